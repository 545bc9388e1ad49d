import type { MigrationInterface, QueryRunner } from 'typeorm';

const stages = `('formulation', 'implementation', 'monitoring')`;
const states = `('draft', 'sent', 'underReview', 'accepted', 'partiallyAccepted', 'rejected', 'inProgress',
  'implemented', 'notImplemented', 'obsolete', 'withdrawn')`;

export class RecommendationsCreate1764000000000 implements MigrationInterface {
  name = 'RecommendationsCreate1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recommendation_set (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        organisation_id bigint NOT NULL,
        organisation_name text NOT NULL,
        kind text NOT NULL,
        title text NOT NULL,
        source_url text NOT NULL DEFAULT '',
        lang text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT recommendation_set_kind_check CHECK (kind IN ('study', 'analysis', 'roundTable'))
      )`);
    await runner.query(
      `CREATE INDEX recommendation_set_of_organisation ON recommendation_set (organisation_id, id)`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON recommendation_set TO megdan_app`);

    await runner.query(`
      CREATE TABLE recommendation (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        set_id bigint,
        weight integer NOT NULL DEFAULT 1,
        organisation_id bigint NOT NULL,
        organisation_name text NOT NULL,
        participant_id bigint,
        state text NOT NULL DEFAULT 'draft',
        title text NOT NULL,
        problem text NOT NULL DEFAULT '',
        measure text NOT NULL DEFAULT '',
        expected_result text NOT NULL DEFAULT '',
        addressee text NOT NULL DEFAULT 'mayor',
        partners text NOT NULL DEFAULT '',
        stage text NOT NULL DEFAULT 'implementation',
        topic text,
        sources text[] NOT NULL DEFAULT '{}',
        lang text NOT NULL,
        unit_id bigint,
        term_from date,
        term_to date,
        sent_at timestamptz,
        incoming_number text,
        incoming_on date,
        registered_at timestamptz,
        registered_late boolean NOT NULL DEFAULT false,
        answered_at timestamptz,
        answered_late boolean NOT NULL DEFAULT false,
        answer_official text NOT NULL DEFAULT '',
        agreed_on date,
        review_on date,
        progress integer NOT NULL DEFAULT 0,
        verdict text,
        disputes integer NOT NULL DEFAULT 0,
        dispute_id bigint,
        end_reason text NOT NULL DEFAULT '',
        ended_at timestamptz,
        hidden_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT recommendation_in_set FOREIGN KEY (set_id) REFERENCES recommendation_set (id),
        CONSTRAINT recommendation_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
        CONSTRAINT recommendation_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
        CONSTRAINT recommendation_state_check CHECK (state IN ${states}),
        CONSTRAINT recommendation_stage_check CHECK (stage IN ${stages}),
        CONSTRAINT recommendation_addressee_check CHECK (addressee IN ('mayor', 'municipalCouncil', 'villageMayor')),
        CONSTRAINT recommendation_weight_check CHECK (weight BETWEEN 1 AND 100),
        CONSTRAINT recommendation_progress_check CHECK (progress BETWEEN 0 AND 100),
        CONSTRAINT recommendation_term_check CHECK (term_from <= term_to),
        CONSTRAINT recommendation_verdict_check CHECK (verdict IN ('done', 'partly', 'notDone', 'cannotTell')),
        CONSTRAINT recommendation_sent_check CHECK (state = 'draft' OR sent_at IS NOT NULL),
        CONSTRAINT recommendation_registered_check CHECK (registered_at IS NULL OR (incoming_number IS NOT NULL AND sent_at IS NOT NULL)),
        CONSTRAINT recommendation_answered_check
          CHECK (answered_at IS NOT NULL OR state IN ('draft', 'sent', 'underReview', 'withdrawn'))
      )`);
    // What the public lists read; every filter is in the first one, so that finding and counting open no row.
    const isPublic = 'WHERE sent_at IS NOT NULL AND hidden_at IS NULL';
    const newest = 'sent_at DESC, id DESC';
    await runner.query(
      `CREATE INDEX recommendation_newest ON recommendation (${newest})
       INCLUDE (unit_id, organisation_id, state, topic, stage, set_id, answered_at, answered_late, disputes, dispute_id, hidden_at)
       ${isPublic}`,
    );
    for (const [name, column] of [
      ['by_state', 'state'],
      ['by_unit', 'unit_id'],
      ['by_organisation', 'organisation_id'],
      ['by_topic', 'topic'],
    ]) {
      await runner.query(
        `CREATE INDEX recommendation_${name} ON recommendation (${column}, ${newest}) ${isPublic}`,
      );
    }
    await runner.query(`CREATE INDEX recommendation_of_set ON recommendation (set_id)`);
    await runner.query(`CREATE INDEX recommendation_of_participant ON recommendation (participant_id)`);
    await runner.query(
      `CREATE UNIQUE INDEX recommendation_incoming_number ON recommendation (incoming_number, (date_part('year', incoming_on::timestamp)))`,
    );
    await runner.query(
      `CREATE INDEX recommendation_search ON recommendation USING gin (title gin_trgm_ops, problem gin_trgm_ops, measure gin_trgm_ops)`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON recommendation TO megdan_app`);

    await runner.query(`
      CREATE TABLE recommendation_file (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recommendation_id bigint NOT NULL,
        file_id bigint NOT NULL,
        added_at timestamptz NOT NULL,
        CONSTRAINT recommendation_file_of FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE CASCADE,
        CONSTRAINT recommendation_file_stored FOREIGN KEY (file_id) REFERENCES stored_file (id)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX recommendation_file_once ON recommendation_file (recommendation_id, file_id)`,
    );
    await runner.query(`CREATE INDEX recommendation_file_held ON recommendation_file (file_id)`);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON recommendation_file TO megdan_app`);

    await runner.query(`
      CREATE TABLE recommendation_indicator (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recommendation_id bigint NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        unit text NOT NULL DEFAULT '',
        baseline double precision,
        target double precision NOT NULL,
        CONSTRAINT recommendation_indicator_name CHECK (name <> ''),
        CONSTRAINT recommendation_indicator_of FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE CASCADE
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX recommendation_indicator_place ON recommendation_indicator (recommendation_id, position)`,
    );
    await runner.query(`GRANT SELECT, INSERT, DELETE ON recommendation_indicator TO megdan_app`);

    const evidence = `text text NOT NULL,
        file_id bigint,
        link text NOT NULL DEFAULT '',
        at timestamptz NOT NULL`;
    await runner.query(`
      CREATE TABLE recommendation_measurement (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        indicator_id bigint NOT NULL,
        measured_on date NOT NULL,
        value double precision NOT NULL,
        side text NOT NULL,
        ${evidence},
        CONSTRAINT recommendation_measurement_of FOREIGN KEY (indicator_id) REFERENCES recommendation_indicator (id),
        CONSTRAINT recommendation_measurement_file FOREIGN KEY (file_id) REFERENCES stored_file (id),
        CONSTRAINT recommendation_measurement_side_check CHECK (side IN ('municipality', 'organisation'))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX recommendation_measurement_once ON recommendation_measurement (indicator_id, measured_on, side)`,
    );
    await runner.query(`
      CREATE TABLE recommendation_milestone (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recommendation_id bigint NOT NULL,
        title text NOT NULL,
        due_on date NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT recommendation_milestone_of FOREIGN KEY (recommendation_id) REFERENCES recommendation (id)
      )`);
    await runner.query(
      `CREATE INDEX recommendation_milestone_due ON recommendation_milestone (recommendation_id, due_on)`,
    );
    await runner.query(`
      CREATE TABLE recommendation_milestone_done (
        milestone_id bigint PRIMARY KEY,
        done_on date NOT NULL,
        ${evidence},
        CONSTRAINT recommendation_milestone_done_of FOREIGN KEY (milestone_id) REFERENCES recommendation_milestone (id),
        CONSTRAINT recommendation_milestone_done_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
      )`);
    await runner.query(`
      CREATE TABLE recommendation_report (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recommendation_id bigint NOT NULL,
        state text NOT NULL,
        progress integer NOT NULL,
        unit_id bigint,
        ${evidence},
        CONSTRAINT recommendation_report_of FOREIGN KEY (recommendation_id) REFERENCES recommendation (id),
        CONSTRAINT recommendation_report_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
        CONSTRAINT recommendation_report_file FOREIGN KEY (file_id) REFERENCES stored_file (id),
        CONSTRAINT recommendation_report_progress_check CHECK (progress BETWEEN 0 AND 100)
      )`);
    await runner.query(
      `CREATE INDEX recommendation_report_history ON recommendation_report (recommendation_id, id)`,
    );
    await runner.query(`
      CREATE TABLE recommendation_verdict (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recommendation_id bigint NOT NULL,
        verdict text NOT NULL,
        ${evidence},
        CONSTRAINT recommendation_verdict_of FOREIGN KEY (recommendation_id) REFERENCES recommendation (id),
        CONSTRAINT recommendation_verdict_file FOREIGN KEY (file_id) REFERENCES stored_file (id),
        CONSTRAINT recommendation_verdict_known CHECK (verdict IN ('done', 'partly', 'notDone', 'cannotTell'))
      )`);
    await runner.query(
      `CREATE INDEX recommendation_verdict_history ON recommendation_verdict (recommendation_id, id)`,
    );
    await runner.query(`
      CREATE TABLE recommendation_dispute (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        recommendation_id bigint NOT NULL,
        number integer NOT NULL,
        ${evidence},
        CONSTRAINT recommendation_dispute_of FOREIGN KEY (recommendation_id) REFERENCES recommendation (id),
        CONSTRAINT recommendation_dispute_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX recommendation_dispute_number ON recommendation_dispute (recommendation_id, number)`,
    );
    await runner.query(`
      CREATE TABLE recommendation_dispute_answer (
        dispute_id bigint PRIMARY KEY,
        unit_id bigint,
        official text NOT NULL,
        late boolean NOT NULL,
        ${evidence},
        CONSTRAINT recommendation_dispute_answer_of FOREIGN KEY (dispute_id) REFERENCES recommendation_dispute (id),
        CONSTRAINT recommendation_dispute_answer_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
        CONSTRAINT recommendation_dispute_answer_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
      )`);
    // What either side has said stays as it was said.
    for (const table of [
      'measurement',
      'milestone',
      'milestone_done',
      'report',
      'verdict',
      'dispute',
      'dispute_answer',
    ]) {
      await runner.query(`GRANT SELECT, INSERT ON recommendation_${table} TO megdan_app`);
    }
    for (const table of ['measurement', 'milestone_done', 'report', 'verdict', 'dispute', 'dispute_answer']) {
      await runner.query(
        `CREATE INDEX recommendation_${table}_held ON recommendation_${table} (file_id) WHERE file_id IS NOT NULL`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      '_dispute_answer',
      '_dispute',
      '_verdict',
      '_report',
      '_milestone_done',
      '_milestone',
      '_measurement',
      '_indicator',
      '_file',
      '',
      '_set',
    ]) {
      await runner.query(`DROP TABLE recommendation${table}`);
    }
  }
}
