import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClockCalendarException1763730000000 implements MigrationInterface {
  name = 'ClockCalendarException1763730000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_exception (
        day date PRIMARY KEY,
        kind text NOT NULL CONSTRAINT calendar_exception_kind CHECK (kind IN ('off', 'working')),
        reason text NOT NULL
      );
      INSERT INTO calendar_exception (day, kind, reason) VALUES
        ('2025-12-31', 'off', 'Обявен за неработен с решение на Министерския съвет'),
        ('2026-01-02', 'off', 'Обявен за неработен с решение на Министерския съвет');
      GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_exception TO megdan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_exception');
  }
}
