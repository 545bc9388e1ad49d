import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The front door shows the latest decisions. */
export class DecisionsLatest1764154000000 implements MigrationInterface {
  name = 'DecisionsLatest1764154000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX decision_latest ON decision (published_at DESC, id DESC)
        WHERE published_at IS NOT NULL AND merged_into IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX decision_latest');
  }
}
