import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The figures of a finished year as they stood when it was closed: written once, and never changed. */
export class PortalParticipation1764154000100 implements MigrationInterface {
  name = 'PortalParticipation1764154000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE participation_year (
        year int PRIMARY KEY,
        figures jsonb NOT NULL,
        counted_at timestamptz NOT NULL,
        CONSTRAINT participation_year_check CHECK (year BETWEEN 2000 AND 2200)
      );
      GRANT SELECT, INSERT ON participation_year TO megdan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE participation_year');
  }
}
