import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the contract of the project promised, in its order. */
const PROMISED: [code: string, target: number, bg: string, en: string][] = [
  [
    'study',
    1,
    'Проучване на опита, добрите практики и иновативните решения',
    'A study of experience, good practices and innovative solutions',
  ],
  [
    'analysis',
    1,
    'Анализ на гражданското участие в създаването, изпълнението и наблюдението на политики',
    'An analysis of how citizens take part in making, carrying out and monitoring policies',
  ],
  [
    'recommendations',
    4,
    'Поне четири препоръки от неправителствения сектор към общината',
    'At least four recommendations of the non-governmental sector to the municipality',
  ],
  [
    'platform',
    1,
    'Работеща интернет платформа за граждански дебати',
    'A working internet platform for civic debates',
  ],
  [
    'roundTables',
    6,
    'Шест кръгли маси за обмен на добри практики',
    'Six round tables to exchange good practices',
  ],
  ['forum', 1, 'Бенчмарк форум', 'A benchmark forum'],
  ['poster', 1, 'Мотивационен плакат', 'A motivational poster'],
  ['logo', 1, 'Лого на Фестивала за граждански инициативи', 'A logo of the Festival of Civic Initiatives'],
  ['festival', 1, 'Фестивал за граждански инициативи', 'A Festival of Civic Initiatives'],
  [
    'exhibition',
    1,
    'Постоянна изложба с добри практики в работата с гражданското общество',
    'A permanent exhibition of good practices in working with civil society',
  ],
  ['campaign', 1, 'Информационна кампания', 'An information campaign'],
];

export class PortalPromisedResults1764153000100 implements MigrationInterface {
  name = 'PortalPromisedResults1764153000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE promised_result (
        code text PRIMARY KEY,
        position integer NOT NULL,
        target integer NOT NULL,
        title_bg text NOT NULL,
        title_en text NOT NULL,
        note_bg text NOT NULL DEFAULT '',
        note_en text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT promised_result_target_check CHECK (target BETWEEN 1 AND 1000),
        CONSTRAINT promised_result_title_check CHECK (title_bg <> '' AND title_en <> '')
      )`);
    await runner.query(
      `GRANT SELECT, UPDATE (title_bg, title_en, target, note_bg, note_en, version) ON promised_result TO megdan_app`,
    );

    await runner.query(`
      CREATE TABLE promised_result_evidence (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        result_code text NOT NULL,
        subject_type text,
        subject_id bigint,
        path text,
        label_bg text,
        label_en text,
        added_by bigint,
        at timestamptz NOT NULL,
        CONSTRAINT promised_result_evidence_of FOREIGN KEY (result_code) REFERENCES promised_result (code),
        CONSTRAINT promised_result_evidence_staff FOREIGN KEY (added_by) REFERENCES staff (id),
        CONSTRAINT promised_result_evidence_one CHECK (
          (subject_type IS NULL) = (subject_id IS NULL) AND (subject_type IS NULL) = (path IS NOT NULL)
          AND (path IS NULL) = (label_bg IS NULL) AND (path IS NULL) = (label_en IS NULL))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX promised_result_evidence_subject
         ON promised_result_evidence (result_code, subject_type, subject_id) WHERE path IS NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX promised_result_evidence_path ON promised_result_evidence (result_code, path)
         WHERE path IS NOT NULL`,
    );
    await runner.query(`GRANT SELECT, INSERT, DELETE ON promised_result_evidence TO megdan_app`);

    for (const [at, promised] of PROMISED.entries())
      await runner.query(
        `INSERT INTO promised_result (code, position, target, title_bg, title_en) VALUES ($1, $5, $2, $3, $4)`,
        [...promised, (at + 1) * 10],
      );
    // Whoever reads it reads it there.
    await runner.query(
      `INSERT INTO promised_result_evidence (result_code, path, label_bg, label_en, at)
       VALUES ('platform', '/take-part', 'Тази платформа', 'This platform', statement_timestamp())`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['promised_result_evidence', 'promised_result'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
