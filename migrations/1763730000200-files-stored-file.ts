import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FilesStoredFile1763730000200 implements MigrationInterface {
  name = 'FilesStoredFile1763730000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stored_file (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        key text NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        bytes int NOT NULL,
        sha256 text NOT NULL,
        stored_at timestamptz NOT NULL,
        stored_by_kind text NOT NULL,
        stored_by_id text
      );
      CREATE UNIQUE INDEX stored_file_key ON stored_file (key);
      GRANT SELECT, INSERT, DELETE ON stored_file TO megdan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stored_file');
  }
}
