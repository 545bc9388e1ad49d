import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Conflict, IllegalTransition, RuleBroken } from '../../../platform/errors/index.js';
import { later, NOW } from '../event.factory.js';
import { hallAtWork, type HallAtWork } from './hall-at-work.factory.js';

const LATE = later(21);
/** Behind the seven days for corrections, wherever weekends fall. */
const AFTER = later(33);

let work: HallAtWork;
beforeAll(async () => void (work = await hallAtWork()));
afterAll(() => work.db.close());

const ask = (eventId: string, text: string, person = 0, now = NOW) =>
  work.inTx((tx) =>
    work.questions.ask(
      tx,
      { eventId, text, lang: 'bg', participantId: work.people[person]!, name: null },
      now,
    ),
  );
const like = (id: string, person: number, likes = true, now = NOW) =>
  work.inTx((tx) => work.questions.like(tx, { id, participantId: work.people[person]!, likes }, now));
const likesOf = async (id: string) =>
  (await work.database.read<{ likes: number }>('SELECT likes FROM event_question WHERE id = $1', [id]))[0]!
    .likes;
const held = async () => {
  const id = await work.announced();
  await work.clock.run('test', LATE);
  return id;
};
const fieldsOf = async (promise: Promise<unknown>): Promise<Record<string, string>> => {
  const error = await promise.then(
    () => null,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(RuleBroken);
  return (error as RuleBroken).fields;
};
const outcomes = async (promises: Promise<unknown>[]) =>
  (await Promise.allSettled(promises)).filter(({ status }) => status === 'fulfilled').length;

describe('questions from the audience', () => {
  it('are put once by each person, until the event ends', async () => {
    const id = await work.announced();
    const first = await ask(id, 'Кога ще отвори младежкият дом?');
    const again = await ask(id, 'Кога ще отвори младежкият дом? ');
    expect([again.again, again.id]).toEqual([true, first.id]);
    expect((await ask(id, 'Кога ще отвори младежкият дом?', 1)).again).toBe(false);
    await expect(ask(id, 'Още нещо?', 2, LATE)).rejects.toMatchObject({ problem: 'questionsClosed' });
    await expect(ask(await work.drafted(), 'Рано ли е?')).rejects.toMatchObject({
      problem: 'questionsClosed',
    });
  });

  it('count each person once, however many press at once', async () => {
    const { id } = await ask(await work.announced(), 'Има ли пари за покрива?');
    const everybody = Array.from({ length: 40 }, (_, index) => index + 1);
    await Promise.all([...everybody, ...everybody].map((person) => like(id, person)));
    expect(await likesOf(id)).toBe(40);
    await Promise.all(
      everybody.slice(0, 10).flatMap((person) => [like(id, person, false), like(id, person, false)]),
    );
    expect(await likesOf(id)).toBe(30);
    await expect(like(id, 0)).rejects.toMatchObject({ problem: 'ownLike' });
    await expect(like(id, 50, true, LATE)).rejects.toMatchObject({ problem: 'questionsClosed' });
  });

  it('are merged with whoever liked either, once', async () => {
    const eventId = await work.announced();
    const { id } = await ask(eventId, 'Ще има ли асансьор?', 0);
    const { id: into } = await ask(eventId, 'Предвиден ли е асансьор?', 1);
    for (const person of [1, 2, 3]) await like(id, person);
    for (const person of [3, 4]) await like(into, person);
    const both = [work.writer, work.other].map((actor) =>
      work.inTx((tx) => work.desk.merge(tx, eventId, { id, into }, actor, NOW)),
    );
    expect(await outcomes(both)).toBe(1);
    expect(await likesOf(into)).toBe(3);
    const [shown] = await work.questionQueries.of(eventId, 'likes');
    expect(shown).toMatchObject({ id: into, merged: 1 });
  });

  it('stand in the shortlist in the order that the moderator gives them', async () => {
    const eventId = await work.announced();
    const ids: string[] = [];
    for (const text of ['Първи?', 'Втори?', 'Трети?']) ids.push((await ask(eventId, text)).id);
    for (const id of ids) await work.inTx((tx) => work.desk.shortlist(tx, eventId, id, work.writer, NOW));
    await work.inTx((tx) => work.desk.raise(tx, eventId, ids[2]!, NOW));
    const order = async () => (await work.questionQueries.of(eventId, 'likes')).map(({ id }) => id);
    expect(await order()).toEqual([ids[0], ids[2], ids[1]]);
    const asked = [1, 2].map(() =>
      work.inTx((tx) => work.desk.asked(tx, eventId, ids[0]!, work.writer, NOW)),
    );
    expect(await outcomes(asked)).toBe(1);
    await work.inTx((tx) => work.desk.answer(tx, eventId, ids[0]!, 'През май.', work.writer, NOW));
    const answered = (await work.questionQueries.of(eventId, 'likes')).find(({ id }) => id === ids[0]);
    expect(answered).toMatchObject({ stage: 'answered', answer: 'През май.' });
  });

  it('that a rule holds are seen by their author alone', async () => {
    const eventId = await work.announced();
    work.screening.verdict = { publish: false, hold: 'links' };
    const { id, held: why } = await ask(eventId, 'Вижте www.example.org?', 5);
    work.screening.verdict = { publish: true };
    expect([why, work.held.at(-1)]).toEqual(['links', id]);
    expect(await work.questionQueries.of(eventId, 'likes')).toEqual([]);
    expect(await work.questionQueries.of(eventId, 'likes', work.people[5]!)).toMatchObject([
      { id, state: 'held' },
    ]);
  });
});

describe('a proposal from the hall', () => {
  const enter = (eventId: string, text: string, now = LATE) =>
    work.inTx((tx) =>
      work.proposals.enter(
        tx,
        eventId,
        { target: 'square:1', text, name: 'Рада', showsName: false },
        work.writer,
        now,
      ),
    );

  it('enters once, however often the button is pressed', async () => {
    const eventId = await held();
    const results = await Promise.all([1, 2, 3, 4].map(() => enter(eventId, 'Да има пейки на сянка.')));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(work.square.taken.filter((said) => said.includes('пейки'))).toHaveLength(1);
    expect(await work.proposals.of(eventId)).toMatchObject([{ target: { type: 'square', id: '1' } }]);
  });

  it('leaves nothing behind where it is refused', async () => {
    const eventId = await held();
    work.square.refuses = true;
    await expect(enter(eventId, 'Да има чешма.')).rejects.toThrow('closed');
    work.square.refuses = false;
    expect(await work.proposals.of(eventId)).toEqual([]);
    await enter(eventId, 'Да има чешма.');
    expect(await work.proposals.of(eventId)).toHaveLength(1);
    expect(await fieldsOf(enter(await work.announced(), 'Рано.', NOW))).toHaveProperty('text');
  });
});

describe('minutes', () => {
  const TEXT = 'Присъстват 30 души.\n\nРешиха да се срещнат пак.';
  const drafted = async () => {
    const id = await held();
    await work.inTx((tx) => work.minutes.draft(tx, id, TEXT, work.writer, LATE));
    return id;
  };
  const opened = async () => {
    const id = await drafted();
    await work.inTx((tx) => work.minutes.openCorrections(tx, id, work.writer, LATE));
    return id;
  };
  const correct = (eventId: string, passage: string, proposed: string, person = 0, now = LATE) =>
    work.inTx((tx) =>
      work.corrections.correct(tx, eventId, { passage, proposed, participantId: work.people[person]! }, now),
    );
  const corrections = (eventId: string) =>
    work.database.read<{ id: string; state: string }>(
      'SELECT id, state FROM event_minutes_correction WHERE event_id = $1 ORDER BY id',
      [eventId],
    );
  const publish = (id: string, actor = work.other, now = AFTER) =>
    work.inTx((tx) => work.minutes.publish(tx, id, actor, now));

  it('are begun once, after the event', async () => {
    const early = work.announced();
    expect(
      await fieldsOf(work.inTx(async (tx) => work.minutes.draft(tx, await early, TEXT, work.writer, NOW))),
    ).toHaveProperty('text');
    const id = await held();
    const both = [work.writer, work.other].map((actor) =>
      work.inTx((tx) => work.minutes.draft(tx, id, TEXT, actor, LATE)),
    );
    expect(await outcomes(both)).toBe(1);
  });

  it('take corrections until 24:00 of the last day, each once, and answer each with a reason', async () => {
    const id = await opened();
    const { correctionsUntil } = (await work.minutesQueries.of(id))!;
    const lastMoment = new Date(correctionsUntil!.getTime() - 1);
    await correct(id, '30 души', '31 души');
    await correct(id, '30 души', '31 души');
    await correct(id, 'няма го никъде', 'нещо', 1, lastMoment);
    expect(await fieldsOf(correct(id, 'Решиха', 'Предложиха', 2, correctionsUntil!))).toHaveProperty(
      'passage',
    );
    const [first, second] = await corrections(id);
    const answer = (which: string, accept: boolean, reason: string) =>
      work.inTx((tx) => work.corrections.decide(tx, which, { accept, reason }, work.writer, AFTER));
    expect(await fieldsOf(answer(first!.id, true, ''))).toHaveProperty('reason');
    expect(await outcomes([1, 2].map(() => answer(first!.id, true, 'По списъка са 31.')))).toBe(1);
    expect(await fieldsOf(publish(id))).toEqual({
      text: expect.stringContaining('1 поправка чака') as unknown,
    });
    await answer(second!.id, false, 'Няма такъв пасаж.');
    expect(await work.minutesQueries.of(id)).toMatchObject({ current: 2, text: TEXT.replace('30', '31') });
    expect((await work.minutesQueries.versions(id)).map(({ text }) => text)).toEqual([
      TEXT.replace('30', '31'),
      TEXT,
    ]);
  });

  it('are published once, after the days, by somebody else than who wrote them', async () => {
    const id = await opened();
    expect(await fieldsOf(publish(id, work.other, LATE))).toEqual({
      text: expect.stringContaining('Поправки се приемат до') as unknown,
    });
    expect(await fieldsOf(publish(id, work.writer))).toEqual({
      text: expect.stringContaining('друг служител') as unknown,
    });
    const both = await Promise.allSettled([publish(id), publish(id)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(IllegalTransition) as unknown,
    });
    expect(await work.row(id)).toMatchObject({ state: 'minutes' });
    expect((await work.told(id)).filter((name) => name === 'minutesPublished')).toHaveLength(1);
    const change = { text: 'Друго.', note: 'Друго', version: null };
    expect(
      await fieldsOf(work.inTx((tx) => work.minutes.revise(tx, id, change, work.writer, AFTER))),
    ).toHaveProperty('text');
  });

  it('keep every version as it was', async () => {
    const id = await drafted();
    const change = (version: number) => ({ text: `${TEXT}\n\nКрай.`, note: 'Добавен е краят.', version });
    await work.inTx((tx) => work.minutes.revise(tx, id, change(1), work.writer, LATE));
    await expect(
      work.inTx((tx) => work.minutes.revise(tx, id, { ...change(1), text: 'Х' }, work.other, LATE)),
    ).rejects.toThrow(Conflict);
    await expect(work.db.dataSource.query('UPDATE event_minutes_version SET note = note')).rejects.toThrow(
      'permission denied',
    );
  });

  it('hold decisions, numbered without gaps, each carried out once', async () => {
    const eventId = await drafted();
    const task = (text: string) => ({
      text,
      kind: 'task' as const,
      unitId: work.unitId,
      dueOn: '2026-12-18',
      target: '',
    });
    const add = (text: string) =>
      work.inTx((tx) => work.decisions.add(tx, eventId, task(text), work.writer, LATE));
    const ids = await Promise.all(['Пейки', 'Чешма', 'Пейки', 'Сянка'].map(add));
    expect(new Set(ids).size).toBe(3);
    const listed = await work.decisionQueries.of(eventId);
    expect(listed.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(
      await fieldsOf(
        work.inTx((tx) =>
          work.decisions.add(
            tx,
            eventId,
            { ...task('Без звено'), unitId: null, dueOn: '2020-01-01' },
            work.writer,
            LATE,
          ),
        ),
      ),
    ).toEqual({
      unitId: expect.any(String) as unknown,
      dueOn: expect.any(String) as unknown,
    });
    const done = () => work.inTx((tx) => work.decisions.done(tx, ids[0]!, 'Сложени са.', work.writer, AFTER));
    expect(await outcomes([done(), done()])).toBe(1);
    const owed = await work.deadlines.runningOf(work.database, 'eventDecision', ids);
    expect([...owed.keys()].sort()).toEqual([ids[1], ids[3]].sort());
  });
});
