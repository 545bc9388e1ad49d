import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedConsultations } from '../../src/civic/consultations/index.js';
import { seedDebates } from '../../src/civic/debates/index.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';

let app: TestApp;
let ids: Map<string, string>;

const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const pathOf = async (id: string) =>
  (await one<{ path: string }>(`SELECT path FROM subject WHERE type = 'debate' AND id = $1`, [id])).path;
const idOf = (begins: string) => [...ids].find(([title]) => title.startsWith(begins))![1];
/** What stands between head and foot. */
const textOf = async (path: string) => /<main[^]*<\/main>/.exec((await app.get(path)).text)?.[0] ?? '';

beforeAll(async () => {
  app = await testApp();
  const now = app.nest.get(Clock).now();
  const { staff, participants } = await seedAccounts(app.nest, now);
  await app.whileNothingRecurs(async () => {
    await seedConsultations(app.nest, now, { staff, participants });
    ids = await seedDebates(app.nest, now, { staff, participants });
  });
});
afterAll(() => app.close());

describe('the seeded debates', () => {
  it('are in every state', async () => {
    const states = await app.db.read<{ state: string; count: number }>(
      'SELECT state, count(*)::int AS count FROM debate GROUP BY state',
    );
    expect(Object.fromEntries(states.map(({ state, count }) => [state, count]))).toEqual({
      draft: 1,
      moderation: 1,
      scheduled: 1,
      open: 2,
      closing: 2,
      concluded: 2,
      rejected: 1,
      archived: 1,
    });
  });

  it('left clocks that run, one of them overdue, and one of a review', async () => {
    const clocks = await app.db.read<{ rule: string; overdue: boolean }>(
      `SELECT rule, due_at <= $1 AS overdue FROM deadline WHERE met_at IS NULL AND cancelled_at IS NULL
       AND rule LIKE 'debates.%' ORDER BY rule, due_at`,
      [app.nest.get(Clock).now()],
    );
    expect(clocks).toEqual([
      { rule: 'debates.conclusion', overdue: true },
      { rule: 'debates.conclusion', overdue: false },
      { rule: 'debates.review', overdue: false },
    ]);
  });

  it('say in public that a conclusion is overdue', async () => {
    expect(await textOf(await pathOf(idOf('Какво да направим')))).toMatch(
      /Заключение по дебат.{0,40}просрочен/u,
    );
  });

  it('show a conclusion, what it led to, and what became of it', async () => {
    const parking = await textOf(await pathOf(idOf('Как да паркираме')));
    expect(parking).toContain('Един безплатен стикер за всяко жилище');
    expect(parking).toContain('Заповед за зоните за платено паркиране в гр. Сандански');
    expect(parking).toContain('проверяваме тук какво е направено');
    expect(await textOf(await pathOf(idOf('Как да посрещаме')))).toContain('118 000 посетители');
  });

  it('have threads with official answers, and followers who know of all but the last day', async () => {
    const park = idOf('Да се затвори');
    const page = await textOf(await pathOf(park));
    expect(page).toContain('Катунци за вода веднъж седмично');
    const { told, old, all, answers } = await one<{
      told: number;
      old: number;
      all: number;
      answers: number;
    }>(
      `SELECT told_comments AS told,
              (SELECT count(*)::int FROM comment WHERE subject_id = debate.id AND state = 'visible'
                 AND created_at < now() - interval '1 day') AS old, (SELECT count(*)::int FROM comment WHERE subject_id = debate.id) AS all,
              (SELECT count(*)::int FROM comment WHERE subject_id = debate.id AND stance = 'answer') AS answers
       FROM debate WHERE id = $1`,
      [park],
    );
    expect(all).toBeGreaterThan(25);
    expect(answers).toBeGreaterThanOrEqual(3);
    expect(told).toBe(old);
    expect(old).toBeLessThan(all);
  });

  it('left the moderators two cases and an appeal, and decisions of every kind behind', async () => {
    const states = (table: string) =>
      app.db.read(`SELECT state, count(*)::int AS count FROM ${table} GROUP BY state ORDER BY state`);
    expect(await states('moderation_case')).toEqual([
      { state: 'kept', count: 1 },
      { state: 'open', count: 2 },
      { state: 'removed', count: 4 },
      { state: 'restored', count: 1 },
    ]);
    expect(await states('moderation_appeal')).toEqual([
      { state: 'dismissed', count: 1 },
      { state: 'open', count: 1 },
      { state: 'upheld', count: 1 },
    ]);
    const park = await textOf(await pathOf(idOf('Да се затвори')));
    expect(park).not.toContain('личния му номер');
    expect(park).toContain('таблица от гимназията');
  });

  it('keep out of sight what was rejected, is a draft or waits', async () => {
    const list = await textOf('/debates');
    for (const title of ['гараж в двора', 'тих час', 'спорт на открито']) expect(list).not.toContain(title);
    expect((await app.get(`/debates/${idOf('Защо не ми')}`)).status).toBe(404);
  });
});
