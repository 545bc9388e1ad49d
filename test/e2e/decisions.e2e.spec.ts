import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import {
  addHearing,
  HEARING,
  hearingCards,
  hearingProcess,
  hearings,
  point,
  pointCards,
} from '../../src/commons/decisions/decisions-at-work.factory.js';
import { Decisions } from '../../src/commons/decisions/index.js';
import { Subjects, type SubjectRef } from '../../src/commons/subjects/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { withOffices } from './consultations.fixture.js';

let app: TestApp;
let units: string[];
let process: SubjectRef;
let expert: Visitor;
let head: Visitor;
let decisions: Decisions;
let ids: { grouped: string; single: string };

const now = () => app.nest.get(Clock).now();
const members = new Map<Visitor, string>();
async function member(role: string, unitId: string | null = null): Promise<Visitor> {
  const { id } = await testStaff(app.nest, { role, unitId });
  const visitor = app.visitor();
  visitor.cookies.set(...(await staffCookie(app.nest, id)));
  members.set(visitor, id);
  return visitor;
}
const by = (visitor: Visitor) => ({ staffId: members.get(visitor)! });
const propose = (points: number[], change: object = {}) =>
  app.db.transaction((tx) =>
    decisions.propose(
      tx,
      {
        process,
        subjects: points.map(point),
        outcome: 'accepted',
        reason: 'Предложението е основателно.',
        changedArticle: 'чл. 12, ал. 3',
        unitId: null,
        ...change,
      },
      by(expert),
      now(),
    ),
  );
const data = (visitor: Visitor, path: string) =>
  visitor.get(`/admin/api${path}`, { accept: 'application/json' });
const act = (visitor: Visitor, path: string, values: object = {}, more: object = {}) =>
  visitor.send('POST', `/admin/api/resources/${path}`, {
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: app.url,
      accept: 'application/json',
    },
    body: JSON.stringify({ values, ...more }),
  });
const api = (query: string) => app.get(`/api/v1/decisions${query}`);
const read = async (path: string) => (await app.visitor().get(path)).text;

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  await hearings(app.database.name);
  units = (await app.db.read<{ id: string }>('SELECT id FROM unit ORDER BY id')).map(({ id }) => id);
  decisions = app.nest.get(Decisions);
  decisions.register(hearingProcess());
  app.nest.get(Subjects).register(hearingCards);
  app.nest.get(Subjects).register(pointCards);
  process = await addHearing(app.db, '1', [1, 2, 3]);
  [expert, head] = [await member('expert'), await member('headOfUnit', units[0])];
  ids = {
    grouped: await propose([1, 2]),
    single: await propose([3], { outcome: 'rejected', reason: 'Не може.' }),
  };
});
afterAll(() => app.close());

describe('in the back office', () => {
  it('what an expert proposed waits for the head of the unit, on the desk and in the list', async () => {
    const stranger = await member('headOfUnit', units[1]);
    const desk = async (visitor: Visitor) => (await data(visitor, '/dashboard')).text;
    expect(await desk(head)).toContain('2 решения чакат да ги потвърдите или върнете');
    expect(await desk(stranger)).not.toContain('Обсъждане 1');
    expect(await desk(expert)).not.toContain('чакат да ги потвърдите');
    const list = (visitor: Visitor, view = '') => data(visitor, `/resources/decisions/actions/list${view}`);
    const shown = await list(head);
    expect(shown.text).toContain(`Решение № ${ids.grouped}`);
    expect(shown.text).toContain('2 предложения');
    expect(shown.text).toContain('Обсъждане 1');
    expect((await list(stranger)).text).not.toContain('Обсъждане 1');
    expect((await list(head, '?view=confirmed')).text).not.toContain(`Решение № ${ids.grouped}`);
    expect((await list(await member('moderator'))).status).toBe(403);
  });

  it('is sent back with a reason, reworded from what stands there, and confirmed by somebody else', async () => {
    const record = `decisions/records/${ids.single}`;
    expect((await act(expert, `${record}/confirm`)).status).toBe(403);
    expect((await act(head, `${record}/sendBack`, { reason: ' ' })).status).toBe(422);
    expect((await act(head, `${record}/sendBack`, { reason: 'Посочете закона.' })).status).toBe(200);
    const desk = (await data(expert, '/dashboard')).text;
    expect(desk).toContain('1 Ваше предложение е върнато за нов текст');
    const form = (await data(expert, `/resources/${record}/reword`)).text;
    expect(form).toContain('Не може.');
    const reworded = await act(expert, `${record}/reword`, {
      outcome: 'rejected',
      reason: 'Противоречи на чл. 5 от закона.',
    });
    expect(reworded.status).toBe(200);
    const asked = await data(head, `/resources/${record}/confirm`);
    const { version, question } = asked.json<{ form: { version: number; question: string } }>().form;
    expect(question).toBe('Не се приема · Противоречи на чл. 5 от закона.');
    const late = await act(head, `${record}/confirm`, {}, { version: version - 1 });
    expect(late.text).toContain('променено от друг междувременно');
    expect((await act(head, `${record}/confirm`, {}, { version })).status).toBe(200);
    expect((await act(head, `${record}/confirm`, {}, { version })).status).toBe(409);
    const shown = (await data(head, `/resources/${record}/show`)).text;
    expect(shown).toContain('Предишни текстове');
    expect(shown).toContain('върнато: Посочете закона.');
  });

  it('whoever proposed is told that another confirms', async () => {
    const secretary = await member('secretary');
    await app.db.transaction((tx) =>
      decisions.reword(
        tx,
        ids.grouped,
        { outcome: 'accepted', reason: 'Основателно е.', changedArticle: 'чл. 12, ал. 3', unitId: null },
        by(secretary),
        now(),
      ),
    );
    const record = `/resources/decisions/records/${ids.grouped}/show`;
    expect((await data(secretary, record)).text).toContain('Потвърждава го или го връща друг служител');
    const chosen = { ids: [ids.grouped, ids.single] };
    const plan = (visitor: Visitor, step: string) =>
      act(visitor, 'decisions/actions/confirmChosen', {}, { ...chosen, step });
    expect((await plan(secretary, 'plan')).text).toContain('1 е предложено от Вас');
    const before = (await plan(head, 'plan')).json<{ bulk: { count: number; sentences: string[] } }>().bulk;
    expect(before).toMatchObject({ count: 1 });
    expect(before.sentences[1]).toBe('1 вече има потвърдено решение и остава така.');
    expect((await plan(head, 'run')).text).toContain('Потвърдено е решението за 1.');
  });

  it('templates are edited by those who may, and offered', async () => {
    const template = { title: 'Извън нашите правомощия', outcome: 'outOfScope', reason: 'Решава държавата.' };
    const create = (visitor: Visitor, values: object) =>
      act(visitor, 'decisionTemplates/actions/new', values);
    expect((await create(expert, template)).status).toBe(403);
    expect((await create(head, { ...template, active: true })).status).toBe(200);
    expect((await create(head, template)).text).toContain('Вече има шаблон с това име.');
    expect((await create(head, { ...template, title: 'а\u202eб' })).status).toBe(422);
    expect((await data(expert, '/resources/decisionTemplates/actions/list')).text).toContain(template.title);
    expect((await decisions.templates(app.db)).map(({ title }) => title)).toContain(template.title);
  });
});

describe('for the public', () => {
  it('nothing is there before it is published', async () => {
    for (const path of [`/decisions/${ids.grouped}`, '/decisions/0', '/decisions/abc', '/decisions/9999999'])
      expect((await app.get(path)).status).toBe(404);
    expect((await api(`?process=${HEARING}:1`)).json<{ items: [] }>().items).toEqual([]);
    expect((await api('?process=nothing:1')).status).toBe(404);
    expect((await api(`?process=${HEARING}:99`)).status).toBe(404);
    expect((await api('')).status).toBe(400);
    expect((await api(`?process=${HEARING}:1&cursor=x`)).status).toBe(400);
  });

  it('a published decision is read at its permanent address, in both languages, without what is withheld', async () => {
    await app.db.read('UPDATE point SET hidden = true WHERE id = 2');
    await app.db.transaction((tx) => decisions.publish(tx, process, now()));
    const path = `/decisions/${ids.grouped}`;
    await until('the decision is public', async () => (await app.visitor().get(path)).status === 200);
    const text = await read(path);
    for (const words of ['Приема се', 'Основателно е.', 'чл. 12, ал. 3', 'Околна среда', 'Предложение 1'])
      expect(text).toContain(words);
    expect(text).toContain('Решава Общинският съвет');
    expect(text).toContain('href="/hearings/1"');
    expect(text).toContain('Точка: текстът не се показва (Скрито)');
    expect(text).not.toContain('Предложение 2');
    expect(await read(`/en${path}`)).toContain('The Municipal Council decides');
  });

  it('stands in open data, page by page', async () => {
    const url = `?process=${HEARING}:1&limit=1`;
    await until('the list', async () => (await api(url)).json<{ items: unknown[] }>().items.length === 1);
    const first = (await api(url)).json<{ items: { id: string; subjects: object[] }[]; next: string }>();
    expect(first.items).toEqual([
      expect.objectContaining({
        id: ids.grouped,
        outcome: { code: 'accepted', label: { bg: 'Приема се', en: 'Accepted' } },
        version: 2,
        subjects: [
          { type: 'point', id: '1', url: expect.stringMatching(/\/hearings\/1#p1$/) },
          { type: 'point', id: '2', url: null },
        ],
      }),
    ]);
    const rest = (await app.get(new URL(first.next).pathname + new URL(first.next).search)).json<
      typeof first
    >();
    expect(rest.items.map(({ id }) => id)).toEqual([ids.single]);
    expect(rest.next).toBeNull();
    expect((await app.get('/api/v1/openapi.json')).text).toContain('"listDecisions"');
  });

  it('what is revised stays readable, and is earlier once the new wording is published', async () => {
    const record = `decisions/records/${ids.single}`;
    const values = { outcome: 'partiallyAccepted', reason: 'Размислихме: приемаме част.' };
    expect((await act(expert, `${record}/revise`, values)).status).toBe(200);
    const path = `/decisions/${ids.single}`;
    await until('the notice', async () => (await read(path)).includes('Решението се преразглежда'));
    expect(await read(path)).not.toContain('приемаме част');
    expect((await act(head, `${record}/confirm`)).status).toBe(200);
    await app.db.transaction((tx) => decisions.publish(tx, process, now()));
    await until('the new wording', async () => (await read(path)).includes('приемаме част'));
    const text = await read(path);
    expect(text).toContain('Предишни публикувани решения');
    expect(text).toContain('Противоречи на чл. 5 от закона.');
    expect(text).not.toContain('Не може.');
    expect(text).not.toContain('Решението се преразглежда');
  });
});
