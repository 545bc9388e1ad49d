import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionCreate1763710000000 implements MigrationInterface {
  name = 'SessionCreate1763710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        token_hash text NOT NULL,
        kind text NOT NULL,
        account_id bigint NOT NULL,
        created_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX session_token ON session (token_hash);
      CREATE INDEX session_account ON session (kind, account_id);
      CREATE INDEX session_expires ON session (expires_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON session TO megdan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE session');
  }
}
