import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MailOutgoing1763720000000 implements MigrationInterface {
  name = 'MailOutgoing1763720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        key text NOT NULL,
        to_ref text NOT NULL,
        recipient_lookup text NOT NULL,
        content text,
        state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'failed', 'suppressed')),
        attempts int NOT NULL DEFAULT 0,
        next_at timestamptz NOT NULL,
        lease_until timestamptz,
        last_reply text,
        created_at timestamptz NOT NULL,
        settled_at timestamptz
      );
      CREATE UNIQUE INDEX letter_key ON letter (key);
      CREATE INDEX letter_due ON letter (next_at) WHERE state = 'queued';
      CREATE INDEX letter_settled ON letter (settled_at) WHERE state <> 'queued';
      CREATE INDEX letter_recipient ON letter (recipient_lookup, kind, created_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON letter TO megdan_app;

      CREATE TABLE bulk_run (
        kind text NOT NULL,
        period text NOT NULL,
        eligible int NOT NULL,
        planned_at timestamptz NOT NULL,
        PRIMARY KEY (kind, period)
      );
      GRANT SELECT, INSERT, UPDATE ON bulk_run TO megdan_app;

      CREATE TABLE bulk_message (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        period text NOT NULL,
        subscriber bigint NOT NULL,
        priority smallint NOT NULL,
        state text NOT NULL DEFAULT 'queued'
          CHECK (state IN ('queued', 'claimed', 'sent', 'unknown', 'failed', 'suppressed')),
        reason text,
        attempts int NOT NULL DEFAULT 0,
        next_at timestamptz NOT NULL,
        lease text,
        lease_until timestamptz,
        claimed_at timestamptz,
        covers bigint,
        last_reply text,
        created_at timestamptz NOT NULL,
        settled_at timestamptz
      ) WITH (fillfactor = 60);
      CREATE UNIQUE INDEX bulk_message_once ON bulk_message (kind, period, subscriber);
      CREATE INDEX bulk_message_open ON bulk_message (priority, id) WHERE settled_at IS NULL;
      CREATE INDEX bulk_message_unsure ON bulk_message (settled_at) WHERE reason = 'noAnswer';
      GRANT SELECT, INSERT, UPDATE, DELETE ON bulk_message TO megdan_app;

      CREATE TABLE suppression (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recipient_lookup text NOT NULL,
        reason text NOT NULL,
        reply text,
        since timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX suppression_recipient ON suppression (recipient_lookup);
      GRANT SELECT, INSERT, UPDATE, DELETE ON suppression TO megdan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE suppression; DROP TABLE bulk_message; DROP TABLE bulk_run; DROP TABLE letter;',
    );
  }
}
