import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { docx, jpeg, odt, pdf, png, xlsx, zip } from '../../src/platform/files/office.factory.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { libraryHouse, type LibraryHouse } from './library.fixture.js';
import { plain } from './recommendations.fixture.js';

let app: TestApp;
let house: LibraryHouse;
let editor: Visitor;
let reader: Visitor;

beforeAll(async () => {
  app = await testApp();
  house = await libraryHouse(app);
  editor = await house.official('editor');
  reader = await house.official('lawyer');
});
afterAll(() => app.close());

const form = (more: Record<string, unknown> = {}) => ({
  kind: 'analysis',
  title: 'Анализ на велоалеите',
  summary: 'Кой кара колело, откъде минава и къде спира.',
  lang: 'bg',
  authors: 'Попова, Ана\nКлуб „Педал“',
  publisher: 'Община Сандански',
  datedOn: '09.03.2026',
  licence: 'ccBy',
  funding: '',
  videoUrl: '',
  topics: ['transport'],
  places: ['47714'],
  unitId: house.units['environment'],
  level: '',
  parentId: '',
  validFrom: '',
  validUntil: '',
  reviewOn: '',
  assessedOn: '',
  ...more,
});
const count = async (table: string) =>
  (await app.db.read<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`))[0]!.count;
const made = async (more: Record<string, unknown> = {}) => {
  const answer = await house.create(editor, form(more));
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
  const [row] = await app.db.read<{ id: string }>('SELECT max(id) AS id FROM publication');
  return row!.id;
};
const uploaded = async (name: string, body: Buffer) => {
  const answer = await house.upload(editor, name, body);
  expect([name, answer.status]).toEqual([name, 200]);
  return answer.json<{ file: { id: string; href: string } }>().file;
};
const fileForm = (id: string, more: object = {}) => ({
  file: [id],
  label: 'Пълен текст',
  lang: 'bg',
  alt: '',
  ...more,
});

describe('the way of a publication over the desk', () => {
  let id: string;
  let first: string;

  it('begins as a draft that says what comes next, seen by the staff alone', async () => {
    id = await made();
    const record = await house.data(reader, `/resources/publications/records/${id}/show`);
    expect(record.text).toContain('Добавете поне един');
    expect((await app.get(`/library/${id}`)).status).toBe(404);
    expect(plain((await editor.get(await house.pathOf(id))).text)).toContain('Чернова: виждате я само Вие');
    expect((await app.get(`/api/v1/publications/${id}`)).status).toBe(404);
    expect((await app.get(`/library/${id}/cite.bib`)).status).toBe(404);
    const early = await house.act(editor, id, 'publish');
    expect([early.status, early.text.includes('поне един файл')]).toEqual([422, true]);
  });

  it('gets files, and is published by a right of its own, once', async () => {
    const file = await uploaded('анализ.pdf', pdf());
    first = file.href;
    expect((await house.act(reader, id, 'addFile', fileForm(file.id))).status).toBe(403);
    expect((await house.act(editor, id, 'addFile', fileForm(file.id))).status).toBe(200);
    expect((await app.get(first)).status).toBe(404);
    const expert = await house.official('expert', house.units['environment']);
    expect((await house.act(expert, id, 'publish')).status).toBe(403);
    expect((await house.act(editor, id, 'publish')).status).toBe(200);
    expect((await house.act(editor, id, 'publish')).status).toBe(409);
    const path = await house.pathOf(id);
    await until('it stands in the list', async () => (await app.get('/library')).text.includes(path));
    expect((await app.get(first)).status).toBe(200);
    expect(plain((await app.get(path)).text)).toContain(
      'ПОПОВА, Ана и Клуб „Педал“. Анализ на велоалеите [онлайн]',
    );
  });

  it('gets a second version that says what has changed; the first stays readable, marked as older', async () => {
    const file = await uploaded('анализ-2.docx', docx());
    const silent = await house.act(editor, id, 'beginVersion', { ...fileForm(file.id), changes: ' ' });
    expect([silent.status, silent.text.includes('Какво е променено')]).toEqual([422, true]);
    expect(await count('publication_version')).toBe(1);
    const version = { ...fileForm(file.id), changes: 'Преброени са и колелата през зимата.' };
    expect((await house.act(editor, id, 'beginVersion', version)).status).toBe(200);
    expect((await house.act(editor, id, 'beginVersion', version)).status).not.toBe(200);
    const path = await house.pathOf(id);
    expect(plain((await app.get(path)).text)).not.toContain('Преброени са');
    expect(plain((await editor.get(path)).text)).toContain('Още не е публикувана');
    expect((await house.act(reader, id, 'publishVersion')).status).toBe(403);
    expect((await house.act(editor, id, 'publishVersion')).status).toBe(200);
    await until('readers get it', async () =>
      plain((await app.get(path)).text).includes('Преброени са и колелата през зимата.'),
    );
    const text = plain((await app.get(path)).text);
    expect(text).toContain('Това е по-стара версия. За цитиране ползвайте версия 2.');
    expect(text).toContain('Версия 2. Община Сандански, 2026');
    expect((await app.get(first)).status).toBe(200);
    const [held] = await app.db.read<{ id: string }>('SELECT min(id) AS id FROM publication_file');
    const removed = await house.act(editor, held!.id, 'remove', {}, 'publication-files');
    expect([removed.status, removed.text.includes('вече не се променя')]).toEqual([409, true]);
  });

  it('is withdrawn with a reason; the page stays, its files are closed', async () => {
    expect((await house.act(editor, id, 'withdraw', { reason: '' })).status).toBe(422);
    const reason = 'Данните за зимата са грешни.';
    expect((await house.act(reader, id, 'withdraw', { reason })).status).toBe(403);
    expect((await house.act(editor, id, 'withdraw', { reason })).status).toBe(200);
    const path = await house.pathOf(id);
    await until('the page says why', async () => plain((await app.get(path)).text).includes(reason));
    expect(house.downloads((await app.get(path)).text)).toEqual([]);
    expect((await app.get(first)).status).toBe(404);
    await until('lists drop it', async () => !(await app.get('/library')).text.includes(path));
    expect((await house.act(editor, id, 'restore')).status).toBe(200);
    expect((await app.get(first)).status).toBe(200);
  });
});

describe('an upload', () => {
  it.each<[string, () => string | Buffer, string, string]>([
    ['of a wrong type', () => 'MZ', 'program.exe', 'не се приемат'],
    ['that only calls itself PDF', () => '<html></html>', 'doklad.pdf', 'не отговаря на вида'],
    ['of nothing', () => '', 'prazno.pdf', 'празен'],
    [
      'that is a bomb',
      () =>
        zip([
          { name: '[Content_Types].xml', content: '<Types/>' },
          { name: 'word/document.xml', content: Buffer.alloc(30_000_000) },
        ]),
      'bomba.docx',
      'необичайно голям',
    ],
    ['of 50 MB', () => Buffer.alloc(50_000_000, '%PDF-'), 'golyam.pdf', 'по-голям от'],
    ['with macros', () => docx({ name: 'word/vbaProject.bin', content: 'x' }), 'makros.docx', 'макроси'],
  ])('%s is refused with a sentence, and nothing is kept', async (_what, body, name, told) => {
    const before = await count('stored_file');
    const answer = await house.upload(editor, name, body());
    expect([answer.status, answer.text.includes(told)]).toEqual([422, true]);
    expect(await count('stored_file')).toBe(before);
  });

  it('is taken in the six types, and others at the field', async () => {
    const id = await made();
    const files: [string, Buffer, object][] = [
      ['a.pdf', pdf(), {}],
      ['a.docx', docx(), {}],
      ['a.odt', odt(), {}],
      ['a.xlsx', xlsx(), {}],
      ['a.jpg', jpeg(), { alt: 'Мост над река' }],
      ['a.png', png(), { alt: 'Карта на пътеките' }],
    ];
    for (const [name, body, more] of files) {
      const { id: fileId } = await uploaded(name, body);
      expect([name, (await house.act(editor, id, 'addFile', fileForm(fileId, more))).status]).toEqual([
        name,
        200,
      ]);
    }
    const { id: text } = await uploaded('a.txt', Buffer.from('Текст'));
    const refused = await house.act(editor, id, 'addFile', fileForm(text));
    expect([refused.status, refused.text.includes('PDF, DOCX, ODT, XLSX')]).toEqual([422, true]);
    const wordless = await house.act(editor, id, 'addFile', fileForm((await uploaded('b.png', png())).id));
    expect([wordless.status, wordless.text.includes('Опишете с едно изречение')]).toEqual([422, true]);
    expect(await count('publication_file')).toBeGreaterThanOrEqual(6);
    expect(
      await app.db.read(
        `SELECT 1 FROM publication_file AS file JOIN publication_version AS version ON version.id = version_id
         WHERE publication_id = $1`,
        [id],
      ),
    ).toHaveLength(6);
    expect((await house.upload(reader, 'a.pdf', pdf())).status).toBe(403);
  });
});

describe('what the form refuses', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a day to come', { datedOn: '31.12.2091' }, 'в бъдещето'],
    ['a video without an address', { kind: 'video' }, 'адреса на видеото'],
    ['an address that runs', { videoUrl: 'javascript:alert(1)' }, 'https://'],
    ['a licence of one’s own', { licence: 'mine' }, 'Лиценз'],
    ['an assessment without its day', { kind: 'exPost' }, 'чл. 22, ал. 4'],
    [
      'an end before the beginning',
      { validFrom: '01.01.2026', validUntil: '31.12.2025' },
      'Проверете датите',
    ],
    ['a text that turns round', { title: 'Анализ\u202eтукто' }, 'не може да се публикува'],
    ['a title without end', { title: 'а'.repeat(10_000) }, 'Заглавие'],
    ['a parent without a level', { parentId: '999999' }, 'само от предложеното'],
  ])('%s, by the field, and nothing is saved', async (_what, more, told) => {
    const before = await count('publication');
    const answer = await house.create(editor, form(more));
    expect([answer.status, answer.text.includes(told)]).toEqual([422, true]);
    expect(await count('publication')).toBe(before);
  });

  it('fields that no form has do not exist', async () => {
    const id = await made({ state: 'published', publishedAt: '01.01.2026 10:00', currentVersion: '9' });
    expect(await house.row(id)).toMatchObject({ state: 'draft', published_at: null, current_version: 0 });
  });
});

describe('who may what', () => {
  it('is what their role says, for publications of their unit', async () => {
    const other = await house.official('headOfUnit', house.units['finance']);
    const own = await house.official('headOfUnit', house.units['environment']);
    const id = await house.drafted();
    expect((await house.create(reader, form())).status).toBe(403);
    expect((await house.data(other, `/resources/publications/records/${id}/show`)).status).toBe(404);
    expect((await other.get(await house.pathOf(id))).status).toBe(404);
    expect((await house.act(other, id, 'publish')).status).not.toBe(200);
    expect((await house.act(own, id, 'publish')).status).toBe(200);
    expect((await house.act(other, id, 'withdraw', { reason: 'Не може.' })).status).not.toBe(200);
    expect(await house.row(id)).toMatchObject({ state: 'published' });
  });
});

it('days that are owed wait for whoever owes them', async () => {
  const id = await made({
    kind: 'exPost',
    title: 'Последваща оценка на наредбата',
    assessedOn: '09.03.2026',
  });
  const tasks = (await house.data(editor, '/pages/tasks')).text;
  expect(tasks).toContain('Последваща оценка на наредбата');
  expect(tasks).toMatch(/до 8\sаприл\s2026/);
  expect((await house.act(editor, id, 'discard')).status).toBe(200);
  expect((await house.data(editor, '/pages/tasks')).text).not.toContain('Последваща оценка на наредбата');
});

it('markup in every text is shown as text, wherever it is read', async () => {
  const attack = '=1+1"><script>alert(1)</script><img src=x onerror=alert(2)>';
  const words = { title: attack, summary: attack, authors: attack, publisher: attack, funding: attack };
  const id = await made(words);
  const file = await uploaded('a.png', png());
  const named = fileForm(file.id, { label: attack, alt: attack });
  expect((await house.act(editor, id, 'addFile', named)).status).toBe(200);
  expect((await house.act(editor, id, 'publish')).status).toBe(200);
  const path = await house.pathOf(id);
  const search = `/library?q=${encodeURIComponent('script alert')}`;
  for (const address of [path, `/en${path}`, '/library', search, '/', '/library.atom']) {
    const { status, text } = await app.get(address);
    expect([address, status, /<script>alert|<img src=x/.test(text)]).toEqual([address, 200, false]);
  }
  expect((await app.get('/library.csv')).text).not.toMatch(/(?:^|,)"?=1\+1/m);
  expect((await app.get(`/library/${id}/cite.bib`)).headers['content-disposition']).toContain('attachment');
});
