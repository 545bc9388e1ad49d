import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ModerationCreate1763830000000 implements MigrationInterface {
  name = 'ModerationCreate1763830000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE moderation_reason (
        code text PRIMARY KEY CONSTRAINT moderation_reason_code_check CHECK (code ~ '^[a-z][A-Za-z]{1,39}$'),
        ground text NOT NULL CONSTRAINT moderation_reason_ground_check CHECK (ground IN ('illegal', 'rules')),
        name_bg text NOT NULL,
        name_en text NOT NULL,
        sentence_bg text NOT NULL,
        sentence_en text NOT NULL,
        without_contact boolean NOT NULL DEFAULT false,
        position integer NOT NULL,
        active boolean NOT NULL DEFAULT true
      );
      GRANT SELECT, INSERT, UPDATE ON moderation_reason TO megdan_app;

      CREATE TABLE moderation_case (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        subject_type text NOT NULL,
        subject_id bigint NOT NULL,
        state text NOT NULL DEFAULT 'open',
        cause text NOT NULL,
        hold_reason text,
        reports integer NOT NULL DEFAULT 0,
        illegal boolean NOT NULL DEFAULT false,
        hidden_at timestamptz,
        opened_by bigint,
        opened_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        closed_at timestamptz,
        text_hash text,
        CONSTRAINT moderation_case_cause_check CHECK (cause IN ('reports', 'held', 'staff')),
        CONSTRAINT moderation_case_hold_check CHECK (cause <> 'held' OR hold_reason IS NOT NULL),
        CONSTRAINT moderation_case_closed_check CHECK ((state = 'open') = (closed_at IS NULL))
      );
      CREATE UNIQUE INDEX moderation_case_open_once ON moderation_case (subject_type, subject_id) WHERE state = 'open';
      CREATE INDEX moderation_case_queue ON moderation_case (due_at, id) WHERE state = 'open';
      CREATE INDEX moderation_case_subject ON moderation_case (subject_type, subject_id, id);
      GRANT SELECT, INSERT, UPDATE ON moderation_case TO megdan_app;

      CREATE TABLE moderation_report (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id bigint NOT NULL,
        ground text NOT NULL,
        reason text NOT NULL,
        explanation text NOT NULL,
        good_faith boolean NOT NULL,
        participant_id bigint,
        email_lookup text,
        email_sealed text,
        locale text NOT NULL,
        reporter_key text NOT NULL,
        network_key text NOT NULL,
        signed_in boolean NOT NULL,
        at timestamptz NOT NULL,
        CONSTRAINT moderation_report_ground_check CHECK (ground IN ('illegal', 'rules')),
        CONSTRAINT moderation_report_case FOREIGN KEY (case_id) REFERENCES moderation_case (id),
        CONSTRAINT moderation_report_reason FOREIGN KEY (reason) REFERENCES moderation_reason (code)
      );
      CREATE UNIQUE INDEX moderation_report_once ON moderation_report (case_id, reporter_key);
      CREATE INDEX moderation_report_participant ON moderation_report (participant_id) WHERE participant_id IS NOT NULL;
      CREATE INDEX moderation_report_email ON moderation_report (email_lookup) WHERE email_lookup IS NOT NULL;
      GRANT SELECT, INSERT, UPDATE ON moderation_report TO megdan_app;

      CREATE TABLE participant_block (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        participant_id bigint NOT NULL,
        until timestamptz NOT NULL,
        reason text NOT NULL,
        explanation text NOT NULL,
        blocked_by bigint NOT NULL,
        blocked_at timestamptz NOT NULL,
        lifted_at timestamptz,
        lifted_by bigint,
        CONSTRAINT participant_block_in_order CHECK (until > blocked_at),
        CONSTRAINT participant_block_reason FOREIGN KEY (reason) REFERENCES moderation_reason (code)
      );
      CREATE INDEX participant_block_running ON participant_block (participant_id, until) WHERE lifted_at IS NULL;
      GRANT SELECT, INSERT, UPDATE ON participant_block TO megdan_app;

      CREATE TABLE moderation_decision (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        case_id bigint,
        block_id bigint,
        author_id bigint,
        action text NOT NULL,
        reason text,
        explanation text NOT NULL,
        automated boolean NOT NULL,
        decided_by bigint,
        appeal_until timestamptz,
        at timestamptz NOT NULL,
        CONSTRAINT moderation_decision_action_check
          CHECK (action IN ('hold', 'hide', 'keep', 'remove', 'restore', 'confirm', 'block', 'lift')),
        CONSTRAINT moderation_decision_about_check CHECK (num_nonnulls(case_id, block_id) = 1),
        CONSTRAINT moderation_decision_automated_check CHECK (automated = (decided_by IS NULL)),
        CONSTRAINT moderation_decision_reason_check
          CHECK (action NOT IN ('hide', 'remove', 'block') OR reason IS NOT NULL),
        CONSTRAINT moderation_decision_case FOREIGN KEY (case_id) REFERENCES moderation_case (id),
        CONSTRAINT moderation_decision_block FOREIGN KEY (block_id) REFERENCES participant_block (id),
        CONSTRAINT moderation_decision_reason_code FOREIGN KEY (reason) REFERENCES moderation_reason (code)
      );
      CREATE UNIQUE INDEX moderation_decision_once ON moderation_decision (case_id, action);
      CREATE UNIQUE INDEX moderation_decision_block_once ON moderation_decision (block_id, action);
      CREATE UNIQUE INDEX moderation_decision_decider ON moderation_decision (id, decided_by);
      CREATE INDEX moderation_decision_author ON moderation_decision (author_id, id);
      CREATE INDEX moderation_decision_at ON moderation_decision (at);
      GRANT SELECT, INSERT ON moderation_decision TO megdan_app;

      CREATE TABLE moderation_appeal (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        decision_id bigint NOT NULL,
        decider_id bigint NOT NULL,
        author_id bigint NOT NULL,
        state text NOT NULL DEFAULT 'open',
        text text NOT NULL,
        lang text NOT NULL,
        at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        answer text NOT NULL DEFAULT '',
        decided_by bigint,
        closed_at timestamptz,
        CONSTRAINT moderation_appeal_somebody_else CHECK (decided_by <> decider_id),
        CONSTRAINT moderation_appeal_decided_check
          CHECK ((state IN ('upheld', 'dismissed')) = (decided_by IS NOT NULL)),
        CONSTRAINT moderation_appeal_closed_check CHECK ((state = 'open') = (closed_at IS NULL)),
        CONSTRAINT moderation_appeal_decision
          FOREIGN KEY (decision_id, decider_id) REFERENCES moderation_decision (id, decided_by)
      );
      CREATE UNIQUE INDEX moderation_appeal_once ON moderation_appeal (decision_id);
      CREATE INDEX moderation_appeal_open ON moderation_appeal (due_at, id) WHERE state = 'open';
      CREATE INDEX moderation_appeal_author ON moderation_appeal (author_id);
      GRANT SELECT, INSERT, UPDATE ON moderation_appeal TO megdan_app;

      CREATE TABLE moderation_writing (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        participant_id bigint NOT NULL,
        subject_type text NOT NULL,
        text_hash text NOT NULL,
        published boolean NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX moderation_writing_participant ON moderation_writing (participant_id, at);
      CREATE INDEX moderation_writing_age ON moderation_writing (at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON moderation_writing TO megdan_app;
    `);
    for (const [index, reason] of REASONS.entries()) {
      await runner.query(
        `INSERT INTO moderation_reason (code, ground, without_contact, name_bg, name_en, sentence_bg, sentence_en, position)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [...reason, (index + 1) * 10],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE moderation_writing;
      DROP TABLE moderation_appeal;
      DROP TABLE moderation_decision;
      DROP TABLE participant_block;
      DROP TABLE moderation_report;
      DROP TABLE moderation_case;
      DROP TABLE moderation_reason;
    `);
  }
}

type Reason = [
  code: string,
  ground: 'illegal' | 'rules',
  withoutContact: boolean,
  nameBg: string,
  nameEn: string,
  sentenceBg: string,
  sentenceEn: string,
];

const REASONS: Reason[] = [
  [
    'insult',
    'rules',
    false,
    'Обида или лично нападение',
    'Insult or personal attack',
    'Спорим с доводите, не с хората. Обиди, присмех и лични нападки към участници и към трети лица не се допускат.',
    'We argue with arguments, not with people. Insults, mockery and personal attacks on participants and on others are not allowed.',
  ],
  [
    'vulgar',
    'rules',
    false,
    'Нецензурен език',
    'Vulgar language',
    'Нецензурни думи и изображения не се допускат.',
    'Vulgar words and images are not allowed.',
  ],
  [
    'spam',
    'rules',
    false,
    'Реклама или повторение',
    'Advertising or repetition',
    'Реклама, продажби и многократно повтаряне на един и същ текст не се допускат.',
    'Advertising, sales and repeating the same text many times are not allowed.',
  ],
  [
    'offTopic',
    'rules',
    false,
    'Извън темата',
    'Off topic',
    'Написаното не се отнася до темата, под която стои.',
    'What is written has nothing to do with the topic below which it stands.',
  ],
  [
    'deception',
    'rules',
    false,
    'Представяне за друг или подвеждане',
    'Impersonation or deception',
    'Никой не се представя за друг човек, организация или институция и не разпространява умишлено неверни твърдения.',
    'Nobody poses as another person, organisation or institution or spreads what they know to be untrue.',
  ],
  [
    'otherRules',
    'rules',
    false,
    'Друго нарушение на правилата',
    'Another breach of the rules',
    'Написаното нарушава правилата за участие по начина, описан в обстоятелствата.',
    'What is written breaks the rules of participation in the way that the facts describe.',
  ],
  [
    'hate',
    'illegal',
    false,
    'Подбуждане към омраза или насилие',
    'Incitement to hatred or violence',
    'Подбуждането към дискриминация, насилие или омраза е забранено от закона (чл. 162 от Наказателния кодекс).',
    'Incitement to discrimination, violence or hatred is forbidden by law (Art. 162 of the Criminal Code of Bulgaria).',
  ],
  [
    'threat',
    'illegal',
    false,
    'Закана',
    'Threat',
    'Заканата с престъпление срещу човек или имота му е забранена от закона (чл. 144 от Наказателния кодекс).',
    'Threatening somebody or their property with a crime is forbidden by law (Art. 144 of the Criminal Code of Bulgaria).',
  ],
  [
    'defamation',
    'illegal',
    false,
    'Клевета',
    'Defamation',
    'Разгласяването на неистински позорни обстоятелства или приписването на престъпление е забранено от закона (чл. 147 от Наказателния кодекс).',
    'Spreading untrue disgraceful facts about somebody, or ascribing a crime to them, is forbidden by law (Art. 147 of the Criminal Code of Bulgaria).',
  ],
  [
    'personalData',
    'illegal',
    false,
    'Чужди лични данни',
    'Personal data of others',
    'Чужди лични данни се публикуват само със законово основание (чл. 6 от Регламент (ЕС) 2016/679).',
    'Personal data of others are published only on a legal basis (Art. 6 of Regulation (EU) 2016/679).',
  ],
  [
    'childAbuse',
    'illegal',
    true,
    'Престъпление срещу деца',
    'Offence against children',
    'Материали и действия, свързани със сексуално насилие над деца, са забранени от закона (Директива 2011/93/ЕС, чл. 155а – 159 от Наказателния кодекс).',
    'Whatever belongs to the sexual abuse of children is forbidden by law (Directive 2011/93/EU, Arts. 155a to 159 of the Criminal Code of Bulgaria).',
  ],
  [
    'otherIllegal',
    'illegal',
    false,
    'Друго незаконно съдържание',
    'Other illegal content',
    'Написаното нарушава закона по начина, описан в обстоятелствата.',
    'What is written breaks the law in the way that the facts describe.',
  ],
];
