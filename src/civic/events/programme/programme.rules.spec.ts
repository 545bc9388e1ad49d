import { describe, expect, it } from '@jest/globals';
import { slotProblems, speakerLines, speakersOf, type SlotInput } from './programme.rules.js';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));
const EVENT = { startsAt: at(12), endsAt: at(16) };

const codes = (more: Partial<SlotInput>) => {
  const input = {
    startsAt: at(13),
    endsAt: at(14),
    title: 'Откриване',
    description: '',
    speakers: '',
    ...more,
  };
  return Object.fromEntries(
    Object.entries(slotProblems(input, EVENT)).flatMap(([field, problem]) =>
      problem ? [[field, problem.code]] : [],
    ),
  );
};

describe('a part of the programme', () => {
  it.each<[string, Partial<SlotInput>, Record<string, string>]>([
    ['inside the event', {}, {}],
    ['as long as the event', { startsAt: at(12), endsAt: at(16) }, {}],
    ['that ends before it begins', { endsAt: at(12) }, { endsAt: 'endBeforeStart' }],
    ['before the event', { startsAt: at(11) }, { startsAt: 'slotOutside' }],
    ['after the event', { endsAt: at(17) }, { endsAt: 'slotOutside' }],
    [
      'on neither side',
      { startsAt: at(10), endsAt: at(18) },
      { startsAt: 'slotOutside', endsAt: 'slotOutside' },
    ],
    ['without hours', { startsAt: null, endsAt: null }, { startsAt: 'required', endsAt: 'required' }],
    ['without a topic', { title: '' }, { title: 'required' }],
    ['whose speaker has no name', { speakers: 'Ана Попова\n; водещ' }, { speakers: 'speakerNameless' }],
    [
      'with more speakers than a hall has chairs',
      { speakers: 'Ана Попова\n'.repeat(21) },
      { speakers: 'tooMany' },
    ],
  ])('%s', (_what, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });
});

it('speakers are read line by line, and written back as they were typed', () => {
  const typed = 'Ана Попова; водещ; Читалище „Искра“; Води срещи; и пише за тях\nИван Костов';
  expect(speakersOf(`\n${typed}\n `)).toEqual([
    { name: 'Ана Попова', role: 'водещ', organisation: 'Читалище „Искра“', bio: 'Води срещи; и пише за тях' },
    { name: 'Иван Костов', role: '', organisation: '', bio: '' },
  ]);
  expect(speakerLines(speakersOf(typed))).toBe(typed);
});
