import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsultationsTexts1763920000000 implements MigrationInterface {
  name = 'ConsultationsTexts1763920000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consultation_text (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consultation_id bigint NOT NULL CONSTRAINT consultation_text_consultation REFERENCES consultation (id),
        stage text NOT NULL,
        version integer NOT NULL,
        text text NOT NULL,
        anchors jsonb NOT NULL DEFAULT '{}',
        source_file_id bigint CONSTRAINT consultation_text_source REFERENCES stored_file (id),
        created_at timestamptz NOT NULL,
        created_by bigint,
        CONSTRAINT consultation_text_stage_check CHECK (stage IN ('draft', 'final')),
        CONSTRAINT consultation_text_version_check CHECK (version >= 1)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX consultation_text_version ON consultation_text (consultation_id, stage, version)`,
    );
    await runner.query(`CREATE INDEX consultation_text_held ON consultation_text (source_file_id)`);
    await runner.query(`GRANT SELECT, INSERT ON consultation_text TO megdan_app`);
    // What came out before versions were kept: its text was never changed since.
    await runner.query(`
      INSERT INTO consultation_text (consultation_id, stage, version, text, created_at, created_by)
      SELECT id, 'draft', 1, text, opens_at, created_by FROM consultation
      WHERE opens_at IS NOT NULL AND state NOT IN ('draft', 'scheduled')
        AND (withdrawn_at IS NULL OR withdrawn_at >= opens_at)`);

    await runner.query(`
      CREATE TABLE consultation_match (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consultation_id bigint NOT NULL CONSTRAINT consultation_match_consultation REFERENCES consultation (id),
        final_version integer NOT NULL,
        final_anchor text NOT NULL,
        draft_anchor text,
        corrected_by bigint,
        corrected_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX consultation_match_once
        ON consultation_match (consultation_id, final_version, final_anchor, draft_anchor) NULLS NOT DISTINCT`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON consultation_match TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consultation_match');
    await runner.query('DROP TABLE consultation_text');
  }
}
