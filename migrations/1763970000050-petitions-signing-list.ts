import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signs without a look, and whose signatures wait for one. */
export class PetitionsSigningList1763970000050 implements MigrationInterface {
  name = 'PetitionsSigningList1763970000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing_list (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        verdict text NOT NULL,
        what text NOT NULL,
        key text NOT NULL,
        value text NOT NULL,
        reason text NOT NULL,
        until timestamptz,
        created_by bigint,
        created_at timestamptz NOT NULL,
        CONSTRAINT signing_list_verdict_check CHECK (verdict IN ('allow', 'block')),
        CONSTRAINT signing_list_what_check CHECK (what IN ('address', 'domain', 'range'))
      )`);
    await runner.query(`CREATE UNIQUE INDEX signing_list_once ON signing_list (what, key)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON signing_list TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE signing_list`);
  }
}
