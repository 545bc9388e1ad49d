import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { DebateClock, Proposals } from '../../src/civic/debates/index.js';
import { Units } from '../../src/commons/accounts/index.js';
import { addDays, Clock, dateIn, endOfDay } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { withOffices } from './consultations.fixture.js';
import { act, citizen, debateInput, official, openDebate } from './debates.fixture.js';

let app: TestApp;
let units: Record<string, string>;

const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const today = () => dateIn(app.nest.get(Clock).now());
const local = (days: number) => addDays(today(), days).split('-').reverse().join('.');
const stateOf = async (id: string) =>
  (await one<{ state: string }>('SELECT state FROM debate WHERE id = $1', [id])).state;
const form = (change: Record<string, unknown> = {}) => ({
  title: 'Да има ли нощен автобус до гарата?',
  why: 'Последният влак идва в 23:40 ч., а последният автобус тръгва в 22 ч. Хората вървят 3 километра.',
  lang: 'bg',
  topics: ['transport'],
  places: ['65334'],
  unitId: units['environment'],
  closesOn: local(20),
  ...change,
});
const created = async (visitor: Visitor, change: Record<string, unknown> = {}) => {
  expect((await act(app, visitor, 'actions/new', form(change))).status).toBe(200);
  return (await one<{ id: string }>('SELECT max(id)::text AS id FROM debate')).id;
};
/** A citizen's proposal that waits for a moderator. */
const proposed = async (unitId: string | null = null) => {
  const { participantId } = await citizen(app);
  const proposer = { kind: 'participant', participantId, asOrganisation: false } as const;
  const now = app.nest.get(Clock).now();
  const input = await debateInput(app, { unitId });
  return app.db.transaction(async (tx) => {
    const id = await app.nest.get(Proposals).create(tx, input, proposer, now);
    await app.nest.get(Proposals).submit(tx, id, proposer, now);
    return id;
  });
};
const closed = async (unitId: string | undefined) => {
  const id = await openDebate(app, { unitId: unitId ?? null });
  await app.nest.get(DebateClock).run('test', endOfDay(addDays(today(), 30)));
  return id;
};
const conclusion = (unitId: string | undefined, change: Record<string, unknown> = {}) => ({
  unitId,
  official: 'инж. Виолета Тодорова, директор',
  text: 'Опитваме една година.',
  taken: 'Автобус в 23:50 ч. в петък и събота',
  declined: 'Всяка вечер – няма шофьори',
  reviewOn: local(120),
  follows: [],
  ...change,
});
const deskText = async (visitor: Visitor) =>
  (await visitor.send('GET', '/admin/api/dashboard', { headers: { accept: 'application/json' } })).text;

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  units = Object.fromEntries((await app.nest.get(Units).all()).map(({ code, id }) => [code, id]));
});
afterAll(() => app.close());

describe('the desk', () => {
  it('takes a debate of the municipality from the form to the public', async () => {
    const editor = await official(app, { role: 'editor' });
    const id = await created(editor);
    expect((await act(app, editor, `records/${id}/submit`)).status).toBe(200);
    expect(await stateOf(id)).toBe('moderation');
    expect(await deskText(editor)).toContain('нощен автобус');
    expect((await act(app, editor, `records/${id}/approve`, { closesOn: local(30) })).status).toBe(200);
    expect(await stateOf(id)).toBe('open');
    expect(await one('SELECT closes_at FROM debate WHERE id = $1', [id])).toEqual({
      closes_at: endOfDay(addDays(today(), 30)),
    });
  });

  it('lets nobody rewrite what a citizen wrote', async () => {
    const id = await proposed();
    const editor = await official(app, { role: 'editor' });
    await act(app, editor, `records/${id}/edit`, form({ title: 'Съвсем друг въпрос на общината?' }));
    const row = await one<{ title: string; unit_id: string }>(
      'SELECT title, unit_id FROM debate WHERE id = $1',
      [id],
    );
    expect(row).toEqual({ title: expect.stringContaining('пешеходен'), unit_id: units['environment'] });
  });

  it('refuses a conclusion without reasons and lists every problem at its field', async () => {
    const id = await closed(units['environment']);
    const secretary = await official(app, { role: 'secretary' });
    const answer = await act(
      app,
      secretary,
      `records/${id}/conclude`,
      conclusion(units['environment'], { declined: 'Без причина', reviewOn: local(-1) }),
    );
    expect(Object.keys(answer.json<{ record: { errors: object } }>().record.errors).sort()).toEqual([
      'declined',
      'reviewOn',
    ]);
    expect(await stateOf(id)).toBe('closing');
  });

  it('concludes, links what follows, reviews and archives', async () => {
    const other = await openDebate(app, { title: 'Да се свърже ли с този дебат?' });
    const id = await closed(units['environment']);
    const secretary = await official(app, { role: 'secretary' });
    const values = conclusion(units['environment'], { follows: [`debate:${other}`] });
    expect((await act(app, secretary, `records/${id}/conclude`, values)).status).toBe(200);
    expect(await stateOf(id)).toBe('concluded');
    const { path } = await one<{ path: string }>(
      `SELECT path FROM subject WHERE type = 'debate' AND id = $1`,
      [id],
    );
    await until('the link', async () => (await app.get(path)).text.includes('Да се свърже ли с този дебат?'));
    await act(app, secretary, `records/${id}/review`, { note: 'Автобусът тръгна.' });
    await act(app, secretary, `records/${id}/archive`);
    expect(await stateOf(id)).toBe('archived');
    await until('the review', async () => (await app.get(path)).text.includes('Автобусът тръгна.'));
  });
});

describe('roles', () => {
  /** What each may do, of: create, approve a proposal, conclude. */
  test.each<[string, boolean, boolean, boolean]>([
    ['editor', true, true, true],
    ['secretary', true, true, true],
    ['moderator', false, true, false],
    ['mayor', false, false, true],
    ['headOfUnit', false, false, true],
    ['expert', false, false, false],
    ['lawyer', false, false, false],
    ['auditor', false, false, false],
  ])('%s', async (role, creates, approves, concludes) => {
    const who = await official(app, { role });
    const before = await one<{ count: string }>('SELECT count(*) FROM debate');
    await act(app, who, 'actions/new', form());
    const after = await one<{ count: string }>('SELECT count(*) FROM debate');
    expect(Number(after.count) - Number(before.count)).toBe(creates ? 1 : 0);
    const waiting = await proposed();
    await act(app, who, `records/${waiting}/approve`, { unitId: units['finance'] });
    expect(await stateOf(waiting)).toBe(approves ? 'open' : 'moderation');
    const over = await closed(units['finance']);
    await act(app, who, `records/${over}/conclude`, conclusion(units['finance']));
    expect(await stateOf(over)).toBe(concludes ? 'concluded' : 'closing');
  });

  it('of a unit end where the unit ends', async () => {
    const head = await official(app, { role: 'headOfUnit', unitId: units['environment'] ?? null });
    const foreign = await closed(units['finance']);
    await act(app, head, `records/${foreign}/conclude`, conclusion(units['finance']));
    await act(app, head, `records/${foreign}/conclude`, conclusion(units['environment']));
    expect(await stateOf(foreign)).toBe('closing');
    const hidden = await proposed(units['finance']);
    const shown = await head.send('GET', `/admin/api/resources/debates/records/${hidden}/show`);
    expect(shown.text).not.toContain('пешеходен');
    const own = await closed(units['environment']);
    await act(app, head, `records/${own}/conclude`, conclusion(units['environment']));
    expect(await stateOf(own)).toBe('concluded');
  });

  it('without a name at the door see nothing', async () => {
    const id = await proposed();
    const answer = await act(app, app.visitor(), `records/${id}/approve`, { unitId: units['finance'] });
    expect(answer.status).toBeGreaterThanOrEqual(300);
    expect(await stateOf(id)).toBe('moderation');
  });
});
