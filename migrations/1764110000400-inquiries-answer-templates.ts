import type { MigrationInterface, QueryRunner } from 'typeorm';

const templates: [name: string, kinds: string[], text: string][] = [
  [
    'Общ отговор на въпрос',
    ['question'],
    '{обръщение},\n\nВъв връзка с въпроса Ви „{заглавие}“, получен на {постъпило}, Ви съобщаваме следното:\n\n',
  ],
  [
    'Предложението ще бъде обсъдено с бюджета',
    ['apcProposal'],
    '{обръщение},\n\nБлагодарим за предложението с вх. № {номер} от {дата}. То изисква средства, които не са предвидени за тази година. Включваме го сред предложенията за следващия бюджет и ще Ви уведомим за решението.',
  ],
  [
    'Сигналът е проверен на място',
    ['apcSignal'],
    '{обръщение},\n\nПо сигнала Ви с вх. № {номер} от {дата} е извършена проверка на място. Установено е следното:\n\n',
  ],
  [
    'Покана за среща',
    ['meeting'],
    '{обръщение},\n\nКаним Ви на среща по въпроса, за който ни писахте на {постъпило}. Денят и часът са по-долу. Ако не са удобни, откажете ги на страницата на обръщението си и напишете кога Ви устройва.',
  ],
];

const roles = ['registryClerk', 'headOfUnit'];

/** Texts from which answers begin. */
export class InquiriesAnswerTemplates1764110000400 implements MigrationInterface {
  name = 'InquiriesAnswerTemplates1764110000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inquiry_answer_template (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text NOT NULL,
        kinds text[] NOT NULL DEFAULT '{}',
        text text NOT NULL,
        active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT inquiry_answer_template_written CHECK (btrim(name) <> '' AND btrim(text) <> '')
      )`);
    await runner.query('CREATE UNIQUE INDEX inquiry_answer_template_name ON inquiry_answer_template (name)');
    await runner.query('GRANT SELECT, INSERT, UPDATE ON inquiry_answer_template TO megdan_app');
    for (const template of templates)
      await runner.query(
        'INSERT INTO inquiry_answer_template (name, kinds, text) VALUES ($1, $2, $3)',
        template,
      );
    await runner.query(
      `UPDATE role SET permissions = ARRAY(SELECT DISTINCT p FROM unnest(permissions || '{inquiries.templates}') AS p ORDER BY p)
       WHERE code = ANY($1)`,
      [roles],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE role SET permissions = array_remove(permissions, 'inquiries.templates') WHERE code = ANY($1)`,
      [roles],
    );
    await runner.query('DROP TABLE inquiry_answer_template');
  }
}
