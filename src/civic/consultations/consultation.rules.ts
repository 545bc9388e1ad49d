import { addDays, dateIn, type IsoDate } from '../../platform/clock/index.js';
import { checkGates, closedGates, publicationOf, type GateFacts } from './consultation.gates.js';
import { gateProblems, type GateProblemCode } from './consultation.gate-problems.js';
import { MOTIVE_FIELDS, MOTIVES, type Motives } from './consultation.motives.js';
import type { PublishedPlace } from './consultation.entity.js';
import type { ActType, Kind } from './kinds/consultation.kinds.js';
import { consultationTerm } from './consultation.term.js';
import type { FIELD_LABELS } from './consultations.admin.messages.js';

export type ProblemField = keyof typeof FIELD_LABELS;

export const LIMITS = {
  title: 200,
  summary: 500,
  text: 100_000,
  reason: 2_000,
  contact: 200,
  sponsor: 200,
  motive: 8_000,
  address: 500,
  number: 100,
  topics: 5,
  places: 60,
  files: 20,
} as const;

/** What a clerk decides about a consultation. */
export interface ConsultationInput {
  title: string;
  summary: string;
  text: string;
  lang: 'bg' | 'en';
  actType: ActType;
  topics: string[];
  places: string[];
  unitId: string | null;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  opensAt: Date | null;
  /** The last day for proposals; the term runs to its local 24:00. */
  closesOn: IsoDate | null;
  shortTermReason: string;
  /** Who brings it in: the mayor, councillors, a commission. */
  sponsor: string;
  expert: string;
  motives: Partial<Motives>;
  /** Why no term is owed (§ 1a of the Normative Acts Act). */
  exemptGround: string;
  /** Where else proposals are taken. */
  submissionChannels: string;
  publishedPlace: PublishedPlace;
  publishedUrl: string;
  publishedOn: IsoDate | null;
  publishedProofFileId: string | null;
}

export type ConsultationField = keyof ConsultationInput;

export interface FieldProblem {
  code: ProblemCode;
  params?: Record<string, string | number>;
}

export type ProblemCode =
  | 'required'
  | 'tooLong'
  | 'tooMany'
  | 'strangeCharacters'
  | 'unknownChoice'
  | 'emailInvalid'
  | 'opensInPast'
  | 'closesInPast'
  | 'closesBeforeOpening'
  | 'opensTooFar'
  | 'closesTooFar'
  | 'extendsNothing'
  | 'termTooShort'
  | 'termTooShortMonth'
  | 'shortTermNeedsReason'
  | 'addressInvalid'
  | 'publishedInFuture'
  | 'decidedInFuture'
  | 'nothingToReplace'
  | 'severalToReplace'
  | 'decidedBeforeEnd'
  | 'decidedBeforeTabled'
  | 'beforeDecision'
  | GateProblemCode;

export type Problems = Partial<Record<ProblemField, FieldProblem>>;

/** What else a choice may be, read from the registers before the check. */
export interface Choices {
  topics: ReadonlySet<string>;
  places: ReadonlySet<string>;
  units: ReadonlySet<string>;
  kinds: ReadonlyMap<ActType, Kind>;
}

const TEXT_LIMITS = {
  title: LIMITS.title,
  summary: LIMITS.summary,
  text: LIMITS.text,
  shortTermReason: LIMITS.reason,
  contactName: LIMITS.contact,
  contactPhone: LIMITS.contact,
  contactEmail: LIMITS.contact,
  sponsor: LIMITS.sponsor,
  expert: LIMITS.contact,
  exemptGround: LIMITS.reason,
  submissionChannels: LIMITS.reason,
  publishedUrl: LIMITS.address,
} as const;

const MANY_LINES: ReadonlySet<string> = new Set([
  'text',
  'shortTermReason',
  'exemptGround',
  'submissionChannels',
]);
const LONGEST_TERM_DAYS = 366;
const FARTHEST_OPENING_DAYS = 2 * 366;
const ADDRESS = /^https?:\/\/[^\s/]+\.[^\s]+$/;
const EMAIL = /^[^\s@<>,;"']+@[^\s@<>,;"']+\.[^\s@<>,;"'.]{2,}$/;

/**
 * Every problem of what was typed, by field. A date that was saved before is not refused again for having passed
 * meanwhile; scheduling looks at that.
 */
export function checkInput(
  input: ConsultationInput,
  saved: SavedDates | null,
  choices: Choices,
  now: Date,
): Problems {
  const problems: Problems = { ...checkTexts(input), ...checkChoices(input, choices) };
  if (!input.title) problems.title = { code: 'required' };
  const dates = checkDates(input, choices.kinds.get(input.actType));
  const { opensAt, closesOn } = input;
  if (closesOn && closesOn !== saved?.closesOn && closesOn < dateIn(now))
    dates.closesOn = { code: 'closesInPast' };
  if (opensAt && opensAt.getTime() !== saved?.opensAt?.getTime() && isPast(opensAt, now))
    dates.opensAt = { code: 'opensInPast' };
  if (input.publishedOn && input.publishedOn > dateIn(now)) dates.publishedOn = { code: 'publishedInFuture' };
  if (opensAt && dateIn(opensAt) > addDays(dateIn(now), FARTHEST_OPENING_DAYS))
    dates.opensAt = { code: 'opensTooFar' };
  return { ...problems, ...dates };
}

export interface SavedDates {
  opensAt: Date | null;
  closesOn: IsoDate | null;
}

/** What is still missing before the public may be told; the gates of the kind come with it. */
export function checkScheduling(input: ConsultationInput, facts: GateFacts, now: Date): Problems {
  const { kind } = facts;
  const problems: Problems = {};
  for (const field of ['title', 'summary', 'unitId', 'opensAt', 'closesOn'] as const) {
    if (!input[field]) problems[field] = { code: 'required' };
  }
  if (input.topics.length === 0) problems.topics = { code: 'required' };
  if (input.opensAt && isPast(input.opensAt, now)) problems.opensAt = { code: 'opensInPast' };
  // Dates and term are told at their fields, with the day that would do.
  const gates = closedGates(checkGates(facts), 'schedule').filter(({ code }) => code !== 'term');
  return { ...checkDates(input, kind), ...problems, ...gateProblems(gates) };
}

/** A longer term for a consultation that is open. */
export function checkExtension(
  current: { closesOn: IsoDate },
  closesOn: IsoDate | null,
): FieldProblem | null {
  if (!closesOn) return { code: 'required' };
  if (closesOn <= current.closesOn) return { code: 'extendsNothing' };
  if (closesOn > addDays(current.closesOn, LONGEST_TERM_DAYS)) return { code: 'closesTooFar' };
  return null;
}

/** A reason that the public reads: obligatory, bounded, plain. */
export function checkReason(reason: string): FieldProblem | null {
  return reason ? checkWritten(reason, LIMITS.reason, true) : { code: 'required' };
}

export function checkMotives(motives: Partial<Motives>): Problems {
  const problems: Problems = {};
  for (const motive of MOTIVES) {
    const problem = checkWritten(motives[motive] ?? '', LIMITS.motive, true);
    if (problem) problems[MOTIVE_FIELDS[motive]] = problem;
  }
  return problems;
}

function checkTexts(input: ConsultationInput): Problems {
  const problems: Problems = {};
  for (const field of Object.keys(TEXT_LIMITS) as (keyof typeof TEXT_LIMITS)[]) {
    const problem = checkText(field, input[field]);
    if (problem) problems[field] = problem;
  }
  if (!problems.contactEmail && input.contactEmail && !EMAIL.test(input.contactEmail)) {
    problems.contactEmail = { code: 'emailInvalid' };
  }
  if (!problems.publishedUrl && input.publishedUrl && !ADDRESS.test(input.publishedUrl)) {
    problems.publishedUrl = { code: 'addressInvalid' };
  }
  Object.assign(problems, checkMotives(input.motives));
  return problems;
}

function checkText(field: keyof typeof TEXT_LIMITS, value: string): FieldProblem | null {
  return checkWritten(value, TEXT_LIMITS[field], MANY_LINES.has(field));
}

/** What the public reads: plain and bounded. */
export function checkWritten(value: string, max: number, manyLines: boolean): FieldProblem | null {
  if (!value.isWellFormed() || hasControls(value, manyLines)) return { code: 'strangeCharacters' };
  // Counted as people count: an emoji is one character, not two.
  const length = Array.from(value).length;
  return length > max ? { code: 'tooLong', params: { max, length } } : null;
}

/** Control characters have no place in a text; line ends and tabs have one where several lines are typed. */
function hasControls(value: string, manyLines: boolean): boolean {
  return (manyLines ? value.replace(/[\n\t]/g, '') : value).search(/\p{Cc}/u) >= 0;
}

function checkChoices(input: ConsultationInput, choices: Choices): Problems {
  const problems: Problems = {};
  if (!['here', 'elsewhere'].includes(input.publishedPlace))
    problems.publishedPlace = { code: 'unknownChoice' };
  if (!choices.kinds.has(input.actType)) problems.actType = { code: 'unknownChoice' };
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

function checkDates(input: ConsultationInput, kind: Kind | undefined): Problems {
  const { opensAt, closesOn, shortTermReason, exemptGround } = input;
  if (!opensAt || !closesOn || !kind) return {};
  const opensOn = dateIn(opensAt);
  if (closesOn <= opensOn) return { closesOn: { code: 'closesBeforeOpening' } };
  if (closesOn > addDays(opensOn, LONGEST_TERM_DAYS)) return { closesOn: { code: 'closesTooFar' } };
  if (exemptGround) return {};
  const term = consultationTerm(kind, publicationOf({ ...input, opensAt }), closesOn);
  const article = kind.term.article.bg;
  if (term.length === 'tooShort') {
    return term.rule.shortest
      ? {
          closesOn: {
            code: 'termTooShort',
            params: {
              days: term.days,
              shortest: term.rule.shortest.days,
              article,
              date: term.earliestShortEnd,
            },
          },
        }
      : {
          closesOn: {
            code: 'termTooShortMonth',
            params: { days: term.days, article, date: term.earliestEnd },
          },
        };
  }
  if (term.length === 'short' && !shortTermReason) {
    return { shortTermReason: { code: 'shortTermNeedsReason', params: { days: term.days, article } } };
  }
  return {};
}

/** To the minute, as it is typed. */
function isPast(date: Date, now: Date): boolean {
  return Math.floor(date.getTime() / 60_000) < Math.floor(now.getTime() / 60_000);
}
