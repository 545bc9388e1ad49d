import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlatformPruning1763700000100 implements MigrationInterface {
  name = 'PlatformPruning1763700000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT DELETE ON outbox_event, delivery TO megdan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE DELETE ON outbox_event, delivery FROM megdan_app');
  }
}
