import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of a moment name the unit of that moment; what the journal knows of earlier assignments is taken over. */
export class RecommendationsAssignments1764100000300 implements MigrationInterface {
  name = 'RecommendationsAssignments1764100000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recommendation_assignment (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recommendation_id bigint NOT NULL,
        unit_id bigint NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT recommendation_assignment_of FOREIGN KEY (recommendation_id) REFERENCES recommendation (id),
        CONSTRAINT recommendation_assignment_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
      );
      CREATE INDEX recommendation_assignment_history ON recommendation_assignment (recommendation_id, id);
      GRANT SELECT, INSERT ON recommendation_assignment TO megdan_app;

      WITH moved AS (
        SELECT recommendation.id, (entry.details->>'unitId')::bigint AS unit_id, entry.at FROM audit_entry AS entry
        JOIN recommendation ON recommendation.id::text = entry.subject_id
        WHERE subject_type = 'recommendation' AND action = 'recommendation.reassign'
      ),
      considered AS (
        SELECT recommendation.id, step.at, coalesce(
          (SELECT report.unit_id FROM recommendation_report AS report WHERE report.recommendation_id = recommendation.id
             AND report.at < (SELECT min(moved.at) FROM moved WHERE moved.id = recommendation.id)
           ORDER BY report.id LIMIT 1),
          (SELECT moved.unit_id FROM moved WHERE moved.id = recommendation.id ORDER BY moved.at LIMIT 1),
          recommendation.unit_id) AS unit_id
        FROM recommendation JOIN lifecycle_step AS step ON step.subject_type = 'recommendation'
          AND step.subject_id = recommendation.id AND step.transition = 'consider'
      )
      INSERT INTO recommendation_assignment (recommendation_id, unit_id, at)
      SELECT known.id, known.unit_id, known.at
      FROM (SELECT id, unit_id, at FROM considered UNION ALL SELECT id, unit_id, at FROM moved) AS known
      JOIN unit ON unit.id = known.unit_id
      ORDER BY known.at, known.id
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recommendation_assignment');
  }
}
