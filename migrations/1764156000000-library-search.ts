import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists and searches that stay fast with ten thousand publications. */
export class LibrarySearch1764156000000 implements MigrationInterface {
  name = 'LibrarySearch1764156000000';

  async up(runner: QueryRunner): Promise<void> {
    // Whatever is filtered by, in the order of the list: it is walked and counted without the publications themselves.
    await runner.query(`
      CREATE INDEX publication_listed ON publication (dated_on DESC, id DESC) INCLUDE (kind, lang, publisher, topics)
        WHERE state = 'published'`);
    await runner.query('DROP INDEX publication_by_date');

    // Own words and those of the files of the current version as one, so that all words of a question are found by one look
    // into one index. Without places: this is never read, only looked into. What no tsvector can hold is left out.
    await runner.query(`
      ALTER TABLE publication_words ADD COLUMN all_words tsvector;
      CREATE FUNCTION publication_words_all() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE inside tsvector;
      BEGIN
        NEW.all_words := strip(NEW.words);
        FOR inside IN
          SELECT strip(text.words) FROM publication
          JOIN publication_version AS version
            ON version.publication_id = publication.id AND version.number = publication.current_version
          JOIN publication_file AS file ON file.version_id = version.id
          JOIN publication_file_text AS text ON text.file_id = file.id
          WHERE publication.id = NEW.publication_id ORDER BY file.id
        LOOP
          EXIT WHEN pg_column_size(NEW.all_words) + pg_column_size(inside) > 1000000;
          NEW.all_words := NEW.all_words || inside;
        END LOOP;
        RETURN NEW;
      END $$;
      CREATE TRIGGER publication_words_all BEFORE INSERT OR UPDATE OF words ON publication_words
        FOR EACH ROW EXECUTE FUNCTION publication_words_all();
      UPDATE publication_words SET words = words;
      ALTER TABLE publication_words ALTER COLUMN all_words SET NOT NULL;
    `);
    // Without statistics the planner takes each question for a rare one, and so the index: reading all words of all
    // publications, as it else does for common ones, takes a hundred times as long.
    await runner.query('ALTER TABLE publication_words ALTER COLUMN all_words SET STATISTICS 0');
    await runner.query(
      `CREATE INDEX publication_words_everywhere ON publication_words USING gin (all_words) WITH (fastupdate = off)`,
    );
    await runner.query('DROP INDEX publication_words_search, publication_file_text_search');

    await runner.query(`
      CREATE FUNCTION publication_version_searched() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE publication_words SET words = words WHERE publication_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER publication_version_searched AFTER UPDATE OF current_version ON publication
        FOR EACH ROW WHEN (OLD.current_version <> NEW.current_version)
        EXECUTE FUNCTION publication_version_searched();

      CREATE FUNCTION publication_file_text_searched() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE publication_words SET words = words WHERE publication_id = (
          SELECT version.publication_id FROM publication_file AS file
          JOIN publication_version AS version ON version.id = file.version_id WHERE file.id = NEW.file_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER publication_file_text_arrived AFTER INSERT ON publication_file_text
        FOR EACH ROW WHEN (NEW.text <> '') EXECUTE FUNCTION publication_file_text_searched();
      CREATE TRIGGER publication_file_text_changed AFTER UPDATE OF text ON publication_file_text
        FOR EACH ROW WHEN (OLD.text <> NEW.text) EXECUTE FUNCTION publication_file_text_searched();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER publication_file_text_changed ON publication_file_text;
      DROP TRIGGER publication_file_text_arrived ON publication_file_text;
      DROP FUNCTION publication_file_text_searched();
      DROP TRIGGER publication_version_searched ON publication;
      DROP FUNCTION publication_version_searched();
      CREATE INDEX publication_file_text_search ON publication_file_text USING gin (words);
      CREATE INDEX publication_words_search ON publication_words USING gin (words);
      DROP TRIGGER publication_words_all ON publication_words;
      DROP FUNCTION publication_words_all();
      ALTER TABLE publication_words DROP COLUMN all_words;
      CREATE INDEX publication_by_date ON publication (dated_on DESC, id DESC) WHERE published_at IS NOT NULL;
      DROP INDEX publication_listed;
    `);
  }
}
