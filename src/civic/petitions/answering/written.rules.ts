import { officialTextProblem } from '../../../commons/registry/index.js';

/** What officials write into forms about petitions. */
export const LIMITS = { reason: 3_000, to: 300, law: 300, official: 200, place: 300, note: 2_000 } as const;

export type WrittenField = keyof typeof LIMITS;

/** Codes of sentences with `{label}` and `{max}`. */
const PROBLEMS = {
  missing: 'petitionMissing',
  tooLong: 'petitionTooLong',
  strangeCharacters: 'petitionStrangeCharacters',
} as const;

export type WrittenProblem = (typeof PROBLEMS)[keyof typeof PROBLEMS];

export function writtenProblem(text: string, field: WrittenField, needed = true): WrittenProblem | null {
  const problem = officialTextProblem(text, LIMITS[field], needed);
  return problem && PROBLEMS[problem];
}
