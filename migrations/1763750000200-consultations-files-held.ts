import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsultationsFilesHeld1763750000200 implements MigrationInterface {
  name = 'ConsultationsFilesHeld1763750000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX consultation_file_held ON consultation_file (file_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX consultation_file_held');
  }
}
