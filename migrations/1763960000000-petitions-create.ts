import type { MigrationInterface, QueryRunner } from 'typeorm';

type Reason = [code: string, use: 'reject' | 'leave', bg: string, en: string, hidesText: boolean];

const reasons: Reason[] = [
  [
    'notMunicipal',
    'reject',
    'Общината и общинският съвет не решават по този въпрос',
    'Neither the municipality nor its council decides on this',
    false,
  ],
  ['duplicate', 'reject', 'За същото вече има подписка', 'There is a petition on the same already', false],
  ['unclear', 'reject', 'Не е ясно какво се иска', 'It is not clear what is asked for', false],
  ['personalCase', 'reject', 'Въпросът засяга само едно лице', 'The matter concerns one person alone', true],
  ['court', 'reject', 'По въпроса тече съдебно производство', 'The matter is before a court', false],
  ['advertising', 'reject', 'Реклама или политическа агитация', 'Advertising or political campaigning', true],
  [
    'offensive',
    'reject',
    'Обиди, клевета или призив към насилие',
    'Insults, libel or incitement to violence',
    true,
  ],
  ['thirdPersons', 'reject', 'Лични данни на други хора', 'Personal data of other people', true],
  [
    'anonymous',
    'leave',
    'Подателят не е посочен (чл. 111, ал. 4 АПК)',
    'The submitter is not named (Art. 111(4) APC)',
    false,
  ],
  [
    'repeated',
    'leave',
    'Повторно предложение без нови факти (чл. 124, ал. 1 АПК)',
    'Repeated without new facts (Art. 124(1) APC)',
    false,
  ],
  ['settled', 'leave', 'Исканото вече е направено', 'What is asked for has been done already', false],
];

export class PetitionsCreate1763960000000 implements MigrationInterface {
  name = 'PetitionsCreate1763960000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE petition_kind (
        code text PRIMARY KEY,
        label_bg text NOT NULL,
        label_en text NOT NULL,
        procedure text,
        online boolean NOT NULL,
        backers integer NOT NULL,
        backing_days integer NOT NULL,
        collecting_days integer NOT NULL,
        minimum_age integer NOT NULL,
        answer_threshold integer NOT NULL,
        answer_follows_bg text NOT NULL,
        answer_follows_en text NOT NULL,
        hearing_threshold integer,
        hearing_follows_bg text NOT NULL DEFAULT '',
        hearing_follows_en text NOT NULL DEFAULT '',
        committee_min integer NOT NULL DEFAULT 0,
        committee_max integer NOT NULL DEFAULT 5,
        position integer NOT NULL DEFAULT 0,
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT petition_kind_code_check CHECK (code ~ '^[a-z][A-Za-z]{1,39}$'),
        CONSTRAINT petition_kind_procedure_check CHECK (procedure IN ('localInitiative', 'referendum', 'generalAssembly')),
        CONSTRAINT petition_kind_numbers_check CHECK (backers >= 0 AND backing_days > 0 AND collecting_days > 0
          AND minimum_age >= 0 AND answer_threshold > 0 AND (hearing_threshold IS NULL OR hearing_threshold > answer_threshold)),
        CONSTRAINT petition_kind_committee_check CHECK (committee_min BETWEEN 0 AND committee_max AND committee_max <= 9)
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON petition_kind TO megdan_app`);
    await runner.query(
      `INSERT INTO petition_kind (code, label_bg, label_en, procedure, online, backers, backing_days, collecting_days, minimum_age,
         answer_threshold, answer_follows_bg, answer_follows_en, hearing_threshold, hearing_follows_bg, hearing_follows_en,
         committee_min, committee_max, position) VALUES
       ('online', 'Електронна подписка', 'Online petition', NULL, true, 5, 60, 90, 16,
        50, 'Отговаря кметът, с мотиви, публично.', 'The mayor answers, with reasons, in public.',
        300, 'Общинският съвет изслушва инициаторите на открито заседание.', 'The municipal council hears the initiators in an open session.',
        0, 5, 0),
       ('localInitiative', 'Местна гражданска инициатива', 'Local civic initiative', 'localInitiative', false, 0, 60, 60, 18,
        50, 'Решение в срок от един месец, с публикувани мерки (чл. 52 ЗПУГДВМС).', 'A decision within a month, with published measures (Art. 52).',
        NULL, '', '', 3, 5, 10),
       ('referendum', 'Местен референдум', 'Local referendum', 'referendum', false, 0, 60, 90, 18,
        1660, 'Общинският съвет решава дали да произведе референдума (чл. 30 ЗПУГДВМС).', 'The council decides whether to hold it (Art. 30).',
        3320, 'Общинският съвет е длъжен да произведе референдума.', 'The council has to hold it.', 3, 7, 20),
       ('generalAssembly', 'Общо събрание на населението', 'General assembly', 'generalAssembly', false, 0, 60, 90, 18,
        20, 'Кметът насрочва събранието (чл. 57 ЗПУГДВМС).', 'The mayor calls the assembly (Art. 57).',
        NULL, '', '', 3, 9, 30)`,
    );

    await runner.query(`
      CREATE TABLE petition_reason (
        code text PRIMARY KEY,
        use text NOT NULL,
        name_bg text NOT NULL,
        name_en text NOT NULL,
        hides_text boolean NOT NULL,
        position integer NOT NULL,
        active boolean NOT NULL,
        CONSTRAINT petition_reason_code_check CHECK (code ~ '^[a-z][A-Za-z]{1,39}$'),
        CONSTRAINT petition_reason_use_check CHECK (use IN ('reject', 'leave'))
      )`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON petition_reason TO megdan_app`);
    for (const [position, [code, use, bg, en, hidesText]] of reasons.entries()) {
      await runner.query(
        `INSERT INTO petition_reason (code, use, name_bg, name_en, hides_text, position, active)
         VALUES ($1, $2, $3, $4, $5, $6, true)`,
        [code, use, bg, en, hidesText, position],
      );
    }

    await runner.query(`
      CREATE TABLE petition (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind_code text NOT NULL,
        state text NOT NULL DEFAULT 'draft',
        title text NOT NULL,
        demand text NOT NULL DEFAULT '',
        why text NOT NULL DEFAULT '',
        lang text NOT NULL,
        topics text[] NOT NULL DEFAULT '{}',
        places text[] NOT NULL DEFAULT '{}',
        unit_id bigint,
        initiator_kind text NOT NULL,
        participant_id bigint,
        organisation_id bigint,
        initiator_name text,
        backers_needed integer NOT NULL DEFAULT 0,
        collecting_days integer NOT NULL DEFAULT 1,
        minimum_age integer NOT NULL DEFAULT 0,
        answer_threshold integer NOT NULL DEFAULT 1,
        hearing_threshold integer,
        seeking_until timestamptz,
        submitted_at timestamptz,
        published_at timestamptz,
        closes_at timestamptz,
        closed_at timestamptz,
        received_at timestamptz,
        registered_at timestamptz,
        incoming_number text,
        registered_late boolean NOT NULL DEFAULT false,
        rejection_code text,
        rejection_reason text NOT NULL DEFAULT '',
        rejected_at timestamptz,
        forwarded_to text NOT NULL DEFAULT '',
        left_code text,
        end_reason text NOT NULL DEFAULT '',
        end_law text NOT NULL DEFAULT '',
        ended_at timestamptz,
        answered_at timestamptz,
        hearing_at timestamptz,
        hearing_place text NOT NULL DEFAULT '',
        hearing_note text NOT NULL DEFAULT '',
        closing_soon_at timestamptz,
        hidden_at timestamptz,
        anonymised_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_by bigint,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT petition_kind_known FOREIGN KEY (kind_code) REFERENCES petition_kind (code),
        CONSTRAINT petition_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
        CONSTRAINT petition_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
        CONSTRAINT petition_initiator CHECK (initiator_kind IN ('participant', 'organisation', 'staff')),
        CONSTRAINT petition_in_order CHECK (published_at < closes_at),
        CONSTRAINT petition_collected CHECK (published_at IS NULL OR closes_at IS NOT NULL),
        CONSTRAINT petition_rejected CHECK (state <> 'rejected' OR (rejection_code IS NOT NULL AND rejected_at IS NOT NULL)),
        CONSTRAINT petition_registered CHECK (registered_at IS NULL OR (incoming_number IS NOT NULL AND received_at IS NOT NULL)),
        CONSTRAINT petition_answered CHECK (state <> 'answered' OR answered_at IS NOT NULL)
      )`);
    await runner.query(`CREATE INDEX petition_due ON petition (state, closes_at)`);
    await runner.query(`CREATE INDEX petition_of_participant ON petition (participant_id)`);
    await runner.query(`CREATE UNIQUE INDEX petition_incoming_number ON petition (incoming_number)`);
    await runner.query(`CREATE INDEX petition_topics ON petition USING gin (topics)`);
    await runner.query(`CREATE INDEX petition_places ON petition USING gin (places)`);
    await runner.query(
      `CREATE INDEX petition_search ON petition USING gin (title gin_trgm_ops, demand gin_trgm_ops, why gin_trgm_ops)`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON petition TO megdan_app`);

    await runner.query(`
      CREATE TABLE petition_member (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        petition_id bigint NOT NULL,
        position integer NOT NULL,
        name text NOT NULL,
        settlement text,
        CONSTRAINT petition_member_petition FOREIGN KEY (petition_id) REFERENCES petition (id) ON DELETE CASCADE
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX petition_member_place ON petition_member (petition_id, position)`,
    );
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON petition_member TO megdan_app`);

    await runner.query(`
      CREATE TABLE petition_milestone (
        petition_id bigint NOT NULL,
        code text NOT NULL,
        at timestamptz NOT NULL,
        signatures integer NOT NULL,
        PRIMARY KEY (petition_id, code),
        CONSTRAINT petition_milestone_petition FOREIGN KEY (petition_id) REFERENCES petition (id) ON DELETE CASCADE,
        CONSTRAINT petition_milestone_code_check CHECK (code IN ('backed', 'answer', 'hearing'))
      )`);
    await runner.query(`GRANT SELECT, INSERT ON petition_milestone TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'petition_milestone',
      'petition_member',
      'petition',
      'petition_reason',
      'petition_kind',
    ])
      await runner.query(`DROP TABLE ${table}`);
  }
}
