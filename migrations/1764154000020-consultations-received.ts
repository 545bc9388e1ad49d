import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The contributions of a year are found without reading those of the years before. */
export class ConsultationsReceived1764154000020 implements MigrationInterface {
  name = 'ConsultationsReceived1764154000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX contribution_received ON contribution (received_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX contribution_received');
  }
}
