import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = `('draft', 'proposed', 'returned', 'refused', 'published', 'archived')`;
const actorKinds = `('municipality', 'state', 'ngo', 'school', 'culture', 'business', 'citizens')`;
const isPublic = 'WHERE published_at IS NOT NULL';

export class PracticesCreate1764151000000 implements MigrationInterface {
  name = 'PracticesCreate1764151000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        state text NOT NULL DEFAULT 'draft',
        title text NOT NULL,
        summary text NOT NULL DEFAULT '',
        lang text NOT NULL,
        problem text NOT NULL DEFAULT '',
        solution text NOT NULL DEFAULT '',
        actor_kind text,
        actor_name text NOT NULL DEFAULT '',
        ekatte text,
        place text NOT NULL DEFAULT '',
        country text NOT NULL DEFAULT '',
        from_year integer,
        to_year integer,
        cost_kind text,
        cost_amount double precision,
        cost_payer text NOT NULL DEFAULT '',
        success text NOT NULL DEFAULT '',
        steps text NOT NULL DEFAULT '',
        risks text NOT NULL DEFAULT '',
        contact_name text NOT NULL DEFAULT '',
        contact_email text NOT NULL DEFAULT '',
        contact_phone text NOT NULL DEFAULT '',
        contact_person boolean NOT NULL DEFAULT false,
        contact_consent boolean NOT NULL DEFAULT false,
        topics text[] NOT NULL DEFAULT '{}',
        photo_id bigint,
        photo_alt text NOT NULL DEFAULT '',
        organisation_id bigint,
        organisation_name text NOT NULL DEFAULT '',
        participant_id bigint,
        staff_id bigint,
        unit_id bigint,
        state_reason text NOT NULL DEFAULT '',
        proposed_at timestamptz,
        published_at timestamptz,
        supporters integer NOT NULL DEFAULT 0,
        wanted_at timestamptz,
        answer_outcome text,
        answer text NOT NULL DEFAULT '',
        answered_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT practice_settlement FOREIGN KEY (ekatte) REFERENCES settlement (ekatte),
        CONSTRAINT practice_photo FOREIGN KEY (photo_id) REFERENCES stored_file (id),
        CONSTRAINT practice_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
        CONSTRAINT practice_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
        CONSTRAINT practice_staff FOREIGN KEY (staff_id) REFERENCES staff (id),
        CONSTRAINT practice_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
        CONSTRAINT practice_state_check CHECK (state IN ${states}),
        CONSTRAINT practice_title_check CHECK (title <> ''),
        CONSTRAINT practice_actor_check CHECK (actor_kind IN ${actorKinds}),
        CONSTRAINT practice_years_check CHECK (from_year <= to_year),
        CONSTRAINT practice_cost_check CHECK (
          cost_kind IS NULL AND cost_amount IS NULL
          OR cost_kind IN ('none', 'unknown') AND cost_amount IS NULL
          OR cost_kind = 'amount' AND (cost_amount > 0 OR cost_amount IS NULL AND published_at IS NULL)),
        CONSTRAINT practice_photo_check CHECK (photo_id IS NULL OR photo_alt <> ''),
        CONSTRAINT practice_consent_check CHECK (NOT contact_person OR contact_consent OR published_at IS NULL),
        CONSTRAINT practice_author_check CHECK (organisation_id IS NOT NULL OR staff_id IS NOT NULL),
        CONSTRAINT practice_reason_check CHECK (state_reason <> '' OR state NOT IN ('returned', 'refused')),
        CONSTRAINT practice_published_check CHECK ((published_at IS NOT NULL) = (state IN ('published', 'archived'))),
        CONSTRAINT practice_supporters_check CHECK (supporters >= 0),
        CONSTRAINT practice_answer_check CHECK (
          answered_at IS NULL AND answer_outcome IS NULL AND answer = ''
          OR answered_at IS NOT NULL AND answer_outcome IN ('adopt', 'study', 'already', 'decline') AND answer <> '')
      )`);
    await runner.query(`CREATE INDEX practice_listed ON practice (published_at, id) ${isPublic}`);
    await runner.query(`CREATE INDEX practice_of_organisation ON practice (organisation_id, id)`);
    await runner.query(`CREATE INDEX practice_by_state ON practice (state, changed_at)`);
    await runner.query(`CREATE INDEX practice_of_participant ON practice (participant_id)`);
    await runner.query(
      `CREATE INDEX practice_search ON practice USING gin
         (title gin_trgm_ops, summary gin_trgm_ops, problem gin_trgm_ops, solution gin_trgm_ops)`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON practice TO megdan_app`);

    await runner.query(`
      CREATE TABLE practice_result (
        practice_id bigint NOT NULL,
        position integer NOT NULL,
        indicator text NOT NULL,
        unit text NOT NULL DEFAULT '',
        before double precision,
        after double precision,
        measured text NOT NULL DEFAULT '',
        source text NOT NULL DEFAULT '',
        PRIMARY KEY (practice_id, position),
        CONSTRAINT practice_result_of FOREIGN KEY (practice_id) REFERENCES practice (id) ON DELETE CASCADE
      )`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON practice_result TO megdan_app`);

    await runner.query(`
      CREATE TABLE practice_evidence (
        practice_id bigint NOT NULL,
        position integer NOT NULL,
        label text NOT NULL,
        url text NOT NULL DEFAULT '',
        file_id bigint,
        PRIMARY KEY (practice_id, position),
        CONSTRAINT practice_evidence_of FOREIGN KEY (practice_id) REFERENCES practice (id) ON DELETE CASCADE,
        CONSTRAINT practice_evidence_stored FOREIGN KEY (file_id) REFERENCES stored_file (id)
      )`);
    await runner.query(`CREATE INDEX practice_evidence_held ON practice_evidence (file_id)`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON practice_evidence TO megdan_app`);

    await runner.query(`
      CREATE TABLE practice_version (
        practice_id bigint NOT NULL,
        number integer NOT NULL,
        record jsonb NOT NULL,
        changed text[] NOT NULL DEFAULT '{}',
        note text NOT NULL DEFAULT '',
        at timestamptz NOT NULL,
        PRIMARY KEY (practice_id, number),
        CONSTRAINT practice_version_of FOREIGN KEY (practice_id) REFERENCES practice (id)
      )`);
    await runner.query(`GRANT SELECT, INSERT ON practice_version TO megdan_app`);

    await runner.query(`
      CREATE TABLE practice_support (
        practice_id bigint NOT NULL,
        participant_id bigint NOT NULL,
        ekatte text,
        at timestamptz NOT NULL,
        PRIMARY KEY (practice_id, participant_id),
        CONSTRAINT practice_support_of FOREIGN KEY (practice_id) REFERENCES practice (id),
        CONSTRAINT practice_support_by FOREIGN KEY (participant_id) REFERENCES participant (id),
        CONSTRAINT practice_support_from FOREIGN KEY (ekatte) REFERENCES settlement (ekatte)
      )`);
    await runner.query(`CREATE INDEX practice_support_person ON practice_support (participant_id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON practice_support TO megdan_app`);

    await runner.query(`
      CREATE TABLE practice_support_pending (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        practice_id bigint NOT NULL,
        ekatte text,
        email_lookup text NOT NULL,
        email_sealed text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        participant_id bigint,
        CONSTRAINT practice_support_pending_of FOREIGN KEY (practice_id) REFERENCES practice (id),
        CONSTRAINT practice_support_pending_from FOREIGN KEY (ekatte) REFERENCES settlement (ekatte),
        CONSTRAINT practice_support_pending_by FOREIGN KEY (participant_id) REFERENCES participant (id)
      )`);
    await runner.query(
      `CREATE INDEX practice_support_pending_expires ON practice_support_pending (expires_at)`,
    );
    await runner.query(
      `CREATE INDEX practice_support_pending_email ON practice_support_pending (email_lookup)`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON practice_support_pending TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE practice_support_pending');
    await runner.query('DROP TABLE practice_support');
    await runner.query('DROP TABLE practice_version');
    await runner.query('DROP TABLE practice_evidence');
    await runner.query('DROP TABLE practice_result');
    await runner.query('DROP TABLE practice');
  }
}
