import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecommendationsWorkspace1764000100000 implements MigrationInterface {
  name = 'RecommendationsWorkspace1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recommendation_reminder (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recommendation_id bigint NOT NULL,
        unit_id bigint,
        at timestamptz NOT NULL,
        CONSTRAINT recommendation_reminder_of FOREIGN KEY (recommendation_id) REFERENCES recommendation (id),
        CONSTRAINT recommendation_reminder_unit FOREIGN KEY (unit_id) REFERENCES unit (id)
      );
      CREATE INDEX recommendation_reminder_last ON recommendation_reminder (recommendation_id, at);
      GRANT SELECT, INSERT ON recommendation_reminder TO megdan_app;

      CREATE TABLE recommendation_import (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        organisation_id bigint NOT NULL,
        set_id bigint,
        lang text NOT NULL,
        file_name text NOT NULL,
        row_count integer NOT NULL,
        drafts jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        imported_at timestamptz,
        CONSTRAINT recommendation_import_set FOREIGN KEY (set_id) REFERENCES recommendation_set (id)
      );
      CREATE INDEX recommendation_import_of ON recommendation_import (organisation_id, id);
      CREATE INDEX recommendation_import_created ON recommendation_import (created_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON recommendation_import TO megdan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recommendation_import, recommendation_reminder');
  }
}
