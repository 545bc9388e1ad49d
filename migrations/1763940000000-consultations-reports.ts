import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was published stays as it was: the application may add a version, and change none. */
export class ConsultationsReports1763940000000 implements MigrationInterface {
  name = 'ConsultationsReports1763940000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consultation_report (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consultation_id bigint NOT NULL,
        version integer NOT NULL,
        note text NOT NULL DEFAULT '',
        none boolean NOT NULL,
        snapshot jsonb NOT NULL,
        place text NOT NULL,
        url text NOT NULL DEFAULT '',
        published_at timestamptz NOT NULL,
        published_by bigint,
        CONSTRAINT consultation_report_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id),
        CONSTRAINT consultation_report_noted CHECK (version = 1 OR note <> ''),
        CONSTRAINT consultation_report_placed CHECK (place = 'here' OR (place = 'elsewhere' AND url <> ''))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX consultation_report_version ON consultation_report (consultation_id, version)`,
    );
    await runner.query(`GRANT SELECT, INSERT ON consultation_report TO megdan_app`);

    await runner.query(`
      CREATE TABLE consultation_report_file (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        report_id bigint NOT NULL,
        format text NOT NULL,
        file_id bigint NOT NULL,
        CONSTRAINT consultation_report_file_report FOREIGN KEY (report_id) REFERENCES consultation_report (id),
        CONSTRAINT consultation_report_file_stored FOREIGN KEY (file_id) REFERENCES stored_file (id),
        CONSTRAINT consultation_report_file_known CHECK (format IN ('docx', 'pdf'))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX consultation_report_file_once ON consultation_report_file (report_id, format)`,
    );
    await runner.query(`CREATE INDEX consultation_report_file_held ON consultation_report_file (file_id)`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON consultation_report_file TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consultation_report_file');
    await runner.query('DROP TABLE consultation_report');
  }
}
