import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { in1251 } from '../../src/civic/recommendations/imports/tables.factory.js';
import { ImportSweep } from '../../src/civic/recommendations/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { xlsxOf } from '../../src/platform/http/index.js';
import { testApp, type TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { withOffices } from './consultations.fixture.js';
import { colleagueOf, ngo, type Ngo } from './recommendation-workspace.fixture.js';

const DAY_MS = 86_400_000;

const HEADINGS = [
  'Препоръка накратко',
  'Проблем',
  'Какво препоръчвате',
  'Очакван резултат',
  'Област',
  'Срок до',
  'Отговорно звено',
  'Индикатор 1: наименование',
  'Индикатор 1: целева стойност',
];

const row = (number: number, change: Record<number, string> = {}): string[] =>
  [
    `Внесена препоръка № ${number}`,
    'Договорите за концесии не се намират на едно място.',
    'Общината да създаде публичен регистър; с всички договори.',
    'Всеки може да провери договор.',
    'Околна среда',
    '30.06.2027',
    'Дирекция „Финанси“',
    'Договори',
    '24',
  ].map((cell, at) => change[at] ?? cell);

const csv = (rows: string[][], separator = ','): string =>
  [HEADINGS, ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join('\r\n');

let app: TestApp;
let own: Ngo;

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  own = await ngo(app, 'Сдружение „Прозрачна община“');
});
afterAll(() => app.close());

const count = async (of: Ngo = own) =>
  (
    await app.db.read<{ count: number }>(
      'SELECT count(*)::int AS count FROM recommendation WHERE organisation_id = $1',
      [of.organisationId],
    )
  )[0]!.count;
const staged = async () =>
  (await app.db.read<{ count: number }>('SELECT count(*)::int AS count FROM recommendation_import'))[0]!
    .count;

function upload(who: Visitor, bytes: Buffer | string, name: string, setId = ''): Promise<Answer> {
  const form = new FormData();
  form.append('setId', setId);
  form.append('file', new File([new Uint8Array(Buffer.from(bytes))], name));
  return who.post('/workspace/import', form);
}

describe('a table without a bad row', () => {
  it('is shown first, and written when the button is pressed', async () => {
    const before = await count();
    const read = await upload(own, csv([row(1), row(2), row(3)]), 'препоръки.csv');
    expect([read.status, await count()]).toEqual([303, before]);
    const preview = (await own.get(read.location)).text;
    for (const text of ['препоръки.csv', 'Внесена препоръка № 3', 'Дирекция „Финанси“', 'Запишете 3 чернови'])
      expect(preview).toContain(text);
    expect(await count()).toBe(before);
    const saved = await own.post(read.location);
    expect(saved.location).toBe('/workspace?done=imported&count=3');
    expect((await own.follow(saved)).text).toContain('Записани са 3 чернови.');
    const found = await app.db.read(
      `SELECT title, state, term_to::text AS "termTo", topic, i.name, i.target FROM recommendation AS r
       JOIN recommendation_indicator AS i ON i.recommendation_id = r.id WHERE organisation_id = $1 ORDER BY r.id`,
      [own.organisationId],
    );
    expect(found).toEqual(
      [1, 2, 3].map((number) => ({
        title: `Внесена препоръка № ${number}`,
        state: 'draft',
        termTo: '2027-06-30',
        topic: 'environment',
        name: 'Договори',
        target: 24,
      })),
    );
  });

  it('is written once, however often and by however many the button is pressed', async () => {
    const before = await count();
    const editor = await colleagueOf(app, own, 'editor');
    const { location } = await upload(own, csv([row(10), row(11)]), 'x.csv');
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => (at % 2 ? own : editor).post(location)),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 303]);
    expect(await count()).toBe(before + 2);
    expect((await own.post(location)).status).toBe(303);
    expect((await own.get(location)).location).toBe('/workspace');
    expect(await count()).toBe(before + 2);
  });

  it('waits a week for its button, and is forgotten then without another import', async () => {
    const { location } = await upload(own, csv([row(12)]), 'забравена.csv');
    const sweep = (days: number) =>
      app.nest
        .get(ImportSweep, { strict: false })
        .run('test', new Date(app.nest.get(Clock).now().getTime() + days * DAY_MS));
    await sweep(6.9);
    expect((await own.get(location)).status).toBe(200);
    await sweep(7.1);
    for (const answer of [await own.get(location), await own.post(location)]) expect(answer.status).toBe(404);
    expect(await staged()).toBe(0);
  });

  it.each([
    ['Windows-1251 with „;“', () => in1251(csv([row(20)], ';'))],
    [
      'UTF-16 with tabs',
      () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv([row(20)], '\t'), 'utf16le')]),
    ],
    ['XLSX', () => xlsxOf([{ name: 'Лист', headings: HEADINGS, rows: [row(20)] }])],
  ])('is read from %s', async (_what, bytes) => {
    const read = await upload(own, await bytes(), 'таблица.csv');
    expect(read.status).toBe(303);
    const preview = (await own.get(read.location)).text;
    expect(preview).toContain('Внесена препоръка № 20');
    expect(preview).toContain('Дирекция „Финанси“');
  });

  it('goes into a set of the organisation, and into no other', async () => {
    const made = await own.post('/workspace/sets/new', {
      kind: 'study',
      title: 'Внесено проучване',
      sourceUrl: '',
    });
    const setId = /\d+$/.exec(made.location)![0];
    const { location } = await upload(own, csv([row(30)]), 'x.csv', setId);
    expect((await own.post(location)).location).toBe(made.location);
    expect((await own.get(made.location)).text).toContain('Внесена препоръка № 30');
    const other = await ngo(app, 'Чужда');
    const theirs = await upload(other, csv([row(31)]), 'x.csv', setId);
    await other.post(theirs.location);
    const [foreign] = await app.db.read<{ set: string | null }>(
      'SELECT set_id AS set FROM recommendation WHERE organisation_id = $1',
      [other.organisationId],
    );
    expect(foreign!.set).toBeNull();
  });

  it('of five thousand rows is written whole', async () => {
    const big = await ngo(app, 'Сдружение „Много препоръки“');
    const rows = Array.from({ length: 5_000 }, (_, at) => row(at + 1));
    const { location } = await upload(big, csv(rows), 'много.csv');
    expect(await count(big)).toBe(0);
    expect((await big.post(location)).location).toBe('/workspace?done=imported&count=5000');
    expect(await count(big)).toBe(5_000);
    const [indicators] = await app.db.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM recommendation_indicator JOIN recommendation AS r ON r.id = recommendation_id
       WHERE organisation_id = $1 AND target = 24 AND r.title = 'Внесена препоръка № ' || (r.id - (SELECT min(id) FROM recommendation WHERE organisation_id = $1) + 1)`,
      [big.organisationId],
    );
    expect(indicators!.count).toBe(5_000);
    const more = await upload(big, csv([...rows, row(5_001)]), 'повече.csv');
    expect(more.status).toBe(422);
    expect(more.text).toContain('Редовете са повече от');
  });

  it('is not written where a unit of it was closed meanwhile', async () => {
    const before = await count();
    const { location } = await upload(
      own,
      csv([row(40), row(41, { 6: 'Дирекция „Околна среда“' })]),
      'x.csv',
    );
    await app.db.transaction((tx) => tx.query("UPDATE unit SET active = false WHERE code = 'environment'"));
    const refused = await own.post(location);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Междувременно нещо се промени');
    await app.db.transaction((tx) => tx.query("UPDATE unit SET active = true WHERE code = 'environment'"));
    expect(await count()).toBe(before);
  });
});

describe('a table with bad rows', () => {
  it('is told cell by cell, and nothing of it is kept', async () => {
    const [before, kept] = [await count(), await staged()];
    const table = csv([
      row(1),
      row(2, { 6: 'Дирекция „Мечти“' }),
      row(3, { 5: '31.02.2027' }),
      row(4, { 2: '' }),
      row(5, { 4: 'Космос', 8: 'много' }),
    ]);
    const answer = await upload(own, table, 'лоша.csv');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('5 клетки не са наред');
    const lines = [
      ...answer.text.matchAll(
        /data-label="Ред"[^>]*><div>(\d+)<\/div><\/td><td[^>]*><div>([^<]*)<\/div><\/td><td[^>]*><div>([^<]*)</g,
      ),
    ];
    expect(lines.map(([, at, column, reason]) => [at, column, reason])).toEqual([
      [
        '3',
        'Отговорно звено',
        'Няма такова звено: Дирекция „Мечти“. Напишете го точно както в списъка или оставете празно.',
      ],
      ['4', 'Срок до', '„31.02.2027“ не е дата. Напишете я като 30.06.2027.'],
      ['5', 'Какво препоръчвате', 'Попълнете „Какво препоръчвате“.'],
      ['6', 'Индикатор 1: целева стойност', '„Индикатор 1: целева стойност“ е число, например 12,5.'],
      ['6', 'Област', 'Няма такава област: Космос.'],
    ]);
    expect([await count(), await staged()]).toEqual([before, kept]);
  });

  it('names headings that miss or are not known', async () => {
    const answer = await upload(own, 'Препоръка накратко,Бюджет\nа,б', 'x.csv');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Липсва колона „Проблем“.');
    expect(answer.text).toContain('Колоната „Бюджет“ е непозната.');
  });

  it.each([
    ['no file', '', '', 'Изберете файл.'],
    ['an empty file', '', 'x.csv', 'Файлът е празен.'],
    [
      'another encoding',
      Buffer.from([0xf0, 0xd2, 0xcf, 0xc2, 0xcc, 0xc5, 0xcd, 0x0a, 0xc1]),
      'x.csv',
      'Кодирането на файла не е нито UTF-8, нито Windows-1251.',
    ],
    ['a program', 'PKне е архив', 'x.xlsx', 'повреден'],
    ['another kind', '<?php', 'x.php', 'Качете CSV или XLSX.'],
    ['six megabytes', 'a'.repeat(6_000_000), 'x.csv', 'Файлът е по-голям от'],
  ])('says why for %s', async (_what, bytes, name, sentence) => {
    const answer = await upload(own, bytes, name);
    expect([answer.status, answer.text.includes('href="#file"')]).toEqual([422, true]);
    expect(answer.text).toContain(sentence);
  });

  it('shows markup of cells as text', async () => {
    const answer = await upload(
      own,
      csv([row(1, { 6: '<script>alert(1)</script>' })]),
      '<img src=x onerror=alert(1)>.csv',
    );
    expect(answer.text).toContain('&lt;script>');
    expect(answer.text).not.toContain('<script>alert');
  });
});

describe('who may import', () => {
  it('nobody but writers of the organisation, and each their own', async () => {
    const { location } = await upload(own, csv([row(50)]), 'x.csv');
    const other = await ngo(app, 'Друга');
    for (const answer of [await other.get(location), await other.post(location)])
      expect(answer.status).toBe(404);
    const reader = await colleagueOf(app, own, 'reader');
    for (const answer of [
      await reader.get(location),
      await reader.post(location),
      await upload(reader, csv([row(1)]), 'x.csv'),
    ])
      expect(answer.status).toBe(403);
    expect((await app.visitor().get('/workspace/import')).location).toContain('/sign-in');
  });

  it('gives an empty table that is read back', async () => {
    const template = await own.get('/workspace/import/template.csv');
    expect(template.headers['content-disposition']).toContain('preporaki.csv');
    const read = await upload(own, template.bytes, 'x.csv');
    expect(read.text).toContain('Под заглавията няма нито един ред.');
    expect((await own.get('/workspace/import/template.xlsx')).bytes.subarray(0, 2).toString()).toBe('PK');
  });
});
