import { describe, expect, it } from '@jest/globals';
import type { Place } from '../../../commons/accounts/index.js';
import { differences, readKeying, settlementDraft, type Keying } from './sheet-lines.rules.js';

const places: Place[] = [
  { ekatte: '65334', kind: 'гр.', name: { bg: 'Сандански', en: 'Sandanski' } },
  { ekatte: '47714', kind: 'гр.', name: { bg: 'Мелник', en: 'Melnik' } },
  { ekatte: '62832', kind: 'с.', name: { bg: 'Рожен', en: 'Rozhen' } },
];
const keyed = (text: string): Keying => {
  const read = readKeying(text, text.split('\n').length, places);
  if ('problem' in read) throw new Error(read.problem);
  return read.keying;
};

describe('what is keyed from a sheet', () => {
  it('is read line by line, with places as people write them', () => {
    expect(
      readKeying(' Мария  Петрова; гр. Мелник \n\n-\nД-р О’Нийл-Иванов;РОЖЕН\nИван И.; другаде', 4, places),
    ).toEqual({
      keying: [
        { name: 'Мария Петрова', place: 'гр. Мелник', settlement: '47714' },
        null,
        { name: 'Д-р О’Нийл-Иванов', place: 'РОЖЕН', settlement: '62832' },
        { name: 'Иван И.', place: 'другаде', settlement: null },
      ],
    });
  });

  it.each([
    ['Мария Петрова 7501010010; Мелник', 'lineNumber'],
    ['Мария Петрова; 75 01 01 00 10', 'lineNumber'],
    ['Мария Петрова; Мелник; 0888-123-456', 'lineNumber'],
    ['Мария Петрова', 'lineShape'],
    ['Мария Петрова; ', 'lineShape'],
    ['Мария; Мелник; ул. Първа', 'lineShape'],
    ['; Мелник', 'lineName'],
    ['М; Мелник', 'lineName'],
    ['<b>Мария</b>; Мелник', 'lineName'],
    ['Мария\u202eПетрова; Мелник', 'lineName'],
    [`${'я'.repeat(101)}; Мелник`, 'lineName'],
    ['Мария Петрова; Мелнк', 'linePlace'],
    ['Мария Петрова; Мелник | Мария Петкова; Мелник', 'lineChoose'],
  ])('„%s“ is not taken: %s', (row, problem) => {
    expect(readKeying(`-\n${row}`, 2, places)).toEqual({ problem, line: 2 });
  });

  it('has as many lines as the sheet', () => {
    expect(readKeying('-\n-', 3, places)).toEqual({ problem: 'lineCount', line: 2 });
  });
});

describe('two keyings', () => {
  const first = keyed('Мария Петрова; Мелник\nИван Иванов; Рожен\n-\nАна Ило; Мелник');

  it('agree whatever the spelling of the same words', () => {
    expect(
      differences(first, keyed('МАРИЯ ПЕТРОВА; гр. Мелник\nИван  Иванов; с. Рожен\n-\nАна Ило; Мелник')),
    ).toEqual([]);
  });

  it('differ in names, places and what can be read', () => {
    const second = keyed('Мария Петкова; Мелник\nИван Иванов; Мелник\nПетър Ив; Рожен\n-');
    expect(differences(first, second)).toEqual([1, 2, 3, 4]);
    expect(settlementDraft(first, second).split('\n')[2]).toBe('- | Петър Ив; Рожен');
  });

  it('are settled from a text that cannot be sent unread', () => {
    const draft = settlementDraft(
      first,
      keyed('Мария Петкова; Мелник\nИван Иванов; Рожен\n-\nАна Ило; Мелник'),
    );
    expect(draft.split('\n').slice(0, 2)).toEqual([
      'Мария Петрова; Мелник | Мария Петкова; Мелник',
      'Иван Иванов; Рожен',
    ]);
    expect(readKeying(draft, 4, places)).toEqual({ problem: 'lineChoose', line: 1 });
  });
});
