import { describe, expect, it } from '@jest/globals';
import { NO_ANSWERS, type AnswerFigures } from '../../../commons/subjects/index.js';
import {
  allVoices,
  differences,
  proposalAnswers,
  voicesByPlace,
  waitingOf,
  type ProcessFigures,
  type YearFigures,
} from './year-figures.js';

const process = (type: string, change: Partial<ProcessFigures> = {}): ProcessFigures => ({
  type,
  label: { bg: type, en: type },
  about: { bg: type, en: type },
  method: { bg: '', en: '' },
  proposals: true,
  voices: { counts: [{ month: '2026-03', channel: 'site', assurance: 'email', count: 4 }], places: [] },
  answers: null,
  results: { done: [], undone: [] },
  lists: {},
  ...change,
});
const year = (...processes: ProcessFigures[]): YearFigures => ({ processes });
const answers = (change: Partial<AnswerFigures>): AnswerFigures => ({ ...NO_ANSWERS, ...change });

describe('the figures of a year', () => {
  it('adds up participations of all, and answers to proposals alone', () => {
    const figures = year(
      process('inquiry', { answers: answers({ asked: 5, answered: 3 }) }),
      process('debate', { proposals: false, answers: answers({ asked: 2, answered: 2 }) }),
    );
    expect(allVoices(figures)).toBe(8);
    expect(proposalAnswers(figures)).toMatchObject({ asked: 5, answered: 3 });
  });

  it('waits for what is neither answered nor late nor ended', () => {
    expect(waitingOf(answers({ asked: 9, answered: 4, overdue: 1, ended: 2 }))).toBe(2);
  });

  it('names the places with most first, and all that is elsewhere last', () => {
    const places = (...of: [string, number][]) => ({
      voices: { counts: [], places: of.map(([place, count]) => ({ place, count })) },
    });
    const figures = year(
      process('petition', places(['', 90], ['65334', 3])),
      process('event', places(['47714', 7], ['65334', 2])),
    );
    expect(voicesByPlace(figures, 9)).toEqual([
      ['47714', 7],
      ['65334', 5],
      ['', 90],
    ]);
    expect(voicesByPlace(figures, 1)).toEqual([
      ['47714', 7],
      ['', 95],
    ]);
  });

  it('differs where the same count gives something else, and not in what is still owed', () => {
    const kept = year(process('inquiry', { answers: answers({ asked: 5, answered: 3, overdue: 2 }) }));
    const now = year(
      process('inquiry', { answers: answers({ asked: 5, answered: 4, overdue: 1 }) }),
      process('new'),
    );
    expect(differences(kept, kept)).toEqual([]);
    expect(differences(kept, now)).toEqual([
      { label: { bg: 'inquiry', en: 'inquiry' }, figure: 'answered', kept: 3, now: 4 },
    ]);
  });
});
