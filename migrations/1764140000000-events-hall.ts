import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EventsHall1764140000000 implements MigrationInterface {
  name = 'EventsHall1764140000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event_question (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id bigint NOT NULL,
        text text NOT NULL,
        lang text NOT NULL,
        state text NOT NULL,
        stage text NOT NULL DEFAULT 'new',
        position integer,
        likes integer NOT NULL DEFAULT 0,
        answer text NOT NULL DEFAULT '',
        merged_into bigint,
        participant_id bigint,
        author_name text,
        entered_by bigint,
        text_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT event_question_of FOREIGN KEY (event_id) REFERENCES event (id),
        CONSTRAINT event_question_into FOREIGN KEY (merged_into) REFERENCES event_question (id),
        CONSTRAINT event_question_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
        CONSTRAINT event_question_staff FOREIGN KEY (entered_by) REFERENCES staff (id),
        CONSTRAINT event_question_state_check CHECK (state IN ('visible', 'held', 'hidden')),
        CONSTRAINT event_question_stage_check CHECK (stage IN ('new', 'shortlisted', 'asked', 'answered', 'merged')),
        CONSTRAINT event_question_place_check CHECK ((position IS NOT NULL) = (stage = 'shortlisted')),
        CONSTRAINT event_question_merged_check CHECK ((merged_into IS NOT NULL) = (stage = 'merged') AND merged_into <> id),
        CONSTRAINT event_question_answer_check CHECK ((answer <> '') = (stage = 'answered')),
        CONSTRAINT event_question_likes_check CHECK (likes >= 0),
        CONSTRAINT event_question_text CHECK (text <> '')
      )`);
    // The same person asks the same once; so does the moderator for the hall.
    await runner.query(
      `CREATE UNIQUE INDEX event_question_once ON event_question (event_id, coalesce(participant_id, 0), text_hash)
       WHERE participant_id IS NOT NULL OR entered_by IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX event_question_by_likes ON event_question (event_id, likes DESC, id)`);
    await runner.query(
      `CREATE INDEX event_question_by_person ON event_question (participant_id) WHERE participant_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX event_question_of_merged ON event_question (merged_into) WHERE merged_into IS NOT NULL`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON event_question TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_question_like (
        question_id bigint NOT NULL,
        participant_id bigint NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (question_id, participant_id),
        CONSTRAINT event_question_like_of FOREIGN KEY (question_id) REFERENCES event_question (id),
        CONSTRAINT event_question_like_by FOREIGN KEY (participant_id) REFERENCES participant (id)
      )`);
    await runner.query(`CREATE INDEX event_question_like_person ON event_question_like (participant_id)`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON event_question_like TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_question_pending (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id bigint NOT NULL,
        text text NOT NULL,
        lang text NOT NULL,
        email_lookup text NOT NULL,
        email_sealed text NOT NULL,
        name_sealed text,
        shows_name boolean NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        question_id bigint,
        CONSTRAINT event_question_pending_of FOREIGN KEY (event_id) REFERENCES event (id),
        CONSTRAINT event_question_pending_made FOREIGN KEY (question_id) REFERENCES event_question (id)
      )`);
    await runner.query(`CREATE INDEX event_question_pending_expires ON event_question_pending (expires_at)`);
    await runner.query(`CREATE INDEX event_question_pending_email ON event_question_pending (email_lookup)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON event_question_pending TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_hall_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id bigint NOT NULL,
        target_type text NOT NULL,
        target_id bigint NOT NULL,
        print text NOT NULL,
        result_type text,
        result_id bigint,
        entered_by bigint NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT event_hall_entry_of FOREIGN KEY (event_id) REFERENCES event (id),
        CONSTRAINT event_hall_entry_staff FOREIGN KEY (entered_by) REFERENCES staff (id),
        CONSTRAINT event_hall_entry_result CHECK ((result_type IS NULL) = (result_id IS NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX event_hall_entry_once ON event_hall_entry (event_id, target_type, target_id, print)`,
    );
    await runner.query(`GRANT SELECT, INSERT ON event_hall_entry TO megdan_app`);
    await runner.query(`GRANT UPDATE (result_type, result_id) ON event_hall_entry TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_minutes (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id bigint NOT NULL,
        state text NOT NULL DEFAULT 'draft',
        current integer NOT NULL DEFAULT 1,
        lang text NOT NULL,
        corrections_until timestamptz,
        written_by bigint NOT NULL,
        published_by bigint,
        published_at timestamptz,
        file_id bigint,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT event_minutes_of FOREIGN KEY (event_id) REFERENCES event (id),
        CONSTRAINT event_minutes_writer FOREIGN KEY (written_by) REFERENCES staff (id),
        CONSTRAINT event_minutes_publisher FOREIGN KEY (published_by) REFERENCES staff (id),
        CONSTRAINT event_minutes_stored FOREIGN KEY (file_id) REFERENCES stored_file (id),
        CONSTRAINT event_minutes_state_check CHECK (state IN ('draft', 'corrections', 'published')),
        CONSTRAINT event_minutes_term_check CHECK ((corrections_until IS NULL) = (state = 'draft')),
        CONSTRAINT event_minutes_published_check CHECK (
          (published_at IS NULL) = (state <> 'published') AND (published_by IS NULL) = (state <> 'published')),
        CONSTRAINT event_minutes_two_people CHECK (published_by <> written_by)
      )`);
    await runner.query(`CREATE UNIQUE INDEX event_minutes_once ON event_minutes (event_id)`);
    await runner.query(
      `CREATE INDEX event_minutes_held ON event_minutes (file_id) WHERE file_id IS NOT NULL`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON event_minutes TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_minutes_version (
        event_id bigint NOT NULL,
        version integer NOT NULL,
        text text NOT NULL,
        note text NOT NULL DEFAULT '',
        written_by bigint NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (event_id, version),
        CONSTRAINT event_minutes_version_of FOREIGN KEY (event_id) REFERENCES event (id),
        CONSTRAINT event_minutes_version_writer FOREIGN KEY (written_by) REFERENCES staff (id),
        CONSTRAINT event_minutes_version_text CHECK (text <> ''),
        CONSTRAINT event_minutes_version_note CHECK (version = 1 OR note <> '')
      )`);
    await runner.query(`GRANT SELECT, INSERT ON event_minutes_version TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_minutes_correction (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id bigint NOT NULL,
        version integer NOT NULL,
        passage text NOT NULL,
        proposed text NOT NULL,
        lang text NOT NULL,
        state text NOT NULL DEFAULT 'waiting',
        reason text NOT NULL DEFAULT '',
        participant_id bigint,
        decided_by bigint,
        decided_at timestamptz,
        text_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT event_minutes_correction_to FOREIGN KEY (event_id, version) REFERENCES event_minutes_version (event_id, version),
        CONSTRAINT event_minutes_correction_by FOREIGN KEY (participant_id) REFERENCES participant (id),
        CONSTRAINT event_minutes_correction_staff FOREIGN KEY (decided_by) REFERENCES staff (id),
        CONSTRAINT event_minutes_correction_state CHECK (state IN ('waiting', 'accepted', 'declined')),
        CONSTRAINT event_minutes_correction_text CHECK (passage <> '' AND proposed <> ''),
        CONSTRAINT event_minutes_correction_whole CHECK (
          (state = 'waiting') = (decided_at IS NULL) AND (state = 'waiting') = (decided_by IS NULL)
          AND (state = 'waiting') = (reason = ''))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX event_minutes_correction_once ON event_minutes_correction (event_id, participant_id, text_hash)`,
    );
    await runner.query(
      `CREATE INDEX event_minutes_correction_person ON event_minutes_correction (participant_id)`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON event_minutes_correction TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_decision (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id bigint NOT NULL,
        number integer NOT NULL,
        text text NOT NULL,
        lang text NOT NULL,
        kind text NOT NULL,
        unit_id bigint,
        due_on date,
        done_at timestamptz,
        done_note text NOT NULL DEFAULT '',
        done_by bigint,
        text_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT event_decision_of FOREIGN KEY (event_id) REFERENCES event (id),
        CONSTRAINT event_decision_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
        CONSTRAINT event_decision_staff FOREIGN KEY (done_by) REFERENCES staff (id),
        CONSTRAINT event_decision_kind_check CHECK (kind IN ('task', 'proposal', 'linked')),
        CONSTRAINT event_decision_task_check CHECK (
          kind = 'task' AND unit_id IS NOT NULL AND due_on IS NOT NULL
          OR kind <> 'task' AND due_on IS NULL AND done_at IS NULL),
        CONSTRAINT event_decision_done_check CHECK (
          (done_at IS NULL) = (done_note = '') AND (done_at IS NULL) = (done_by IS NULL)),
        CONSTRAINT event_decision_text CHECK (text <> '')
      )`);
    await runner.query(`CREATE UNIQUE INDEX event_decision_number ON event_decision (event_id, number)`);
    await runner.query(`CREATE UNIQUE INDEX event_decision_once ON event_decision (event_id, text_hash)`);
    await runner.query(
      `CREATE INDEX event_decision_owed ON event_decision (unit_id, due_on) WHERE kind = 'task' AND done_at IS NULL`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON event_decision TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'event_decision',
      'event_minutes_correction',
      'event_minutes_version',
      'event_minutes',
      'event_hall_entry',
      'event_question_pending',
      'event_question_like',
      'event_question',
    ]) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
