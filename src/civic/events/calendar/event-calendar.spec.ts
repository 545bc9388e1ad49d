import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { sofia } from '../../../platform/clock/index.js';
import { eventsCalendar, type CalendarRow } from './event-calendar.js';

const PLACES = new Map([['65334', { bg: 'гр. Сандански', en: 'Sandanski' }]]);
const FRAME = { locale: 'bg', url: 'https://megdan.example', places: PLACES } as const;

const rowOf = (more: Partial<CalendarRow> = {}): CalendarRow => ({
  id: '12',
  seriesId: null,
  kind: 'roundTable',
  form: 'inPerson',
  state: 'announced',
  title: 'Кръгла маса: светлина, пейки; и още',
  summary: 'Говорим за осветлението.\nИ за пейките.',
  lang: 'bg',
  startsAt: new Date('2026-11-22T12:00:00Z'),
  endsAt: new Date('2026-11-22T14:30:00Z'),
  placeName: 'Читалище „Отец Паисий“',
  address: 'ул. „Македония“ 57',
  ekatte: '65334',
  topics: [],
  unitId: null,
  stateReason: '',
  streamUrl: '',
  recordingUrl: '',
  sequence: 3,
  changedAt: new Date('2026-11-01T08:00:00Z'),
  ...more,
});

/** As another program reads it. */
const read = (rows: CalendarRow[], name = '') => {
  const calendar = new ICAL.Component(ICAL.parse(eventsCalendar(rows, name, FRAME)) as unknown[]);
  const components = calendar.getAllSubcomponents('vevent');
  return {
    calendar,
    entries: components.map((component) => ({ component, event: new ICAL.Event(component) })),
  };
};
const one = (more: Partial<CalendarRow> = {}) => read([rowOf(more)]).entries[0]!;

describe('an event in a calendar', () => {
  it('says what, when, where and since which change', () => {
    const { component, event } = one();
    expect(event.uid).toBe('event-12@megdan.example');
    expect(event.summary).toBe('Кръгла маса: светлина, пейки; и още');
    expect(event.description).toBe('Говорим за осветлението.\nИ за пейките.');
    expect(event.location).toBe('Читалище „Отец Паисий“, ул. „Македония“ 57, гр. Сандански');
    expect(event.startDate.toJSDate()).toEqual(new Date('2026-11-22T12:00:00Z'));
    expect(event.duration.toSeconds()).toBe(2.5 * 3600);
    expect(event.sequence).toBe(3);
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(String(component.getFirstPropertyValue('last-modified'))).toContain('2026-11-01T08:00:00');
    expect(component.getFirstPropertyValue('url')).toContain('https://megdan.example/events/12-kragla-masa');
  });

  it.each([
    ['postponed', 'Отложено: Кръгла маса: светлина, пейки; и още'],
    ['cancelled', 'Отменено: Кръгла маса: светлина, пейки; и още'],
  ] as const)('leaves the day that it does not take place on: %s', (state, title) => {
    const { component, event } = one({ state, stateReason: 'Залата е наводнена.' });
    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.summary).toBe(title);
    expect(event.description).toContain('Залата е наводнена.');
  });

  it('is where it is watched, when it is nowhere else', () => {
    const streamUrl = 'https://video.example/1';
    expect(one({ form: 'online', streamUrl }).event.location).toBe(streamUrl);
    expect(one({ form: 'hybrid', streamUrl }).event.description).toContain(`Излъчва се на: ${streamUrl}`);
  });

  it.each([
    // Local 02:30 to 04:30, and the clock skips 03:00 to 04:00: one hour.
    ['in spring 2026', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', ['2:30', '4:30'], 1],
    ['in spring 2027', '2027-03-28T00:30:00Z', '2027-03-28T01:30:00Z', ['2:30', '4:30'], 1],
    // Local 02:30 to 04:30, and the clock tells 03:00 to 04:00 twice: three hours.
    ['in autumn 2026', '2026-10-24T23:30:00Z', '2026-10-25T02:30:00Z', ['2:30', '4:30'], 3],
    ['in autumn 2027', '2027-10-30T23:30:00Z', '2027-10-31T02:30:00Z', ['2:30', '4:30'], 3],
  ])('lasts as long as it lasts on the night of other clocks, %s', (_what, from, to, local, hours) => {
    const { event } = one({ startsAt: new Date(from), endsAt: new Date(to) });
    const [starts, ends] = [event.startDate.toJSDate(), event.endDate.toJSDate()];
    expect([starts, ends]).toEqual([new Date(from), new Date(to)]);
    expect([starts, ends].map((at) => `${sofia(at).hour}:${sofia(at).minute}`)).toEqual(local);
    expect(event.duration.toSeconds()).toBe(hours * 3600);
  });
});

it('a calendar that is followed has a name, and each of its events once', () => {
  const { calendar, entries } = read([rowOf(), rowOf({ id: '13' }), rowOf({ id: '14' })], 'Кръгли маси');
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Кръгли маси');
  expect(new Set(entries.map(({ event }) => event.uid)).size).toBe(3);
  expect(read([], 'Нищо').entries).toEqual([]);
});
