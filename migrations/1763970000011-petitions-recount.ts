import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the last recount found, for the staff's desk; empty while all counts are right. */
export class PetitionsRecount1763970000011 implements MigrationInterface {
  name = 'PetitionsRecount1763970000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signature_difference (
        petition_id bigint NOT NULL,
        channel text NOT NULL,
        signatures integer NOT NULL,
        tally integer NOT NULL,
        days integer NOT NULL,
        found_at timestamptz NOT NULL,
        PRIMARY KEY (petition_id, channel)
      )`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON signature_difference TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signature_difference');
  }
}
