import { officialTextProblem } from '../../commons/registry/index.js';
import {
  changedFields,
  type PracticeEvidence,
  type PracticeRecord,
  type PracticeResult,
} from './practice-record.js';
import { ACTOR_KINDS, COST_KINDS, stepsOf } from './practice.rules.js';

export const LIMITS = {
  title: 160,
  summary: 300,
  problem: 5_000,
  solution: 8_000,
  actorName: 200,
  place: 150,
  country: 80,
  costPayer: 300,
  success: 4_000,
  steps: 5_000,
  risks: 4_000,
  contactName: 200,
  contactEmail: 200,
  contactPhone: 40,
  photoAlt: 300,
  indicator: 150,
  unit: 40,
  measured: 60,
  source: 200,
  evidenceLabel: 150,
  link: 500,
  results: 6,
  evidence: 6,
  topics: 3,
  reason: 2_000,
  note: 500,
  answer: 4_000,
} as const;

const SHORTEST = { title: 10, summary: 20, problem: 40, solution: 40, success: 20 } as const;
const TEXTS = [
  'title',
  'summary',
  'problem',
  'solution',
  'actorName',
  'place',
  'country',
  'costPayer',
  'success',
  'steps',
  'risks',
  'contactName',
  'contactEmail',
  'contactPhone',
  'photoAlt',
] as const;
const NEEDED = new Set<(typeof TEXTS)[number]>([
  'title',
  'summary',
  'problem',
  'solution',
  'actorName',
  'success',
  'steps',
  'contactName',
]);
const FIRST_YEAR = 1950;
const MOST_EUROS = 1_000_000_000;
const EMAIL = /^[^\s@<>]{1,64}@[^\s@<>]+\.[^\s@<>.]{2,}$/;

export type ProblemCode =
  | 'practiceRequired'
  | 'practiceChoose'
  | 'practiceTooShort'
  | 'practiceTooLong'
  | 'practiceTooMany'
  | 'practiceStrangeCharacters'
  | 'practiceUnknownChoice'
  | 'practiceYear'
  | 'practiceYearsBackwards'
  | 'practiceCost'
  | 'practiceNumber'
  | 'practiceWhere'
  | 'practiceLink'
  | 'practiceEmail'
  | 'practiceReach'
  | 'practiceConsent'
  | 'practiceShown'
  | 'practiceFileUnknown'
  | 'practiceNotPicture'
  | 'practicePhotoAlt'
  | 'practiceUnchanged';

export interface FieldProblem {
  code: ProblemCode;
  params?: Record<string, string | number>;
}

/** By field; rows as `resultBefore1`, `evidenceUrl2` and so on. */
export type Problems = Record<string, FieldProblem>;

/** What may be chosen, read from the registers before the check. */
export interface Choices {
  topics: ReadonlySet<string>;
  places: ReadonlySet<string>;
  /** Of the record's files, those that its author uploaded or that hang on the practice already, and which are pictures. */
  files: ReadonlyMap<string, { isPicture: boolean }>;
}

/** Everything that keeps a record from being proposed; by field, in the order of the form. */
export function recordProblems(record: PracticeRecord, choices: Choices, now: Date): Problems {
  const problems: Problems = {};
  const put = (field: string, problem: FieldProblem | null | undefined) => {
    if (problem) problems[field] ??= problem;
  };
  for (const field of TEXTS)
    put(
      field,
      textProblem(record[field], LIMITS[field], NEEDED.has(field) ? (SHORTEST[field as 'title'] ?? 1) : null),
    );
  if (record.steps && stepsOf(record.steps).length === 0) put('steps', { code: 'practiceRequired' });
  if (record.results.length > LIMITS.results)
    put('results', { code: 'practiceTooMany', params: { max: LIMITS.results } });
  record.results.forEach((result, index) => resultProblems(result, index + 1, put));
  put('actorKind', choiceProblem(record.actorKind, ACTOR_KINDS));
  whereProblems(record, choices, put);
  yearProblems(record, now.getUTCFullYear(), put);
  costProblems(record, put);
  contactProblems(record, put);
  if (record.evidence.length > LIMITS.evidence)
    put('evidence', { code: 'practiceTooMany', params: { max: LIMITS.evidence } });
  record.evidence.forEach((evidence, index) => evidenceProblems(evidence, index + 1, choices, put));
  if (record.photoId !== null) put('photoFile', pictureProblem(choices.files.get(record.photoId)));
  if (record.photoId !== null && record.photoAlt === '') put('photoAlt', { code: 'practicePhotoAlt' });
  if (record.topics.length === 0) put('topics', { code: 'practiceChoose' });
  if (record.topics.length > LIMITS.topics)
    put('topics', { code: 'practiceTooMany', params: { max: LIMITS.topics } });
  if (record.topics.some((code) => !choices.topics.has(code)))
    put('topics', { code: 'practiceUnknownChoice' });
  return problems;
}

/** What keeps a new version from being proposed: it changes something, and says to everybody what. */
export function revisionProblems(
  revision: PracticeRecord & { revisionNote: string },
  published: PracticeRecord,
): Problems {
  if (changedFields(published, revision).length === 0) return { note: { code: 'practiceUnchanged' } };
  const note = textProblem(revision.revisionNote, LIMITS.note, 1);
  return note ? { note } : {};
}

const UNFINISHED: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'practiceRequired',
  'practiceChoose',
  'practiceTooShort',
  'practiceWhere',
  'practiceReach',
  'practiceConsent',
  'practiceShown',
]);

/** Of these, what cannot even be kept as a draft. A draft needs no more than a title. */
export function unstorable(problems: Problems): Problems {
  return Object.fromEntries(
    Object.entries(problems).filter(([field, { code }]) => field === 'title' || !UNFINISHED.has(code)),
  );
}

type Put = (field: string, problem: FieldProblem | null | undefined) => void;

function resultProblems(result: PracticeResult, row: number, put: Put): void {
  put(`resultIndicator${row}`, textProblem(result.indicator, LIMITS.indicator, 1));
  put(`resultUnit${row}`, textProblem(result.unit, LIMITS.unit, null));
  put(`resultBefore${row}`, numberProblem(result.before));
  put(`resultAfter${row}`, numberProblem(result.after));
  put(`resultMeasured${row}`, textProblem(result.measured, LIMITS.measured, 1));
  put(`resultSource${row}`, textProblem(result.source, LIMITS.source, 1));
}

function whereProblems({ ekatte, place, country }: PracticeRecord, { places }: Choices, put: Put): void {
  if (ekatte !== null && !places.has(ekatte)) put('ekatte', { code: 'practiceUnknownChoice' });
  if (ekatte === null && place === '' && country === '') put('ekatte', { code: 'practiceWhere' });
}

function yearProblems({ fromYear, toYear }: PracticeRecord, thisYear: number, put: Put): void {
  const year = { code: 'practiceYear', params: { min: String(FIRST_YEAR), max: String(thisYear) } } as const;
  const isYear = (value: number) => Number.isInteger(value) && value >= FIRST_YEAR && value <= thisYear;
  put('fromYear', fromYear === null ? { code: 'practiceRequired' } : isYear(fromYear) ? null : year);
  if (toYear === null) return;
  if (!isYear(toYear)) put('toYear', year);
  else if (fromYear !== null && toYear < fromYear) put('toYear', { code: 'practiceYearsBackwards' });
}

function costProblems({ costKind, costAmount, costPayer }: PracticeRecord, put: Put): void {
  put('costKind', choiceProblem(costKind, COST_KINDS));
  if (costKind !== 'amount') return;
  if (costAmount === null) put('costAmount', { code: 'practiceRequired' });
  else if (!(costAmount > 0 && costAmount <= MOST_EUROS)) put('costAmount', { code: 'practiceCost' });
  if (costPayer === '') put('costPayer', { code: 'practiceRequired' });
}

function contactProblems(record: PracticeRecord, put: Put): void {
  const { contactEmail, contactPhone, contactPerson, contactConsent } = record;
  if (contactEmail !== '' && !EMAIL.test(contactEmail)) put('contactEmail', { code: 'practiceEmail' });
  if (contactEmail === '' && contactPhone === '') put('contactEmail', { code: 'practiceReach' });
  if (contactPerson && !contactConsent) put('contactConsent', { code: 'practiceConsent' });
}

function evidenceProblems(
  { label, url, fileId }: PracticeEvidence,
  row: number,
  { files }: Choices,
  put: Put,
): void {
  put(`evidenceLabel${row}`, textProblem(label, LIMITS.evidenceLabel, 1));
  if (url !== '' && !isLink(url)) put(`evidenceUrl${row}`, { code: 'practiceLink' });
  if (url === '' && fileId === null) put(`evidenceUrl${row}`, { code: 'practiceShown' });
  if (fileId !== null && !files.has(fileId)) put(`evidenceFile${row}`, { code: 'practiceFileUnknown' });
}

function pictureProblem(file: { isPicture: boolean } | undefined): FieldProblem | null {
  if (!file) return { code: 'practiceFileUnknown' };
  return file.isPicture ? null : { code: 'practiceNotPicture' };
}

function choiceProblem<C extends string>(value: C | null, among: readonly C[]): FieldProblem | null {
  if (value === null) return { code: 'practiceChoose' };
  return among.includes(value) ? null : { code: 'practiceUnknownChoice' };
}

function numberProblem(value: number | null): FieldProblem | null {
  if (value === null) return { code: 'practiceRequired' };
  return Number.isFinite(value) && Math.abs(value) <= 1e12 ? null : { code: 'practiceNumber' };
}

/** @param least how many characters are needed; null where it may be left out */
export function textProblem(text: string, max: number, least: number | null): FieldProblem | null {
  const problem = officialTextProblem(text, max, least !== null);
  if (problem === 'missing') return { code: 'practiceRequired' };
  if (problem === 'tooLong') return { code: 'practiceTooLong', params: { max } };
  if (problem) return { code: 'practiceStrangeCharacters' };
  return least !== null && Array.from(text).length < least
    ? { code: 'practiceTooShort', params: { min: least } }
    : null;
}

/** Others open it with one press, so it has to be one that browsers trust. */
function isLink(url: string): boolean {
  return url.length <= LIMITS.link && URL.canParse(url) && new URL(url).protocol === 'https:';
}
