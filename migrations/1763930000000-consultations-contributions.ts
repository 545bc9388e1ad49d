import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsultationsContributions1763930000000 implements MigrationInterface {
  name = 'ConsultationsContributions1763930000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contribution_counter (
        consultation_id bigint PRIMARY KEY,
        last integer NOT NULL,
        CONSTRAINT contribution_counter_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON contribution_counter TO megdan_app`);

    await runner.query(`
      CREATE TABLE contribution (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consultation_id bigint NOT NULL,
        number integer NOT NULL,
        anchor text,
        text_version integer NOT NULL,
        text text NOT NULL,
        lang text NOT NULL,
        state text NOT NULL,
        channel text NOT NULL,
        acting_for text NOT NULL,
        on_behalf_of text NOT NULL DEFAULT '',
        shown_name text,
        organisation_id bigint,
        participant_id bigint,
        received_at timestamptz NOT NULL,
        late boolean NOT NULL,
        incoming_number text NOT NULL DEFAULT '',
        scan_file_id bigint,
        entered_by bigint,
        text_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT contribution_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id),
        CONSTRAINT contribution_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
        CONSTRAINT contribution_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
        CONSTRAINT contribution_scan_stored FOREIGN KEY (scan_file_id) REFERENCES stored_file (id),
        CONSTRAINT contribution_entered_by FOREIGN KEY (entered_by) REFERENCES staff (id),
        CONSTRAINT contribution_state_check CHECK (state IN ('visible', 'held', 'hidden')),
        CONSTRAINT contribution_channel_check CHECK (channel IN ('site', 'email', 'paper', 'hall')),
        CONSTRAINT contribution_entered_check CHECK ((channel = 'site') = (entered_by IS NULL)),
        CONSTRAINT contribution_acting_check CHECK (acting_for IN ('self', 'onBehalf')),
        CONSTRAINT contribution_behalf_check CHECK ((acting_for = 'onBehalf') = (on_behalf_of <> ''))
      )`);
    await runner.query(`CREATE UNIQUE INDEX contribution_numbered ON contribution (consultation_id, number)`);
    await runner.query(`CREATE UNIQUE INDEX contribution_once ON contribution (consultation_id, text_hash)`);
    // Counts by article and the pages of one article are read from it without the texts.
    await runner.query(
      `CREATE INDEX contribution_counted ON contribution (consultation_id, anchor, text_version, number)`,
    );
    await runner.query(`CREATE INDEX contribution_of_participant ON contribution (participant_id)`);
    await runner.query(`CREATE INDEX contribution_scan ON contribution (scan_file_id)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON contribution TO megdan_app`);

    await runner.query(`
      CREATE TABLE contribution_person (
        contribution_id bigint PRIMARY KEY,
        name_sealed text NOT NULL,
        email_sealed text,
        email_lookup text,
        silent_since timestamptz,
        CONSTRAINT contribution_person_contribution FOREIGN KEY (contribution_id) REFERENCES contribution (id)
      )`);
    await runner.query(`CREATE INDEX contribution_person_email ON contribution_person (email_lookup)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON contribution_person TO megdan_app`);

    await runner.query(`
      CREATE TABLE contribution_file (
        contribution_id bigint NOT NULL,
        file_id bigint NOT NULL,
        PRIMARY KEY (contribution_id, file_id),
        CONSTRAINT contribution_file_contribution FOREIGN KEY (contribution_id) REFERENCES contribution (id),
        CONSTRAINT contribution_file_stored FOREIGN KEY (file_id) REFERENCES stored_file (id)
      )`);
    await runner.query(`CREATE INDEX contribution_file_held ON contribution_file (file_id)`);
    await runner.query(`GRANT SELECT, INSERT ON contribution_file TO megdan_app`);

    await runner.query(`
      CREATE TABLE contribution_pending (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        consultation_id bigint NOT NULL,
        anchor text,
        text_version integer NOT NULL,
        text text NOT NULL,
        lang text NOT NULL,
        acting_for text NOT NULL,
        on_behalf_sealed text,
        email_lookup text NOT NULL,
        email_sealed text NOT NULL,
        name_sealed text NOT NULL,
        shows_name boolean NOT NULL,
        file_ids bigint[] NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        contribution_id bigint,
        CONSTRAINT contribution_pending_consultation FOREIGN KEY (consultation_id) REFERENCES consultation (id),
        CONSTRAINT contribution_pending_contribution FOREIGN KEY (contribution_id) REFERENCES contribution (id),
        CONSTRAINT contribution_pending_acting_check CHECK (acting_for IN ('self', 'onBehalf'))
      )`);
    await runner.query(`CREATE INDEX contribution_pending_expires ON contribution_pending (expires_at)`);
    await runner.query(`CREATE INDEX contribution_pending_email ON contribution_pending (email_lookup)`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON contribution_pending TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'contribution_pending',
      'contribution_file',
      'contribution_person',
      'contribution',
      'contribution_counter',
    ])
      await runner.query(`DROP TABLE ${table}`);
  }
}
