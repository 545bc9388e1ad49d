import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of apps that were never connected are forgotten, so they have to know their age. */
export class AccountsPendingApp1763710000100 implements MigrationInterface {
  name = 'AccountsPendingApp1763710000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE staff ADD COLUMN totp_pending_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE staff DROP COLUMN totp_pending_at');
  }
}
