import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An incoming number belongs to its day, and is given once a year; who answers is told, and when the submitter was. */
export class PetitionsAnswering1763970000040 implements MigrationInterface {
  name = 'PetitionsAnswering1763970000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE petition
        ADD COLUMN incoming_on date,
        ADD COLUMN answer_official text NOT NULL DEFAULT '',
        ADD COLUMN notified_at timestamptz`);
    await runner.query('DROP INDEX petition_incoming_number');
    await runner.query(
      "CREATE UNIQUE INDEX petition_incoming_number ON petition (incoming_number, date_part('year', incoming_on))",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX petition_incoming_number');
    await runner.query('CREATE UNIQUE INDEX petition_incoming_number ON petition (incoming_number)');
    await runner.query(
      'ALTER TABLE petition DROP COLUMN incoming_on, DROP COLUMN answer_official, DROP COLUMN notified_at',
    );
  }
}
