import type { MigrationInterface, QueryRunner } from 'typeorm';

type Reason = [code: string, kinds: string[], bg: string, en: string];

const reasons: Reason[] = [
  [
    'anonymous',
    [],
    'Подателят не е посочен (чл. 111, ал. 4 АПК)',
    'The submitter is not named (Art. 111(4) APC)',
  ],
  [
    'tooOld',
    ['apcSignal'],
    'Нарушението е отпреди повече от две години (чл. 111, ал. 4 АПК)',
    'The breach is more than two years old (Art. 111(4) APC)',
  ],
  [
    'repeated',
    [],
    'Повторно искане по решен въпрос без нови факти (чл. 124, ал. 1 АПК)',
    'Repeated on a settled matter without new facts (Art. 124(1) APC)',
  ],
  [
    'unclear',
    [],
    'Не е ясно какво се иска и подателят не го уточни',
    'It is not clear what is asked for, and the submitter did not say',
  ],
  [
    'whistleblower',
    ['apcSignal'],
    'Сигналът е по ЗЗЛПСПОИН и се подава по вътрешния канал или в КЗЛД',
    'The signal falls under the Whistleblower Act and belongs in the internal channel or with the Commission',
  ],
];

export class InquiriesCreate1763990000000 implements MigrationInterface {
  name = 'InquiriesCreate1763990000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inquiry_reason (
        code text PRIMARY KEY,
        kinds text[] NOT NULL,
        name_bg text NOT NULL,
        name_en text NOT NULL,
        position integer NOT NULL,
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT inquiry_reason_code_check CHECK (code ~ '^[a-z][A-Za-z]{1,39}$')
      )`);
    await runner.query('GRANT SELECT, INSERT, UPDATE ON inquiry_reason TO megdan_app');
    for (const [position, [code, kinds, bg, en]] of reasons.entries()) {
      await runner.query(
        'INSERT INTO inquiry_reason (code, kinds, name_bg, name_en, position) VALUES ($1, $2, $3, $4, $5)',
        [code, kinds, bg, en, position],
      );
    }

    await runner.query(`
      CREATE TABLE inquiry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        code text NOT NULL,
        form_key text,
        kind text NOT NULL,
        state text NOT NULL DEFAULT 'received',
        channel text NOT NULL,
        lang text NOT NULL,
        title_sealed text NOT NULL,
        text_sealed text NOT NULL,
        topics text[] NOT NULL DEFAULT '{}',
        places text[] NOT NULL DEFAULT '{}',
        sender_kind text NOT NULL,
        participant_id bigint,
        wants_public boolean NOT NULL DEFAULT false,
        answer_way text NOT NULL DEFAULT 'site',
        previous_id bigint,
        accused_unit_id bigint,
        accused_staff_ids bigint[] NOT NULL DEFAULT '{}',
        received_at timestamptz NOT NULL,
        registered_at timestamptz,
        incoming_number text,
        incoming_on date,
        registered_late boolean NOT NULL DEFAULT false,
        unit_id bigint,
        expert_id bigint,
        resolution_sealed text,
        considered_at timestamptz,
        answer_due_at timestamptz NOT NULL,
        answer_sealed text,
        answer_official text NOT NULL DEFAULT '',
        drafted_by bigint,
        drafted_at timestamptz,
        confirmed_by bigint,
        answered_at timestamptz,
        answer_channel text,
        outgoing_number text,
        outgoing_on date,
        answer_file_id bigint,
        notified_at timestamptz,
        meeting_at timestamptz,
        meeting_place text NOT NULL DEFAULT '',
        forwarded_to text NOT NULL DEFAULT '',
        left_code text,
        end_reason_sealed text,
        ended_at timestamptz,
        executed_at timestamptz,
        execution_sealed text,
        public_title text NOT NULL DEFAULT '',
        public_text text NOT NULL DEFAULT '',
        public_answer text NOT NULL DEFAULT '',
        published_at timestamptz,
        published_by bigint,
        hidden_at timestamptz,
        rating integer,
        rating_word_sealed text,
        rated_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_by bigint,
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT inquiry_kind CHECK (kind IN ('question', 'apcProposal', 'apcSignal', 'meeting')),
        CONSTRAINT inquiry_channel CHECK (channel IN ('site', 'counter', 'phone', 'paper', 'villageHall')),
        CONSTRAINT inquiry_sender CHECK (sender_kind IN ('citizen', 'business', 'ngo')),
        CONSTRAINT inquiry_answer_way CHECK (answer_way IN ('site', 'post')),
        CONSTRAINT inquiry_answer_channel CHECK (answer_channel IN ('site', 'post', 'ssev', 'email', 'hand')),
        CONSTRAINT inquiry_rating CHECK (rating BETWEEN 1 AND 5),
        CONSTRAINT inquiry_registered CHECK (registered_at IS NULL OR (incoming_number IS NOT NULL AND incoming_on IS NOT NULL)),
        CONSTRAINT inquiry_answered CHECK (state NOT IN ('answered', 'executed') OR (answered_at IS NOT NULL AND answer_sealed IS NOT NULL)),
        CONSTRAINT inquiry_confirmed CHECK (confirmed_by IS NULL OR confirmed_by <> drafted_by),
        CONSTRAINT inquiry_published CHECK (published_at IS NULL OR (wants_public AND kind IN ('question', 'apcProposal') AND public_title <> '' AND public_text <> '')),
        CONSTRAINT inquiry_not_by_accused CHECK (unit_id IS NULL OR accused_unit_id IS NULL OR unit_id <> accused_unit_id),
        CONSTRAINT inquiry_not_by_accused_expert CHECK (expert_id IS NULL OR NOT expert_id = ANY (accused_staff_ids)),
        CONSTRAINT inquiry_unit FOREIGN KEY (unit_id) REFERENCES unit (id),
        CONSTRAINT inquiry_accused_unit FOREIGN KEY (accused_unit_id) REFERENCES unit (id),
        CONSTRAINT inquiry_participant FOREIGN KEY (participant_id) REFERENCES participant (id),
        CONSTRAINT inquiry_previous FOREIGN KEY (previous_id) REFERENCES inquiry (id),
        CONSTRAINT inquiry_left_code FOREIGN KEY (left_code) REFERENCES inquiry_reason (code),
        CONSTRAINT inquiry_answer_file FOREIGN KEY (answer_file_id) REFERENCES stored_file (id)
      )`);
    await runner.query('CREATE UNIQUE INDEX inquiry_code ON inquiry (code)');
    await runner.query('CREATE UNIQUE INDEX inquiry_form_key ON inquiry (form_key)');
    await runner.query(
      "CREATE UNIQUE INDEX inquiry_incoming_number ON inquiry (incoming_number, date_part('year', incoming_on))",
    );
    await runner.query('CREATE INDEX inquiry_of_participant ON inquiry (participant_id, received_at)');
    await runner.query('CREATE INDEX inquiry_at_work ON inquiry (state, answer_due_at)');
    await runner.query('CREATE INDEX inquiry_of_unit ON inquiry (unit_id, state)');
    await runner.query('CREATE INDEX inquiry_received ON inquiry (kind, received_at, id)');
    await runner.query(
      'CREATE INDEX inquiry_public ON inquiry (published_at, id) WHERE published_at IS NOT NULL AND hidden_at IS NULL',
    );
    await runner.query(
      'CREATE INDEX inquiry_topics ON inquiry USING gin (topics) WHERE published_at IS NOT NULL',
    );
    await runner.query(
      `CREATE INDEX inquiry_search ON inquiry USING gin (public_title gin_trgm_ops, public_text gin_trgm_ops, public_answer gin_trgm_ops)
       WHERE published_at IS NOT NULL`,
    );
    await runner.query('GRANT SELECT, INSERT, UPDATE ON inquiry TO megdan_app');

    await runner.query(`
      CREATE TABLE inquiry_sender (
        inquiry_id bigint PRIMARY KEY,
        name_sealed text NOT NULL,
        organisation_sealed text,
        email_sealed text,
        email_lookup text,
        phone_sealed text,
        address_sealed text,
        CONSTRAINT inquiry_sender_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
      )`);
    await runner.query('CREATE INDEX inquiry_sender_email ON inquiry_sender (email_lookup)');
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON inquiry_sender TO megdan_app');

    await runner.query(`
      CREATE TABLE inquiry_file (
        inquiry_id bigint NOT NULL,
        file_id bigint NOT NULL,
        position integer NOT NULL,
        PRIMARY KEY (inquiry_id, file_id),
        CONSTRAINT inquiry_file_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id),
        CONSTRAINT inquiry_file_file FOREIGN KEY (file_id) REFERENCES stored_file (id)
      )`);
    await runner.query('GRANT SELECT, INSERT, DELETE ON inquiry_file TO megdan_app');

    await runner.query(`
      CREATE TABLE inquiry_pending (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        written_sealed text NOT NULL,
        email_lookup text NOT NULL,
        email_sealed text NOT NULL,
        lang text NOT NULL,
        file_ids bigint[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        inquiry_id bigint,
        CONSTRAINT inquiry_pending_inquiry FOREIGN KEY (inquiry_id) REFERENCES inquiry (id)
      )`);
    await runner.query('CREATE INDEX inquiry_pending_expires ON inquiry_pending (expires_at)');
    await runner.query('CREATE INDEX inquiry_pending_email ON inquiry_pending (email_lookup)');
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON inquiry_pending TO megdan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['inquiry_pending', 'inquiry_file', 'inquiry_sender', 'inquiry', 'inquiry_reason'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
