import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Signatures have no foreign key to their petition: checking it would lock the row that everybody signs, once a
 * signature. Petitions with signatures are never deleted, and the recount finds whoever breaks that.
 */
export class PetitionsSignatures1763960000100 implements MigrationInterface {
  name = 'PetitionsSignatures1763960000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signature_domain (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        lookup text NOT NULL,
        sealed text NOT NULL
      )`);
    await runner.query(`CREATE UNIQUE INDEX signature_domain_lookup ON signature_domain (lookup)`);
    await runner.query(`GRANT SELECT, INSERT ON signature_domain TO megdan_app`);

    await runner.query(`
      CREATE TABLE mail_domain_alias (
        domain text PRIMARY KEY,
        canonical text NOT NULL,
        ignores_dots boolean NOT NULL DEFAULT false,
        CONSTRAINT mail_domain_alias_lower CHECK (domain = lower(domain) AND canonical = lower(canonical))
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON mail_domain_alias TO megdan_app`);
    await runner.query(
      `INSERT INTO mail_domain_alias (domain, canonical, ignores_dots) VALUES
       ('gmail.com', 'gmail.com', true), ('googlemail.com', 'gmail.com', true),
       ('me.com', 'icloud.com', false), ('mac.com', 'icloud.com', false),
       ('protonmail.com', 'proton.me', true), ('pm.me', 'proton.me', true), ('proton.me', 'proton.me', true),
       ('ya.ru', 'yandex.ru', false), ('yandex.com', 'yandex.ru', false), ('yandex.by', 'yandex.ru', false),
       ('yandex.kz', 'yandex.ru', false), ('yandex.ua', 'yandex.ru', false),
       ('fastmail.fm', 'fastmail.com', false), ('tutanota.com', 'tuta.com', false)`,
    );

    const person = `
        petition_id bigint NOT NULL,
        channel text NOT NULL,
        email_lookup text,
        name_lookup text,
        domain_id bigint,
        block_lookup text,
        sealed text,
        shows_name boolean NOT NULL,
        wants_news boolean NOT NULL,
        settlement text,
        locale text NOT NULL,
        commitment text NOT NULL,
        hold_reason text,
        asked_at timestamptz NOT NULL,`;
    await runner.query(`
      CREATE TABLE signature_pending (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        ${person}
        expires_at timestamptz NOT NULL,
        CONSTRAINT signature_pending_channel_check CHECK (channel IN ('email', 'verified', 'paper'))
      )`);
    await runner.query(`CREATE INDEX signature_pending_expires ON signature_pending (expires_at)`);
    await runner.query(
      `CREATE INDEX signature_pending_email ON signature_pending (petition_id, email_lookup)`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON signature_pending TO megdan_app`);

    await runner.query(`
      CREATE TABLE signature (
        id bigint PRIMARY KEY,
        ${person}
        state text NOT NULL,
        counted_at timestamptz,
        ended_at timestamptz,
        sweep_id bigint,
        sheet_id bigint,
        sheet_line integer,
        confirmed_at timestamptz NOT NULL,
        CONSTRAINT signature_channel_check CHECK (channel IN ('email', 'verified', 'paper')),
        CONSTRAINT signature_state_check CHECK (state IN ('counted', 'held', 'invalid', 'withdrawn')),
        CONSTRAINT signature_sheet_check CHECK ((channel = 'paper') = (sheet_id IS NOT NULL))
      )`);
    await runner.query(`CREATE UNIQUE INDEX signature_once ON signature (petition_id, email_lookup)`);
    await runner.query(`CREATE INDEX signature_newest ON signature (petition_id, id DESC)`);
    await runner.query(`CREATE INDEX signature_name ON signature (petition_id, name_lookup)`);
    await runner.query(`CREATE INDEX signature_of_domain ON signature (petition_id, domain_id)`);
    await runner.query(`CREATE INDEX signature_block ON signature (petition_id, block_lookup)`);
    await runner.query(
      `CREATE INDEX signature_not_counted ON signature (petition_id, state, id) WHERE state <> 'counted'`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX signature_line ON signature (sheet_id, sheet_line) WHERE sheet_id IS NOT NULL`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON signature TO megdan_app`);

    await runner.query(`
      CREATE TABLE petition_tally (
        petition_id bigint NOT NULL,
        channel text NOT NULL,
        count integer NOT NULL,
        PRIMARY KEY (petition_id, channel),
        CONSTRAINT petition_tally_count_check CHECK (count >= 0)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON petition_tally TO megdan_app`);

    await runner.query(`
      CREATE TABLE petition_tally_day (
        petition_id bigint NOT NULL,
        day date NOT NULL,
        channel text NOT NULL,
        settlement text NOT NULL,
        count integer NOT NULL,
        PRIMARY KEY (petition_id, day, channel, settlement)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON petition_tally_day TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'petition_tally_day',
      'petition_tally',
      'signature',
      'signature_pending',
      'mail_domain_alias',
      'signature_domain',
    ])
      await runner.query(`DROP TABLE ${table}`);
  }
}
