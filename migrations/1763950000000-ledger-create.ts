import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is written stays: the application may add an entry and seal a day, and change neither. */
export class LedgerCreate1763950000000 implements MigrationInterface {
  name = 'LedgerCreate1763950000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger_entry (
        seq bigint PRIMARY KEY,
        at timestamptz NOT NULL,
        kind text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT ledger_entry_seq_check CHECK (seq > 0),
        CONSTRAINT ledger_entry_hash_check CHECK (octet_length(hash) = 32)
      )`);
    await runner.query(`CREATE INDEX ledger_entry_subject ON ledger_entry (subject, seq)`);
    await runner.query(`CREATE INDEX ledger_entry_at ON ledger_entry (at)`);
    await runner.query(`CREATE INDEX ledger_entry_commitment ON ledger_entry ((body::jsonb ->> 'commitment'))
      WHERE kind = 'petition.signed'`);
    await runner.query(`GRANT SELECT, INSERT ON ledger_entry TO megdan_app`);

    await runner.query(`
      CREATE TABLE ledger_day (
        day date PRIMARY KEY,
        first_seq bigint NOT NULL,
        last_seq bigint NOT NULL,
        root bytea NOT NULL,
        last_hash bytea NOT NULL,
        key_id text NOT NULL,
        public_key bytea NOT NULL,
        signature bytea NOT NULL,
        sealed_at timestamptz NOT NULL,
        CONSTRAINT ledger_day_order CHECK (first_seq <= last_seq)
      )`);
    await runner.query(`CREATE UNIQUE INDEX ledger_day_first ON ledger_day (first_seq)`);
    await runner.query(`GRANT SELECT, INSERT ON ledger_day TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger_day');
    await runner.query('DROP TABLE ledger_entry');
  }
}
