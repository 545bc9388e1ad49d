import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  Conclusions,
  DebateClock,
  DebateNews,
  Debates,
  Proposals,
  type ConclusionInput,
} from '../../src/civic/debates/index.js';
import { Units } from '../../src/commons/accounts/index.js';
import { seedComments } from '../../src/commons/comments/index.js';
import { addDays, Clock, dateIn, endOfDay } from '../../src/platform/clock/index.js';
import { IllegalTransition } from '../../src/platform/errors/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { withOffices } from './consultations.fixture.js';
import { citizen, debateInput, openDebate } from './debates.fixture.js';

const CLERK = { kind: 'staff', id: '7' } as const;
const DAY = 86_400_000;
const ROUNDS = 5;

let app: TestApp;

const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const now = () => app.nest.get(Clock).now();
const day = (days: number) => addDays(dateIn(now()), days);
const row = (id: string) => one<Record<string, unknown>>('SELECT * FROM debate WHERE id = $1', [id]);
const eventsOf = async (id: string) =>
  (
    await app.db.read<{ name: string }>(
      `SELECT name FROM outbox_event WHERE payload->>'id' = $1 AND name LIKE 'debate.%' ORDER BY id`,
      [id],
    )
  ).map(({ name }) => name);
const deadlines = (id: string) =>
  app.db.read<{ rule: string; due_at: Date; met_at: Date | null; cancelled_at: Date | null }>(
    `SELECT rule, due_at, met_at, cancelled_at FROM deadline WHERE subject_type = 'debate' AND subject_id = $1 ORDER BY id`,
    [id],
  );
/** Two workers at once. */
const both = (at: Date) => {
  const clock = app.nest.get(DebateClock);
  return Promise.all([clock.run('one', at), clock.run('two', at)]);
};
const conclusion = async (change: Partial<ConclusionInput> = {}) => ({
  text: 'Опитваме една година.',
  official: 'арх. Цвета Малинова',
  unitId: (await app.nest.get(Units).all())[0]!.id,
  taken: 'Площадът е без коли от май до септември',
  declined: '',
  reviewOn: day(200),
  follows: [],
  ...change,
});
const conclude = async (id: string, at: Date, change: Partial<ConclusionInput> = {}) => {
  const input = await conclusion(change);
  return app.db.transaction((tx) => app.nest.get(Conclusions).conclude(tx, id, input, CLERK, at));
};
const closedDebate = async () => {
  const id = await openDebate(app);
  await both(endOfDay(day(30)));
  return id;
};

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
});
afterAll(() => app.close());

describe('the clock', () => {
  it('opens, reminds and closes, each once, with two workers at work', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const proposer = { kind: 'staff', actor: CLERK } as const;
      const input = await debateInput(app, { opensOn: day(2), closesOn: day(32) });
      const id = await app.db.transaction(async (tx) => {
        const made = await app.nest.get(Proposals).create(tx, input, proposer, now());
        await app.nest.get(Proposals).submit(tx, made, proposer, now());
        const asProposed = { unitId: null, opensOn: null, closesOn: null };
        await app.nest.get(Debates).approve(tx, made, asProposed, CLERK, now());
        return made;
      });
      const { opens_at: opensAt } = (await row(id)) as { opens_at: Date };
      await both(new Date(opensAt.getTime() - 1));
      expect(await row(id)).toMatchObject({ state: 'scheduled' });
      await both(opensAt);
      await both(opensAt);
      expect(await row(id)).toMatchObject({ state: 'open' });
      const end = endOfDay(day(32));
      await both(new Date(end.getTime() - 2 * DAY));
      await both(new Date(end.getTime() - DAY));
      await both(new Date(end.getTime() - 1));
      expect(await row(id)).toMatchObject({ state: 'open' });
      await both(end);
      expect(await row(id)).toMatchObject({ state: 'closing' });
      expect(await eventsOf(id)).toEqual(['debate.opened', 'debate.closingSoon', 'debate.closed']);
      expect(await deadlines(id)).toHaveLength(1);
    }
  });

  it('starts the term of the conclusion on the last day, however late it is', async () => {
    const id = await openDebate(app);
    await both(endOfDay(day(37)));
    const [owed] = await deadlines(id);
    expect(owed).toMatchObject({ rule: 'debates.conclusion', met_at: null });
    // 30 days from the last day; a weekend or a holiday moves the end on.
    const days = (owed!.due_at.getTime() - endOfDay(day(60)).getTime()) / DAY;
    expect(days).toBeGreaterThanOrEqual(-0.1);
    expect(days).toBeLessThan(8);
  });
});

describe('a conclusion', () => {
  it('meets its clock, and makes a task of the day of review', async () => {
    const id = await closedDebate();
    await conclude(id, endOfDay(day(40)));
    expect(await row(id)).toMatchObject({ state: 'concluded', conclusion_text: 'Опитваме една година.' });
    expect(await deadlines(id)).toMatchObject([
      { rule: 'debates.conclusion', met_at: expect.any(Date) },
      { rule: 'debates.review', met_at: null, due_at: endOfDay(day(200)) },
    ]);
    const review = (note: string) =>
      app.db.transaction((tx) => app.nest.get(Conclusions).review(tx, id, note, CLERK, endOfDay(day(199))));
    await expect(review('')).rejects.toMatchObject({ fields: { note: expect.any(String) } });
    const outcomes = await Promise.allSettled([review('Направено е.'), review('Направено е.')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await deadlines(id))[1]).toMatchObject({ met_at: expect.any(Date) });
    expect(await eventsOf(id)).toEqual([
      'debate.opened',
      'debate.closed',
      'debate.concluded',
      'debate.reviewed',
    ]);
  });

  it('is given once, by whoever of two officials is first, with the points of that one alone', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await closedDebate();
      const outcomes = await Promise.allSettled([
        conclude(id, endOfDay(day(31)), { taken: 'Първи' }),
        conclude(id, endOfDay(day(31)), { taken: 'Втори' }),
      ]);
      const refused = outcomes.filter(({ status }) => status === 'rejected');
      expect(refused).toMatchObject([{ reason: expect.any(IllegalTransition) }]);
      expect(await app.db.read('SELECT text FROM debate_point WHERE debate_id = $1', [id])).toHaveLength(1);
    }
  });

  it('leaves nothing behind when it is refused', async () => {
    const id = await closedDebate();
    await expect(conclude(id, endOfDay(day(31)), { declined: 'Без причина' })).rejects.toMatchObject({
      fields: { declined: expect.stringContaining('Без причина – …') },
    });
    expect(await row(id)).toMatchObject({ state: 'closing' });
    expect(await deadlines(id)).toMatchObject([{ met_at: null }]);
  });

  it('owes no review any more once it is in the archive', async () => {
    const id = await closedDebate();
    await conclude(id, endOfDay(day(31)));
    await app.db.transaction((tx) => app.nest.get(Debates).archive(tx, id, CLERK, endOfDay(day(32))));
    expect((await deadlines(id))[1]).toMatchObject({ cancelled_at: expect.any(Date) });
    expect((await app.get(`/api/v1/debates/${id}`)).status).toBe(200);
  });
});

describe('the news of the morning', () => {
  it('tell how many opinions were added, once, and never that there were none', async () => {
    const id = await openDebate(app);
    const { participantId } = await citizen(app);
    const ref = { type: 'debate', id };
    const said = (text: string) =>
      ({ author: { participantId }, stance: 'for', text, minutesAgo: 0 }) as const;
    const morning = (at: Date) => {
      const news = app.nest.get(DebateNews);
      return Promise.all([news.run('one', at), news.run('two', at)]);
    };
    await morning(now());
    await seedComments(app.nest, ref, [said('Първо.'), said('Второ.')], now());
    await morning(now());
    await morning(now());
    await seedComments(app.nest, ref, [said('Трето.')], now());
    await morning(now());
    const told = await app.db.read<{ count: string }>(
      `SELECT payload->>'count' AS count FROM outbox_event WHERE name = 'debate.discussed' AND payload->>'id' = $1 ORDER BY id`,
      [id],
    );
    expect(told.map(({ count }) => count)).toEqual(['2', '1']);
  });
});
