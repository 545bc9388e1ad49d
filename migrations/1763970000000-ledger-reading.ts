import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LedgerReading1763970000000 implements MigrationInterface {
  name = 'LedgerReading1763970000000';

  async up(runner: QueryRunner): Promise<void> {
    // Entries about a commitment begin their body with it, so nothing has to be parsed where thousands are added.
    await runner.query('DROP INDEX ledger_entry_commitment');
    await runner.query(`CREATE INDEX ledger_entry_commitment ON ledger_entry USING hash (substr(body, 16, 64))
      WHERE body LIKE '{"commitment":"%'`);
    // One way to the database in place of two while everybody waits. What is VOLATILE sees what was committed while it waited.
    await runner.query(`
      CREATE FUNCTION ledger_locked_end()
      RETURNS TABLE (seq bigint, at timestamptz, hash bytea, sealed_until timestamptz)
      LANGUAGE plpgsql VOLATILE AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(7163427);
        RETURN QUERY SELECT entry.seq, entry.at, entry.hash,
            (SELECT (max(day) + 1)::timestamp AT TIME ZONE 'Europe/Sofia' FROM ledger_day)
          FROM ledger_entry AS entry ORDER BY entry.seq DESC LIMIT 1;
      END $$`);
    await runner.query('GRANT EXECUTE ON FUNCTION ledger_locked_end() TO megdan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ledger_locked_end()');
    await runner.query('DROP INDEX ledger_entry_commitment');
    await runner.query(`CREATE INDEX ledger_entry_commitment ON ledger_entry ((body::jsonb ->> 'commitment'))
      WHERE kind = 'petition.signed'`);
  }
}
