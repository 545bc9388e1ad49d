import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever spoke for an organisation becomes its lead. What the release before this one adds while both run has no
 * member yet: being confirmed enters its lead, and so does applying.
 */
export class AccountsColleagues1763985000000 implements MigrationInterface {
  name = 'AccountsColleagues1763985000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation_member (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        organisation_id bigint NOT NULL,
        participant_id bigint NOT NULL,
        role text NOT NULL,
        joined_at timestamptz NOT NULL,
        CONSTRAINT organisation_member_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
        CONSTRAINT organisation_member_participant FOREIGN KEY (participant_id) REFERENCES participant (id)
      );
      CREATE UNIQUE INDEX organisation_member_once ON organisation_member (participant_id);
      CREATE INDEX organisation_member_of ON organisation_member (organisation_id);

      INSERT INTO organisation_member (organisation_id, participant_id, role, joined_at)
      SELECT id, participant_id, 'lead', coalesce(decided_at, created_at) FROM organisation
      WHERE state IN ('pending', 'confirmed');

      CREATE TABLE organisation_invitation (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        organisation_id bigint NOT NULL,
        email_lookup text NOT NULL,
        email_sealed text NOT NULL,
        nonce text NOT NULL,
        role text NOT NULL,
        locale text NOT NULL,
        letters int NOT NULL DEFAULT 1,
        invited_by bigint NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT organisation_invitation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
        CONSTRAINT organisation_invitation_invited_by FOREIGN KEY (invited_by) REFERENCES participant (id)
      );
      CREATE UNIQUE INDEX organisation_invitation_open ON organisation_invitation (organisation_id, email_lookup)
        WHERE used_at IS NULL AND revoked_at IS NULL;
      CREATE INDEX organisation_invitation_email ON organisation_invitation (email_lookup);
      CREATE INDEX organisation_invitation_expires ON organisation_invitation (expires_at);

      GRANT SELECT, INSERT, UPDATE, DELETE ON organisation_member, organisation_invitation TO megdan_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE organisation_invitation, organisation_member');
  }
}
