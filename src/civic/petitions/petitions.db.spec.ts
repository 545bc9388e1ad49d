import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { addDays, dateIn, endOfDay } from '../../platform/clock/index.js';
import { IllegalTransition } from '../../platform/errors/index.js';
import { NOW, petitionsAtWork, type PetitionsAtWork } from './petitions-at-work.factory.js';

const ROUNDS = 8;
const DAY = 86_400_000;
const day = (days: number) => addDays(dateIn(NOW), days);

let at: PetitionsAtWork;

beforeAll(async () => {
  at = await petitionsAtWork();
});
afterAll(() => at.db.close());

describe('milestones', () => {
  it('are reached once, each with its number, with two at work', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await at.make({ answer_threshold: 5, hearing_threshold: 8 });
      await at.count(id, 4);
      await at.settleBoth(NOW);
      expect(await at.reached(id)).toEqual([]);
      await at.count(id, 2, { channel: 'paper' });
      await at.settleBoth(NOW, [id]);
      await at.count(id, 3);
      await at.settleBoth(NOW);
      await at.settleBoth(NOW, [id]);
      expect(await at.reached(id)).toMatchObject([
        { code: 'answer', signatures: 6 },
        { code: 'hearing', signatures: 9 },
      ]);
      expect(await at.eventsOf(id)).toEqual(['petition.reached answer', 'petition.reached hearing']);
    }
  });

  it('of which two are reached at once are told in their order', async () => {
    const id = await at.make({ answer_threshold: 5, hearing_threshold: 8 });
    await at.count(id, 20);
    await at.settleBoth(NOW);
    expect(await at.eventsOf(id)).toEqual(['petition.reached answer', 'petition.reached hearing']);
  });

  it('stay, whatever the count becomes', async () => {
    const id = await at.make({ answer_threshold: 5 });
    await at.count(id, 5);
    await at.settleBoth(NOW);
    const before = await at.reached(id);
    await at.settleBoth(new Date(NOW.getTime() + DAY));
    expect(await at.reached(id)).toEqual(before);
    expect(before[0]!.at).toEqual(NOW);
  });

  it('concern no petition that was not asked for, and none that is over', async () => {
    const [asked, other] = [await at.make({ answer_threshold: 1 }), await at.make({ answer_threshold: 1 })];
    const stopped = await at.make({ answer_threshold: 1, state: 'stopped' });
    for (const id of [asked, other, stopped]) await at.count(id, 2);
    await at.settleBoth(NOW, [asked, stopped]);
    expect(await at.reached(asked)).toHaveLength(1);
    expect(await at.reached(other)).toEqual([]);
    expect(await at.reached(stopped)).toEqual([]);
  });

  it('are still reached by paper that arrives after the end', async () => {
    const id = await at.make({ state: 'registered', answer_threshold: 3 });
    await at.count(id, 3, { channel: 'paper' });
    await at.settleBoth(NOW);
    expect(await at.reached(id)).toMatchObject([{ code: 'answer' }]);
  });
});

describe('a petition that seeks backers', () => {
  const seeking = { state: 'seeking', published_at: null, closes_at: null, submitted_at: null };

  it('goes to the moderators with the last of them, once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await at.make({ ...seeking, backers_needed: 3, answer_threshold: 3 });
      await at.count(id, 2);
      await at.settleBoth(NOW);
      expect(await at.row(id)).toMatchObject({ state: 'seeking' });
      await at.count(id, 1);
      await at.settleBoth(NOW, [id]);
      await at.both(NOW);
      expect(await at.row(id)).toMatchObject({ state: 'moderation', submitted_at: NOW });
      expect(await at.eventsOf(id)).toEqual(['petition.reached backed']);
      expect(await at.reached(id)).toMatchObject([{ code: 'backed', signatures: 3 }]);
    }
  });

  it('lapses when its time is over, unless it has found them in the last moment', async () => {
    const until = endOfDay(day(10));
    const [alone, backed] = [
      await at.make({ ...seeking, backers_needed: 3, seeking_until: until }),
      await at.make({ ...seeking, backers_needed: 3, seeking_until: until }),
    ];
    await at.count(alone, 2);
    await at.count(backed, 3);
    await at.both(new Date(until.getTime() - 1));
    expect(await at.row(alone)).toMatchObject({ state: 'seeking' });
    await at.both(until);
    expect(await at.row(alone)).toMatchObject({ state: 'archived', ended_at: until, published_at: null });
    expect(await at.row(backed)).toMatchObject({ state: 'moderation' });
    expect((await at.queries.one(alone))!.isPublic).toBe(false);
  });
});

describe('the clock', () => {
  it('reminds and closes, each once, with two workers at work', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const end = endOfDay(day(30));
      const id = await at.make({ closes_at: end });
      await at.both(new Date(end.getTime() - 5 * DAY));
      expect(await at.eventsOf(id)).toEqual([]);
      await at.both(new Date(end.getTime() - 2 * DAY));
      await at.both(new Date(end.getTime() - 1));
      expect(await at.row(id)).toMatchObject({ state: 'collecting', closing_soon_at: expect.any(Date) });
      await at.both(end);
      expect(await at.row(id)).toMatchObject({ state: 'closed', closed_at: end, received_at: end });
      expect(await at.eventsOf(id)).toEqual(['petition.closingSoon', 'petition.closed']);
      expect(at.owed.filter((one) => one.id === id)).toEqual([{ id, from: end }]);
    }
  });

  it('and an initiator who hands it in at the same moment end it once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const end = endOfDay(day(30));
      const id = await at.make({ closes_at: end });
      const actor = { kind: 'participant', id: '1' } as const;
      const outcomes = await Promise.allSettled([
        at.inTx((tx) => at.closing.close(tx, id, 'handIn', actor, end)),
        at.both(end),
      ]);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(IllegalTransition);
      expect(await at.row(id)).toMatchObject({ state: 'closed' });
      expect((await at.eventsOf(id)).filter((name) => name === 'petition.closed')).toHaveLength(1);
    }
  });
});

describe('the list', () => {
  it('never looks at signatures, however many petitions there are', async () => {
    await at.inTx((tx) =>
      tx.query(
        `INSERT INTO petition (kind_code, state, title, lang, initiator_kind, published_at, closes_at, created_at, changed_at)
         SELECT 'online', 'collecting', 'Пейка № ' || n, 'bg', 'staff', $1::timestamptz - n * interval '1 minute',
                $1::timestamptz + interval '30 days', $1, $1 FROM generate_series(1, 2000) AS n`,
        [NOW],
      ),
    );
    const owner = new Client(at.db.ownerUrl);
    await owner.connect();
    await owner.query('REVOKE ALL ON signature FROM megdan_app');
    await owner.end();
    const seen = new Set<string>();
    let after = null;
    do {
      const { found, next } = await at.queries.list({ q: 'пейка' }, 'newest', 100, after);
      for (const { id } of found) seen.add(id);
      after = next;
    } while (after);
    expect(seen.size).toBe(2000);
    expect(await at.queries.count({ q: 'пейка' })).toBe(2000);
  });

  it('is ordered as it was asked for', async () => {
    const word = 'водоскок';
    const make = (columns: Record<string, unknown>) => at.make({ title: `Чешма ${word}`, ...columns });
    const soon = await make({ published_at: NOW, closes_at: endOfDay(day(5)) });
    const newest = await make({
      published_at: new Date(NOW.getTime() + DAY),
      closes_at: endOfDay(day(50)),
    });
    const most = await make({
      published_at: new Date(NOW.getTime() - DAY),
      state: 'answered',
      answered_at: NOW,
    });
    await at.count(soon, 2);
    await at.count(most, 9);
    const order = async (sort?: 'signatures' | 'newest' | 'ending') =>
      (await at.queries.list({ q: word }, sort, 10, null)).found.map(({ id }) => id);
    expect(await order('signatures')).toEqual([most, soon, newest]);
    expect(await order('newest')).toEqual([newest, soon, most]);
    expect(await order('ending')).toEqual([soon, newest, most]);
    expect(await order()).toEqual([soon, newest, most]);
  });
});
