import { describe, expect, it } from '@jest/globals';
import { answerOf, parseQuestions, tallies, typedQuestions, type Question } from './survey.rules.js';

const SCALE: Question = { kind: 'scale', text: 'Полезно ли беше?', options: [] };
const CHOICE: Question = { kind: 'choice', text: 'Откъде научихте?', options: ['От познати', 'От сайта'] };
const WORDS: Question = { kind: 'text', text: 'Какво да променим?', options: [] };
const TYPED =
  'оценка: Полезно ли беше?\nизбор: Откъде научихте? | От познати | От сайта\nтекст: Какво да променим?';

describe('the questions of a survey', () => {
  it('are typed one a line, and shown as they were typed', () => {
    expect(parseQuestions(`\n${TYPED}\n\n`)).toEqual({ ok: true, questions: [SCALE, CHOICE, WORDS] });
    expect(typedQuestions([SCALE, CHOICE, WORDS])).toBe(TYPED);
    expect(parseQuestions('ОЦЕНКА : Полезно ли беше?')).toEqual({ ok: true, questions: [SCALE] });
    expect(parseQuestions('scale: Полезно ли беше?')).toEqual({ ok: true, questions: [SCALE] });
    expect(parseQuestions(' ')).toEqual({ ok: true, questions: [] });
  });

  it.each([
    ['Полезно ли беше?', 1, 'unknownKind'],
    ['оценка: Да?\nанкета: Не?', 2, 'unknownKind'],
    ['оценка:', 1, 'badText'],
    ['оценка: Да? | Не', 1, 'badText'],
    ['избор: Да?', 1, 'fewOptions'],
    ['избор: Да? | Да', 1, 'fewOptions'],
    ['избор: Да? | Да | Да', 1, 'badText'],
    [`избор: Да? | ${Array.from({ length: 11 }, (_, at) => `о${at}`).join(' | ')}`, 1, 'tooManyOptions'],
    [`${'текст: Още?\n'.repeat(13)}`, 13, 'tooManyQuestions'],
  ])('%j is told at its line', (typed, line, problem) => {
    expect(parseQuestions(typed)).toEqual({ ok: false, line, problem });
  });
});

it('only what was offered is an answer', () => {
  expect([answerOf(SCALE, '5'), answerOf(SCALE, '6'), answerOf(SCALE, '')]).toEqual(['5', false, null]);
  expect([answerOf(CHOICE, '1'), answerOf(CHOICE, '2')]).toEqual(['1', false]);
  expect([answerOf(WORDS, 'Микрофона.'), answerOf(WORDS, 'а'.repeat(2_001))]).toEqual(['Микрофона.', false]);
});

it('answers are counted by question, with the mean of a scale', () => {
  const counted = tallies(
    [SCALE, CHOICE, WORDS],
    [
      ['5', '0', 'Микрофона.'],
      ['4', '0', null],
      [null, '1', null],
    ],
  );
  expect(counted.map(({ answered, counts, average }) => [answered, counts, average])).toEqual([
    [2, [0, 0, 0, 1, 1], 4.5],
    [3, [2, 1], null],
    [1, [], null],
  ]);
  expect(tallies([SCALE], [])[0]!.average).toBe(null);
});
