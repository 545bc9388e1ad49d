import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Conflict, IllegalTransition } from '../../platform/errors/index.js';
import { later, NOW } from './event.factory.js';
import { CLERK, eventsAtWork, fieldsOf, type EventsAtWork } from './events-at-work.factory.js';

const ROUNDS = 8;
const HOUR = 3_600_000;
const plus = (date: Date, hours: number) => new Date(date.getTime() + hours * HOUR);

let work: EventsAtWork;
beforeAll(async () => void (work = await eventsAtWork()));
afterAll(() => work.db.close());

const state = async (id: string) => (await work.row(id))['state'];
const card = async (id: string) => (await work.subjects.cards([{ type: 'event', id }])).get(`event:${id}`)!;
const move = (id: string, startsAt: Date, reason = 'Залата е заета.') =>
  work.inTx((tx) => work.times.move(tx, id, { startsAt, endsAt: plus(startsAt, 2), reason }, CLERK, NOW));

describe('an event on its way', () => {
  it('is nobody’s business until it is announced, and then everybody’s', async () => {
    const id = await work.drafted({ unitId: null });
    expect([await state(id), await card(id)]).toEqual(['draft', undefined]);
    expect(await fieldsOf(work.inTx((tx) => work.events.announce(tx, id, CLERK, NOW)))).toHaveProperty(
      'unitId',
    );
    const input = work.inputOf();
    await work.inTx((tx) => work.events.edit(tx, id, { input, version: 1 }, CLERK, NOW));
    await work.inTx((tx) => work.events.announce(tx, id, CLERK, NOW));
    expect(await card(id)).toMatchObject({ public: true, phase: 'upcoming', opensAt: later(20) });
    expect(await work.told(id)).toEqual(['announced']);
  });

  it('is linked with what it is about once everybody can read it', async () => {
    const [one, other] = [await work.announced(), await work.announced()];
    const about = [`event:${one}`];
    const id = await work.drafted({ about });
    expect(await work.trail.of({ type: 'event', id: one })).toEqual([]);
    await work.inTx((tx) => work.events.announce(tx, id, CLERK, NOW));
    expect(await work.trail.of({ type: 'event', id: one })).toMatchObject([{ kind: 'about' }]);
    const input = work.inputOf({ title: (await card(id)).title, about: [`event:${other}`] });
    await work.inTx((tx) => work.events.edit(tx, id, { input, version: null }, CLERK, NOW));
    expect(await work.trail.of({ type: 'event', id: one })).toEqual([]);
    expect(await work.trail.of({ type: 'event', id: other })).toHaveLength(1);
    expect(await fieldsOf(work.drafted({ about: [`event:${await work.drafted()}`] }))).toHaveProperty(
      'about',
    );
  });

  it('stores nothing of what breaks a rule', async () => {
    const before = await work.database.read('SELECT count(*) FROM event');
    const fields = await fieldsOf(work.drafted({ endsAt: later(19), accessibility: '' }));
    expect(fields).toEqual({
      endsAt: 'Краят е преди началото. Проверете часовете.',
      accessibility: expect.stringContaining('Попълнете „Достъпност на мястото“') as unknown,
    });
    expect(await work.database.read('SELECT count(*) FROM event')).toEqual(before);
  });

  it('is written by one of two who opened the same form', async () => {
    const id = await work.drafted();
    const write = (title: string) =>
      work.inTx((tx) => work.events.edit(tx, id, { input: work.inputOf({ title }), version: 1 }, CLERK, NOW));
    await write('Първото заглавие');
    await expect(write('Второто заглавие')).rejects.toThrow(Conflict);
    expect((await work.row(id))['title']).toBe('Първото заглавие');
  });

  it('is thrown away as a draft alone', async () => {
    const [draft, announced] = [await work.drafted(), await work.announced()];
    await work.inTx((tx) => work.events.discard(tx, draft, CLERK, NOW));
    await expect(work.inTx((tx) => work.events.discard(tx, announced, CLERK, NOW))).rejects.toThrow(
      IllegalTransition,
    );
  });

  it('tells of another place and of other seats, and of nothing else', async () => {
    const registration = { registrationOpensAt: later(-1) };
    const id = await work.announced(registration);
    const edit = (more: object) =>
      work.inTx((tx) =>
        work.events.edit(
          tx,
          id,
          { input: work.inputOf({ title: 'Едно и също', ...registration, ...more }), version: null },
          CLERK,
          NOW,
        ),
      );
    await edit({ description: 'Носете бележник.' });
    expect(await work.told(id)).toEqual(['announced', 'registrationOpened']);
    const { sequence } = await work.row(id);
    await edit({ placeName: 'Библиотеката' });
    await edit({ placeName: 'Библиотеката', capacity: 60 });
    expect((await work.told(id)).slice(2)).toEqual(['relocated', 'seatsChanged']);
    expect((await work.row(id))['sequence']).toBe(Number(sequence) + 1);
    expect(await fieldsOf(edit({ registrationOpensAt: null }))).toHaveProperty('registrationOpensAt');
  });

  it('is cancelled for a reason, once', async () => {
    const id = await work.announced();
    const cancel = (reason: string) => work.inTx((tx) => work.events.cancel(tx, id, reason, CLERK, NOW));
    expect(await fieldsOf(cancel('  '))).toHaveProperty('reason');
    await cancel('Лекторът е болен.');
    expect(await card(id)).toMatchObject({ phase: 'over', opensAt: null, closesAt: null });
    await expect(cancel('Пак.')).rejects.toThrow(IllegalTransition);
    await expect(move(id, later(30))).rejects.toThrow(IllegalTransition);
  });
});

describe('the clock', () => {
  it('opens and closes registration and says that it was held, however many clocks there are', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await work.announced({
        registrationOpensAt: later(1),
        registrationClosesAt: later(10),
      });
      const tick = (now: Date) => Promise.all([1, 2, 3].map(() => work.clock.run('test', now)));
      await tick(later(0.5));
      expect(await state(id)).toBe('announced');
      await tick(later(1));
      expect(await state(id)).toBe('registration');
      await tick(later(10));
      expect(await state(id)).toBe('announced');
      await tick(plus(later(20), 3));
      expect(await state(id)).toBe('held');
      expect((await work.row(id))['held_at']).toEqual(plus(later(20), 2));
      expect(await work.told(id)).toEqual(['announced', 'registrationOpened', 'registrationClosed', 'held']);
    }
  });

  it('leaves closed what the staff closed, and does not touch what is postponed', async () => {
    const id = await work.announced({ registrationOpensAt: later(-1) });
    expect(await state(id)).toBe('registration');
    await work.inTx((tx) => work.events.closeRegistration(tx, id, CLERK, later(2)));
    await work.clock.run('test', later(3));
    expect(await state(id)).toBe('announced');
    const { registration_opens_at: opens, registration_closes_at: closes } = await work.row(id);
    expect([opens, closes]).toEqual([later(-1), later(2)]);
    await work.inTx((tx) => work.times.postpone(tx, id, 'Няма ток.', CLERK, later(4)));
    await work.clock.run('test', later(25));
    expect(await state(id)).toBe('postponed');
  });

  it('does not open registration that nobody planned, nor one whose time is over', async () => {
    const without = await work.announced();
    const open = (id: string, now: Date) =>
      work.inTx((tx) => work.events.openRegistration(tx, id, CLERK, now));
    await expect(open(without, NOW)).rejects.toThrow('noRegistration');
    const late = await work.announced({ registrationOpensAt: later(2), registrationClosesAt: later(3) });
    await expect(open(late, later(4))).rejects.toThrow('registrationPassed');
    await open(late, later(1));
    expect((await work.row(late))['registration_opens_at']).toEqual(later(1));
  });

  it('stores minutes, as forms do, also where registration is opened and closed within one', async () => {
    const id = await work.announced({ registrationOpensAt: later(2) });
    const at = (seconds: number) => new Date(later(1).getTime() + seconds * 1_000);
    await work.inTx((tx) => work.events.openRegistration(tx, id, CLERK, at(20)));
    await work.inTx((tx) => work.events.closeRegistration(tx, id, CLERK, at(40)));
    expect(await work.row(id)).toMatchObject({
      registration_opens_at: at(-60),
      registration_closes_at: at(0),
    });
  });

  it('is not needed by whoever says that an event was held, once it has begun', async () => {
    const id = await work.announced();
    const hold = (now: Date) => work.inTx((tx) => work.events.hold(tx, id, CLERK, now));
    await expect(hold(later(19))).rejects.toThrow('eventNotOverYet');
    await hold(plus(later(20), 1));
    expect(await state(id)).toBe('held');
  });
});

describe('other times', () => {
  it('keep the earlier ones, take programme and registration along, and are told once', async () => {
    const id = await work.announced({
      registrationOpensAt: later(-1),
      registrationClosesAt: later(18),
    });
    const slot = { startsAt: plus(later(20), 0.5), endsAt: plus(later(20), 1), title: 'Начало' };
    await work.inTx((tx) =>
      work.programme.add(tx, id, { ...slot, description: '', speakers: '' }, CLERK, NOW),
    );
    await move(id, later(27));
    expect(await work.row(id)).toMatchObject({
      state: 'registration',
      starts_at: later(27),
      ends_at: plus(later(27), 2),
      registration_opens_at: later(-1),
      registration_closes_at: later(25),
      sequence: 1,
    });
    expect(await work.programme.of(id)).toMatchObject([{ startsAt: plus(later(27), 0.5) }]);
    expect(await work.queries.timeChanges(id)).toMatchObject([
      { fromStartsAt: later(20), toStartsAt: later(27), reason: 'Залата е заета.' },
    ]);
    const [moved] = await work.database.read<{ payload: object }>(
      `SELECT payload FROM outbox_event WHERE name = 'event.moved' AND payload->>'id' = $1`,
      [id],
    );
    expect(moved!.payload).toMatchObject({
      fromStartsAt: later(20).toISOString(),
      toEndsAt: plus(later(27), 2).toISOString(),
    });
  });

  it('are not typed into the form of what is announced', async () => {
    const id = await work.announced({ title: 'Обявеното остава' });
    const input = work.inputOf({ startsAt: plus(later(20), 0.5) });
    const edit = work.inTx((tx) => work.events.edit(tx, id, { input, version: null }, CLERK, NOW));
    expect((await fieldsOf(edit))['startsAt']).toContain('„Преместете“');
  });

  it.each([
    ['the same', later(20), 'startsAt'],
    ['past', later(-1), 'startsAt'],
  ])('are refused when they are %s, and nothing is half-saved', async (_what, startsAt, field) => {
    const id = await work.announced();
    expect(await fieldsOf(move(id, startsAt))).toHaveProperty(field);
    expect(await fieldsOf(move(id, later(25), ' '))).toHaveProperty('reason');
    expect(await work.queries.timeChanges(id)).toEqual([]);
    expect((await work.row(id))['starts_at']).toEqual(later(20));
  });

  it('are refused when a part of the programme would lie outside', async () => {
    const id = await work.announced();
    const slot = { startsAt: plus(later(20), 1), endsAt: plus(later(20), 2), title: 'Краят' };
    await work.inTx((tx) =>
      work.programme.add(tx, id, { ...slot, description: '', speakers: '' }, CLERK, NOW),
    );
    const times = { startsAt: later(25), endsAt: plus(later(25), 1.5), reason: 'По-кратко е.' };
    const moved = work.inTx((tx) => work.times.move(tx, id, times, CLERK, NOW));
    expect(await fieldsOf(moved)).toHaveProperty('endsAt');
    expect(await work.programme.of(id)).toMatchObject([{ endsAt: plus(later(20), 2) }]);
  });

  it('are unknown while it is postponed, and announced once they are known', async () => {
    const id = await work.announced();
    await work.inTx((tx) => work.times.postpone(tx, id, 'Мостът е затворен.', CLERK, later(1)));
    expect(await card(id)).toMatchObject({ phase: 'upcoming', opensAt: null, state: 'postponed' });
    const typed = { startsAt: later(40), endsAt: plus(later(40), 3) };
    await work.inTx((tx) => work.times.reschedule(tx, id, typed, CLERK, later(2)));
    expect(await work.row(id)).toMatchObject({ state: 'announced', state_reason: '', sequence: 2 });
    expect(await work.told(id)).toEqual(['announced', 'postponed', 'moved']);
    expect(await work.queries.timeChanges(id)).toMatchObject([
      { fromStartsAt: later(20), toStartsAt: null },
      { fromStartsAt: later(20), toStartsAt: later(40) },
    ]);
  });

  it('are those of one of two who move it at the same moment', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await work.announced();
      const outcomes = await Promise.allSettled([move(id, later(26)), move(id, later(26))]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await work.queries.timeChanges(id)).toHaveLength(1);
    }
  });

  it('stay as they were kept', async () => {
    await expect(work.db.dataSource.query('UPDATE event_time_change SET reason = reason')).rejects.toThrow(
      'permission denied',
    );
  });
});
