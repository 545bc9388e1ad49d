import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One way to the database in place of three while everybody waits. The hash is that of docs/ledger-format.md. Clocks of several
 * machines differ; the chain goes forward, and never into a day that is sealed. The pages that show the ledger carry the tag `ledger`.
 */
export class LedgerAppend1763980000000 implements MigrationInterface {
  name = 'LedgerAppend1763980000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION ledger_append(kinds text[], subjects text[], bodies text[], wished timestamptz) RETURNS bigint
      LANGUAGE plpgsql VOLATILE AS $$
      DECLARE
        past record;
        moment timestamptz;
        stamp text;
        first bigint;
        chained bytea;
        hashes bytea[] := '{}';
      BEGIN
        INSERT INTO page_version (tag, changed_in) VALUES ('ledger', pg_current_xact_id()::text::bigint);
        SELECT * INTO past FROM ledger_locked_end();
        moment := greatest(wished, past.at, past.sealed_until);
        stamp := to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
        first := coalesce(past.seq, 0) + 1;
        chained := coalesce(past.hash, decode(repeat('00', 32), 'hex'));
        FOR i IN 1 .. cardinality(kinds) LOOP
          chained := sha256(convert_to(concat_ws(E'\\n', 'megdan-ledger-1', first + i - 1, stamp,
            kinds[i], subjects[i], bodies[i], encode(chained, 'hex')), 'UTF8'));
          hashes[i] := chained;
        END LOOP;
        INSERT INTO ledger_entry (seq, at, kind, subject, body, hash)
        SELECT first + nth - 1, moment, kind, subject, body, hash
        FROM unnest(kinds, subjects, bodies, hashes) WITH ORDINALITY AS entry(kind, subject, body, hash, nth);
        RETURN first;
      END $$`);
    await runner.query(
      'GRANT EXECUTE ON FUNCTION ledger_append(text[], text[], text[], timestamptz) TO megdan_app',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ledger_append(text[], text[], text[], timestamptz)');
  }
}
