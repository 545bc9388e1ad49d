import type { IsoDate } from '../../../platform/clock/index.js';
import { isDate } from './procedures.rules.js';

export const LONGEST_NOTE = 500;

export interface MarkInput {
  doneOn: string;
  note: string;
}

export type MarkProblem = 'dateMissing' | 'dateWrong' | 'dateAhead' | 'noteTooLong' | 'noteEgn';

export type MarkProblems = Partial<Record<keyof MarkInput, MarkProblem>>;

/** Ten digits in a row, in whatever groups: no personal number is ever kept. */
const EGN = /(?<!\d)\d(?:[ \u00a0.-]?\d){9}(?!\d)/u;

export function checkMark({ doneOn, note }: MarkInput, today: IsoDate): MarkProblems {
  const problems: MarkProblems = {};
  if (!doneOn) problems.doneOn = 'dateMissing';
  else if (!isDate(doneOn)) problems.doneOn = 'dateWrong';
  else if (doneOn > today) problems.doneOn = 'dateAhead';
  if (note.length > LONGEST_NOTE) problems.note = 'noteTooLong';
  else if (EGN.test(note) && isEgn(note)) problems.note = 'noteEgn';
  return problems;
}

const WEIGHTS = [2, 4, 8, 5, 10, 9, 7, 3, 6];

/** By its control digit, so that telephone and document numbers may be written. */
function isEgn(note: string): boolean {
  return [...note.matchAll(new RegExp(EGN, 'gu'))].some(([found]) => {
    const digits = [...found.replace(/\D/g, '')].map(Number);
    const sum = WEIGHTS.reduce((all, weight, place) => all + weight * digits[place]!, 0);
    return (sum % 11) % 10 === digits[9];
  });
}
