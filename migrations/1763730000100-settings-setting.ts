import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SettingsSetting1763730000100 implements MigrationInterface {
  name = 'SettingsSetting1763730000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE setting (
        key text PRIMARY KEY,
        value jsonb NOT NULL,
        version int NOT NULL,
        updated_at timestamptz NOT NULL,
        updated_by text
      );
      GRANT SELECT, INSERT, UPDATE ON setting TO megdan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE setting');
  }
}
