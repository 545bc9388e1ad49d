import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided before decisions linked by themselves; articles follow when a consultation's text or report changes. */
export class DecisionsTrail1763986000020 implements MigrationInterface {
  name = 'DecisionsTrail1763986000020';

  async up(runner: QueryRunner): Promise<void> {
    const published = `decision d JOIN decision_subject s ON s.decision_id = d.id
      CROSS JOIN LATERAL (SELECT coalesce(d.published_at, (SELECT max(v.published_at) FROM decision_version v
        WHERE v.decision_id = d.id)) AS at) AS published
      WHERE d.merged_into IS NULL AND published.at IS NOT NULL`;
    await runner.query(`
      INSERT INTO trail_link (from_type, from_id, to_type, to_id, kind, made_by_kind, at)
      SELECT s.subject_type, s.subject_id, 'decision', d.id, 'decidedBy', 'system', published.at FROM ${published}
      UNION ALL
      SELECT s.subject_type, s.subject_id, d.process_type, d.process_id, 'partOf', 'system', published.at FROM ${published}
        AND (s.subject_type, s.subject_id) <> (d.process_type, d.process_id)
      ON CONFLICT DO NOTHING
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM trail_link WHERE 'decision' IN (from_type, to_type)`);
  }
}
