import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CommentsCreate1763840000000 implements MigrationInterface {
  name = 'CommentsCreate1763840000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE comment (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        subject_type text NOT NULL,
        subject_id bigint NOT NULL,
        parent_id bigint CONSTRAINT comment_parent REFERENCES comment (id),
        root_id bigint CONSTRAINT comment_root REFERENCES comment (id),
        answers_id bigint CONSTRAINT comment_answers REFERENCES comment (id),
        depth smallint NOT NULL,
        stance text NOT NULL,
        text text NOT NULL,
        lang text NOT NULL,
        state text NOT NULL,
        participant_id bigint CONSTRAINT comment_participant REFERENCES participant (id),
        author_name text,
        author_code text NOT NULL,
        organisation_id bigint CONSTRAINT comment_organisation REFERENCES organisation (id),
        unit_id bigint CONSTRAINT comment_unit REFERENCES unit (id),
        staff_id bigint CONSTRAINT comment_staff REFERENCES staff (id),
        pinned_at timestamptz,
        ups integer NOT NULL DEFAULT 0,
        downs integer NOT NULL DEFAULT 0,
        score double precision NOT NULL DEFAULT 0,
        replies integer NOT NULL DEFAULT 0,
        descendants integer NOT NULL DEFAULT 0,
        text_hash text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        edited_at timestamptz,
        deleted_at timestamptz,
        CONSTRAINT comment_stance_check CHECK (stance IN ('for', 'against', 'neutral', 'question', 'answer')),
        CONSTRAINT comment_state_check CHECK (state IN ('visible', 'held', 'hidden', 'deleted')),
        CONSTRAINT comment_depth_check CHECK (depth BETWEEN 0 AND 3),
        CONSTRAINT comment_branch_check CHECK
          ((depth = 0) = (parent_id IS NULL) AND (depth = 0) = (root_id IS NULL)),
        CONSTRAINT comment_answer_check CHECK
          ((stance = 'answer') = (unit_id IS NOT NULL) AND (unit_id IS NULL) = (staff_id IS NULL)),
        CONSTRAINT comment_pinned_check CHECK (pinned_at IS NULL OR stance = 'answer'),
        CONSTRAINT comment_counters_check CHECK (ups >= 0 AND downs >= 0 AND replies >= 0 AND descendants >= 0)
      )`);
    await runner.query(`
      CREATE INDEX comment_best ON comment (subject_type, subject_id, score, id)
        WHERE depth = 0 AND state <> 'held' AND pinned_at IS NULL`);
    await runner.query(`
      CREATE INDEX comment_discussed ON comment (subject_type, subject_id, descendants, id)
        WHERE depth = 0 AND state <> 'held' AND pinned_at IS NULL`);
    await runner.query(`
      CREATE INDEX comment_newest ON comment (subject_type, subject_id, id)
        WHERE depth = 0 AND state <> 'held' AND pinned_at IS NULL`);
    await runner.query(`
      CREATE INDEX comment_pinned ON comment (subject_type, subject_id, id)
        WHERE depth = 0 AND state <> 'held' AND pinned_at IS NOT NULL`);
    await runner.query(`CREATE INDEX comment_of_subject ON comment (subject_type, subject_id, id)`);
    await runner.query(`
      CREATE INDEX comment_branch ON comment (parent_id, score, id)
        WHERE parent_id IS NOT NULL AND state <> 'held'`);
    await runner.query(`
      CREATE INDEX comment_counted ON comment (subject_type, subject_id, stance, participant_id, created_at)
        WHERE state = 'visible'`);
    await runner.query(`
      CREATE UNIQUE INDEX comment_once ON comment
        (participant_id, subject_type, subject_id, coalesce(answers_id, parent_id, 0), text_hash)
        WHERE participant_id IS NOT NULL`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON comment TO megdan_app`);

    await runner.query(`
      CREATE TABLE comment_version (
        comment_id bigint NOT NULL CONSTRAINT comment_version_comment REFERENCES comment (id),
        version integer NOT NULL,
        text text NOT NULL,
        stance text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (comment_id, version)
      )`);
    await runner.query(`GRANT SELECT, INSERT ON comment_version TO megdan_app`);

    await runner.query(`
      CREATE TABLE comment_vote (
        comment_id bigint NOT NULL CONSTRAINT comment_vote_comment REFERENCES comment (id),
        participant_id bigint NOT NULL CONSTRAINT comment_vote_participant REFERENCES participant (id),
        value smallint NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (comment_id, participant_id),
        CONSTRAINT comment_vote_value_check CHECK (value IN (-1, 1))
      )`);
    await runner.query(`CREATE INDEX comment_vote_by_participant ON comment_vote (participant_id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON comment_vote TO megdan_app`);

    await runner.query(`
      CREATE TABLE comment_pending (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        subject_type text NOT NULL,
        subject_id bigint NOT NULL,
        parent_id bigint CONSTRAINT comment_pending_parent REFERENCES comment (id),
        stance text NOT NULL,
        text text NOT NULL,
        lang text NOT NULL,
        email_lookup text NOT NULL,
        email_sealed text NOT NULL,
        name_sealed text,
        shows_name boolean NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        comment_id bigint CONSTRAINT comment_pending_comment REFERENCES comment (id),
        CONSTRAINT comment_pending_stance_check CHECK (stance IN ('for', 'against', 'neutral', 'question'))
      )`);
    await runner.query(`CREATE INDEX comment_pending_expires ON comment_pending (expires_at)`);
    await runner.query(`CREATE INDEX comment_pending_email ON comment_pending (email_lookup)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON comment_pending TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['comment_pending', 'comment_vote', 'comment_version', 'comment'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
