import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may not act although their role permits it: an appeal is answered by somebody else than who decided. */
export class DeadlinesExceptStaff1763810000100 implements MigrationInterface {
  name = 'DeadlinesExceptStaff1763810000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deadline ADD COLUMN except_staff_id bigint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deadline DROP COLUMN except_staff_id');
  }
}
