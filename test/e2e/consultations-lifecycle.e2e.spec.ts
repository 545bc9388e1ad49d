import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { ConsultationProgress } from '../../src/civic/consultations/index.js';
import { addDays, Clock, dateIn } from '../../src/platform/clock/index.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { clockTurns, scheduled, withOffices } from './consultations.fixture.js';

interface Refusal {
  record: { errors: Record<string, { message: string }>; baseError: { message: string } };
}
interface Shown {
  show: { sections: { id: string; paragraphs: string[]; table: { rows: { text: string }[][] } }[] };
}

const SYSTEM = { kind: 'system' } as const;

let app: TestApp;
let clerk: Visitor;

const now = () => app.nest.get(Clock).now();
const local = (days: number) => addDays(dateIn(now()), days).split('-').reverse().join('.');

const send = (visitor: Visitor, path: string, values: Record<string, unknown> = {}) =>
  visitor.send('POST', `/admin/api/resources/${path}`, {
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: app.url,
      accept: 'application/json',
    },
    body: JSON.stringify({ values }),
  });
const act = (id: string, action: string, values: Record<string, unknown> = {}) =>
  send(clerk, `consultations/records/${id}/${action}`, values);
const refusal = async (id: string, action: string, values: Record<string, unknown> = {}) => {
  const answer = await act(id, action, values);
  expect(answer.status).toBe(422);
  return answer.json<Refusal>().record;
};
const upload = async (name: string) => {
  const answer = await clerk.send('POST', '/admin/api/files?resource=consultations', {
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      'sec-fetch-site': 'same-origin',
      origin: app.url,
    },
    body: Buffer.from(`Съдържание на ${name}`),
  });
  return answer.json<{ file: { id: string; href: string } }>().file;
};
const checklist = async (id: string) => {
  const answer = await clerk.get(`/admin/api/resources/consultations/records/${id}/show`, {
    accept: 'application/json',
  });
  return answer.json<Shown>().show.sections.find((section) => section.id === 'checklist')!;
};
const pageOf = async (id: string) => {
  const moved = await app.get(`/consultations/${id}`);
  return (await app.get(moved.location!)).text;
};

async function signedIn(role: string): Promise<Visitor> {
  const { id } = await testStaff(app.nest, { role });
  const [name, value] = await staffCookie(app.nest, id);
  const visitor = app.visitor();
  visitor.cookies.set(name, value);
  return visitor;
}

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  clerk = await signedIn('editor');
});
afterAll(() => app.close());

describe('the clerk’s desk', () => {
  it('says in the checklist and at the button what a draft lacks, with the article', async () => {
    const form = {
      title: 'Наредба без мотиви',
      summary: 'Накратко.',
      text: 'Чл. 1. Предмет\n(1) Текст.',
      actType: 'ordinance',
      lang: 'bg',
      topics: ['environment'],
      unitId: (await app.db.read<{ id: string }>('SELECT min(id)::text AS id FROM unit'))[0]!.id,
      opensAt: `${local(1)} 09:00`,
      closesOn: local(31),
      motiveGoals: 'Чисти реки.',
    };
    expect((await send(clerk, 'consultations/actions/new', form)).status).toBe(200);
    const [{ id } = { id: '' }] = await app.db.read<{ id: string }>(
      'SELECT max(id)::text AS id FROM consultation',
    );
    expect((await refusal(id, 'schedule')).baseError.message).toMatch(
      /Липсват мотиви: „Мотиви: причини“.*чл\. 28, ал\. 2 и 4 от ЗНА/,
    );
    const { paragraphs, table } = await checklist(id);
    expect(paragraphs[0]).toMatch(/Липсват \d точки/);
    const rows = table.rows.map((row) => row.map((cell) => cell.text ?? cell).join(' | '));
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Мотиви по петте точки \| Липсват мотиви.*\| чл\. 28/),
        expect.stringMatching(/^Проект на акта \| Налице/),
        expect.stringMatching(/^Справка за предложенията \| Не е публикувана.*\| чл\. 26, ал\. 5/),
      ]),
    );
    const desk = await clerk.get('/admin/api/dashboard', { accept: 'application/json' });
    expect(desk.text).toContain('Липсва: мотиви по петте точки');
  });

  it('takes a publication elsewhere only with address, date and proof', async () => {
    const elsewhere = { title: 'Наредба другаде', publishedPlace: 'elsewhere' } as const;
    await expect(scheduled(app, elsewhere)).rejects.toMatchObject({
      fields: { publishedPlace: expect.stringContaining('чл. 26, ал. 3') },
    });
  });

  it('makes the notice as a Word document that others can read', async () => {
    const id = await scheduled(app, {
      title: 'Наредба за пазарите',
      contactEmail: 'pazari@sandanski.example',
    });
    const answer = await act(id, 'announcement');
    expect(answer.status).toBe(200);
    const href = /\/files\/[^"]+\.docx/.exec(answer.text)![0];
    const { value } = await mammoth.extractRawText({ buffer: (await clerk.get(href)).bytes });
    expect(value).toContain('Обявление за обществена консултация');
    expect(value).toMatch(/№ К-\d{4}-\d{3}/);
    expect(value).toContain('Наредба за пазарите');
    expect(value).toContain('чл. 26, ал. 4 от ЗНА');
    expect(value).toMatch(/30 дни: от .* до 24:00 ч\. на/);
    expect(value).toContain('pazari@sandanski.example');
    expect((await app.visitor().get(href)).status).toBe(404);
  });

  it('replaces the draft in the open, longer term and all, and the page tells of it', async () => {
    const id = await scheduled(app, { title: 'Наредба, която се замени' });
    await clockTurns(app);
    const first = await upload('Проект.txt');
    expect((await act(id, 'addFiles', { kind: 'draft', files: [first.id] })).status).toBe(200);
    const second = await upload('Проект-2.txt');
    const replacing = {
      kind: 'draft',
      file: [second.id],
      reason: 'Нов чл. 2.',
      text: 'Чл. 2. Друго\n(1) Ново.',
    };
    const wrong = await refusal(id, 'replace', { ...replacing, closesOn: local(3) });
    expect(wrong.errors['closesOn']!.message).toContain('след сегашния');
    expect((await act(id, 'replace', { ...replacing, closesOn: local(45) })).status).toBe(200);
    const told = ['По утвърдената практика срокът се брои отново', 'заменен)', 'Чл. 2. Друго'];
    await until('the page to tell it', async () => {
      const html = await pageOf(id);
      return told.every((words) => html.includes(words));
    });
    expect((await app.get(first.href)).status).toBe(200);
    expect((await app.get(`/api/v1/consultations/${id}`)).json<{ closesOn: string }>().closesOn).toBe(
      addDays(dateIn(now()), 45),
    );
  });
});

describe('kinds without code', () => {
  const kind = {
    code: 'debtHearing',
    basis: 'normative',
    labelBg: 'Обсъждане на дълг',
    labelEn: 'Debt hearing',
    draftLabelBg: 'Проект за дълг',
    draftLabelEn: 'Draft on debt',
    articleBg: 'чл. 15 от ЗОД',
    articleEn: 'Art. 15',
    minimumDays: 40,
    shortestDays: null,
    requiredDocuments: ['report'],
    needsMotives: true,
    needsProtocol: false,
    decidedBy: 'council',
    position: 50,
    active: true,
  };

  it('are the administrator’s, laxer than the law only with a ground, and hold at once', async () => {
    expect((await send(clerk, 'consultationKinds/actions/new', kind)).status).toBe(403);
    const administrator = await signedIn('administrator');
    const lax = await send(administrator, 'consultationKinds/actions/new', { ...kind, minimumDays: 20 });
    expect([lax.status, lax.json<Refusal>().record.errors['laxerReason']!.message]).toEqual([
      422,
      expect.stringContaining('по-малко от изискването на закона'),
    ]);
    expect((await send(administrator, 'consultationKinds/actions/new', kind)).status).toBe(200);
    await expect(
      scheduled(app, { actType: 'debtHearing', closesOn: addDays(dateIn(now()), 30) }),
    ).rejects.toMatchObject({ fields: { closesOn: expect.stringContaining('чл. 15 от ЗОД') } });
    await expect(
      scheduled(app, { actType: 'debtHearing', closesOn: addDays(dateIn(now()), 40) }),
    ).rejects.toMatchObject({ fields: { documents: expect.stringContaining('„Доклад“') } });
  });
});

describe('what follows the term', () => {
  it('is refused out of order, told on the page, and flagged when it is late', async () => {
    const id = await scheduled(app, { title: 'Наредба до края' });
    await clockTurns(app);
    expect((await act(id, 'table', { tabledOn: local(0) })).status).toBe(409);
    app.clock.moveBy(31 * 86_400_000);
    await clockTurns(app);
    clerk = await signedIn('editor');
    const early = await refusal(id, 'table', { tabledOn: local(0) });
    expect(early.baseError.message).toMatch(/няма постъпили предложения \(чл\. 26, ал\. 5 от ЗНА\)/);
    app.clock.moveBy(25 * 86_400_000);
    clerk = await signedIn('editor');
    await until('the page to say it is late', async () =>
      /Справка за предложенията[^<]*: просрочен/.test(await pageOf(id)),
    );
    await app.db.transaction((tx) =>
      app.nest
        .get(ConsultationProgress)
        .publishReport(tx, id, { version: 1, none: true, note: '' }, SYSTEM, now()),
    );
    const hasty = await refusal(id, 'adopt', { decidedOn: local(0), decisionNumber: '1' });
    expect(hasty.baseError.message).toContain('първо отбележете внасянето');
    expect((await act(id, 'table', { tabledOn: local(0), councilNumber: '88' })).status).toBe(200);
    const late = await refusal(id, 'adopt', { decidedOn: local(2), decisionNumber: '214' });
    expect(late.errors['decidedOn']!.message).toContain('още не е дошъл');
    const decided = { decidedOn: local(0), decisionNumber: '214', decisionNote: 'С 17 гласа.' };
    expect((await act(id, 'adopt', decided)).status).toBe(200);
    const told = ['Актът е приет', 'Решение на общинския съвет № 214', 'С 17 гласа.', 'Какво се промени'];
    await until('the page to tell it', async () => {
      const html = await pageOf(id);
      return told.every((words) => html.includes(words));
    });
    expect((await act(id, 'adopt', decided)).status).toBe(409);
    const { location } = await app.get(`/en/consultations/${id}`);
    await until('the English page', async () =>
      (await app.get(location!)).text.includes('The act was adopted'),
    );
  });
});
