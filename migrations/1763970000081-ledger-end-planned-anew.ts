import type { MigrationInterface, QueryRunner } from 'typeorm';

const end = (query: string) => `
  CREATE OR REPLACE FUNCTION ledger_locked_end()
  RETURNS TABLE (seq bigint, at timestamptz, hash bytea, sealed_until timestamptz)
  LANGUAGE plpgsql VOLATILE AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(7163427);
    ${query};
  END $$`;

const LAST = `SELECT entry.seq, entry.at, entry.hash,
      (SELECT (max(day) + 1)::timestamp AT TIME ZONE 'Europe/Sofia' FROM ledger_day)
    FROM ledger_entry AS entry ORDER BY entry.seq DESC LIMIT 1`;

/** The plan that was made for an empty ledger reads all of it; EXECUTE plans each time, for the size that it has then. */
export class LedgerEndPlannedAnew1763970000081 implements MigrationInterface {
  name = 'LedgerEndPlannedAnew1763970000081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(end(`RETURN QUERY EXECUTE $query$ ${LAST} $query$`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(end(`RETURN QUERY ${LAST}`));
  }
}
