import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Conflict, Forbidden, IllegalTransition, RuleBroken } from '../../platform/errors/index.js';
import { code, decisionsAtWork, failures, later, point } from './decisions-at-work.factory.js';

const ROUNDS = 6;

type Person = { staffId: string };
let work: Awaited<ReturnType<typeof decisionsAtWork>>;
let [expert, colleague, head, deputy]: Person[] = [];
let next = 0;
/** Points of their own for each test. */
const points = (count: number) => Array.from({ length: count }, () => (next += 1));

beforeAll(async () => {
  work = await decisionsAtWork();
  [expert, colleague, head, deputy] = work.people;
});
afterAll(() => work.db.close());

const count = async (sql: string, params: unknown[] = []) =>
  (await work.db.database.read<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`, params))[0]!
    .count;

describe('at the same time', () => {
  it('two experts propose for one subject: one decision, the other wording is kept', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [one] = points(1) as [number];
      const process = await work.hearing(one);
      await Promise.all([
        work.propose(process, [one], expert!, { reason: 'Първи.' }),
        work.propose(process, [one], colleague!, { reason: 'Втори.', outcome: 'rejected' }),
      ]);
      const decision = (await work.now(one))!;
      const earlier = await work.versions(decision.id);
      expect(decision.version).toBe(2);
      expect([decision.reason, ...earlier.map(({ reason }) => reason)].sort()).toEqual(['Втори.', 'Първи.']);
      expect(await work.decisions.ofProcess(work.db.database, process)).toHaveLength(1);
    }
  });

  it('the index of subjects decides, where a process locks nothing', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [one] = points(1) as [number];
      const process = await work.hearing(one);
      const people = [expert!, colleague!, head!, deputy!];
      const outcomes = await Promise.allSettled(
        people.map((person) => work.propose(process, [one], person, {}, work.unlocked)),
      );
      expect(failures(outcomes).every((error) => error instanceof Conflict)).toBe(true);
      expect(await work.decisions.ofProcess(work.db.database, process)).toHaveLength(1);
    }
  });

  it('two heads confirm, or one confirms and one sends back: one of them wins', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [one, two] = points(2) as [number, number];
      const process = await work.hearing(one, two);
      const [first, second] = await Promise.all([one, two].map((id) => work.propose(process, [id], expert!)));
      const both = await Promise.allSettled([work.confirm(first!, head!), work.confirm(first!, deputy!)]);
      const either = await Promise.allSettled([
        work.confirm(second!, head!),
        work.sendBack(second!, deputy!),
      ]);
      for (const outcomes of [both, either]) {
        expect(failures(outcomes)).toHaveLength(1);
        expect(failures(outcomes)[0]).toBeInstanceOf(IllegalTransition);
      }
      expect((await work.now(two))!.state).toBe(either[0].status === 'fulfilled' ? 'confirmed' : 'returned');
    }
  });

  it('publishing and revising never leave something public that nobody confirmed', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [one] = points(1) as [number];
      const process = await work.hearing(one);
      const id = await work.propose(process, [one], expert!);
      await work.confirm(id, head!);
      const wording = { outcome: 'rejected', reason: 'Ново.', changedArticle: '', unitId: null } as const;
      const [published, revised] = await Promise.allSettled([
        work.publish(process),
        work.inTx((tx) => work.decisions.revise(tx, id, wording, expert!, later(3))),
      ]);
      expect(revised.status).toBe('fulfilled');
      const seen = await work.public(one);
      expect(seen?.reason ?? null).toBe(published.status === 'fulfilled' ? 'Основателно.' : null);
      expect((await work.now(one))!).toMatchObject({ state: 'proposed', reason: 'Ново.', version: 2 });
    }
  });
});

describe('two people', () => {
  it('are needed: whoever proposed confirms nothing, in words and in the table', async () => {
    const [one] = points(1) as [number];
    const process = await work.hearing(one);
    const id = await work.propose(process, [one], expert!);
    expect(await code(work.confirm(id, expert!))).toBe('decisionOwn');
    expect(await code(work.sendBack(id, expert!))).toBe('decisionOwn');
    const forced = work.db.database.read(
      `UPDATE decision SET state = 'confirmed', confirmed_by = proposed_by, confirmed_at = now() WHERE id = $1`,
      [id],
    );
    await expect(forced).rejects.toThrow('decision_two_people');
    // Whoever rewords stands behind the wording from then on.
    await work.propose(process, [one], head!);
    expect(await code(work.confirm(id, head!))).toBe('decisionOwn');
    expect(await code(work.confirm(id, expert!))).toBeNull();
  });

  it('work for units of their own', async () => {
    const [one] = points(1) as [number];
    const process = await work.hearing(one);
    const id = await work.propose(process, [one], expert!);
    const bound = { ...head!, units: [work.units[1]!] };
    await expect(work.confirm(id, bound)).rejects.toThrow(Forbidden);
    await expect(work.propose(process, [one], bound)).rejects.toThrow(Forbidden);
    expect(await code(work.confirm(id, { ...head!, units: [work.units[0]!] }))).toBeNull();
  });
});

describe('a wording', () => {
  it('needs an outcome and a reason, and nothing that is not seen', async () => {
    const [one] = points(1) as [number];
    const process = await work.hearing(one);
    for (const wording of [
      { reason: ' \n' },
      { reason: 'а\u202eб' },
      { reason: 'я'.repeat(5_001) },
      { outcome: 'so' as 'accepted' },
    ])
      expect(await code(work.propose(process, [one], expert!, wording))).toBe('decisionInvalid');
    const [other] = points(1) as [number];
    await work.hearing(other);
    expect(await code(work.propose(process, [other], expert!))).toBe('decisionElsewhere');
    expect(await code(work.propose(process, [], expert!))).toBe('decisionNothing');
  });

  it('is replaced while it is proposed or sent back, never once it is confirmed, and is kept', async () => {
    const [one] = points(1) as [number];
    const process = await work.hearing(one);
    const id = await work.propose(process, [one], expert!, { reason: 'Едно.' });
    await work.sendBack(id, head!);
    expect(await work.propose(process, [one], expert!, { reason: 'Две.' })).toBe(id);
    await work.confirm(id, head!);
    expect(await code(work.propose(process, [one], colleague!, { reason: 'Три.' }))).toBe(
      'decisionConfirmed',
    );
    expect(await work.versions(id)).toEqual([{ version: 1, reason: 'Едно.', subjects: [`point:${one}`] }]);
    const database = work.db.database;
    await expect(database.read('UPDATE decision_version SET reason = reason')).rejects.toThrow(
      'permission denied',
    );
    await expect(database.read('DELETE FROM decision_version')).rejects.toThrow('permission denied');
  });

  it('is not written when the process takes none', async () => {
    const [one] = points(1) as [number];
    const process = await work.hearing(one);
    const id = await work.propose(process, [one], expert!);
    await work.db.database.read('UPDATE hearing SET over = true WHERE id = $1', [process.id]);
    await expect(work.propose(process, [one], expert!)).rejects.toThrow(IllegalTransition);
    await expect(work.confirm(id, head!)).rejects.toThrow(IllegalTransition);
  });
});

describe('a group', () => {
  it('is decided once; what is proposed for some of it alone leaves the others as they are', async () => {
    const [a, b, c] = points(3) as [number, number, number];
    const process = await work.hearing(a, b, c);
    const group = await work.propose(process, [a, b], expert!, { reason: 'Общо.' });
    const own = await work.propose(process, [b], expert!, { reason: 'Само за едно.' });
    expect(own).not.toBe(group);
    expect((await work.now(a))!.reason).toBe('Общо.');
    expect((await work.now(b))!.reason).toBe('Само за едно.');
    // Together again, and one more: the decisions that are left empty stand in no list.
    const all = await work.propose(process, [a, b, c], colleague!, { reason: 'За всички.' });
    expect((await work.decisions.ofProcess(work.db.database, process)).map(({ id }) => id)).toEqual([all]);
    expect((await work.now(c))!.subjects).toEqual([a, b, c].map(point));
    await work.confirm(all, head!);
    expect(await work.decisions.progress(work.db.database, process)).toMatchObject({
      total: 3,
      confirmed: 3,
      proposed: 0,
    });
  });

  it('takes in more while its wording is what was joined', async () => {
    const [a, b, c] = points(3) as [number, number, number];
    const process = await work.hearing(a, b, c);
    const id = await work.propose(process, [a], expert!);
    const join = (subject: number, by: Person) =>
      work.inTx((tx) => work.decisions.join(tx, id, point(subject), by, later(1)));
    await join(b, expert!);
    expect((await work.now(b))!.id).toBe(id);
    await expect(join(c, colleague!)).rejects.toThrow(Conflict);
    await work.confirm(id, head!);
    await expect(join(c, expert!)).rejects.toThrow(Conflict);
  });

  it('lets one go with wording, history and publication', async () => {
    const [a, b] = points(2) as [number, number];
    const process = await work.hearing(a, b);
    const separate = (subject: number) =>
      work.inTx((tx) => work.decisions.separate(tx, point(subject), expert!, later(5)));
    await work.propose(process, [a, b], expert!, { reason: 'Първо.' });
    const group = await work.propose(process, [a, b], expert!, { reason: 'Второ.' });
    await work.confirm(group, head!);
    await work.publish(process);
    const own = await separate(b);
    expect(await work.public(b)).toMatchObject({
      id: own,
      reason: 'Второ.',
      version: 2,
      subjects: [point(b)],
    });
    expect(await work.public(a)).toMatchObject({ id: group, subjects: [point(a)] });
    expect(await work.versions(own)).toHaveLength(1);
    expect(await code(separate(a))).toBe('decisionAlone');
  });
});

describe('publication', () => {
  it('waits for the last subject, tells each decision once, and again only what changed', async () => {
    const [a, b, c] = points(3) as [number, number, number];
    const process = await work.hearing(a, b, c);
    const pair = await work.propose(process, [a, b], expert!);
    await work.confirm(pair, head!);
    const refused = await work.publish(process).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RuleBroken);
    expect(refused).toMatchObject({ code: 'undecided', params: { count: 1 } });
    expect(await work.public(a)).toBeUndefined();
    const told = (tag: string) => count('page_version WHERE tag = $1', [tag]);
    const tags = [
      `decisions:hearing:${process.id}`,
      `points:${process.id}`,
      `decision:${pair}`,
      `subject:point:${a}`,
    ];
    expect(await Promise.all(tags.map(told))).toEqual([1, 0, 0, 0]);
    const single = await work.propose(process, [c], expert!, { outcome: 'outOfScope' });
    await work.confirm(single, deputy!);
    expect((await work.publish(process)).sort()).toEqual([pair, single].sort());
    expect(await Promise.all(tags.map(told))).toEqual([3, 1, 1, 1]);
    expect(await work.publish(process, later(9))).toEqual([]);
    const announced = `outbox_event WHERE name = 'decision.published' AND payload ->> 'id' = $1`;
    expect([await count(announced, [pair]), await count(announced, [single])]).toEqual([1, 1]);

    const wording = {
      outcome: 'rejected',
      reason: 'Размислихме.',
      changedArticle: '',
      unitId: null,
    } as const;
    await work.inTx((tx) => work.decisions.revise(tx, pair, wording, colleague!, later(10)));
    expect(await work.public(a)).toMatchObject({ reason: 'Основателно.', publishedAt: later(2) });
    expect(await code(work.publish(process, later(11)))).toBe('undecided');
    await work.confirm(pair, head!);
    expect(await work.publish(process, later(12))).toEqual([pair]);
    expect(await work.public(b)).toMatchObject({ reason: 'Размислихме.', outcome: 'rejected', version: 2 });
    expect(await count(announced, [pair])).toBe(2);
  });

  it('keeps a published group together until somebody separates it', async () => {
    const [a, b] = points(2) as [number, number];
    const process = await work.hearing(a, b);
    const id = await work.propose(process, [a, b], expert!);
    await work.confirm(id, head!);
    await work.publish(process);
    const wording = { outcome: 'rejected', reason: 'Ново.', changedArticle: '', unitId: null } as const;
    await work.inTx((tx) => work.decisions.revise(tx, id, wording, expert!, later(4)));
    expect(await code(work.propose(process, [a], expert!))).toBe('decisionApart');
    expect(await work.propose(process, [a, b], expert!, { reason: 'И двете.' })).toBe(id);
    expect((await work.public(b))!.reason).toBe('Основателно.');
  });
});

it('progress over 2,000 subjects is one query', async () => {
  const many = points(2_000);
  const process = await work.hearing(...many);
  const id = await work.propose(process, many.slice(0, 31), expert!, { outcome: 'partiallyAccepted' });
  await work.confirm(id, head!);
  await work.sendBack(await work.propose(process, many.slice(31, 33), expert!), head!);
  await work.propose(process, many.slice(33, 43), expert!);
  const asked: string[] = [];
  const reader = {
    read: <Row>(sql: string, params?: unknown[]) => {
      if (!sql.includes('hearing_id')) asked.push(sql);
      return work.db.database.read<Row>(sql, params);
    },
  };
  expect(await work.decisions.progress(reader, process)).toEqual({
    total: 2_000,
    confirmed: 31,
    proposed: 10,
    returned: 2,
    byOutcome: { accepted: 0, partiallyAccepted: 31, rejected: 0, outOfScope: 0 },
  });
  expect(asked).toHaveLength(1);
});
