import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COMMENT_ORDERS, type CommentOrder } from '../comment.rules.js';
import { commentsAtWork, NOW } from '../comments-at-work.factory.js';
import type { CommentCursor } from './comments.queries.js';

let work: Awaited<ReturnType<typeof commentsAtWork>>;
let tops: string[];

beforeAll(async () => {
  work = await commentsAtWork();
  tops = [];
  for (let at = 0; at < 45; at += 1) {
    const { id } = await work.post(work.people[at % 20]!, `Мнение ${at}`);
    tops.push(id);
    for (let vote = 0; vote < (at * 7) % 5; vote += 1)
      await work.vote(id, work.people[20 + vote]!, vote % 3 ? 1 : -1);
    for (let reply = 0; reply < (at * 3) % 6; reply += 1)
      await work.post(work.people[30 + reply]!, `Отговор ${reply}`, { parentId: id });
  }
});
afterAll(() => work.db.close());

async function walk(order: CommentOrder): Promise<string[]> {
  const seen: string[] = [];
  let after: CommentCursor | null = null;
  do {
    const page = await work.queries.tops(work.ref, order, 20, after);
    seen.push(...page.found.map(({ id }) => id));
    after = page.next;
  } while (after);
  return seen;
}

describe('the orders', () => {
  it.each(COMMENT_ORDERS)('„%s“ shows everything once, page by page', async (order) => {
    const seen = await walk(order);
    expect(seen).toHaveLength(tops.length);
    expect(new Set(seen)).toEqual(new Set(tops));
  });

  it('are what they say', async () => {
    expect(await walk('oldest')).toEqual(tops);
    expect(await walk('newest')).toEqual(tops.toReversed());
    const best = await Promise.all((await walk('best')).map(async (id) => (await work.row(id)).score));
    expect(best).toEqual(best.toSorted((one, other) => other - one));
    const discussed = await Promise.all(
      (await walk('discussed')).map(async (id) => (await work.row(id)).descendants),
    );
    expect(discussed).toEqual(discussed.toSorted((one, other) => other - one));
  });

  it('do not skip or repeat when others write and vote between two pages', async () => {
    for (const order of ['newest', 'oldest'] as const) {
      const first = await work.queries.tops(work.ref, order, 20, null);
      const { id } = await work.post(work.people[0]!, `Междувременно ${order}`);
      await work.vote(first.found[3]!.id, work.people[50]!, -1);
      const rest = await work.queries.tops(work.ref, order, 200, first.next);
      const seen = [...first.found, ...rest.found].map(({ id: one }) => one);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((one) => tops.includes(one))).toHaveLength(tops.length);
      expect(seen.includes(id)).toBe(order === 'oldest');
      tops.push(id);
    }
  });

  it('read from their index, however much there is', async () => {
    await work.db.database.transaction((tx) => tx.query('SET LOCAL enable_seqscan = off'));
    const plan = await work.db.database.read<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT id FROM comment AS c WHERE c.subject_type = 'square' AND c.subject_id = 1 AND c.depth = 0
         AND c.state <> 'held' AND c.pinned_at IS NULL AND (c.score, c.id) < (0.5, 3) ORDER BY c.score DESC, c.id DESC LIMIT 51`,
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).not.toContain('Sort');
  });
});

describe('replies', () => {
  it('come the best first, a few at once, and the rest on demand', async () => {
    const top = tops.find((_id, at) => (at * 3) % 6 === 3)!;
    const { found } = await work.queries.replies(top, 50, null);
    await work.vote(found.at(-1)!.id, work.people[55]!, 1);
    const previews = await work.queries.previews(tops);
    expect(previews.get(top)!.map(({ id }) => id)[0]).toBe(found.at(-1)!.id);
    const first = await work.queries.replies(top, 2, null);
    expect(first.left).toBe(1);
    const rest = await work.queries.replies(top, 2, first.next);
    expect([rest.found.length, rest.left, rest.next]).toEqual([1, 0, null]);
    expect(new Set([...first.found, ...rest.found].map(({ id }) => id)).size).toBe(3);
  });
});

describe('official answers', () => {
  it('stand above all others on the first page, and first among replies', async () => {
    const { unitId, staffId } = await office();
    const answer = { subject: work.ref, text: 'Отговаряме', lang: 'bg' as const, unitId, staffId };
    const id = await work.inTx((tx) => work.answers.add(tx, { ...answer, parentId: null }, NOW));
    for (const order of COMMENT_ORDERS) {
      const page = await work.queries.tops(work.ref, order, 20, null);
      expect([page.found[0]!.id, page.found.length]).toEqual([id, 21]);
      const next = await work.queries.tops(work.ref, order, 20, page.next);
      expect(next.found.map((one) => one.id)).not.toContain(id);
    }
    const reply = await work.inTx((tx) => work.answers.add(tx, { ...answer, parentId: tops[3]! }, NOW));
    expect((await work.queries.previews([tops[3]!])).get(tops[3]!)![0]!.id).toBe(reply);
    await work.inTx((tx) => work.answers.pin(tx, id, false, staffId, NOW));
    expect((await work.queries.tops(work.ref, 'best', 20, null)).found[0]!.id).not.toBe(id);
    expect((await work.eventNames()).filter((name) => name === 'square.answered')).toHaveLength(2);
  });

  async function office() {
    const [unit] = (await work.inTx((tx) =>
      tx.query("INSERT INTO unit (code, name_bg, name_en) VALUES ('parks', 'Паркове', 'Parks') RETURNING id"),
    )) as { id: string }[];
    const [staff] = (await work.inTx((tx) => tx.query(STAFF, [NOW]))) as { id: string }[];
    return { unitId: unit!.id, staffId: staff!.id };
  }
});

describe('counting', () => {
  it('says how many say what, and how many people they are', async () => {
    const ref = { type: 'square', id: '2' };
    const [one, other] = work.people as [string, string];
    await work.post(one, 'За съм', { subject: ref, stance: 'for' });
    await work.post(one, 'И питам', { subject: ref, stance: 'question' });
    await work.post(other, 'Против съм', { subject: ref, stance: 'against' });
    const counts = await work.counts.of(work.db.database, [ref, { type: 'square', id: '3' }]);
    expect(counts.get('square:2')).toMatchObject({
      comments: 3,
      for: 1,
      against: 1,
      neutral: 0,
      question: 1,
      participants: 2,
      lastAt: NOW,
    });
    expect(counts.get('square:3')).toMatchObject({ comments: 0, participants: 0, lastAt: null });
  });
});

const STAFF = `INSERT INTO staff (name, email, position, created_at) VALUES ('Иванова', 'i@example.org', '', $1) RETURNING id`;
