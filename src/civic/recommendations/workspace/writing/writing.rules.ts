import type { DraftProblems } from '../../drafts/draft.rules.js';

/** One thing on a page, in this order. */
export const STEPS = [
  'title',
  'problem',
  'measure',
  'about',
  'whom',
  'term',
  'indicators',
  'sources',
] as const;
export type StepName = (typeof STEPS)[number];

/** Rows of indicators that the form offers. */
export const INDICATOR_ROWS = 5;

const FIELDS: Record<Exclude<StepName, 'indicators'>, readonly string[]> = {
  title: ['title', 'setId', 'weight'],
  problem: ['problem'],
  measure: ['measure', 'expectedResult'],
  about: ['stage', 'topic'],
  whom: ['addressee', 'unitId', 'partners'],
  term: ['termFrom', 'termTo'],
  sources: ['sources', 'files'],
};

/** The page on which a field is filled in. */
export function stepOf(field: string): StepName {
  if (field.startsWith('indicator')) return 'indicators';
  return (
    (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).find((step) => FIELDS[step].includes(field)) ?? 'title'
  );
}

/** Of all problems, those of one page. */
export function problemsOf(step: StepName, problems: DraftProblems): DraftProblems {
  return Object.fromEntries(Object.entries(problems).filter(([field]) => stepOf(field) === step));
}

export function isStep(step: string): step is StepName {
  return (STEPS as readonly string[]).includes(step);
}
