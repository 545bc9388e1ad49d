import {
  addDays,
  dateIn,
  daysBetween,
  endOfDay,
  sofia,
  startOfDay,
  type IsoDate,
} from '../../platform/clock/index.js';
import type { DebateTerms } from './debates.settings.js';

export const LIMITS = {
  title: 200,
  why: 5_000,
  reason: 2_000,
  conclusion: 20_000,
  official: 200,
  point: 500,
  points: 30,
  topics: 3,
  places: 20,
  files: 20,
  citizenFiles: 5,
  citizenFileBytes: 10_000_000,
} as const;

const SHORTEST_TITLE = 10;
const SHORTEST_WHY = 40;
const FARTHEST_OPENING_DAYS = 366;
const FARTHEST_REVIEW_DAYS = 3 * 366;
const SUMMARY = 220;
const OPENING_HOUR = 9;

/** What a proposal says. Dates are wishes until it is approved. */
export interface DebateInput {
  title: string;
  why: string;
  lang: 'bg' | 'en';
  topics: string[];
  places: string[];
  unitId: string | null;
  opensOn: IsoDate | null;
  /** The last day; the debate runs to its local 24:00. */
  closesOn: IsoDate | null;
}

export type DebateField = keyof DebateInput | ConclusionField | 'reason' | 'code' | 'note' | 'files';

export type ProblemCode =
  | 'required'
  | 'tooShort'
  | 'tooLong'
  | 'tooMany'
  | 'strangeCharacters'
  | 'unknownChoice'
  | 'opensInPast'
  | 'opensTooFar'
  | 'closesInPast'
  | 'debateTooShort'
  | 'debateTooLong'
  | 'pointWithoutReason'
  | 'reviewInPast'
  | 'reviewTooFar';

export interface FieldProblem {
  code: ProblemCode;
  params?: Record<string, string | number>;
}

export type Problems = Partial<Record<DebateField, FieldProblem>>;

/** What may be chosen, read from the registers before the check. */
export interface Choices {
  topics: ReadonlySet<string>;
  places: ReadonlySet<string>;
  units: ReadonlySet<string>;
}

/** Every problem of what was typed, by field. A draft may still lack topics, unit and dates. */
export function checkInput(input: DebateInput, choices: Choices, terms: DebateTerms, now: Date): Problems {
  return { ...checkWords(input), ...checkChoices(input, choices), ...checkDates(input, terms, now) };
}

/** What is still missing before a proposal may be sent to the moderators. */
export function checkSubmission(input: DebateInput): Problems {
  return input.topics.length === 0 ? { topics: { code: 'required' } } : {};
}

/** What is still missing before the public may be told. */
export function checkApproval(input: DebateInput): Problems {
  return { ...checkSubmission(input), ...(!input.unitId && { unitId: { code: 'required' as const } }) };
}

function checkWords({ title, why }: DebateInput): Problems {
  const problems: Problems = {};
  const ofTitle = title ? checkText(title, LIMITS.title, SHORTEST_TITLE, false) : required();
  const ofWhy = why ? checkText(why, LIMITS.why, SHORTEST_WHY) : required();
  if (ofTitle) problems.title = ofTitle;
  if (ofWhy) problems.why = ofWhy;
  return problems;
}

function checkChoices(input: DebateInput, choices: Choices): Problems {
  const problems: Problems = {};
  if (input.lang !== 'bg' && input.lang !== 'en') problems.lang = { code: 'unknownChoice' };
  if (input.unitId !== null && !choices.units.has(input.unitId)) problems.unitId = { code: 'unknownChoice' };
  for (const field of ['topics', 'places'] as const) {
    if (input[field].length > LIMITS[field])
      problems[field] = { code: 'tooMany', params: { max: LIMITS[field] } };
    else if (input[field].some((code) => !choices[field].has(code)))
      problems[field] = { code: 'unknownChoice' };
  }
  return problems;
}

/** An opening that was wished for and has passed means „at once“; see `termOf`. */
function checkDates({ opensOn, closesOn }: DebateInput, terms: DebateTerms, now: Date): Problems {
  const today = dateIn(now);
  if (opensOn && opensOn > addDays(today, FARTHEST_OPENING_DAYS)) return { opensOn: { code: 'opensTooFar' } };
  if (!closesOn) return {};
  if (closesOn < today) return { closesOn: { code: 'closesInPast' } };
  const first = opensOn && opensOn > today ? opensOn : today;
  const days = daysBetween(first, closesOn);
  if (days < terms.shortestDays)
    return {
      closesOn: {
        code: 'debateTooShort',
        params: { min: terms.shortestDays, date: addDays(first, terms.shortestDays) },
      },
    };
  if (days > terms.longestDays)
    return {
      closesOn: {
        code: 'debateTooLong',
        params: { max: terms.longestDays, date: addDays(first, terms.longestDays) },
      },
    };
  return {};
}

/**
 * When an approved debate opens and closes: as it was wished where that can still be, at once and for long enough
 * where not.
 */
export function termOf(
  { opensOn, closesOn }: Pick<DebateInput, 'opensOn' | 'closesOn'>,
  terms: DebateTerms,
  now: Date,
): { opensAt: Date; closesAt: Date } {
  const today = dateIn(now);
  const opensAt = opensOn && openingOn(opensOn) > now ? openingOn(opensOn) : now;
  const first = dateIn(opensAt) > today ? dateIn(opensAt) : today;
  const earliest = addDays(first, terms.shortestDays);
  const last = closesOn ?? addDays(first, terms.usualDays);
  return { opensAt, closesAt: endOfDay(last < earliest ? earliest : last) };
}

/** Debates open at nine in the morning. */
export function openingOn(date: IsoDate): Date {
  return new Date(sofia(startOfDay(date)).withPlainTime({ hour: OPENING_HOUR }).epochMilliseconds);
}

export interface Point {
  taken: boolean;
  text: string;
  reason: string;
}

export interface ConclusionInput {
  text: string;
  official: string;
  unitId: string | null;
  /** One line for each thing that is taken. */
  taken: string;
  /** One line for each thing that is not: „what – why“. */
  declined: string;
  reviewOn: IsoDate | null;
}

export type ConclusionField = 'text' | 'official' | 'taken' | 'declined' | 'reviewOn';

export function checkConclusion(
  input: ConclusionInput,
  choices: Pick<Choices, 'units'>,
  now: Date,
): { points: Point[]; problems: Problems } {
  const problems: Problems = {};
  const put = (field: DebateField, problem: FieldProblem | null) => {
    if (problem) problems[field] = problem;
  };
  put('text', input.text ? checkText(input.text, LIMITS.conclusion) : required());
  put('official', input.official ? checkText(input.official, LIMITS.official, 0, false) : required());
  if (!input.unitId) put('unitId', required());
  else if (!choices.units.has(input.unitId)) put('unitId', { code: 'unknownChoice' });
  const taken = linesOf(input.taken).map((text): Point => ({ taken: true, text, reason: '' }));
  const declined = linesOf(input.declined).map(declinedPoint);
  put('taken', taken.length + declined.length === 0 ? required() : checkPoints(taken));
  put('declined', checkPoints(declined));
  put('reviewOn', checkReviewDay(input.reviewOn, now));
  return { points: [...taken, ...declined], problems };
}

/** „Платено паркиране и в неделя – магазините са затворени“; without a dash there is no reason. */
function declinedPoint(line: string): Point {
  const [, text, reason] = /^(.+?)\s+[–—-]\s+(.+)$/u.exec(line) ?? [undefined, line, ''];
  return { taken: false, text: text!, reason: reason! };
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-–—•*]\s+/, '').trim())
    .filter(Boolean);
}

function checkPoints(points: readonly Point[]): FieldProblem | null {
  if (points.length > LIMITS.points) return { code: 'tooMany', params: { max: LIMITS.points } };
  for (const { taken, text, reason } of points) {
    if (!taken && !reason) return { code: 'pointWithoutReason', params: { text: text.slice(0, 60) } };
    const problem =
      checkText(text, LIMITS.point, 0, false) ?? (reason ? checkText(reason, LIMITS.point, 0, false) : null);
    if (problem) return problem;
  }
  return null;
}

function checkReviewDay(reviewOn: IsoDate | null, now: Date): FieldProblem | null {
  if (!reviewOn) return null;
  const today = dateIn(now);
  if (reviewOn <= today) return { code: 'reviewInPast' };
  return reviewOn > addDays(today, FARTHEST_REVIEW_DAYS) ? { code: 'reviewTooFar' } : null;
}

/** A reason that its proposer or the public reads: obligatory, bounded, plain. */
export function checkReason(reason: string): FieldProblem | null {
  return reason ? checkText(reason, LIMITS.reason) : required();
}

function required(): FieldProblem {
  return { code: 'required' };
}

function checkText(value: string, max: number, min = 0, manyLines = true): FieldProblem | null {
  const checked = manyLines ? value.replace(/[\n\t]/g, '') : value;
  if (!value.isWellFormed() || /\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(checked))
    return { code: 'strangeCharacters' };
  // Counted as people count: an emoji is one character, not two.
  const length = Array.from(value).length;
  if (length > max) return { code: 'tooLong', params: { max, length } };
  return length < min ? { code: 'tooShort', params: { min } } : null;
}

/** The last day of a debate that is over at local 24:00 of that day. */
export function lastDayOf(closesAt: Date): IsoDate {
  return dateIn(new Date(closesAt.getTime() - 1));
}

/** The beginning of the reasons, for cards and lists: whole words of the first paragraph. */
export function summaryOf(why: string): string {
  const first = why.split('\n').find((line) => line.trim() !== '') ?? '';
  const letters = Array.from(first.trim());
  if (letters.length <= SUMMARY) return first.trim();
  return `${letters
    .slice(0, SUMMARY)
    .join('')
    .replace(/\s+\S*$/u, '')
    .replace(/[,;:–-]$/u, '')}…`;
}
