import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { later, NOW } from '../../event.factory.js';
import { CLERK } from '../../events-at-work.factory.js';
import { EVENT_EVENTS, eventMinutesOpened } from '../../events.domain-events.js';
import { registrationsAtWork, type RegistrationsAtWork } from '../registrations-at-work.factory.js';

const HOUR = 3_600_000;

let work: RegistrationsAtWork;
beforeAll(async () => void (work = await registrationsAtWork()));
afterAll(() => work.db.close());

let people = 0;
const registered = async (event: string, now = NOW) =>
  (await work.registered(event, `slushatel${(people += 1)}@primer.example`, now)).id;
const own = async (id: string) => (await work.registrationQueries.one(id))!;
const isAsked = async (id: string) => (await own(id)).askedAgainAt !== null;
const move = (event: string, days: number) => {
  const [startsAt, endsAt] = [later(days), new Date(later(days).getTime() + 2 * HOUR)];
  return work.inTx((tx) =>
    work.times.move(tx, event, { startsAt, endsAt, reason: 'Залата е заета.' }, CLERK, NOW),
  );
};
const remind = (now: Date) => work.reminders.run('slot', now);
const before = (days: number, hours: number) => new Date(later(days).getTime() - hours * HOUR);

describe('everybody registered', () => {
  it('is asked again each time the date moves, keeps the seat, and says whether they come', async () => {
    const event = await work.open({ capacity: 2 });
    const [ana, boyan, waiting] = [await registered(event), await registered(event), await registered(event)];
    await move(event, 25);
    await work.heard(event);
    expect(await Promise.all([ana, boyan, waiting].map(isAsked))).toEqual([true, true, true]);
    expect(await work.registrationQueries.counts(event)).toMatchObject({ registered: 2, unconfirmed: 2 });
    const comes = () => work.inTx((tx) => work.registrations.comesAgain(tx, ana));
    expect([await comes(), await comes()]).toEqual([true, false]);
    await work.inTx((tx) => work.registrations.cancel(tx, boyan, NOW));
    expect((await own(waiting)).state).toBe('registered');
    await move(event, 30);
    await work.heard(event);
    expect(await isAsked(ana)).toBe(true);
    expect(await work.letters(ana)).toEqual(['registered', 'moved', 'moved']);
    expect(await work.letters(boyan)).toEqual(['registered', 'moved', 'left']);
  });

  it('but not whoever registered for the new date already', async () => {
    const event = await work.open();
    await move(event, 25);
    const id = await registered(event, later(0.001));
    await work.heard(event);
    expect([await isAsked(id), await work.letters(id)]).toEqual([false, ['registered']]);
  });

  it('is told that it is off, elsewhere or postponed, and asked again when there is a day', async () => {
    const event = await work.open();
    const id = await registered(event);
    const title = 'Едно и също';
    const input = work.inputOf({ title, registrationOpensAt: later(-1), placeName: 'Ритуалната зала' });
    await work.inTx((tx) => work.events.edit(tx, event, { input, version: null }, CLERK, NOW));
    await work.inTx((tx) => work.times.postpone(tx, event, 'Наводнена зала.', CLERK, NOW));
    const times = { startsAt: later(40), endsAt: later(41) };
    await work.heard(event);
    await work.inTx((tx) => work.times.reschedule(tx, event, times, CLERK, NOW));
    await work.heard(event);
    await work.inTx((tx) => work.events.cancel(tx, event, 'Няма зала.', CLERK, NOW));
    await work.heard(event);
    expect(await work.letters(id)).toEqual(['registered', 'relocated', 'postponed', 'moved', 'cancelled']);
  });

  it('hears of the new day alone, when it was postponed only for a moment', async () => {
    const event = await work.open();
    const id = await registered(event);
    const times = { startsAt: later(40), endsAt: later(41) };
    await work.inTx((tx) => work.times.postpone(tx, event, 'Наводнена зала.', CLERK, NOW));
    await work.inTx((tx) => work.times.reschedule(tx, event, times, CLERK, NOW));
    await work.heard(event);
    expect(await work.letters(id)).toEqual(['registered', 'moved']);
  });

  it('is reminded once the day before, for each day that holds, and not right after the ticket', async () => {
    const event = await work.open();
    const early = await registered(event);
    await remind(before(20, 25));
    expect(await work.letters(early)).toEqual(['registered']);
    await Promise.all([remind(before(20, 24)), remind(before(20, 24))]);
    const late = await registered(event, before(20, 23));
    await remind(before(20, 20));
    expect(await work.letters(early)).toEqual(['registered', 'reminder']);
    expect(await work.letters(late)).toEqual(['registered']);
    await move(event, 26);
    await work.heard(event);
    await remind(before(26, 3));
    expect(await work.letters(early)).toEqual(['registered', 'reminder', 'moved', 'reminder']);
  });

  it('who did not answer gives way to those who wait, and to no more than wait', async () => {
    const event = await work.open({ capacity: 3 });
    const seated = [await registered(event), await registered(event), await registered(event)];
    const waiting = await registered(event);
    await move(event, 25);
    await work.heard(event);
    await work.inTx((tx) => work.registrations.comesAgain(tx, seated[2]!));
    await remind(before(25, 30));
    expect((await own(waiting)).state).toBe('waiting');
    await Promise.all([remind(before(25, 20)), remind(before(25, 20))]);
    const states = await Promise.all([...seated, waiting].map(async (id) => (await own(id)).state));
    expect(states).toEqual(['registered', 'cancelled', 'registered', 'registered']);
    expect(await work.letters(seated[1]!)).toEqual(['registered', 'moved', 'released']);
  });
});

describe('the minutes', () => {
  it('are sent to those who came, as a draft and when they are published, each once', async () => {
    const event = await work.open();
    const [came, missing] = [await registered(event), await registered(event)];
    const at = (await work.registrationQueries.event(event))!;
    await work.checkIn.checkIn(at, came, later(20));
    for (const announced of [
      eventMinutesOpened(event),
      { ...eventMinutesOpened(event), name: EVENT_EVENTS.minutesPublished },
    ]) {
      await work.inTx((tx) => work.outbox.publish(tx, announced, later(22)));
      await work.heard(event);
    }
    expect([await work.letters(came), await work.letters(missing)]).toEqual([
      ['registered', 'minutesOpened', 'minutes'],
      ['registered'],
    ]);
  });
});

describe('the survey', () => {
  const held = async (event: string) => {
    await work.clock.run('slot', later(21));
    await work.heard(event);
  };

  it('invites those who came, takes one answer from each, and keeps them apart from it', async () => {
    const event = await work.open();
    const [came, missing] = [await registered(event), await registered(event)];
    const at = (await work.registrationQueries.event(event))!;
    await work.checkIn.checkIn(at, came, later(20));
    const ask = (typed: string) => work.inTx((tx) => work.surveys.ask(tx, event, typed, CLERK, NOW));
    await ask('оценка: Полезно ли беше?');
    await expect(ask('Полезно ли беше?')).rejects.toThrow('eventInvalid');
    await held(event);
    await expect(ask('текст: Какво още?')).rejects.toThrow('surveyFrozen');
    expect([await work.letters(came), await work.letters(missing)]).toEqual([
      ['registered', 'survey'],
      ['registered'],
    ]);
    const answers = await Promise.all([1, 2, 3].map(() => work.surveys.answer(came, event, ['5'])));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await work.surveyQueries.answers(event)).toEqual([['5']]);
    expect(await work.surveyQueries.openFor(event, later(22))).not.toBe(null);
    expect(await work.surveyQueries.openFor(event, later(40))).toBe(null);
  });

  it('asks what is usual where nothing was chosen, everybody where nobody was checked in, and nobody on wish', async () => {
    const [usual, none] = [await work.open(), await work.open()];
    const [one, other] = [await registered(usual), await registered(none)];
    await work.inTx((tx) => work.surveys.ask(tx, none, '', CLERK, NOW));
    await held(usual);
    await work.heard(none);
    expect([await work.letters(one), await work.letters(other)]).toEqual([
      ['registered', 'survey'],
      ['registered'],
    ]);
    expect((await work.surveyQueries.of(usual))!.questions).toHaveLength(5);
    expect(await work.surveyQueries.openFor(none, later(22))).toBe(null);
  });
});
