import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NotFound } from '../../platform/errors/index.js';
import { CommentRefused } from './comment.errors.js';
import { wilson, wilsonSql } from './comment.rules.js';
import { commentsAtWork, later } from './comments-at-work.factory.js';

let work: Awaited<ReturnType<typeof commentsAtWork>>;
let author: string;
let reader: string;

beforeAll(async () => {
  work = await commentsAtWork();
  [author, reader] = work.people as [string, string];
});
afterAll(() => work.db.close());
beforeEach(() => {
  Object.assign(work.screening, { verdict: { publish: true }, meanwhile: undefined });
  Object.assign(work.discussion, { open: true, closedAt: null, public: true });
});

const problemOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof CommentRefused ? error.problem : error;
};
const countsNow = async () => (await work.counts.of(work.db.database, [work.ref])).get('square:1')!;

describe('votes', () => {
  it('of one person, fifty at once, are one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await work.post(author, `Кръг ${round}`);
      const cast = Array.from({ length: 50 }, () => work.vote(id, reader, 1));
      await Promise.all(cast);
      expect(await work.row(id)).toMatchObject({ ups: 1, downs: 0 });
    }
  });

  it('of one person for both sides at once end on one of them', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await work.post(author, `И за, и против ${round}`);
      const sides = [1, -1, 0, 1, -1, 1, 0, -1, -1, 1] as const;
      await Promise.all(sides.map((side) => work.vote(id, reader, side)));
      const { ups, downs, score } = await work.row(id);
      const votes = await work.db.database.read<{ value: number }>(
        'SELECT value FROM comment_vote WHERE comment_id = $1',
        [id],
      );
      expect([ups, downs]).toEqual([1, -1].map((side) => votes.filter(({ value }) => value === side).length));
      expect(score).toBeCloseTo(wilson(ups, downs), 12);
    }
  });

  it('of many at once are all counted', async () => {
    const { id } = await work.post(author, 'Гласувайте всички');
    await Promise.all(work.people.slice(1).map((person, at) => work.vote(id, person, at % 3 === 0 ? -1 : 1)));
    expect(await work.row(id)).toMatchObject({ ups: 39, downs: 20 });
    expect((await work.row(id)).score).toBeCloseTo(wilson(39, 20), 12);
  });

  it('for oneself, on what is gone and after the end are refused', async () => {
    const { id } = await work.post(author, 'Не за мен');
    expect(await problemOf(work.vote(id, author, 1))).toBe('ownVote');
    Object.assign(work.discussion, { open: false, closedAt: later(1) });
    expect(await problemOf(work.vote(id, reader, 1))).toBe('discussionClosed');
    Object.assign(work.discussion, { open: true });
    await work.inTx((tx) => work.comments.remove(tx, id, author, later(1)));
    expect(await problemOf(work.vote(id, reader, 1))).toBe('commentGone');
  });

  it('are ordered in SQL by the formula of the rules', async () => {
    const sql = `SELECT ups, downs, ${wilsonSql('ups', 'downs')} AS score
      FROM generate_series(0, 40, 5) AS ups, generate_series(0, 40, 7) AS downs`;
    for (const { ups, downs, score } of await work.db.database.read<
      Record<'ups' | 'downs' | 'score', number>
    >(sql))
      expect(score).toBeCloseTo(wilson(ups, downs), 12);
  });
});

describe('writing', () => {
  it('of the same in the same place at once is one comment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const posted = await Promise.all(
        Array.from({ length: 10 }, () => work.post(author, `Двойно щракване ${round}`)),
      );
      expect(new Set(posted.map(({ id }) => id)).size).toBe(1);
      expect(posted.filter(({ again }) => !again)).toHaveLength(1);
    }
  });

  it('announces whoever takes part for the first time, and only then', async () => {
    const newcomer = work.people[40]!;
    const before = (await work.eventNames()).length;
    await work.post(newcomer, 'Първо');
    await work.post(newcomer, 'Второ');
    expect((await work.eventNames()).slice(before)).toEqual(['subject.contributed']);
  });

  it('of many in one branch counts every reply, and nobody waits for ever', async () => {
    const { id: top } = await work.post(author, 'Разклонение');
    const { id: reply } = await work.post(reader, 'Първи отговор', { parentId: top });
    await Promise.all(
      work.people
        .slice(2, 42)
        .flatMap((person, at) => [
          work.post(person, `Отговор ${at}`, { parentId: at % 2 ? top : reply }),
          work.vote(top, person, 1),
        ]),
    );
    expect(await work.row(top)).toMatchObject({ replies: 21, descendants: 41, ups: 40 });
    expect(await work.row(reply)).toMatchObject({ replies: 20, descendants: 0 });
  });
});

describe('editing', () => {
  it('by two at once keeps one of them and every version', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await work.post(author, `Начало ${round}`);
      const texts = [`Едно ${round}`, `Друго ${round}`];
      const outcomes = await Promise.all(texts.map((text) => problemOf(work.edit(id, author, text, 1))));
      expect(outcomes.sort()).toEqual(['editedMeanwhile', null]);
      expect(await work.row(id)).toMatchObject({ version: 2 });
      const versions = await work.db.database.read<{ version: number; text: string }>(
        'SELECT version, text FROM comment_version WHERE comment_id = $1',
        [id],
      );
      expect(versions).toEqual([{ version: 1, text: `Начало ${round}` }]);
    }
  });

  it('while somebody answers: either the answer saw the new text, or the edit is refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await work.post(author, `Отговарят ми ${round}`);
      const [edited] = await Promise.all([
        problemOf(work.edit(id, author, `Променено ${round}`, 1)),
        work.post(reader, 'Отговор', { parentId: id }),
      ]);
      expect([null, 'editAnswered']).toContain(edited);
      expect((await work.row(id)).version).toBe(edited ? 1 : 2);
      expect(await problemOf(work.edit(id, author, 'Пак', edited ? 1 : 2))).toBe('editAnswered');
    }
  });

  it('of what was hidden in the meantime is refused, whatever the rules say of the new text', async () => {
    for (const verdict of [{ publish: true }, { publish: false, hold: 'links' }] as const) {
      const { id } = await work.post(author, `Скриват ме, докато пиша ${verdict.publish}`);
      work.screening.verdict = verdict;
      work.screening.meanwhile = () => work.inTx((tx) => work.states.move(tx, id, ['visible'], 'hidden'));
      expect(await problemOf(work.edit(id, author, `Вече друго ${verdict.publish}`, 1))).toBe(
        'editNotVisible',
      );
      expect(await work.row(id)).toMatchObject({ state: 'hidden', version: 1 });
      work.screening.verdict = { publish: true };
      work.screening.meanwhile = undefined;
    }
  });

  it('leaves earlier versions that the application can neither change nor remove', async () => {
    const { id } = await work.post(author, 'Първо казано');
    await work.edit(id, author, 'После казано', 1);
    for (const sql of [
      "UPDATE comment_version SET text = ''",
      'DELETE FROM comment_version',
      'DELETE FROM comment',
    ])
      await expect(work.db.database.read(sql)).rejects.toThrow('permission denied');
  });

  it('that moderation wants to look at takes the comment from the public', async () => {
    const { id } = await work.post(author, 'Преди');
    work.screening.verdict = { publish: false, hold: 'links' };
    expect(await work.edit(id, author, 'След', 1)).toBe('links');
    expect(await work.row(id)).toMatchObject({ state: 'held', text: 'След' });
    expect(work.held).toContain(id);
  });
});

describe('hiding and giving back', () => {
  const hide = (id: string) => work.inTx((tx) => work.states.move(tx, id, ['visible'], 'hidden'));
  const restore = (id: string) => work.inTx((tx) => work.states.move(tx, id, ['held', 'hidden'], 'visible'));

  it('keeps every count right', async () => {
    const { id: top } = await work.post(author, 'Брои се');
    const { id: reply } = await work.post(reader, 'Отговор, който се крие', { parentId: top, stance: 'for' });
    const { id: below } = await work.post(author, 'Под него', { parentId: reply });
    const before = await countsNow();
    expect(await work.row(top)).toMatchObject({ replies: 1, descendants: 2 });
    expect(await hide(reply)).toBe(true);
    expect(await hide(reply)).toBe(false);
    expect(await work.row(top)).toMatchObject({ replies: 1, descendants: 1 });
    expect(await countsNow()).toMatchObject({ comments: before.comments - 1, for: before.for - 1 });
    expect(await work.row(below)).toMatchObject({ state: 'visible' });
    await Promise.all([restore(reply), restore(reply)]);
    expect(await work.row(top)).toMatchObject({ replies: 1, descendants: 2 });
    expect(await countsNow()).toEqual(before);
  });

  it('shows what was held for the first time', async () => {
    const { id: top } = await work.post(author, 'Чакат ме');
    work.screening.verdict = { publish: false, hold: 'newcomer' };
    const posted = await work.post(reader, 'Чакам', { parentId: top });
    expect(posted.held).toBe('newcomer');
    expect(await work.row(top)).toMatchObject({ replies: 0, descendants: 0 });
    expect((await work.queries.replies(top, 50, null)).found).toEqual([]);
    const answer = { subject: work.ref, parentId: posted.id, text: 'Рано е', lang: 'bg' } as const;
    const early = work.inTx((tx) => work.answers.add(tx, { ...answer, unitId: '1', staffId: '1' }, later(1)));
    await expect(early).rejects.toThrow(NotFound);
    await restore(posted.id);
    expect(await work.row(top)).toMatchObject({ replies: 1, descendants: 1 });
  });

  it('and answering at once never block each other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id: top } = await work.post(author, `Спор ${round}`);
      const { id: reply } = await work.post(reader, `Крие се ${round}`, { parentId: top });
      await Promise.all([
        hide(reply),
        ...work.people.slice(2, 8).map((person) => problemOf(work.post(person, 'И аз', { parentId: reply }))),
        ...work.people.slice(8, 14).map((person) => work.post(person, 'И аз', { parentId: top })),
      ]);
      const [found] = await work.db.database.read<{ direct: number; all: number }>(
        `SELECT count(*) FILTER (WHERE parent_id = $1)::int AS direct,
                count(*) FILTER (WHERE state = 'visible')::int AS all FROM comment WHERE root_id = $1`,
        [top],
      );
      expect(await work.row(top)).toMatchObject({ replies: found!.direct, descendants: found!.all });
    }
  });
});
