import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Consultations } from '../../src/civic/consultations/index.js';
import { Units } from '../../src/commons/accounts/index.js';
import { addDays, Clock, dateIn } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { announced, clockTurns, scheduled, withOffices } from './consultations.fixture.js';

interface Refusal {
  record: { errors: Record<string, { message: string }>; baseError: { message: string } };
}

let app: TestApp;
let units: Record<string, string>;

const today = () => dateIn(app.nest.get(Clock).now());
const local = (days: number) => addDays(today(), days).split('-').reverse().join('.');
const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;

const as = (role: string, unitId: string | null = null) => signedIn({ role, unitId });
const villageMayor = () => signedIn({ role: 'villageMayor', settlements: ['47714'] });

async function signedIn(wishes: Parameters<typeof testStaff>[1]): Promise<Visitor> {
  const { id } = await testStaff(app.nest, wishes);
  const [name, value] = await staffCookie(app.nest, id);
  const visitor = app.visitor();
  visitor.cookies.set(name, value);
  return visitor;
}

const act = (visitor: Visitor, path: string, values: Record<string, unknown> = {}, more: object = {}) =>
  visitor.send('POST', `/admin/api/resources/consultations/${path}`, {
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: app.url,
      accept: 'application/json',
    },
    body: JSON.stringify({ values, ...more }),
  });
const form = (change: Record<string, unknown> = {}) => ({
  title: 'Наредба за реките',
  summary: 'Чисти брегове.',
  text: 'Чл. 1. Предмет\n(1) Наредбата урежда бреговете.',
  actType: 'ordinance',
  lang: 'bg',
  topics: ['environment'],
  places: ['65334'],
  unitId: units['environment'],
  opensAt: `${local(1)} 09:00`,
  closesOn: local(31),
  motiveReasons: 'Бреговете не се почистват.',
  motiveGoals: 'Чисти реки.',
  motiveMeans: 'От бюджета, 12 000 евро.',
  motiveResults: 'По-малко наводнения.',
  motiveEuLaw: 'Не противоречи.',
  ...change,
});
const created = async (visitor: Visitor, change: Record<string, unknown> = {}) => {
  const answer = await act(visitor, 'actions/new', form(change));
  expect(answer.status).toBe(200);
  return (await one<{ id: string }>('SELECT max(id)::text AS id FROM consultation')).id;
};
const stateOf = async (id: string) =>
  (await one<{ state: string }>('SELECT state FROM consultation WHERE id = $1', [id])).state;

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  units = Object.fromEntries((await app.nest.get(Units).all()).map(({ code, id }) => [code, id]));
});
afterAll(() => app.close());

describe('the clerk’s desk', () => {
  it('takes a consultation from the form to the schedule', async () => {
    const clerk = await as('editor');
    const id = await created(clerk);
    expect((await act(clerk, `records/${id}/schedule`)).status).toBe(200);
    expect(
      await one(
        'SELECT state, title, topics, places, closes_at, created_by IS NOT NULL AS by_staff FROM consultation WHERE id = $1',
        [id],
      ),
    ).toMatchObject({
      state: 'scheduled',
      title: 'Наредба за реките',
      topics: ['environment'],
      places: ['65334'],
      by_staff: true,
    });
    const actions = await app.db.read<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_type = 'consultation' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(actions.map(({ action }) => action)).toEqual(['consultation.create', 'consultation.schedule']);
  });

  it.each([
    ['an empty title', { title: ' ' }, 'title', 'Попълнете'],
    ['a title that is too long', { title: 'я'.repeat(201) }, 'title', '200'],
    ['a NUL', { summary: 'а\0б' }, 'summary', 'знак'],
    [
      'a closing before the opening',
      () => ({ opensAt: `${local(9)} 09:00`, closesOn: local(5) }),
      'closesOn',
      'след деня на откриване',
    ],
    ['a closing in the past', () => ({ opensAt: '', closesOn: local(-1) }), 'closesOn', 'минал'],
    ['an opening in the past', () => ({ opensAt: `${local(-1)} 09:00` }), 'opensAt', 'минало'],
    ['a term of 13 days', () => ({ closesOn: local(14) }), 'closesOn', 'не допуска по-малко от 14'],
    [
      'a term of 29 days without a reason',
      () => ({ closesOn: local(30) }),
      'shortTermReason',
      'Посочете причината',
    ],
    ['a date that is none', { closesOn: '31.02.2027' }, 'closesOn', 'дата'],
    ['somebody else’s file', { draftFiles: ['999999'] }, 'draftFiles', 'изберете само'],
  ])('refuses %s at its field, and stores nothing', async (_what, change, field, words) => {
    const clerk = await as('editor');
    const before = await one('SELECT count(*) FROM consultation');
    const answer = await act(clerk, 'actions/new', form(typeof change === 'function' ? change() : change));
    expect(answer.status).toBe(422);
    const { errors } = answer.json<Refusal>().record;
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]!.message).toContain(words);
    expect(await one('SELECT count(*) FROM consultation')).toEqual(before);
  });

  it('ignores fields that no form has', async () => {
    const clerk = await as('editor');
    const id = await created(clerk, {
      state: 'open',
      number: 'К-2020-001',
      createdBy: '1',
      withdrawalReason: 'x',
    });
    expect(
      await one('SELECT state, number, withdrawal_reason FROM consultation WHERE id = $1', [id]),
    ).toEqual({ state: 'draft', number: null, withdrawal_reason: '' });
  });

  it('tells who was slower that somebody else saved', async () => {
    const clerk = await as('editor');
    const id = await created(clerk);
    expect((await act(clerk, `records/${id}/edit`, { title: 'Първа' }, { version: 1 })).status).toBe(200);
    const late = await act(clerk, `records/${id}/edit`, { title: 'Втора' }, { version: 1 });
    expect([late.status, late.json<Refusal>().record.baseError.message]).toEqual([
      409,
      expect.stringContaining('колега'),
    ]);
    expect(await one('SELECT title FROM consultation WHERE id = $1', [id])).toEqual({ title: 'Първа' });
  });

  it('asks for a reason to withdraw, and shows it to everybody', async () => {
    const clerk = await as('editor');
    const id = await scheduled(app);
    const refused = await act(clerk, `records/${id}/withdraw`, { reason: '' });
    expect([refused.status, Object.keys(refused.json<Refusal>().record.errors)]).toEqual([422, ['reason']]);
    expect((await act(clerk, `records/${id}/withdraw`, { reason: 'Законът се промени.' })).status).toBe(200);
    expect(
      (await app.get(`/api/v1/consultations/${id}`)).json<{ withdrawal: { reason: string } }>().withdrawal
        .reason,
    ).toBe('Законът се промени.');
  });

  it('says what is missing when a draft is not ready', async () => {
    const clerk = await as('editor');
    const id = await created(clerk, { text: '', topics: [], opensAt: '', closesOn: '' });
    const answer = await act(clerk, `records/${id}/schedule`);
    expect(answer.status).toBe(422);
    expect(answer.json<Refusal>().record.baseError.message).toMatch(
      /Теми.*Липсва проектът: .*\(чл\. 26, ал\. 3 от ЗНА\)/s,
    );
    expect(await stateOf(id)).toBe('draft');
  });
});

describe('roles', () => {
  it('let those of one unit touch what is theirs alone', async () => {
    const head = await as('headOfUnit', units['environment']);
    const own = await created(head);
    expect((await act(head, `records/${own}/schedule`)).status).toBe(200);

    const foreign = await act(head, 'actions/new', form({ unitId: units['finance'] }));
    expect(foreign.status).toBe(403);
    const clerk = await as('editor');
    const theirs = await created(clerk, { unitId: units['finance'] });
    for (const [path, values] of [
      [`records/${theirs}/edit`, form({ unitId: units['environment'] })],
      [`records/${theirs}/schedule`, {}],
    ] as const)
      expect((await act(head, path, values)).status).toBe(404);
    expect(await stateOf(theirs)).toBe('draft');
    expect((await act(head, `records/${own}/edit`, form({ unitId: units['finance'] }))).status).toBe(409);
  });

  it('hide the drafts of other units, and offer nothing on what is theirs', async () => {
    const clerk = await as('editor');
    const theirs = await created(clerk, { title: 'Тайната на финансите', unitId: units['finance'] });
    const own = await created(clerk, { title: 'Моята чернова', opensAt: '', closesOn: '' });
    const coming = await announced(app, { unitId: units['finance']!, title: 'Обявена от финансите' });
    const look = (visitor: Visitor, path: string) =>
      visitor.get(`/admin/api/${path}`, { accept: 'application/json' });
    const buttons = async (visitor: Visitor, id: string) =>
      (await look(visitor, `resources/consultations/records/${id}/show`)).json<{
        show: { buttons: { label: string }[] };
      }>().show.buttons.length;

    const head = await as('headOfUnit', units['environment']);
    const mayor = await villageMayor();
    for (const [visitor, seesOwn] of [
      [head, true],
      [mayor, false],
    ] as const) {
      const list = (await look(visitor, 'resources/consultations/actions/list?perPage=100')).text;
      expect(list).not.toContain('Тайната на финансите');
      expect(list).toContain('Обявена от финансите');
      expect(list.includes('Моята чернова')).toBe(seesOwn);
      const dashboard = (await look(visitor, 'dashboard')).text;
      expect(dashboard).not.toContain('Тайната на финансите');
      expect(dashboard.includes('Моята чернова')).toBe(seesOwn);
      expect((await look(visitor, `resources/consultations/records/${theirs}/show`)).status).toBe(404);
      expect(await buttons(visitor, coming)).toBe(0);
    }
    const drafts = 'resources/consultations/actions/list?perPage=100&filters.state=draft';
    expect((await look(head, drafts)).text).toContain('Моята чернова');
    expect((await look(head, drafts)).text).not.toContain('Тайната на финансите');
    expect((await look(mayor, drafts)).json<{ records: unknown[] }>().records).toEqual([]);
    expect(await buttons(head, own)).toBeGreaterThan(0);
    expect(await buttons(clerk, coming)).toBeGreaterThan(0);
    expect((await act(head, `records/${coming}/unschedule`)).status).toBe(409);
    expect(await stateOf(coming)).toBe('scheduled');
  });

  it('keep what others uploaded out of one’s own drafts, and drafts’ files from strangers', async () => {
    const [clerk, head] = [await as('editor'), await as('headOfUnit', units['environment'])];
    const answer = await clerk.send('POST', '/admin/api/files?resource=consultations', {
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': 'plan.txt',
        'sec-fetch-site': 'same-origin',
        origin: app.url,
      },
      body: Buffer.from('Тайният план.'),
    });
    const { file } = answer.json<{ file: { id: string; href: string } }>();
    const refused = await act(head, 'actions/new', form({ otherFiles: [file.id] }));
    expect([refused.status, Object.keys(refused.json<Refusal>().record.errors)]).toEqual([
      422,
      ['otherFiles'],
    ]);
    await created(clerk, { otherFiles: [file.id] });
    expect((await app.visitor().get(file.href)).status).toBe(404);
    expect((await clerk.get(file.href)).text).toBe('Тайният план.');
  });

  it.each([
    ['auditor', 'schedule'],
    ['moderator', 'schedule'],
    ['expert', 'schedule'],
    ['headOfUnit', 'withdraw'],
    ['lawyer', 'withdraw'],
    ['lawyer', 'addFiles'],
  ])('keep %s from %s', async (role, action) => {
    const id = await announced(app);
    const visitor = await as(role);
    const before = await one('SELECT * FROM consultation WHERE id = $1', [id]);
    expect((await act(visitor, `records/${id}/${action}`, { reason: 'Защото.' })).status).toBe(403);
    const mayWrite = role === 'headOfUnit' || role === 'expert';
    expect((await act(visitor, 'actions/new', form())).status).toBe(mayWrite ? 200 : 403);
    expect(await one('SELECT * FROM consultation WHERE id = $1', [id])).toEqual(before);
  });
});

describe('the first page of the back office', () => {
  it('shows what waits: drafts without dates and what ends within three days', async () => {
    const { nest, db } = app;
    const id = await scheduled(app, { title: 'Наредба, която свършва скоро' });
    const clerk = await as('editor');
    await created(clerk, { title: 'Чернова без дати', opensAt: '', closesOn: '' });
    await clockTurns(app);
    app.clock.moveBy(28 * 86_400_000);
    const later = await as('editor');
    const dashboard = await later.get('/admin/api/dashboard', { accept: 'application/json' });
    expect(dashboard.text).toContain('Наредба, която свършва скоро');
    expect(dashboard.text).toContain('Чернова без дати');
    expect(dashboard.text).toContain('Нова консултация');
    const extension = { closesOn: local(30), reason: 'Искане на граждани.' };
    expect((await act(later, `records/${id}/extend`, extension)).status).toBe(200);
    expect((await later.get('/admin/api/dashboard', { accept: 'application/json' })).text).not.toContain(
      'Наредба, която свършва скоро',
    );
    await db.transaction((tx) =>
      nest.get(Consultations).withdraw(tx, id, 'Край.', { kind: 'system' }, nest.get(Clock).now()),
    );
  });
});
