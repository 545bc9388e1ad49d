import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { docxOf } from '../../src/civic/consultations/index.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { Clock } from '../../src/platform/clock/index.js';
import { affected } from '../../src/platform/database/index.js';
import { Files } from '../../src/platform/files/index.js';
import { docx as emptyDocx } from '../../src/platform/files/office.factory.js';
import { testApp, type TestApp } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';
import { announced, clockTurns, scheduled, withOffices } from './consultations.fixture.js';

const DRAFT =
  'Глава първа. Общи положения\n\nЧл. 1. Предмет\n(1) Наредбата урежда чистотата.\n\nЧл. 2. (1) Съдовете се поставят на видно място.\n(2) Извозва се веднъж седмично.\n\nЧл. 3. Таксата се плаща до края на юни.\n\n§ 1. Влиза в сила от 1 януари.';
const FINAL =
  'Глава първа. Общи положения\n\nЧл. 1. Предмет\n(1) Наредбата урежда чистотата.\n\nЧл. 2. Всеки има право на достъп до съд за отпадъци.\n\nЧл. 3. (1) Съдовете се поставят на видно място.\n(2) Извозва се два пъти седмично.\n\n§ 1. Влиза в сила от 1 януари.';

let app: TestApp;
let clerk: Visitor;
let clerkId: string;
let foreigner: Visitor;

async function signedIn(unitCode: string | null): Promise<[Visitor, string]> {
  const [unit] = await app.db.read<{ id: string }>('SELECT id FROM unit WHERE code = $1', [unitCode]);
  const { id } = await testStaff(app.nest, { role: 'editor', unitId: unit?.id ?? null });
  const [name, value] = await staffCookie(app.nest, id);
  const visitor = app.visitor();
  visitor.cookies.set(name, value);
  return [visitor, id];
}

const post = (visitor: Visitor, path: string, values: Record<string, unknown>, more: object = {}) =>
  visitor.send('POST', `/admin/api/${path}`, {
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: app.url,
      accept: 'application/json',
    },
    body: JSON.stringify({ values, ...more }),
  });
const act = (id: string, action: string, values: Record<string, unknown>, visitor = clerk) =>
  post(visitor, `resources/consultations/records/${id}/${action}`, values);
const stored = async (name: string, buffer: Buffer) => {
  const by = { kind: 'staff', id: clerkId } as const;
  const { id } = await app.db.transaction((tx) =>
    app.nest.get(Files).store(tx, { name, buffer, by }, app.nest.get(Clock).now()),
  );
  return id;
};
const rowOf = async (id: string) =>
  (
    await app.db.read<{ text: string; state: string }>('SELECT text, state FROM consultation WHERE id = $1', [
      id,
    ])
  )[0]!;
const inState = (id: string, state: string) =>
  app.db.transaction((tx) => affected(tx, 'UPDATE consultation SET state = $2 WHERE id = $1', [id, state]));
const page = async (path: string) => {
  const { status, text } = await app.visitor().get(path);
  return { status, text, plain: text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
};

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  [clerk, clerkId] = await signedIn(null);
  [foreigner] = await signedIn('finance');
});
afterAll(() => app.close());

describe('the text of a draft', () => {
  it('is taken from an uploaded document, which stays attached; what cannot be read stays too', async () => {
    const id = await announced(app, { text: 'Стар текст' });
    expect((await act(id, 'takeText', {})).status).toBe(409);
    await inState(id, 'draft');
    expect((await act(id, 'takeText', {})).text).toContain('Изберете прикачен документ');
    const broken = await act(id, 'takeText', { files: [await stored('Скан.docx', emptyDocx())] });
    expect([broken.status, broken.text]).toEqual([422, expect.stringContaining('Документът е повреден')]);
    const pdf = await stored('Проект.pdf', Buffer.from('%PDF-1.7\n%%EOF\n'));
    expect((await act(id, 'takeText', { files: [pdf] })).text).toContain(
      'Текст се взема само от документ във формат DOCX',
    );
    expect((await rowOf(id)).text).toBe('Стар текст');
    const good = await stored('Проект.docx', await docxOf(DRAFT, { isNumberedByWord: true }));
    const taken = await act(id, 'takeText', { files: [good] });
    expect(JSON.parse(taken.text)).toMatchObject({
      outcome: {
        message: expect.stringContaining('Разпознати: 3 члена, 3 алинеи, 1 параграф, 1 заглавие.'),
        redirect: `/admin/resources/consultations/records/${id}/edit`,
      },
    });
    expect((await rowOf(id)).text).toBe(DRAFT);
    const attached = await app.db.read<{ name: string }>(
      `SELECT name FROM consultation_file JOIN stored_file AS stored ON stored.id = file_id
       WHERE consultation_id = $1 ORDER BY consultation_file.id`,
      [id],
    );
    expect(attached.map(({ name }) => name)).toEqual(['Скан.docx', 'Проект.pdf', 'Проект.docx']);
    expect((await act(id, 'takeText', {}, foreigner)).status).toBeGreaterThanOrEqual(403);
  });
});

describe('what was adopted', () => {
  it('is compared with the draft, article by article, and corrected by hand', async () => {
    const id = await scheduled(app, { text: DRAFT, title: 'Наредба за чистотата' });
    await clockTurns(app);
    expect((await rowOf(id)).state).toBe('open');
    const path = `/consultations/${id}-naredba-za-chistotata`;
    expect((await page(`${path}/changes`)).status).toBe(404);
    expect((await page(`${path}/versions/1`)).plain).toContain('Извозва се веднъж седмично.');
    expect((await page(`${path}/versions/2`)).status).toBe(404);
    expect((await act(id, 'keepFinal', { text: FINAL })).status).toBe(409);
    await inState(id, 'reported');
    expect((await act(id, 'keepFinal', {})).text).toContain(
      'Качете документ във формат DOCX или поставете текста',
    );
    const file = await stored('Приета наредба.docx', await docxOf(FINAL));
    const kept = await act(id, 'keepFinal', { files: [file] });
    expect(JSON.parse(kept.text)).toMatchObject({
      outcome: { redirect: `/admin/pages/adopted-text?consultation=${id}` },
    });
    expect((await page(path)).text).toContain(`<a href="${path}/changes">Проект и приет текст</a>`);
    expect((await page(path)).text).toContain(`<b><a href="${path}/changes">Какво се промени</a></b>`);
    const changes = await page(`${path}/changes`);
    expect(changes.plain).toContain('2 без промяна 1 променен 1 нов 1 отпаднал');
    expect(changes.text).toContain('<del><span class="visually-hidden" lang="bg"> премахнато: </span>веднъж');
    expect(changes.text).toContain('<ins><span class="visually-hidden" lang="bg"> добавено: </span>два пъти');
    expect((await app.visitor().get(`/consultations/${id}-x/changes`)).headers['location']).toBe(
      `${path}/changes`,
    );
    expect((await page(`/en${path}/changes`)).plain).toContain('Draft and adopted text');
    expect((await page(`${path}/adopted`)).plain).toContain('Всеки има право на достъп');

    const corrected = await post(
      clerk,
      `pages/adopted-text?consultation=${id}`,
      { final: 'chl-2', how: 'from', draft: ['chl-3'] },
      { action: 'correct', hidden: { consultation: id, version: '1' } },
    );
    expect(corrected.status).toBe(200);
    const data = JSON.parse((await page(`/api/v1/consultations/${id}/changes`)).text) as {
      counts: Record<string, number>;
      articles: { kind: string; moved: boolean; draft: { anchor: string }[]; final: { anchor: string }[] }[];
    };
    expect(data.counts).toMatchObject({ same: 2, changed: 2, added: 0, dropped: 0 });
    expect(data.articles.find(({ final }) => final[0]?.anchor === 'chl-2')).toMatchObject({
      kind: 'changed',
      moved: true,
      draft: [{ anchor: 'chl-3', label: 'чл. 3', text: 'Таксата се плаща до края на юни.' }],
    });
    const stale = { action: 'correct', hidden: { consultation: id, version: '7' } };
    const wrong = await post(
      clerk,
      `pages/adopted-text?consultation=${id}`,
      { final: 'chl-2', how: 'new' },
      stale,
    );
    expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('беше заменен')]);
    const foreign = await post(
      foreigner,
      `pages/adopted-text?consultation=${id}`,
      { final: 'chl-2', how: 'new' },
      stale,
    );
    expect(foreign.status).toBe(403);
  });
});
