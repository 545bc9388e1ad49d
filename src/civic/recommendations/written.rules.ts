import { officialTextProblem } from '../../commons/registry/index.js';

/** What either side writes into forms about recommendations. */
export const WRITTEN_LIMITS = {
  reason: 3_000,
  text: 3_000,
  official: 200,
  title: 200,
  message: 300,
  link: 500,
} as const;

export type WrittenField = keyof typeof WRITTEN_LIMITS;

/** Codes of sentences with `{label}` and `{max}`. */
const PROBLEMS = {
  missing: 'recommendationMissing',
  tooLong: 'recommendationTooLong',
  strangeCharacters: 'recommendationStrangeCharacters',
} as const;

export type WrittenProblem = (typeof PROBLEMS)[keyof typeof PROBLEMS];

export function writtenProblem(text: string, field: WrittenField): WrittenProblem | null {
  const problem = officialTextProblem(text, WRITTEN_LIMITS[field]);
  return problem && PROBLEMS[problem];
}

/** An address that everybody can open; '' is none. */
export function linkProblem(link: string): 'recommendationBadLink' | null {
  if (link === '') return null;
  if (link.length > WRITTEN_LIMITS.link || !URL.canParse(link)) return 'recommendationBadLink';
  return ['http:', 'https:'].includes(new URL(link).protocol) ? null : 'recommendationBadLink';
}
