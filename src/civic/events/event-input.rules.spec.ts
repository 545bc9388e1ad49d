import { describe, expect, it } from '@jest/globals';
import { checkInput, registrationEnd, type Choices, type EventInput } from './event-input.rules.js';
import { eventInput, later } from './event.factory.js';

const CHOICES: Choices = {
  kinds: new Set(['roundTable']),
  topics: new Set(['urban', 'budget']),
  places: new Set(['65334']),
  units: new Set(['3']),
  series: new Set(['8']),
  about: new Set(['debate:5']),
};
const problems = (more: Partial<EventInput> = {}) => checkInput({ ...eventInput.build(), ...more }, CHOICES);
const codes = (more: Partial<EventInput>) =>
  Object.fromEntries(Object.entries(problems(more)).map(([field, { code }]) => [field, code]));

describe('what the staff write about an event', () => {
  it('is taken when it is complete', () => {
    expect(problems()).toEqual({});
    expect(problems({ topics: ['urban'], ekatte: '65334', unitId: '3', seriesId: '8' })).toEqual({});
  });

  it.each<[string, Partial<EventInput>, Record<string, string>]>([
    ['a title of nothing', { title: ' ' }, { title: 'required' }],
    ['a title of two letters', { title: 'Хм' }, { title: 'tooShort' }],
    ['a title that does not end', { title: 'а'.repeat(201) }, { title: 'tooLong' }],
    ['letters that nobody sees', { summary: 'видимо\u202eне' }, { summary: 'strangeCharacters' }],
    ['no times', { startsAt: null, endsAt: null }, { startsAt: 'required', endsAt: 'required' }],
    ['an end before the beginning', { endsAt: later(19) }, { endsAt: 'endBeforeStart' }],
    ['an end at the beginning', { endsAt: later(20) }, { endsAt: 'endBeforeStart' }],
    ['a season', { endsAt: later(200) }, { endsAt: 'lastsTooLong' }],
    ['a hall that is not named', { placeName: '' }, { placeName: 'required' }],
    [
      'a hall of which nobody says how to get in',
      { accessibility: '' },
      { accessibility: 'accessibilityMissing' },
    ],
    [
      'the same where one may also watch',
      { form: 'hybrid', accessibility: ' ' },
      { accessibility: 'required' },
    ],
    ['an address that is none', { streamUrl: 'javascript:alert(1)' }, { streamUrl: 'badLink' }],
    ['no seats', { capacity: 0 }, { capacity: 'wrongCount' }],
    ['half a seat', { capacity: 10.5 }, { capacity: 'wrongCount' }],
    ['more reserved than there are', { capacity: 5, reserved: 6 }, { reserved: 'reservedTooMany' }],
    ['some reserved of no number', { capacity: null, reserved: 1 }, { reserved: 'reservedWithoutCapacity' }],
    [
      'an end of registration without a beginning',
      { registrationClosesAt: later(10) },
      { registrationOpensAt: 'opensMissing' },
    ],
    [
      'registration that closes before it opens',
      { registrationOpensAt: later(10), registrationClosesAt: later(9) },
      { registrationClosesAt: 'closesBeforeOpens' },
    ],
    [
      'registration after the end',
      { registrationOpensAt: later(10), registrationClosesAt: later(21) },
      { registrationClosesAt: 'registrationAfterEnd' },
    ],
    [
      'registration that opens after the end',
      { registrationOpensAt: later(22) },
      { registrationOpensAt: 'registrationAfterEnd' },
    ],
    [
      'registration that opens once it has begun, and closes then',
      { registrationOpensAt: new Date(later(20).getTime() + 60_000) },
      { registrationOpensAt: 'closesBeforeOpens' },
    ],
    ['a kind that does not exist', { kind: 'wedding' }, { kind: 'unknownChoice' }],
    ['a unit that does not exist', { unitId: '4' }, { unitId: 'unknownChoice' }],
    ['a series that does not exist', { seriesId: '9' }, { seriesId: 'unknownChoice' }],
    ['what nobody can read', { about: ['debate:5', 'debate:6'] }, { about: 'unknownChoice' }],
    ['a topic that does not exist', { topics: ['weddings'] }, { topics: 'unknownChoice' }],
    [
      'an organiser without a name',
      { organisers: [{ organisationId: null, name: '' }] },
      { organisers: 'required' },
    ],
  ])('%s is told at its field', (_what, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  it('needs no hall where everybody watches', () => {
    expect(problems({ form: 'online', placeName: '', address: '', accessibility: '' })).toEqual({});
  });
});

it('registration ends when the event begins, unless it is said otherwise', () => {
  const [startsAt, opens] = [later(20), later(1)];
  const end = (registrationOpensAt: Date | null, registrationClosesAt: Date | null) =>
    registrationEnd({ startsAt, registrationOpensAt, registrationClosesAt });
  expect(end(null, null)).toBe(null);
  expect(end(opens, null)).toBe(startsAt);
  expect(end(opens, later(18))).toEqual(later(18));
});
