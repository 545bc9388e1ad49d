import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where every municipality begins; the list is its own from then on. */
const templates: [title: string, outcome: string, reason: string][] = [
  ['Включено в проекта', 'accepted', 'Предложението подобрява проекта и е отразено в посочения член.'],
  [
    'Прието по смисъл',
    'partiallyAccepted',
    'Съображенията са основателни. Отразени са в проекта с друга редакция, за да съответстват на останалия текст.',
  ],
  [
    'Противоречи на закон',
    'rejected',
    'Предложеното противоречи на нормативен акт от по-висока степен, от който наредбата не може да се отклони.',
  ],
  [
    'Не е предмет на акта',
    'outOfScope',
    'Предложеното не се урежда с този акт. Предадено е на компетентната дирекция.',
  ],
];

export class DecisionsCreate1763900000000 implements MigrationInterface {
  name = 'DecisionsCreate1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE decision (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        process_type text NOT NULL,
        process_id bigint NOT NULL,
        outcome text NOT NULL,
        reason text NOT NULL,
        changed_article text NOT NULL DEFAULT '',
        unit_id bigint CONSTRAINT decision_unit REFERENCES unit (id),
        state text NOT NULL DEFAULT 'proposed',
        proposed_by bigint NOT NULL CONSTRAINT decision_proposed_by REFERENCES staff (id),
        proposed_at timestamptz NOT NULL,
        confirmed_by bigint CONSTRAINT decision_confirmed_by REFERENCES staff (id),
        confirmed_at timestamptz,
        returned_reason text NOT NULL DEFAULT '',
        published_at timestamptz,
        separated_from bigint CONSTRAINT decision_separated_from REFERENCES decision (id),
        merged_into bigint CONSTRAINT decision_merged_into REFERENCES decision (id),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT decision_outcome_check CHECK
          (outcome IN ('accepted', 'partiallyAccepted', 'rejected', 'outOfScope')),
        CONSTRAINT decision_state_check CHECK (state IN ('proposed', 'returned', 'confirmed')),
        CONSTRAINT decision_reasoned CHECK (btrim(reason) <> ''),
        CONSTRAINT decision_two_people CHECK (confirmed_by <> proposed_by),
        CONSTRAINT decision_confirmed_check CHECK
          ((state = 'confirmed') = (confirmed_by IS NOT NULL) AND (confirmed_by IS NULL) = (confirmed_at IS NULL)),
        CONSTRAINT decision_returned_check CHECK ((state = 'returned') = (returned_reason <> '')),
        CONSTRAINT decision_published_check CHECK (published_at IS NULL OR state = 'confirmed')
      )`);
    await runner.query('CREATE INDEX decision_of_process ON decision (process_type, process_id, id)');
    await runner.query(
      "CREATE INDEX decision_waiting ON decision (unit_id, id) WHERE state = 'proposed' AND merged_into IS NULL",
    );
    await runner.query('GRANT SELECT, INSERT, UPDATE ON decision TO megdan_app');

    await runner.query(`
      CREATE TABLE decision_subject (
        subject_type text NOT NULL,
        subject_id bigint NOT NULL,
        decision_id bigint NOT NULL CONSTRAINT decision_subject_decision REFERENCES decision (id),
        PRIMARY KEY (subject_type, subject_id)
      )`);
    await runner.query('CREATE INDEX decision_subject_of_decision ON decision_subject (decision_id)');
    await runner.query('GRANT SELECT, INSERT, UPDATE ON decision_subject TO megdan_app');

    await runner.query(`
      CREATE TABLE decision_version (
        decision_id bigint NOT NULL CONSTRAINT decision_version_decision REFERENCES decision (id),
        version integer NOT NULL,
        outcome text NOT NULL,
        reason text NOT NULL,
        changed_article text NOT NULL,
        unit_id bigint CONSTRAINT decision_version_unit REFERENCES unit (id),
        subjects text[] NOT NULL,
        proposed_by bigint NOT NULL CONSTRAINT decision_version_proposed_by REFERENCES staff (id),
        proposed_at timestamptz NOT NULL,
        confirmed_by bigint CONSTRAINT decision_version_confirmed_by REFERENCES staff (id),
        confirmed_at timestamptz,
        returned_reason text NOT NULL,
        published_at timestamptz,
        replaced_at timestamptz NOT NULL,
        PRIMARY KEY (decision_id, version)
      )`);
    await runner.query('GRANT SELECT, INSERT ON decision_version TO megdan_app');

    await runner.query(`
      CREATE TABLE decision_template (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        title text NOT NULL,
        outcome text NOT NULL,
        reason text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        CONSTRAINT decision_template_outcome_check CHECK
          (outcome IN ('accepted', 'partiallyAccepted', 'rejected', 'outOfScope')),
        CONSTRAINT decision_template_reasoned CHECK (btrim(title) <> '' AND btrim(reason) <> '')
      )`);
    await runner.query('CREATE UNIQUE INDEX decision_template_title ON decision_template (title)');
    await runner.query('GRANT SELECT, INSERT, UPDATE ON decision_template TO megdan_app');
    for (const template of templates)
      await runner.query(
        'INSERT INTO decision_template (title, outcome, reason) VALUES ($1, $2, $3)',
        template,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['decision_template', 'decision_version', 'decision_subject', 'decision'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
