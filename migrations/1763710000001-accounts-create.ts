import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AccountsCreate1763710000001 implements MigrationInterface {
  name = 'AccountsCreate1763710000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE settlement (
        ekatte text PRIMARY KEY,
        kind text NOT NULL,
        name_bg text NOT NULL,
        name_en text NOT NULL,
        municipality text NOT NULL,
        kmetstvo text
      );
      CREATE INDEX settlement_name ON settlement (name_bg);

      CREATE TABLE unit (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        code text NOT NULL,
        name_bg text NOT NULL,
        name_en text NOT NULL,
        email text NOT NULL DEFAULT '',
        phone text NOT NULL DEFAULT '',
        position int NOT NULL DEFAULT 0,
        active boolean NOT NULL DEFAULT true
      );
      CREATE UNIQUE INDEX unit_code ON unit (code);

      CREATE TABLE staff (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        email text NOT NULL,
        name text NOT NULL,
        position text NOT NULL DEFAULT '',
        password_hash text,
        password_changed_at timestamptz,
        totp_sealed text,
        totp_pending_sealed text,
        totp_enrolled_at timestamptz,
        totp_last_step bigint,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL,
        signed_in_at timestamptz,
        disabled_at timestamptz
      );
      CREATE UNIQUE INDEX staff_email ON staff (email);

      CREATE TABLE staff_recovery_code (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        staff_id bigint NOT NULL,
        fingerprint text NOT NULL,
        used_at timestamptz,
        CONSTRAINT staff_recovery_code_staff FOREIGN KEY (staff_id) REFERENCES staff (id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX staff_recovery_code_of ON staff_recovery_code (staff_id, fingerprint);

      CREATE TABLE staff_password_link (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        staff_id bigint NOT NULL,
        nonce text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        consumed_at timestamptz,
        CONSTRAINT staff_password_link_staff FOREIGN KEY (staff_id) REFERENCES staff (id) ON DELETE CASCADE
      );
      CREATE INDEX staff_password_link_of ON staff_password_link (staff_id);

      CREATE TABLE staff_sign_in_failure (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        key text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX staff_sign_in_failure_key ON staff_sign_in_failure (key, at);
      CREATE INDEX staff_sign_in_failure_at ON staff_sign_in_failure (at);

      CREATE TABLE role (
        code text PRIMARY KEY,
        name_bg text NOT NULL,
        name_en text NOT NULL,
        permissions text[] NOT NULL
      );

      CREATE TABLE staff_role (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        staff_id bigint NOT NULL,
        role_code text NOT NULL,
        unit_id bigint,
        settlement text,
        CONSTRAINT staff_role_staff FOREIGN KEY (staff_id) REFERENCES staff (id) ON DELETE CASCADE,
        CONSTRAINT staff_role_role FOREIGN KEY (role_code) REFERENCES role (code),
        CONSTRAINT staff_role_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
        CONSTRAINT staff_role_settlement FOREIGN KEY (settlement) REFERENCES settlement (ekatte)
      );
      CREATE UNIQUE INDEX staff_role_everywhere ON staff_role (staff_id, role_code)
        WHERE unit_id IS NULL AND settlement IS NULL;
      CREATE UNIQUE INDEX staff_role_in_unit ON staff_role (staff_id, role_code, unit_id)
        WHERE unit_id IS NOT NULL;
      CREATE UNIQUE INDEX staff_role_for_settlement ON staff_role (staff_id, role_code, settlement)
        WHERE settlement IS NOT NULL;

      CREATE TABLE participant (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        email_lookup text,
        email_sealed text,
        name_sealed text,
        shows_name boolean NOT NULL DEFAULT false,
        locale text NOT NULL,
        settlement text,
        verification_level text NOT NULL,
        created_at timestamptz NOT NULL,
        signed_in_at timestamptz,
        disabled_at timestamptz,
        erased_at timestamptz,
        CONSTRAINT participant_settlement FOREIGN KEY (settlement) REFERENCES settlement (ekatte)
      );
      CREATE UNIQUE INDEX participant_email_lookup ON participant (email_lookup);
      CREATE INDEX participant_created_at ON participant (created_at);

      CREATE TABLE sign_in_challenge (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        email_lookup text NOT NULL,
        email_sealed text NOT NULL,
        nonce text NOT NULL,
        locale text NOT NULL,
        next text NOT NULL,
        wrong_codes smallint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        consumed_at timestamptz
      );
      CREATE INDEX sign_in_challenge_expires ON sign_in_challenge (expires_at);
      CREATE INDEX sign_in_challenge_email ON sign_in_challenge (email_lookup);

      CREATE TABLE organisation (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        name text NOT NULL,
        eik text NOT NULL,
        public_benefit boolean NOT NULL DEFAULT false,
        state text NOT NULL,
        refusal_reason text,
        participant_id bigint NOT NULL,
        created_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by bigint,
        CONSTRAINT organisation_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
        CONSTRAINT organisation_decided_by FOREIGN KEY (decided_by) REFERENCES staff (id)
      );
      CREATE UNIQUE INDEX organisation_confirmed_eik ON organisation (eik) WHERE state = 'confirmed';
      CREATE UNIQUE INDEX organisation_of_participant ON organisation (participant_id)
        WHERE state IN ('pending', 'confirmed');
      CREATE INDEX organisation_state ON organisation (state, created_at);

      GRANT SELECT, INSERT, UPDATE ON settlement, unit, role, staff, participant, organisation TO megdan_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON staff_role, staff_recovery_code, staff_password_link,
        staff_sign_in_failure, sign_in_challenge TO megdan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE organisation, sign_in_challenge, participant, staff_role, role, staff_sign_in_failure,
        staff_password_link, staff_recovery_code, staff, unit, settlement
    `);
  }
}
