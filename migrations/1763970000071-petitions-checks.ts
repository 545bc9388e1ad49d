import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the people behind a statutory procedure have come with its steps. */
export class PetitionsChecks1763970000071 implements MigrationInterface {
  name = 'PetitionsChecks1763970000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE petition_check (
        petition_id bigint NOT NULL,
        step text NOT NULL,
        done_on date NOT NULL,
        note text NOT NULL DEFAULT '',
        marked_by text NOT NULL,
        marked_at timestamptz NOT NULL,
        PRIMARY KEY (petition_id, step),
        CONSTRAINT petition_check_petition FOREIGN KEY (petition_id) REFERENCES petition (id) ON DELETE CASCADE,
        CONSTRAINT petition_check_marked_by_check CHECK (marked_by IN ('initiator', 'staff'))
      )`);
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON petition_check TO megdan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE petition_check');
  }
}
