import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms that were prolonged are few among all; reports count them. */
export class DeadlinesProlonged1764110000100 implements MigrationInterface {
  name = 'DeadlinesProlonged1764110000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX deadline_prolonged ON deadline (subject_type, rule) WHERE computed @> '{"steps": [{"kind": "prolonged"}]}'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX deadline_prolonged');
  }
}
