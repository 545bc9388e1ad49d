import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsultationsFiles1763750000100 implements MigrationInterface {
  name = 'ConsultationsFiles1763750000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consultation_file (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consultation_id bigint NOT NULL,
        file_id bigint NOT NULL,
        kind text NOT NULL CHECK (kind IN ('draft', 'motives', 'report', 'other')),
        added_at timestamptz NOT NULL,
        CONSTRAINT consultation_file_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id),
        CONSTRAINT consultation_file_stored FOREIGN KEY (file_id) REFERENCES stored_file (id)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX consultation_file_once ON consultation_file (consultation_id, file_id)`,
    );
    await runner.query(`GRANT SELECT, INSERT, DELETE ON consultation_file TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consultation_file');
  }
}
