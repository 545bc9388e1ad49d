import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pages that every house has; their first text comes with the release. */
const BUILT_IN = [
  'take-part',
  'about',
  'about-project',
  'for-citizens',
  'for-ngos',
  'for-businesses',
  'for-officials',
  'rules',
  'privacy',
  'accessibility',
  'contact',
];

export class PortalPages1764153000000 implements MigrationInterface {
  name = 'PortalPages1764153000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE site_page (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        slug text NOT NULL,
        built_in boolean NOT NULL DEFAULT false,
        current integer NOT NULL DEFAULT 0,
        published integer,
        changed_at timestamptz,
        changed_by bigint,
        CONSTRAINT site_page_changer FOREIGN KEY (changed_by) REFERENCES staff (id),
        CONSTRAINT site_page_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT site_page_published_check CHECK (published <= current),
        CONSTRAINT site_page_built_in_check CHECK (NOT built_in OR published IS NOT NULL)
      )`);
    await runner.query(`CREATE UNIQUE INDEX site_page_once ON site_page (slug)`);
    await runner.query(`GRANT SELECT, INSERT ON site_page TO megdan_app`);
    await runner.query(
      `GRANT UPDATE (current, published, changed_at, changed_by) ON site_page TO megdan_app`,
    );

    await runner.query(`
      CREATE TABLE site_page_version (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        page_id bigint NOT NULL,
        version integer NOT NULL,
        title_bg text NOT NULL,
        title_en text NOT NULL,
        description_bg text NOT NULL,
        description_en text NOT NULL,
        text_bg text NOT NULL,
        text_en text NOT NULL,
        note text NOT NULL,
        restores integer,
        written_by bigint,
        at timestamptz NOT NULL,
        CONSTRAINT site_page_version_of FOREIGN KEY (page_id) REFERENCES site_page (id),
        CONSTRAINT site_page_version_writer FOREIGN KEY (written_by) REFERENCES staff (id),
        CONSTRAINT site_page_version_text CHECK (title_bg <> '' AND description_bg <> '' AND text_bg <> ''),
        CONSTRAINT site_page_version_en CHECK (
          (title_en = '') = (text_en = '') AND (title_en = '') = (description_en = '')),
        CONSTRAINT site_page_version_note CHECK (note <> ''),
        CONSTRAINT site_page_version_restores CHECK (restores < version)
      )`);
    await runner.query(`CREATE UNIQUE INDEX site_page_version_once ON site_page_version (page_id, version)`);
    await runner.query(`GRANT SELECT, INSERT ON site_page_version TO megdan_app`);

    await runner.query(`
      CREATE TABLE site_page_publication (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        page_id bigint NOT NULL,
        version integer NOT NULL,
        published_by bigint NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT site_page_publication_of FOREIGN KEY (page_id, version) REFERENCES site_page_version (page_id, version),
        CONSTRAINT site_page_publication_staff FOREIGN KEY (published_by) REFERENCES staff (id)
      )`);
    await runner.query(
      `CREATE INDEX site_page_publication_of_page ON site_page_publication (page_id, version)`,
    );
    await runner.query(`GRANT SELECT, INSERT ON site_page_publication TO megdan_app`);

    await runner.query(
      `INSERT INTO site_page (slug, built_in, published) SELECT slug, true, 0 FROM unnest($1::text[]) AS slug`,
      [BUILT_IN],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['site_page_publication', 'site_page_version', 'site_page'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
