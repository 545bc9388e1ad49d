import { describe, expect, it } from '@jest/globals';
import {
  filledFrom,
  LIMITS,
  textProblem,
  varied,
  wordingProblems,
  type DecisionOutcome,
} from './decision.rules.js';

const wording = { outcome: 'accepted', reason: 'Основателно.', changedArticle: '' };

describe('a wording', () => {
  it('is whole with outcome and reason', () => {
    expect(wordingProblems(wording)).toEqual({});
    expect(
      wordingProblems({ ...wording, reason: 'Първи ред.\n\nВтори ред.\t', changedArticle: 'чл. 3' }),
    ).toEqual({});
  });

  it.each([
    ['no outcome', { outcome: '' }, { outcome: 'decisionOutcomeMissing' }],
    ['an outcome of its own', { outcome: 'toString' }, { outcome: 'decisionOutcomeMissing' }],
    ['no reason', { reason: ' \n ' }, { reason: 'decisionMissing' }],
    ['a long reason', { reason: 'я'.repeat(LIMITS.reason + 1) }, { reason: 'decisionTooLong' }],
    ['turned letters', { reason: 'а\u202eб' }, { reason: 'decisionStrangeCharacters' }],
    ['half a character', { reason: 'а\ud83d' }, { reason: 'decisionStrangeCharacters' }],
    [
      'what is not seen in the article',
      { changedArticle: 'чл.\u200b 3' },
      { changedArticle: 'decisionStrangeCharacters' },
    ],
    ['a bell', { changedArticle: 'чл.\u0007' }, { changedArticle: 'decisionStrangeCharacters' }],
  ])('is refused with %s', (_what, change, problems) => {
    expect(wordingProblems({ ...wording, ...change })).toEqual(problems);
  });

  it('is as long as it may be', () => {
    expect(textProblem('я'.repeat(LIMITS.reason), LIMITS.reason)).toBeNull();
  });
});

describe('a template', () => {
  const template = { outcome: 'rejected', reason: 'Противоречи на закон.' } as const;

  it('fills in what was left empty, and nothing else', () => {
    const typed = { outcome: '', reason: '', changedArticle: '' };
    expect(filledFrom(typed, template)).toEqual({ ...template, changedArticle: '' });
    expect(filledFrom({ ...typed, reason: 'Друго.' }, template)).toMatchObject({
      outcome: 'rejected',
      reason: 'Друго.',
    });
    expect(filledFrom({ ...typed, outcome: 'accepted' }, template)).toMatchObject({ outcome: 'accepted' });
    expect(filledFrom(typed, null)).toEqual(typed);
  });
});

describe('the latest decisions', () => {
  const choose = (newestFirst: [id: number, outcome: DecisionOutcome][], limit = 3) =>
    varied(newestFirst, ([, outcome]) => outcome, limit).map(([id]) => id);

  it('are of different outcomes where there are such, in the order of the outcomes', () => {
    expect(
      choose([
        [9, 'rejected'],
        [8, 'rejected'],
        [7, 'accepted'],
        [6, 'accepted'],
        [5, 'partiallyAccepted'],
        [4, 'outOfScope'],
      ]),
    ).toEqual([7, 5, 9]);
  });

  it('are the newest where all are alike, and no more than there are', () => {
    const alike = [3, 2, 1, 0].map((id): [number, DecisionOutcome] => [id, 'accepted']);
    expect(choose(alike)).toEqual([3, 2, 1]);
    expect(choose(alike.slice(2))).toEqual([1, 0]);
    expect(choose([])).toEqual([]);
  });
});
