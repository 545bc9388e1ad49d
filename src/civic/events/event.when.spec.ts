import { describe, expect, it } from '@jest/globals';
import { whenText } from './event.when.js';

const times = (startsAt: string, endsAt: string) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

describe('when an event is', () => {
  it('is a day with its hours, as they are on the wall in Sofia', () => {
    const when = times('2026-11-22T12:00:00Z', '2026-11-22T14:30:00Z');
    expect(whenText(when, 'bg')).toBe('неделя, 22 ноември 2026\u00a0г., 14:00–16:30\u00a0ч.');
    expect(whenText(when, 'en')).toBe('Sunday, 22 November 2026, 14:00–16:30');
  });

  it('or from one day to another', () => {
    expect(whenText(times('2026-11-22T20:00:00Z', '2026-11-22T23:00:00Z'), 'bg')).toBe(
      '22 ноември 2026\u00a0г., 22:00\u00a0ч. – 23 ноември 2026\u00a0г., 01:00\u00a0ч.',
    );
  });

  it.each([
    [
      'a night that is an hour shorter',
      '2026-03-28T22:00:00Z',
      '2026-03-29T03:00:00Z',
      '00:00–06:00\u00a0ч.',
    ],
    ['a night that is an hour longer', '2026-10-24T21:00:00Z', '2026-10-25T04:00:00Z', '00:00–06:00\u00a0ч.'],
    ['the same a year later', '2027-03-27T22:00:00Z', '2027-03-28T03:00:00Z', '00:00–06:00\u00a0ч.'],
  ])('is right in %s', (_what, from, to, hours) => {
    expect(whenText(times(from, to), 'bg')).toContain(hours);
  });
});
