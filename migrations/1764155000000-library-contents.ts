import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = (names: readonly string[]) =>
  `CHECK (state IN (${names.map((name) => `'${name}'`).join(', ')}))`;
const BEFORE = ['waiting', 'read', 'empty', 'locked', 'failed'];
const SINCE = ['waiting', 'read', 'empty', 'encrypted', 'broken', 'tooLong', 'failed'];

export class LibraryContents1764155000000 implements MigrationInterface {
  name = 'LibraryContents1764155000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE publication
        ADD COLUMN comments_since timestamptz,
        ADD COLUMN comments_until timestamptz,
        ADD CONSTRAINT publication_comments_check CHECK (comments_until IS NULL OR comments_since IS NOT NULL)`);

    await runner.query(`ALTER TABLE publication_file_text DROP CONSTRAINT publication_file_text_state`);
    await runner.query(`UPDATE publication_file_text SET state = 'encrypted' WHERE state = 'locked'`);
    await runner.query(`
      ALTER TABLE publication_file_text
        ADD CONSTRAINT publication_file_text_state ${states(SINCE)},
        ADD COLUMN pages integer,
        ADD COLUMN attempts integer NOT NULL DEFAULT 0,
        ADD COLUMN next_at timestamptz`);
    await runner.query(
      `CREATE INDEX publication_file_text_waiting ON publication_file_text (next_at, file_id) WHERE state = 'waiting'`,
    );
    await runner.query(
      `CREATE INDEX publication_file_text_failed ON publication_file_text (file_id) WHERE state = 'failed'`,
    );

    // A chapter outlives the version that it stands in: its address, and what people said of it, belong to the publication.
    await runner.query(`
      CREATE TABLE publication_chapter (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        publication_id bigint NOT NULL,
        slug text NOT NULL,
        CONSTRAINT publication_chapter_of FOREIGN KEY (publication_id) REFERENCES publication (id) ON DELETE CASCADE,
        CONSTRAINT publication_chapter_slug CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX publication_chapter_once ON publication_chapter (publication_id, slug)`,
    );
    await runner.query(`GRANT SELECT, INSERT ON publication_chapter TO megdan_app`);

    await runner.query(`
      CREATE TABLE publication_file_section (
        file_id bigint NOT NULL,
        position integer NOT NULL,
        chapter_id bigint NOT NULL,
        title text NOT NULL,
        parts jsonb NOT NULL,
        characters integer NOT NULL,
        PRIMARY KEY (file_id, position),
        CONSTRAINT publication_file_section_of FOREIGN KEY (file_id) REFERENCES publication_file (id) ON DELETE CASCADE,
        CONSTRAINT publication_file_section_chapter FOREIGN KEY (chapter_id) REFERENCES publication_chapter (id) ON DELETE CASCADE
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX publication_file_section_once ON publication_file_section (chapter_id, file_id)`,
    );
    await runner.query(`GRANT SELECT, INSERT, DELETE ON publication_file_section TO megdan_app`);

    await runner.query(`
      CREATE TABLE publication_cover (
        file_id bigint PRIMARY KEY,
        small_id bigint NOT NULL,
        wide_id bigint NOT NULL,
        width integer NOT NULL,
        height integer NOT NULL,
        CONSTRAINT publication_cover_of FOREIGN KEY (file_id) REFERENCES publication_file (id) ON DELETE CASCADE,
        CONSTRAINT publication_cover_small FOREIGN KEY (small_id) REFERENCES stored_file (id),
        CONSTRAINT publication_cover_wide FOREIGN KEY (wide_id) REFERENCES stored_file (id)
      )`);
    await runner.query(`CREATE INDEX publication_cover_held_small ON publication_cover (small_id)`);
    await runner.query(`CREATE INDEX publication_cover_held_wide ON publication_cover (wide_id)`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON publication_cover TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['publication_cover', 'publication_file_section', 'publication_chapter'])
      await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP INDEX publication_file_text_failed, publication_file_text_waiting`);
    await runner.query(`
      ALTER TABLE publication_file_text
        DROP CONSTRAINT publication_file_text_state,
        DROP COLUMN pages, DROP COLUMN attempts, DROP COLUMN next_at`);
    await runner.query(`UPDATE publication_file_text SET state = 'locked' WHERE state = 'encrypted'`);
    await runner.query(
      `UPDATE publication_file_text SET state = 'failed' WHERE state IN ('broken', 'tooLong')`,
    );
    await runner.query(
      `ALTER TABLE publication_file_text ADD CONSTRAINT publication_file_text_state ${states(BEFORE)}`,
    );
    await runner.query(`
      ALTER TABLE publication
        DROP CONSTRAINT publication_comments_check, DROP COLUMN comments_since, DROP COLUMN comments_until`);
  }
}
