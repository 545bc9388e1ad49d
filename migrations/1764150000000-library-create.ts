import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `('study', 'analysis', 'report', 'exPost', 'plan', 'strategy', 'programme', 'ordinance', 'minutes', 'poster', 'video')`;

export class LibraryCreate1764150000000 implements MigrationInterface {
  name = 'LibraryCreate1764150000000';

  async up(runner: QueryRunner): Promise<void> {
    // As words are compared in searches: without case, й and и as one letter and so ё and е, marks between words as spaces.
    // Letter for letter, so that a place in it is the same place in the text.
    await runner.query(`
      CREATE FUNCTION library_folded(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      RETURN translate(lower(normalize($1, NFC) COLLATE "bg-x-icu"), 'ёѐйѝ-–—/\\._@:+&', 'ееии           ')
    `);
    await runner.query(`
      CREATE TABLE publication (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        state text NOT NULL DEFAULT 'draft',
        title text NOT NULL,
        summary text NOT NULL,
        lang text NOT NULL,
        authors text NOT NULL DEFAULT '',
        publisher text NOT NULL,
        dated_on date NOT NULL,
        licence text NOT NULL,
        funding text NOT NULL DEFAULT '',
        video_url text NOT NULL DEFAULT '',
        topics text[] NOT NULL DEFAULT '{}',
        places text[] NOT NULL DEFAULT '{}',
        unit_id bigint,
        level text,
        parent_id bigint,
        valid_from date,
        valid_until date,
        review_on date,
        assessed_on date,
        current_version integer NOT NULL DEFAULT 0,
        pending_version integer,
        state_reason text NOT NULL DEFAULT '',
        published_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT publication_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
        CONSTRAINT publication_below FOREIGN KEY (parent_id) REFERENCES publication (id),
        CONSTRAINT publication_kind_check CHECK (kind IN ${kinds}),
        CONSTRAINT publication_state_check CHECK (state IN ('draft', 'published', 'withdrawn')),
        CONSTRAINT publication_title_check CHECK (title <> ''),
        CONSTRAINT publication_level_check CHECK (level IN ('developmentPlan', 'strategy', 'programme', 'annualPlan')),
        CONSTRAINT publication_parent_check CHECK (parent_id IS NULL OR level IS NOT NULL AND parent_id <> id),
        CONSTRAINT publication_validity_check CHECK (valid_until >= valid_from),
        CONSTRAINT publication_video_check CHECK (kind <> 'video' OR video_url LIKE 'https://%'),
        CONSTRAINT publication_assessed_check CHECK ((kind = 'exPost') = (assessed_on IS NOT NULL)),
        CONSTRAINT publication_published_check CHECK (published_at IS NOT NULL OR state = 'draft'),
        CONSTRAINT publication_reason_check CHECK (state_reason <> '' OR state <> 'withdrawn')
      )`);
    const isPublic = 'WHERE published_at IS NOT NULL';
    await runner.query(
      `CREATE INDEX publication_by_date ON publication (dated_on DESC, id DESC) ${isPublic}`,
    );
    await runner.query(`CREATE INDEX publication_by_kind ON publication (kind, dated_on)`);
    await runner.query(`CREATE INDEX publication_by_change ON publication (changed_at) ${isPublic}`);
    await runner.query(`CREATE INDEX publication_by_topic ON publication USING gin (topics)`);
    await runner.query(`CREATE INDEX publication_of_unit ON publication (unit_id)`);
    await runner.query(`CREATE INDEX publication_of_parent ON publication (parent_id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON publication TO megdan_app`);

    // No generated column of the publication itself: whoever shows one does not read its words along.
    await runner.query(`
      CREATE TABLE publication_words (
        publication_id bigint PRIMARY KEY,
        words tsvector NOT NULL,
        CONSTRAINT publication_words_of FOREIGN KEY (publication_id) REFERENCES publication (id) ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX publication_words_search ON publication_words USING gin (words)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON publication_words TO megdan_app`);

    await runner.query(`
      CREATE TABLE publication_version (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        publication_id bigint NOT NULL,
        number integer NOT NULL,
        changes text NOT NULL DEFAULT '',
        published_at timestamptz,
        created_at timestamptz NOT NULL,
        CONSTRAINT publication_version_of FOREIGN KEY (publication_id) REFERENCES publication (id) ON DELETE CASCADE,
        CONSTRAINT publication_version_number CHECK (number >= 1),
        CONSTRAINT publication_version_changes CHECK (number = 1 OR changes <> '')
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX publication_version_once ON publication_version (publication_id, number)`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX publication_version_pending ON publication_version (publication_id) WHERE published_at IS NULL`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON publication_version TO megdan_app`);

    await runner.query(`
      CREATE TABLE publication_file (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        version_id bigint NOT NULL,
        file_id bigint NOT NULL,
        label text NOT NULL,
        lang text NOT NULL,
        alt text NOT NULL DEFAULT '',
        added_at timestamptz NOT NULL,
        CONSTRAINT publication_file_of FOREIGN KEY (version_id) REFERENCES publication_version (id) ON DELETE CASCADE,
        CONSTRAINT publication_file_stored FOREIGN KEY (file_id) REFERENCES stored_file (id),
        CONSTRAINT publication_file_label CHECK (label <> '')
      )`);
    await runner.query(`CREATE UNIQUE INDEX publication_file_once ON publication_file (version_id, file_id)`);
    await runner.query(`CREATE INDEX publication_file_held ON publication_file (file_id)`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON publication_file TO megdan_app`);

    // The text inside of files; what is too long for a tsvector is searched in its beginning alone.
    await runner.query(`
      CREATE TABLE publication_file_text (
        file_id bigint PRIMARY KEY,
        state text NOT NULL,
        text text NOT NULL DEFAULT '',
        words tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('simple', library_folded(left(text, 400000)))) STORED,
        CONSTRAINT publication_file_text_of FOREIGN KEY (file_id) REFERENCES publication_file (id) ON DELETE CASCADE,
        CONSTRAINT publication_file_text_state CHECK (state IN ('waiting', 'read', 'empty', 'locked', 'failed'))
      )`);
    await runner.query(
      `CREATE INDEX publication_file_text_search ON publication_file_text USING gin (words)`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON publication_file_text TO megdan_app`);

    await runner.query(`
      CREATE TABLE publication_download (
        file_id bigint NOT NULL,
        day date NOT NULL,
        count integer NOT NULL,
        PRIMARY KEY (file_id, day),
        CONSTRAINT publication_download_of FOREIGN KEY (file_id) REFERENCES publication_file (id) ON DELETE CASCADE,
        CONSTRAINT publication_download_count CHECK (count > 0)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON publication_download TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'publication_download',
      'publication_file_text',
      'publication_file',
      'publication_version',
      'publication_words',
      'publication',
    ]) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query('DROP FUNCTION library_folded(text)');
  }
}
