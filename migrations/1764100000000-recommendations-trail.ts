import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Milestones that were agreed upon, and done, before they linked by themselves. */
export class RecommendationsTrail1764100000000 implements MigrationInterface {
  name = 'RecommendationsTrail1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO trail_link (from_type, from_id, to_type, to_id, kind, made_by_kind, at)
      SELECT 'milestone', id, 'recommendation', recommendation_id, 'partOf', 'system', at
      FROM recommendation_milestone
      UNION ALL
      SELECT 'result', milestone_id, 'milestone', milestone_id, 'evidenceFor', 'system', at
      FROM recommendation_milestone_done
      ON CONFLICT DO NOTHING
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE FROM trail_link WHERE from_type IN ('milestone', 'result') OR to_type IN ('milestone', 'result')`,
    );
  }
}
