import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Units } from '../../src/commons/accounts/index.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { DeadlineClock, Deadlines, type NewDeadline } from '../../src/commons/deadlines/index.js';
import { addDays, Clock, dateIn, startOfDay } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { announced, clockTurns, scheduled, withOffices } from './consultations.fixture.js';

interface TasksPage {
  page: {
    tabs: { label: string; search: string; current: boolean }[];
    sections: {
      id: string;
      paragraphs: string[];
      table?: { rows: { text: string; tone?: string; href?: string }[][] };
    }[];
  };
}
interface Desk {
  stats: { value: string; label: string; tone: string; href?: string }[];
  waiting: { due?: { text: string; tone: string }; title: string; action: { href: string } }[];
}

const REPORT = 'consultations.report';
const HIDDEN = 'consultations.inside';
const DAY_MS = 86_400_000;

let app: TestApp;
let units: Record<string, string>;
let made = 0;

const now = () => app.nest.get(Clock).now();
const soft = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const deadlines = () => app.nest.get(Deadlines);

const as = async (role: string, unitId: string | null = null) => (await memberAs(role, unitId)).visitor;
async function memberAs(role: string, unitId: string | null = null) {
  const { id, email } = await testStaff(app.nest, { role, unitId });
  const [name, value] = await staffCookie(app.nest, id);
  const visitor = app.visitor();
  visitor.cookies.set(name, value);
  return { visitor, email };
}
const look = (visitor: Visitor, path: string) =>
  visitor.get(`/admin/api/${path}`, { accept: 'application/json' });
const tasks = async (visitor: Visitor, search = '') =>
  (await look(visitor, `pages/tasks${search}`)).json<TasksPage>().page;
const titles = async (visitor: Visitor, search = '') =>
  (await tasks(visitor, search)).sections.flatMap(
    ({ table }) => table?.rows.map((row) => row[1]!.text) ?? [],
  );
const act = (visitor: Visitor, path: string, values: Record<string, unknown> = {}) =>
  visitor.send('POST', `/admin/api/resources/deadlines/${path}`, {
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: app.url,
      accept: 'application/json',
    },
    body: JSON.stringify({ values }),
  });

const start = (change: Partial<NewDeadline> = {}) => {
  made += 1;
  const deadline: NewDeadline = {
    rule: REPORT,
    subject: { type: 'consultation', id: String(1000 + made) },
    from: now(),
    term: { days: 30 },
    title: `Справка ${made}`,
    path: `/admin/resources/consultations/records/${1000 + made}/show`,
    permission: 'consultations.schedule',
    ...change,
  };
  return app.db.transaction((tx) => deadlines().start(tx, deadline, now()));
};
const cancelAll = () =>
  app.db.transaction((tx) =>
    tx.query(
      `UPDATE deadline SET cancelled_at = $1, paused_at = NULL, pause_reason = NULL
       WHERE met_at IS NULL AND cancelled_at IS NULL`,
      [now()],
    ),
  );

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  units = Object.fromEntries((await app.nest.get(Units).all()).map(({ code, id }) => [code, id]));
  const law = { bg: 'чл. 26, ал. 5 от ЗНА', en: 'Art. 26(5)' };
  deadlines().define({ key: REPORT, label: { bg: 'Справка', en: 'Report' }, law, public: true });
  deadlines().define({ key: HIDDEN, label: { bg: 'Вътрешно', en: 'Inside' }, law: null, public: false });
});
afterAll(() => app.close());

describe('what waits for somebody', () => {
  it('is on a page, overdue first, by kind, with the way to act and how it was counted', async () => {
    await cancelAll();
    const from = startOfDay(addDays(dateIn(now()), -40));
    await start({ title: 'Скоро', term: { on: addDays(dateIn(now()), 2) } });
    await start({ title: 'Просрочена', from, term: { on: addDays(dateIn(now()), -2) } });
    await start({ title: 'Вътрешна', rule: HIDDEN });
    await start({ title: 'Преглед догодина', term: { on: addDays(dateIn(now()), 300) } });
    const clerk = await as('editor');
    const page = await tasks(clerk);
    expect(page.sections.map(({ id }) => id)).toEqual(['overdue', 'running', 'later']);
    expect(page.sections[0]!.table!.rows[0]!.slice(0, 4)).toMatchObject([
      { text: 'просрочен с 2 дни', tone: 'late' },
      {
        text: 'Просрочена',
        href: expect.stringContaining('/admin/resources/consultations/') as unknown as string,
      },
      { text: 'Справка' },
      { text: '40 дни' },
    ]);
    expect(page.sections[0]!.table!.rows[0]![5]!.text).toContain('Денят, за който е определен');
    expect(page.tabs.map(({ label, search }) => [label, search])).toEqual([
      ['Всички (4)', ''],
      ['Вътрешно (1)', `?rule=${HIDDEN}`],
      ['Справка (3)', `?rule=${REPORT}`],
    ]);
    expect(await titles(clerk)).toEqual(['Просрочена', 'Скоро', 'Вътрешна', 'Преглед догодина']);
    expect(await titles(clerk, `?rule=${HIDDEN}`)).toEqual(['Вътрешна']);
    expect(await titles(clerk, '?rule=no.such')).toHaveLength(4);
  });

  it('is what one may act on: by permission, and in units alone by unit', async () => {
    await cancelAll();
    await start({ title: 'Горите', unitId: units['environment'] });
    await start({ title: 'Парите', unitId: units['finance'] });
    await start({ title: 'Общото' });
    expect(await titles(await as('editor'))).toEqual(['Горите', 'Парите', 'Общото']);
    expect(await titles(await as('headOfUnit', units['environment']))).toEqual(['Горите', 'Общото']);
    const lawyer = await tasks(await as('lawyer'));
    expect(lawyer.sections).toMatchObject([
      { id: 'nothing', paragraphs: [expect.stringContaining('Нищо не Ви чака') as unknown as string] },
    ]);
    const mayor = app.visitor();
    const { id } = await testStaff(app.nest, { role: 'villageMayor', settlements: ['47714'] });
    const [name, value] = await staffCookie(app.nest, id);
    mayor.cookies.set(name, value);
    expect((await look(mayor, 'pages/tasks')).status).toBe(403);
    expect((await look(app.visitor(), 'pages/tasks')).status).toBe(401);
  });

  it('stands on the desk once, and beside the menu as a number', async () => {
    await cancelAll();
    await start({ title: 'Изтекла', term: { on: addDays(dateIn(now()), -1) } });
    await start({ title: 'Далечна' });
    await start({ title: 'Преглед догодина', term: { on: addDays(dateIn(now()), 300) } });
    const clerk = await as('editor');
    const desk = (await look(clerk, 'dashboard')).json<Desk>();
    expect(desk.waiting.filter(({ title }) => title === 'Изтекла')).toMatchObject([
      { due: { text: 'просрочен с 1 ден', tone: 'late' } },
    ]);
    expect(desk.waiting.filter(({ title }) => title === 'Далечна')).toHaveLength(1);
    expect(desk.waiting.filter(({ title }) => title === 'Преглед догодина')).toEqual([]);
    expect(desk.stats).toContainEqual({
      value: '1',
      label: 'просрочено',
      tone: 'late',
      href: '/admin/pages/tasks',
    });
    const navigation = await look(clerk, 'navigation');
    expect(navigation.text).toContain('"badge":{"count":2,"tone":"late"}');
  });

  it('is written to those who may act, once', async () => {
    await cancelAll();
    const clerk = await memberAs('editor');
    const stranger = await memberAs('lawyer');
    await start({ title: 'Справка за реките', term: { days: 14 } });
    app.clock.moveBy(16 * DAY_MS);
    const job = app.nest.get(DeadlineClock);
    await Promise.all([job.run('a', now()), job.run('b', now())]);
    const letter = await app.mailTo(clerk.email);
    expect(letter.subject).toMatch(/^Справка за реките: просрочен с \d+ д/);
    expect(letter.text).toContain(`${app.url}/admin/pages/tasks`);
    const letters = await app.db.read(
      `SELECT to_ref FROM letter JOIN staff ON to_ref = 'staff:' || staff.id WHERE email = ANY($1)`,
      [[clerk.email, stranger.email]],
    );
    expect(letters).toHaveLength(1);
  });
});

describe('the list of deadlines', () => {
  it('lets those with the right pause and resume, with a reason, and others read', async () => {
    await cancelAll();
    const id = await start({ title: 'За спиране', term: { days: 14 } });
    const [clerk, reader, auditor] = [await as('registryClerk'), await as('editor'), await as('auditor')];
    for (const visitor of [reader, auditor]) {
      expect((await look(visitor, 'resources/deadlines/actions/list')).text).toContain('За спиране');
      const refused = await act(visitor, `records/${id}/pause`, { reason: 'Искам.' });
      expect(refused.status).toBe(403);
    }
    expect((await act(clerk, `records/${id}/pause`, { reason: '' })).status).toBe(422);
    expect((await act(clerk, `records/${id}/resume`)).status).toBe(409);
    expect((await act(clerk, `records/${id}/pause`, { reason: 'Чака се становище.' })).status).toBe(200);
    expect((await tasks(reader)).sections.map((section) => section.id)).toEqual(['paused']);
    const before = await dueOf(id);
    app.clock.moveBy(7 * DAY_MS);
    expect((await act(await as('registryClerk'), `records/${id}/resume`)).status).toBe(200);
    expect((await dueOf(id)).getTime() - before.getTime()).toBeGreaterThanOrEqual(6.9 * DAY_MS);
    const show = await look(await as('editor'), `resources/deadlines/records/${id}/show`);
    expect(show.text).toContain('Чака се становище.');
  });

  it('lets those with the right prolong, with a ground that everybody reads', async () => {
    await cancelAll();
    const id = await start({ title: 'За удължаване', term: { days: 14 } });
    const clerk = await as('registryClerk');
    const before = await dueOf(id);
    const later = (days: number) =>
      dateIn(new Date(before.getTime() + days * DAY_MS - 1))
        .split('-')
        .reverse()
        .join('.');
    expect((await act(await as('editor'), `records/${id}/prolong`, { until: later(9) })).status).toBe(403);
    for (const wrong of [{ until: later(9) }, { until: later(0), reason: 'Проучване.' }])
      expect((await act(clerk, `records/${id}/prolong`, wrong)).status).toBe(422);
    const values = { until: later(9), reason: 'По-продължително проучване.' };
    expect((await act(clerk, `records/${id}/prolong`, values)).status).toBe(200);
    expect(Math.round(((await dueOf(id)).getTime() - before.getTime()) / DAY_MS)).toBe(9);
    const show = await look(clerk, `resources/deadlines/records/${id}/show`);
    expect(show.text).toContain('По-продължително проучване.');
  });

  it('shows those bound to a unit nothing of another one', async () => {
    const id = await start({ title: 'Само за финансите', unitId: units['finance'] });
    const head = await as('headOfUnit', units['environment']);
    expect((await look(head, 'resources/deadlines/actions/list?perPage=100')).text).not.toContain(
      'Само за финансите',
    );
    expect((await look(head, `resources/deadlines/records/${id}/show`)).status).toBe(404);
  });

  it('can be neither written to nor deleted from', async () => {
    const id = await start();
    const clerk = await as('administrator');
    for (const path of ['actions/new', `records/${id}/edit`, `records/${id}/delete`])
      expect((await act(clerk, path, { title: 'Друго' })).status).toBeGreaterThanOrEqual(400);
    expect((await app.db.read('SELECT title FROM deadline WHERE id = $1', [id]))[0]).not.toEqual({
      title: 'Друго',
    });
  });
});

describe('what the public sees', () => {
  it('are the deadlines of public rules on public subjects, and that one is overdue', async () => {
    const id = await scheduled(app);
    await clockTurns(app);
    const subject = { type: 'consultation', id };
    const path = `/api/v1/deadlines?subject=consultation:${id}`;
    expect((await app.get(path)).json()).toEqual({ items: [] });
    await start({ subject, title: 'Само за служители', term: { on: addDays(dateIn(now()), -3) } });
    await start({ subject, rule: HIDDEN });
    const { items } = await eventually(path, ({ items: found }) => found.length > 0);
    expect(items).toMatchObject([
      {
        rule: { code: REPORT, label: { bg: 'Справка', en: 'Report' }, law: { bg: 'чл. 26, ал. 5 от ЗНА' } },
        state: 'running',
        overdueDays: 3,
        dueOn: addDays(dateIn(now()), -3),
        metAt: null,
      },
    ]);
    expect(soft(items[0]!.computed.bg.join(' '))).toContain('Денят, за който е определен');
    expect(JSON.stringify(items)).not.toContain('Само за служители');
    await app.db.transaction((tx) => deadlines().meet(tx, { rule: REPORT, subject }, now()));
    const met = await eventually(path, ({ items: found }) => found[0]?.state === 'met');
    expect(met.items[0]!.overdueDays).toBe(3);
  });

  it.each([
    ['/api/v1/deadlines', 400],
    ['/api/v1/deadlines?subject=consultation', 400],
    ['/api/v1/deadlines?subject=consultation:1&x=1', 400],
    ['/api/v1/deadlines?subject=consultation:999999', 404],
    ['/api/v1/deadlines?subject=no:1', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await app.get(path)).status).toBe(status);
  });

  it('is not what is still a draft', async () => {
    const id = await announced(app);
    await app.db.transaction((tx) => tx.query('UPDATE subject SET public = false WHERE id = $1', [id]));
    await start({ subject: { type: 'consultation', id } });
    expect((await app.get(`/api/v1/deadlines?subject=consultation:${id}`)).status).toBe(404);
  });

  it('is described for programs', async () => {
    const { paths } = (await app.get('/api/v1/openapi.json')).json<{ paths: Record<string, object> }>();
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/v1/deadlines', '/api/v1/trail']));
  });
});

interface Listed {
  items: { state: string; overdueDays: number; computed: { bg: string[] } }[];
}

async function eventually(path: string, reached: (body: Listed) => boolean): Promise<Listed> {
  let body: Listed = { items: [] };
  await until(`${path} shows the change`, async () => {
    body = (await app.get(path)).json<Listed>();
    return reached(body);
  });
  return body;
}

async function dueOf(id: string): Promise<Date> {
  return (await app.db.read<{ due_at: Date }>('SELECT due_at FROM deadline WHERE id = $1', [id]))[0]!.due_at;
}
