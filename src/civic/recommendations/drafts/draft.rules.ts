import { parseSubjectKey } from '../../../commons/subjects/index.js';
import { ADDRESSEES, STAGES } from '../recommendation.rules.js';
import type { RecommendationDraft } from './recommendation-draft.js';

export const LIMITS = {
  title: 200,
  problem: 5_000,
  measure: 5_000,
  expectedResult: 3_000,
  partners: 500,
  indicatorName: 150,
  indicatorUnit: 30,
  indicators: 10,
  sources: 10,
  files: 10,
  weight: 100,
} as const;

const SHORTEST = { title: 10, problem: 20, measure: 20, expectedResult: 10, partners: 0 } as const;

const WRITTEN = ['title', 'problem', 'measure', 'expectedResult', 'partners'] as const;

export type ProblemCode =
  | 'draftRequired'
  | 'draftTooShort'
  | 'draftTooLong'
  | 'draftTooMany'
  | 'draftStrangeCharacters'
  | 'draftUnknownChoice'
  | 'draftTermBackwards'
  | 'draftBadNumber';

export interface FieldProblem {
  code: ProblemCode;
  params?: Record<string, string | number>;
}

/** By field; indicators as `indicatorName1`, `indicatorUnit1`, `indicatorTarget1`, `indicatorBaseline1` and so on. */
export type DraftProblems = Record<string, FieldProblem>;

/** What may be chosen, read from the registers before the check. */
export interface DraftChoices {
  topics: ReadonlySet<string>;
  units: ReadonlySet<string>;
  /** Of the same organisation. */
  sets: ReadonlySet<string>;
}

/** Why a draft cannot be sent; by field, in the order of the form. */
export function draftProblems(draft: RecommendationDraft, choices: DraftChoices): DraftProblems {
  const problems: DraftProblems = {};
  for (const field of WRITTEN) {
    const needed = field !== 'partners';
    const problem = textProblem(
      draft[field],
      LIMITS[field],
      needed ? SHORTEST[field] : null,
      field !== 'title',
    );
    if (problem) problems[field] = problem;
  }
  Object.assign(problems, indicatorProblems(draft), choiceProblems(draft, choices));
  if (!draft.topic) problems['topic'] = { code: 'draftRequired' };
  if (!draft.termTo) problems['termTo'] = { code: 'draftRequired' };
  if (draft.termFrom && draft.termTo && draft.termTo < draft.termFrom)
    problems['termTo'] = { code: 'draftTermBackwards' };
  return problems;
}

const UNFINISHED: readonly ProblemCode[] = ['draftRequired', 'draftTooShort'];

/** What is kept for later needs no more than a title to be found by. */
export function unstorable(problems: DraftProblems): DraftProblems {
  return Object.fromEntries(
    Object.entries(problems).filter(
      ([field, { code }]) => !UNFINISHED.includes(code) || (field === 'title' && code === 'draftRequired'),
    ),
  );
}

function choiceProblems(draft: RecommendationDraft, { topics, units, sets }: DraftChoices): DraftProblems {
  const unknown: Record<string, boolean> = {
    topic: draft.topic !== null && !topics.has(draft.topic),
    unitId: draft.unitId !== null && !units.has(draft.unitId),
    setId: draft.setId !== null && !sets.has(draft.setId),
    addressee: !ADDRESSEES.includes(draft.addressee),
    stage: !STAGES.includes(draft.stage),
    sources: draft.sources.some((key) => parseSubjectKey(key) === null),
    weight: !Number.isInteger(draft.weight) || draft.weight < 1 || draft.weight > LIMITS.weight,
  };
  const problems: DraftProblems = Object.fromEntries(
    Object.entries(unknown)
      .filter(([, bad]) => bad)
      .map(([field]) => [field, { code: 'draftUnknownChoice' }]),
  );
  for (const [field, given] of [
    ['sources', draft.sources],
    ['files', draft.fileIds],
  ] as const) {
    if (given.length > LIMITS[field])
      problems[field] = { code: 'draftTooMany', params: { max: LIMITS[field] } };
  }
  return problems;
}

function indicatorProblems({ indicators }: RecommendationDraft): DraftProblems {
  const problems: DraftProblems = {};
  if (indicators.length > LIMITS.indicators)
    problems[`indicatorName${LIMITS.indicators + 1}`] = {
      code: 'draftTooMany',
      params: { max: LIMITS.indicators },
    };
  for (const [index, { name, unit, baseline, target }] of indicators.entries()) {
    const at = (field: string, problem: FieldProblem | null) => {
      if (problem) problems[`indicator${field}${index + 1}`] = problem;
    };
    at('Name', textProblem(name, LIMITS.indicatorName, 1, false));
    at('Unit', textProblem(unit, LIMITS.indicatorUnit, null, false));
    at('Target', target === null ? { code: 'draftRequired' } : numberProblem(target));
    at('Baseline', baseline === null ? null : numberProblem(baseline));
  }
  return problems;
}

const LARGEST = 1e12;

function numberProblem(value: number): FieldProblem | null {
  return Number.isFinite(value) && Math.abs(value) <= LARGEST ? null : { code: 'draftBadNumber' };
}

/** @param least null where it may stay empty */
function textProblem(
  text: string,
  max: number,
  least: number | null,
  manyLines: boolean,
): FieldProblem | null {
  if (text.trim() === '') return least === null ? null : { code: 'draftRequired' };
  const checked = manyLines ? text.replace(/[\n\t]/g, '') : text;
  if (!text.isWellFormed() || /\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(checked))
    return { code: 'draftStrangeCharacters' };
  // Counted as people count: an emoji is one character, not two.
  const length = Array.from(text).length;
  if (length > max) return { code: 'draftTooLong', params: { max, length } };
  return least !== null && length < least ? { code: 'draftTooShort', params: { min: least } } : null;
}
