import { expect, it } from '@jest/globals';
import { later, NOW } from '../event.factory.js';
import type { EventState } from '../event.lifecycle.js';
import { freeSeats, isAhead, takingOf, type Taking } from './registration.rules.js';

const eventOf = (state: EventState, opens: number | null = -1, closes = 20, ends = 21) => ({
  state,
  endsAt: later(ends),
  registrationOpensAt: opens === null ? null : later(opens),
  registrationClosesAt: opens === null ? null : later(closes),
});

it.each<[string, ReturnType<typeof eventOf>, Taking]>([
  ['open', eventOf('registration'), 'open'],
  ['open and over by a second', eventOf('registration', -2, 0), 'closed'],
  ['closed by the staff', eventOf('announced', -2, -1), 'closed'],
  ['about to open with the next turn of the clock', eventOf('announced'), 'notYet'],
  ['to come', eventOf('announced', 3), 'notYet'],
  ['not needed', eventOf('announced', null), 'none'],
  ['past its end, whatever the clock has done', eventOf('registration', -3, -2, -1), 'over'],
  ['held', eventOf('held'), 'over'],
  ['with minutes', eventOf('minutes'), 'over'],
  ['archived', eventOf('archived'), 'over'],
  ['postponed', eventOf('postponed'), 'postponed'],
  ['cancelled', eventOf('cancelled'), 'cancelled'],
])('registration that is %s', (_what, event, taking) => {
  expect(takingOf(event, NOW)).toBe(taking);
});

it('one may still come to what lies ahead, and to what has no day yet', () => {
  const ahead = (state: EventState, ends: number) => isAhead({ state, endsAt: later(ends) }, NOW);
  expect([ahead('announced', 1), ahead('registration', 1), ahead('postponed', -1)]).toEqual([
    true,
    true,
    true,
  ]);
  expect([ahead('announced', 0), ahead('held', 1), ahead('cancelled', 1)]).toEqual([false, false, false]);
});

it('seats that are reserved are nobody’s to take, and no number is no limit', () => {
  expect(freeSeats({ capacity: 10, reserved: 4 }, 5)).toBe(1);
  expect(freeSeats({ capacity: 10, reserved: 4 }, 9)).toBe(0);
  expect(freeSeats({ capacity: null, reserved: 0 }, 900)).toBe(null);
});
