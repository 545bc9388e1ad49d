import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { moderationAtWork, NOW, type ModerationAtWork } from '../moderation-at-work.factory.js';

const HOUR_MS = 3_600_000;
const LONG_AGO = new Date('2026-01-05T08:00:00Z');
const LONG = 'Общината да публикува сметката за осветлението всеки месец.';

let at: ModerationAtWork;

beforeAll(async () => {
  at = await moderationAtWork();
});
afterAll(() => at.db.close());

const write = (participantId: string | null, text: string, now = NOW) =>
  at.inTx((tx) => at.moderation.screen(tx, { participantId, text, subjectType: 'note' }, now));

describe('screening', () => {
  it('lets exactly the hourly number pass, however many arrive at once', async () => {
    const person = await at.person(LONG_AGO);
    const done = await Promise.allSettled(
      Array.from({ length: 50 }, (_, number) => write(person, `Мнение номер ${number}.`)),
    );
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
    const refused = done.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: 'tooOften', params: { max: 30 } });
    expect(await write(person, 'След час.', new Date(NOW.getTime() + HOUR_MS))).toEqual({ publish: true });
  });

  it('takes fewer of a newcomer, until the public has seen one', async () => {
    const newcomer = await at.person();
    const all = await Promise.allSettled(
      Array.from({ length: 12 }, (_, n) => write(newcomer, `https://a.bg/${n}`)),
    );
    const held = all.filter(({ status }) => status === 'fulfilled') as PromiseFulfilledResult<unknown>[];
    expect(held.map(({ value }) => value)).toEqual(
      Array.from({ length: 6 }, () => ({ publish: false, hold: 'links' })),
    );
  });

  it('holds the same text by the same person, and nobody else’s', async () => {
    const [first, second] = [await at.person(LONG_AGO), await at.person(LONG_AGO)];
    expect(await write(first, LONG)).toEqual({ publish: true });
    expect(await write(first, `${LONG.toUpperCase()}!!`)).toEqual({ publish: false, hold: 'repeated' });
    expect(await write(second, LONG)).toEqual({ publish: true });
    const later = new Date(NOW.getTime() + 8 * 24 * HOUR_MS);
    expect(await write(first, LONG, later)).toEqual({ publish: true });
  });

  it('takes a corrected text for what it replaces', async () => {
    const person = await at.person(LONG_AGO);
    await write(person, LONG);
    const corrected = { participantId: person, text: `${LONG}..`, subjectType: 'note' };
    const screen = (more: { replaces?: string }) =>
      at.inTx((tx) => at.moderation.screen(tx, { ...corrected, ...more }, NOW));
    expect(await screen({ replaces: LONG })).toEqual({ publish: true });
    expect(await screen({})).toEqual({ publish: false, hold: 'repeated' });
  });

  it('knows whoever has not confirmed an address yet as a newcomer, and remembers nothing', async () => {
    expect(await write(null, 'Вижте www.example.org')).toEqual({ publish: false, hold: 'links' });
    expect(await write(null, LONG)).toEqual({ publish: true });
    expect(await write(null, LONG)).toEqual({ publish: true });
  });

  it('does not count what was refused', async () => {
    const person = await at.person(LONG_AGO);
    const many = Array.from({ length: 4 }, (_, number) => `https://example.org/${number}`).join(' ');
    await expect(write(person, many)).rejects.toMatchObject({ code: 'tooManyLinks', params: { max: 3 } });
    const { count } = await at.one<{ count: number }>(
      'SELECT count(*)::int AS count FROM moderation_writing WHERE participant_id = $1',
      [person],
    );
    expect(count).toBe(0);
  });

  it('forgets what no rule looks back to', async () => {
    const person = await at.person(LONG_AGO);
    await write(person, LONG);
    const rowsOf = async () =>
      (await at.db.database.read('SELECT 1 FROM moderation_writing WHERE participant_id = $1', [person]))
        .length;
    await at.writings.prune(new Date(NOW.getTime() + 7 * 24 * HOUR_MS));
    expect(await rowsOf()).toBe(1);
    await at.writings.prune(new Date(NOW.getTime() + 9 * 24 * HOUR_MS));
    expect(await rowsOf()).toBe(0);
  });
});
