import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = `('draft', 'proposed', 'returned', 'refused', 'published', 'archived')`;
const after = `('draft', 'proposed', 'returned', 'refused', 'published', 'archived', 'adopted')`;

/** A row may propose what another, published one is to say; it is adopted into that, and never published itself. */
export class PracticesProposedVersions1764161000000 implements MigrationInterface {
  name = 'PracticesProposedVersions1764161000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE practice
        ADD COLUMN revises_id bigint,
        ADD COLUMN revises_version integer,
        ADD COLUMN revision_note text NOT NULL DEFAULT '',
        ADD CONSTRAINT practice_revises FOREIGN KEY (revises_id) REFERENCES practice (id),
        DROP CONSTRAINT practice_state_check,
        ADD CONSTRAINT practice_state_check CHECK (state IN ${after}),
        ADD CONSTRAINT practice_revises_check CHECK (
          (revises_id IS NULL) = (revises_version IS NULL)
          AND (revises_id IS NOT NULL OR state <> 'adopted' AND revision_note = '')
          AND (revises_id IS NULL OR published_at IS NULL))`);
    // One at a time: two that begin at once are one.
    await runner.query(
      `CREATE UNIQUE INDEX practice_revision_open ON practice (revises_id)
         WHERE state IN ('draft', 'proposed', 'returned')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    // What was adopted stands in the versions of what it revised; what was not was never seen by anybody.
    await runner.query('DELETE FROM practice WHERE revises_id IS NOT NULL');
    await runner.query('DROP INDEX practice_revision_open');
    await runner.query(`
      ALTER TABLE practice
        DROP CONSTRAINT practice_revises_check,
        DROP CONSTRAINT practice_state_check,
        ADD CONSTRAINT practice_state_check CHECK (state IN ${before}),
        DROP CONSTRAINT practice_revises,
        DROP COLUMN revision_note,
        DROP COLUMN revises_version,
        DROP COLUMN revises_id`);
  }
}
