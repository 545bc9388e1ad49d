import type { MigrationInterface, QueryRunner } from 'typeorm';

const reasons: [code: string, bg: string, en: string][] = [
  ['notMunicipal', 'Общината не решава по този въпрос', 'The municipality does not decide on this'],
  ['duplicate', 'За същото вече има дебат', 'There is a debate on the same already'],
  ['noQuestion', 'Няма въпрос, по който може да се спори', 'There is no question to argue about'],
  ['personalCase', 'Въпросът засяга само едно лице', 'The matter concerns one person alone'],
  ['advertising', 'Реклама или агитация', 'Advertising or campaigning'],
  [
    'againstRules',
    'Съдържанието нарушава правилата за участие',
    'The content breaks the rules of participation',
  ],
];

export class DebatesCreate1763850000000 implements MigrationInterface {
  name = 'DebatesCreate1763850000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE debate (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        state text NOT NULL DEFAULT 'draft',
        title text NOT NULL,
        why text NOT NULL,
        lang text NOT NULL,
        topics text[] NOT NULL,
        places text[] NOT NULL,
        unit_id bigint,
        proposer_kind text NOT NULL,
        participant_id bigint,
        organisation_id bigint,
        proposer_name text,
        opens_at timestamptz,
        closes_at timestamptz,
        submitted_at timestamptz,
        approved_at timestamptz,
        return_reason text NOT NULL DEFAULT '',
        rejection_code text,
        rejection_reason text NOT NULL DEFAULT '',
        closing_soon_at timestamptz,
        told_comments integer NOT NULL DEFAULT 0,
        hidden_at timestamptz,
        conclusion_text text NOT NULL DEFAULT '',
        conclusion_official text NOT NULL DEFAULT '',
        conclusion_unit_id bigint,
        concluded_at timestamptz,
        review_on date,
        reviewed_at timestamptz,
        review_note text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        created_by bigint,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT debate_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
        CONSTRAINT debate_conclusion_unit FOREIGN KEY (conclusion_unit_id) REFERENCES unit (id),
        CONSTRAINT debate_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
        CONSTRAINT debate_in_order CHECK (opens_at < closes_at),
        CONSTRAINT debate_proposer CHECK (proposer_kind IN ('participant', 'organisation', 'staff')),
        CONSTRAINT debate_organisation CHECK (proposer_kind <> 'organisation' OR proposer_name IS NOT NULL),
        CONSTRAINT debate_announced CHECK
          (state IN ('draft', 'moderation', 'rejected', 'archived') OR (opens_at IS NOT NULL AND closes_at IS NOT NULL AND unit_id IS NOT NULL)),
        CONSTRAINT debate_concluded CHECK (state <> 'concluded' OR (concluded_at IS NOT NULL AND conclusion_text <> '')),
        CONSTRAINT debate_rejected CHECK (state <> 'rejected' OR rejection_code IS NOT NULL)
      )`);
    await runner.query(`CREATE INDEX debate_due ON debate (state, opens_at, closes_at)`);
    await runner.query(`CREATE INDEX debate_of_participant ON debate (participant_id)`);
    await runner.query(`CREATE INDEX debate_topics ON debate USING gin (topics)`);
    await runner.query(`CREATE INDEX debate_places ON debate USING gin (places)`);
    await runner.query(
      `CREATE INDEX debate_search ON debate USING gin (title gin_trgm_ops, why gin_trgm_ops)`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON debate TO megdan_app`);

    await runner.query(`
      CREATE TABLE debate_point (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        debate_id bigint NOT NULL,
        position integer NOT NULL,
        taken boolean NOT NULL,
        text text NOT NULL,
        reason text NOT NULL,
        CONSTRAINT debate_point_debate FOREIGN KEY (debate_id) REFERENCES debate (id),
        CONSTRAINT debate_point_reasoned CHECK (taken OR reason <> '')
      )`);
    await runner.query(`CREATE UNIQUE INDEX debate_point_order ON debate_point (debate_id, position)`);
    await runner.query(`GRANT SELECT, INSERT ON debate_point TO megdan_app`);

    await runner.query(`
      CREATE TABLE debate_file (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        debate_id bigint NOT NULL,
        file_id bigint NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT debate_file_debate FOREIGN KEY (debate_id) REFERENCES debate (id) ON DELETE CASCADE,
        CONSTRAINT debate_file_stored FOREIGN KEY (file_id) REFERENCES stored_file (id)
      )`);
    await runner.query(`CREATE INDEX debate_file_held ON debate_file (file_id)`);
    await runner.query(`CREATE UNIQUE INDEX debate_file_once ON debate_file (debate_id, file_id)`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON debate_file TO megdan_app`);

    await runner.query(`
      CREATE TABLE debate_reason (
        code text PRIMARY KEY,
        name_bg text NOT NULL,
        name_en text NOT NULL,
        position integer NOT NULL,
        active boolean NOT NULL,
        CONSTRAINT debate_reason_code_check CHECK (code ~ '^[a-z][A-Za-z]{1,39}$')
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON debate_reason TO megdan_app`);
    for (const [index, reason] of reasons.entries()) {
      await runner.query(
        'INSERT INTO debate_reason (code, name_bg, name_en, position, active) VALUES ($1, $2, $3, $4, true)',
        [...reason, (index + 1) * 10],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE debate_reason');
    await runner.query('DROP TABLE debate_file');
    await runner.query('DROP TABLE debate_point');
    await runner.query('DROP TABLE debate');
  }
}
