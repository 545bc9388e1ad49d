import type { MigrationInterface, QueryRunner } from 'typeorm';

const ZNA = ['чл. 26, ал. 4 от ЗНА', 'Art. 26(4) of the Normative Acts Act'];
const BY_ANALOGY = ['по примера на чл. 26, ал. 4 от ЗНА', 'following Art. 26(4) of the Normative Acts Act'];
const NORMATIVE = ['Проект на нормативен акт', 'Draft normative act'];

const NORMATIVE_ACT = {
  draft: NORMATIVE,
  article: ZNA,
  term: { minimum_days: 30, shortest_days: 14, law_minimum_days: 30, law_shortest_days: 14 },
  flags: { normative: true, needs_motives: true, law_needs_motives: true },
  documents: ['draft'],
  decided: 'council',
};

interface SeededKind {
  code: string;
  label: string[];
  draft: string[];
  article: string[];
  term: Record<string, number>;
  flags?: Record<string, boolean>;
  documents: string[];
  decided: string;
}

const KINDS: SeededKind[] = [
  { code: 'ordinance', label: ['Наредба', 'Ordinance'], ...NORMATIVE_ACT },
  { code: 'rules', label: ['Правилник', 'Rules'], ...NORMATIVE_ACT },
  { code: 'instruction', label: ['Инструкция', 'Instruction'], ...NORMATIVE_ACT },
  {
    code: 'generalAdministrativeAct',
    label: ['Общ административен акт', 'General administrative act'],
    draft: ['Проект на общ административен акт', 'Draft general administrative act'],
    article: ['чл. 66 и чл. 69, ал. 2 от АПК', 'Art. 66 and 69(2) of the Administrative Procedure Code'],
    term: { minimum_months: 1, law_minimum_months: 1 },
    documents: [],
    decided: 'mayor',
  },
  {
    code: 'strategicDocument',
    label: ['Стратегически документ', 'Strategic document'],
    draft: ['Проект на стратегически документ', 'Draft strategic document'],
    article: BY_ANALOGY,
    term: { minimum_days: 30, shortest_days: 14 },
    documents: [],
    decided: 'council',
  },
  {
    code: 'budget',
    label: ['Бюджет', 'Budget'],
    draft: ['Проект на бюджет', 'Draft budget'],
    article: BY_ANALOGY,
    term: { minimum_days: 30, shortest_days: 14 },
    documents: [],
    decided: 'council',
  },
  {
    code: 'budgetHearing',
    label: ['Публично обсъждане на бюджета', 'Public hearing on the budget'],
    draft: ['Публично обсъждане на проект на бюджет', 'Public hearing on a draft budget'],
    article: ['чл. 84, ал. 6 от ЗПФ', 'Art. 84(6) of the Public Finance Act'],
    term: { minimum_days: 7 },
    flags: { needs_protocol: true, law_needs_protocol: true },
    documents: ['draft'],
    decided: 'council',
  },
  {
    code: 'publicDiscussion',
    label: ['Обществено обсъждане', 'Public discussion'],
    draft: ['Обществено обсъждане', 'Public discussion'],
    article: ['по правилата на общината', 'under the rules of the municipality'],
    term: { minimum_days: 14 },
    documents: [],
    decided: 'council',
  },
  {
    code: 'other',
    label: ['Друг документ', 'Other document'],
    draft: ['Документ за обсъждане', 'Document for discussion'],
    article: BY_ANALOGY,
    term: { minimum_days: 30, shortest_days: 14 },
    documents: [],
    decided: 'council',
  },
];

/** Kinds as data, and what follows the term: tabling, the council, what became of it. */
export class ConsultationsLifecycle1763910000000 implements MigrationInterface {
  name = 'ConsultationsLifecycle1763910000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.kinds(runner);
    await runner.query(`
      ALTER TABLE consultation
        ADD sponsor text NOT NULL DEFAULT '',
        ADD expert text NOT NULL DEFAULT '',
        ADD motives jsonb NOT NULL DEFAULT '{}',
        ADD exempt_ground text NOT NULL DEFAULT '',
        ADD submission_channels text NOT NULL DEFAULT '',
        ADD published_place text NOT NULL DEFAULT 'here',
        ADD published_url text NOT NULL DEFAULT '',
        ADD published_on date,
        ADD published_proof_file_id bigint,
        ADD tabled_on date,
        ADD council_number text NOT NULL DEFAULT '',
        ADD decided_on date,
        ADD decision_number text NOT NULL DEFAULT '',
        ADD decision_note text NOT NULL DEFAULT '',
        ADD text_version integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT consultation_kind_known FOREIGN KEY (act_type) REFERENCES consultation_kind (code),
        ADD CONSTRAINT consultation_proof FOREIGN KEY (published_proof_file_id) REFERENCES stored_file (id),
        ADD CONSTRAINT consultation_published_place_check CHECK (published_place IN ('here', 'elsewhere')),
        ADD CONSTRAINT consultation_decided_check CHECK
          (state NOT IN ('adopted', 'notAdopted') OR (decided_on IS NOT NULL AND decision_number <> ''))`);
    await runner.query(`
      ALTER TABLE consultation_file
        ADD version integer NOT NULL DEFAULT 1,
        ADD replaced_at timestamptz,
        ADD replaces_id bigint,
        ADD CONSTRAINT consultation_file_replaces FOREIGN KEY (replaces_id) REFERENCES consultation_file (id),
        DROP CONSTRAINT consultation_file_kind_check,
        ADD CONSTRAINT consultation_file_kind_check CHECK
          (kind IN ('draft', 'motives', 'report', 'protocol', 'adopted', 'notice', 'other'))`);
    // Once replaced by one, a document is not replaced by another one.
    await runner.query(
      `CREATE UNIQUE INDEX consultation_file_replaced_once ON consultation_file (replaces_id)`,
    );
    await runner.query(`GRANT UPDATE ON consultation_file TO megdan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE UPDATE ON consultation_file FROM megdan_app`);
    await runner.query(`DROP INDEX consultation_file_replaced_once`);
    await runner.query(`
      ALTER TABLE consultation_file
        DROP COLUMN replaces_id, DROP COLUMN replaced_at, DROP COLUMN version,
        DROP CONSTRAINT consultation_file_kind_check`);
    await runner.query(
      `UPDATE consultation_file SET kind = 'other' WHERE kind IN ('protocol', 'adopted', 'notice')`,
    );
    await runner.query(`
      ALTER TABLE consultation_file ADD CONSTRAINT consultation_file_kind_check
        CHECK (kind IN ('draft', 'motives', 'report', 'other'))`);
    await runner.query(`
      ALTER TABLE consultation
        DROP CONSTRAINT consultation_kind_known,
        DROP CONSTRAINT consultation_decided_check,
        DROP COLUMN sponsor, DROP COLUMN expert, DROP COLUMN motives, DROP COLUMN exempt_ground,
        DROP COLUMN submission_channels, DROP COLUMN published_place, DROP COLUMN published_url,
        DROP COLUMN published_on, DROP COLUMN published_proof_file_id, DROP COLUMN tabled_on,
        DROP COLUMN council_number, DROP COLUMN decided_on, DROP COLUMN decision_number,
        DROP COLUMN decision_note, DROP COLUMN text_version`);
    // The code of before knows neither these states nor these kinds.
    await runner.query(`
      UPDATE consultation SET state = 'closed'
      WHERE state IN ('summarising', 'reported', 'tabled', 'adopted', 'notAdopted')`);
    await runner.query(
      `UPDATE consultation SET act_type = 'other'
       WHERE act_type NOT IN ('ordinance', 'rules', 'instruction', 'generalAdministrativeAct', 'strategicDocument', 'budget')`,
    );
    await runner.query('DROP TABLE consultation_kind');
  }

  private async kinds(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consultation_kind (
        code text PRIMARY KEY,
        label_bg text NOT NULL,
        label_en text NOT NULL,
        draft_label_bg text NOT NULL,
        draft_label_en text NOT NULL,
        article_bg text NOT NULL,
        article_en text NOT NULL,
        minimum_days integer,
        minimum_months integer,
        shortest_days integer,
        law_minimum_days integer,
        law_minimum_months integer,
        law_shortest_days integer,
        law_needs_motives boolean NOT NULL DEFAULT false,
        law_needs_protocol boolean NOT NULL DEFAULT false,
        laxer_reason text NOT NULL DEFAULT '',
        normative boolean NOT NULL DEFAULT false,
        required_documents text[] NOT NULL DEFAULT '{}',
        needs_motives boolean NOT NULL DEFAULT false,
        needs_protocol boolean NOT NULL DEFAULT false,
        decided_by text NOT NULL,
        position integer NOT NULL DEFAULT 0,
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT consultation_kind_code_check CHECK (code ~ '^[a-z][A-Za-z]{1,39}$'),
        CONSTRAINT consultation_kind_term_check CHECK
          (num_nonnulls(minimum_days, minimum_months) = 1 AND minimum_days >= 1 IS NOT FALSE
           AND minimum_months >= 1 IS NOT FALSE AND shortest_days >= 1 IS NOT FALSE
           AND num_nonnulls(law_minimum_days, law_minimum_months) <= 1),
        CONSTRAINT consultation_kind_documents_check CHECK
          (required_documents <@ ARRAY['draft', 'motives', 'report', 'other']),
        CONSTRAINT consultation_kind_decided_by_check CHECK (decided_by IN ('council', 'mayor')),
        -- A month has at least 28 and at most 31 days. „Shorter for a reason“ is laxer where the law knows no such thing.
        CONSTRAINT consultation_kind_not_laxer CHECK (laxer_reason <> '' OR (
          (law_minimum_days IS NULL
            OR coalesce(minimum_days, minimum_months * 28) >= law_minimum_days)
          AND (law_minimum_months IS NULL
            OR coalesce(minimum_months >= law_minimum_months, minimum_days >= law_minimum_months * 31))
          AND (shortest_days IS NULL OR num_nonnulls(law_minimum_days, law_minimum_months) = 0
            OR (law_shortest_days IS NOT NULL AND shortest_days >= law_shortest_days))
          AND (needs_motives OR NOT law_needs_motives)
          AND (needs_protocol OR NOT law_needs_protocol)))
      )`);
    await runner.query('GRANT SELECT, INSERT, UPDATE ON consultation_kind TO megdan_app');
    for (const [
      position,
      { code, label, draft, article, term, flags, documents, decided },
    ] of KINDS.entries()) {
      const columns = {
        code,
        label_bg: label[0],
        label_en: label[1],
        draft_label_bg: draft[0],
        draft_label_en: draft[1],
        article_bg: article[0],
        article_en: article[1],
        ...term,
        ...flags,
        required_documents: documents,
        decided_by: decided,
        position: position + 1,
      };
      const names = Object.keys(columns);
      await runner.query(
        `INSERT INTO consultation_kind (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
        Object.values(columns),
      );
    }
  }
}
