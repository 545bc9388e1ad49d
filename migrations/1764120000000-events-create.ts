import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = `('draft', 'announced', 'registration', 'held', 'minutes', 'archived', 'postponed', 'cancelled')`;

export class EventsCreate1764120000000 implements MigrationInterface {
  name = 'EventsCreate1764120000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event_kind (
        code text PRIMARY KEY,
        name_bg text NOT NULL,
        name_en text NOT NULL,
        position integer NOT NULL,
        active boolean NOT NULL,
        streamed boolean NOT NULL DEFAULT false,
        notice_days integer,
        minuted boolean NOT NULL DEFAULT true,
        CONSTRAINT event_kind_code_check CHECK (code ~ '^[a-z][A-Za-z]{1,39}$'),
        CONSTRAINT event_kind_notice_check CHECK (notice_days BETWEEN 1 AND 90)
      )`);
    await runner.query(`
      INSERT INTO event_kind (code, name_bg, name_en, position, active, streamed, notice_days, minuted) VALUES
        ('roundTable', 'Кръгла маса', 'Round table', 10, true, false, NULL, true),
        ('forum', 'Форум', 'Forum', 20, true, false, NULL, true),
        ('festival', 'Фестивал', 'Festival', 30, true, false, NULL, false),
        ('publicDiscussion', 'Обществено обсъждане', 'Public discussion', 40, true, false, NULL, true),
        ('budgetHearing', 'Публично обсъждане на бюджета', 'Budget hearing', 50, true, false, 7, true),
        ('councilSession', 'Заседание на Общинския съвет', 'Session of the municipal council', 60, true, true, NULL, true),
        ('committeeSession', 'Заседание на постоянна комисия', 'Session of a standing committee', 70, true, false, NULL, true),
        ('training', 'Обучение', 'Training', 80, true, false, NULL, false),
        ('campaignAction', 'Акция на информационна кампания', 'Action of an information campaign', 90, true, false, NULL, false)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON event_kind TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_series (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        title text NOT NULL,
        description text NOT NULL,
        lang text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT event_series_title CHECK (title <> '')
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON event_series TO megdan_app`);

    await runner.query(`
      CREATE TABLE event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        series_id bigint,
        kind text NOT NULL,
        form text NOT NULL,
        state text NOT NULL DEFAULT 'draft',
        title text NOT NULL,
        summary text NOT NULL,
        description text NOT NULL DEFAULT '',
        lang text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        place_name text NOT NULL DEFAULT '',
        address text NOT NULL DEFAULT '',
        ekatte text,
        accessibility text NOT NULL DEFAULT '',
        stream_url text NOT NULL DEFAULT '',
        recording_url text NOT NULL DEFAULT '',
        topics text[] NOT NULL DEFAULT '{}',
        about text[] NOT NULL DEFAULT '{}',
        unit_id bigint,
        capacity integer,
        reserved integer NOT NULL DEFAULT 0,
        registration_opens_at timestamptz,
        registration_closes_at timestamptz,
        state_reason text NOT NULL DEFAULT '',
        announced_at timestamptz,
        held_at timestamptz,
        sequence integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT event_in_series FOREIGN KEY (series_id) REFERENCES event_series (id),
        CONSTRAINT event_of_kind FOREIGN KEY (kind) REFERENCES event_kind (code),
        CONSTRAINT event_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
        CONSTRAINT event_settlement FOREIGN KEY (ekatte) REFERENCES settlement (ekatte),
        CONSTRAINT event_form_check CHECK (form IN ('inPerson', 'online', 'hybrid')),
        CONSTRAINT event_state_check CHECK (state IN ${states}),
        CONSTRAINT event_title_check CHECK (title <> ''),
        CONSTRAINT event_times_check CHECK (ends_at > starts_at),
        CONSTRAINT event_place_check CHECK (form = 'online' OR (place_name <> '' AND accessibility <> '')),
        CONSTRAINT event_seats_check CHECK (capacity > 0 AND reserved BETWEEN 0 AND capacity OR capacity IS NULL AND reserved = 0),
        CONSTRAINT event_registration_check CHECK (
          registration_opens_at IS NULL AND registration_closes_at IS NULL
          OR registration_opens_at < registration_closes_at AND registration_closes_at <= ends_at),
        CONSTRAINT event_reason_check CHECK (state_reason <> '' OR state NOT IN ('postponed', 'cancelled')),
        CONSTRAINT event_announced_check CHECK (announced_at IS NOT NULL OR state = 'draft')
      )`);
    // What the public lists read: by time, and by each filter within it.
    const isPublic = 'WHERE announced_at IS NOT NULL';
    await runner.query(`CREATE INDEX event_by_time ON event (starts_at, id) ${isPublic}`);
    await runner.query(`CREATE INDEX event_of_series ON event (series_id, starts_at)`);
    await runner.query(`CREATE INDEX event_by_kind ON event (kind, starts_at)`);
    await runner.query(`CREATE INDEX event_of_unit ON event (unit_id)`);
    await runner.query(`CREATE INDEX event_in_settlement ON event (ekatte)`);
    await runner.query(
      `CREATE INDEX event_ahead ON event (ends_at) WHERE state IN ('announced', 'registration')`,
    );
    await runner.query(
      `CREATE INDEX event_search ON event USING gin (title gin_trgm_ops, summary gin_trgm_ops, description gin_trgm_ops)`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON event TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_time_change (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id bigint NOT NULL,
        from_starts_at timestamptz NOT NULL,
        from_ends_at timestamptz NOT NULL,
        to_starts_at timestamptz,
        to_ends_at timestamptz,
        reason text NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT event_time_change_of FOREIGN KEY (event_id) REFERENCES event (id),
        CONSTRAINT event_time_change_whole CHECK ((to_starts_at IS NULL) = (to_ends_at IS NULL))
      )`);
    await runner.query(`CREATE INDEX event_time_change_by_event ON event_time_change (event_id, id)`);
    await runner.query(`GRANT SELECT, INSERT ON event_time_change TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_organiser (
        event_id bigint NOT NULL,
        role text NOT NULL,
        position integer NOT NULL,
        organisation_id bigint,
        name text NOT NULL,
        PRIMARY KEY (event_id, role, position),
        CONSTRAINT event_organiser_of FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
        CONSTRAINT event_organiser_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
        CONSTRAINT event_organiser_role_check CHECK (role IN ('organiser', 'partner')),
        CONSTRAINT event_organiser_name CHECK (name <> '')
      )`);
    await runner.query(
      `CREATE INDEX event_organiser_by_organisation ON event_organiser (organisation_id) WHERE organisation_id IS NOT NULL`,
    );
    await runner.query(`GRANT SELECT, INSERT, DELETE ON event_organiser TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_slot (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id bigint NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        title text NOT NULL,
        description text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT event_slot_of FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
        CONSTRAINT event_slot_times CHECK (ends_at > starts_at),
        CONSTRAINT event_slot_title CHECK (title <> '')
      )`);
    await runner.query(`CREATE INDEX event_slot_by_event ON event_slot (event_id, starts_at, id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON event_slot TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_speaker (
        slot_id bigint NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        role text NOT NULL DEFAULT '',
        organisation text NOT NULL DEFAULT '',
        bio text NOT NULL DEFAULT '',
        PRIMARY KEY (slot_id, position),
        CONSTRAINT event_speaker_in FOREIGN KEY (slot_id) REFERENCES event_slot (id) ON DELETE CASCADE,
        CONSTRAINT event_speaker_name CHECK (name <> '')
      )`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON event_speaker TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_material (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id bigint NOT NULL,
        file_id bigint NOT NULL,
        phase text NOT NULL,
        title text NOT NULL,
        lang text NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT event_material_of FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
        CONSTRAINT event_material_stored FOREIGN KEY (file_id) REFERENCES stored_file (id),
        CONSTRAINT event_material_phase_check CHECK (phase IN ('before', 'after')),
        CONSTRAINT event_material_title CHECK (title <> '')
      )`);
    await runner.query(`CREATE UNIQUE INDEX event_material_once ON event_material (event_id, file_id)`);
    await runner.query(`CREATE INDEX event_material_held ON event_material (file_id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON event_material TO megdan_app`);

    await runner.query(`
      CREATE TABLE event_photo (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id bigint NOT NULL,
        file_id bigint NOT NULL,
        alt text NOT NULL,
        credit text NOT NULL DEFAULT '',
        added_at timestamptz NOT NULL,
        CONSTRAINT event_photo_of FOREIGN KEY (event_id) REFERENCES event (id) ON DELETE CASCADE,
        CONSTRAINT event_photo_stored FOREIGN KEY (file_id) REFERENCES stored_file (id),
        CONSTRAINT event_photo_alt CHECK (alt <> '')
      )`);
    await runner.query(`CREATE UNIQUE INDEX event_photo_once ON event_photo (event_id, file_id)`);
    await runner.query(`CREATE INDEX event_photo_held ON event_photo (file_id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON event_photo TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'event_photo',
      'event_material',
      'event_speaker',
      'event_slot',
      'event_organiser',
      'event_time_change',
      'event',
      'event_series',
      'event_kind',
    ]) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
