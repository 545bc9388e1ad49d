import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PageVersionsCreate1763770000000 implements MigrationInterface {
  name = 'PageVersionsCreate1763770000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE page_version (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tag text NOT NULL,
        changed_in bigint NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT statement_timestamp()
      )`);
    await runner.query('CREATE INDEX page_version_by_transaction ON page_version (changed_in)');
    await runner.query('CREATE INDEX page_version_by_age ON page_version (changed_at)');
    await runner.query('GRANT SELECT, INSERT, DELETE ON page_version TO megdan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE page_version');
  }
}
