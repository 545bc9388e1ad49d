import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EventsRegistrations1764130000000 implements MigrationInterface {
  name = 'EventsRegistrations1764130000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event_registration (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id bigint NOT NULL,
        state text NOT NULL,
        seat text NOT NULL DEFAULT 'open',
        number integer,
        email_lookup text,
        sealed text,
        locale text NOT NULL,
        asked_at timestamptz NOT NULL,
        expires_at timestamptz,
        confirmed_at timestamptz,
        seated_at timestamptz,
        cancelled_at timestamptz,
        asked_again_at timestamptz,
        reminded_at timestamptz,
        checked_in_at timestamptz,
        surveyed boolean NOT NULL DEFAULT false,
        CONSTRAINT event_registration_of FOREIGN KEY (event_id) REFERENCES event (id),
        CONSTRAINT event_registration_state_check CHECK (state IN ('asked', 'registered', 'waiting', 'cancelled')),
        CONSTRAINT event_registration_seat_check CHECK (seat IN ('open', 'reserved')),
        CONSTRAINT event_registration_asked_check CHECK (
          (state = 'asked') = (number IS NULL) AND (state <> 'asked' OR expires_at IS NOT NULL)),
        CONSTRAINT event_registration_seated_check CHECK (state <> 'registered' OR seated_at IS NOT NULL),
        CONSTRAINT event_registration_cancelled_check CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL)),
        CONSTRAINT event_registration_came_check CHECK (checked_in_at IS NULL OR state IN ('registered', 'waiting'))
      )`);
    // One mailbox, one place; what is only asked for may be asked for by anybody.
    await runner.query(
      `CREATE UNIQUE INDEX event_registration_once ON event_registration (event_id, email_lookup)
       WHERE state IN ('registered', 'waiting')`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX event_registration_line ON event_registration (event_id, number)`,
    );
    await runner.query(
      `CREATE INDEX event_registration_mailbox ON event_registration (email_lookup) WHERE email_lookup IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX event_registration_expiring ON event_registration (expires_at) WHERE state = 'asked'`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON event_registration TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_walk_in (
        event_id bigint NOT NULL,
        key text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (event_id, key),
        CONSTRAINT event_walk_in_of FOREIGN KEY (event_id) REFERENCES event (id)
      )`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON event_walk_in TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_survey (
        event_id bigint PRIMARY KEY,
        lang text NOT NULL,
        questions jsonb NOT NULL,
        opened_at timestamptz,
        closes_at timestamptz,
        CONSTRAINT event_survey_of FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
        CONSTRAINT event_survey_open_check CHECK ((opened_at IS NULL) = (closes_at IS NULL))
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON event_survey TO megdan_app`);

    // Without a time and without an order: nobody is found by them.
    await runner.query(`
      CREATE TABLE event_survey_answer (
        id uuid PRIMARY KEY,
        event_id bigint NOT NULL,
        answers jsonb NOT NULL,
        CONSTRAINT event_survey_answer_to FOREIGN KEY (event_id) REFERENCES event_survey (event_id)
      )`);
    await runner.query(`CREATE INDEX event_survey_answer_by_event ON event_survey_answer (event_id)`);
    await runner.query(`GRANT SELECT, INSERT ON event_survey_answer TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['event_survey_answer', 'event_survey', 'event_walk_in', 'event_registration'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
