import { officialTextProblem } from '../../commons/registry/index.js';
import type { IsoDate } from '../../platform/clock/index.js';
import {
  authorsOf,
  KINDS,
  LEVELS,
  LICENCES,
  serves,
  type Kind,
  type Level,
  type LicenceCode,
} from './publication.rules.js';

export const LIMITS = {
  title: 300,
  summary: 1_000,
  author: 150,
  authors: 30,
  publisher: 200,
  funding: 1_000,
  link: 500,
  changes: 2_000,
  reason: 2_000,
  label: 200,
  alt: 500,
  topics: 5,
  places: 40,
  files: 20,
} as const;

const SHORTEST_TITLE = 5;

/** What the staff write about a publication. */
export interface PublicationInput {
  kind: Kind;
  title: string;
  summary: string;
  lang: 'bg' | 'en';
  /** One a line: „Попова, Ана“, or an organisation. */
  authors: string;
  publisher: string;
  datedOn: IsoDate | null;
  licence: LicenceCode;
  funding: string;
  videoUrl: string;
  topics: string[];
  places: string[];
  unitId: string | null;
  level: Level | null;
  parentId: string | null;
  validFrom: IsoDate | null;
  validUntil: IsoDate | null;
  reviewOn: IsoDate | null;
  assessedOn: IsoDate | null;
}

/** An input whose date is there, as one without problems is. */
export type CheckedInput = PublicationInput & { datedOn: IsoDate };

export type ProblemCode =
  | 'required'
  | 'tooShort'
  | 'tooLong'
  | 'tooMany'
  | 'strangeCharacters'
  | 'unknownChoice'
  | 'badLink'
  | 'datedAhead'
  | 'videoMissing'
  | 'levelMissing'
  | 'parentTooNarrow'
  | 'childTooWide'
  | 'endBeforeStart'
  | 'assessedMissing'
  | 'assessedElsewhere'
  | 'assessedAhead'
  | 'oneFile'
  | 'fileUnknown'
  | 'fileKind'
  | 'attachedAlready'
  | 'altMissing'
  | 'altIsFileName'
  | 'changesMissing'
  | 'filesMissing';

export interface FieldProblem {
  code: ProblemCode;
  params?: Record<string, string | number>;
}

export type PublicationField = keyof PublicationInput | 'reason';
export type Problems = Partial<Record<PublicationField, FieldProblem>>;

/** What may be chosen, read from the registers before the check. */
export interface Choices {
  topics: ReadonlySet<string>;
  places: ReadonlySet<string>;
  units: ReadonlySet<string>;
  /** The chosen one, null where there is none such. */
  parent: { level: Level | null } | null;
  /** The levels of what serves this one already. */
  below: readonly Level[];
}

/** Every problem of what was typed, by field; nothing of it is stored while there is one. */
export function checkInput(input: PublicationInput, choices: Choices, today: IsoDate): Problems {
  return {
    ...checkWords(input),
    ...checkAuthors(input),
    ...checkChoices(input, choices),
    ...checkPlaceInOrder(input, choices),
    ...checkDates(input, today),
  };
}

/** A reason that everybody reads: obligatory, bounded, plain. */
export function checkReason(reason: string): FieldProblem | null {
  return checkText(reason, LIMITS.reason);
}

export function checkText(text: string, max: number, min = 0): FieldProblem | null {
  const problem = officialTextProblem(text, max);
  if (problem === 'missing') return { code: 'required' };
  if (problem) return problem === 'tooLong' ? { code: problem, params: { max } } : { code: problem };
  return Array.from(text).length < min ? { code: 'tooShort', params: { min } } : null;
}

function checkOptional(text: string, max: number): FieldProblem | null {
  return text === '' ? null : checkText(text, max);
}

function checkWords(input: PublicationInput): Problems {
  const checked = {
    title: checkText(input.title, LIMITS.title, SHORTEST_TITLE),
    summary: checkText(input.summary, LIMITS.summary),
    publisher: checkText(input.publisher, LIMITS.publisher),
    funding: checkOptional(input.funding, LIMITS.funding),
    videoUrl:
      input.videoUrl === ''
        ? input.kind === 'video'
          ? ({ code: 'videoMissing' } as const)
          : null
        : checkLink(input.videoUrl),
  };
  return Object.fromEntries(Object.entries(checked).filter(([, problem]) => problem)) as Problems;
}

function checkAuthors({ authors }: PublicationInput): Problems {
  const lines = authorsOf(authors);
  if (lines.length > LIMITS.authors) return { authors: { code: 'tooMany', params: { max: LIMITS.authors } } };
  const problem = lines.map((line) => checkText(line, LIMITS.author)).find(Boolean);
  return problem ? { authors: problem } : {};
}

function checkChoices(input: PublicationInput, choices: Choices): Problems {
  const unknown = { code: 'unknownChoice' } as const;
  const found: Problems = {};
  if (!Object.hasOwn(KINDS, input.kind)) found.kind = unknown;
  if (!Object.hasOwn(LICENCES, input.licence)) found.licence = unknown;
  if (input.lang !== 'bg' && input.lang !== 'en') found.lang = unknown;
  if (input.level !== null && !Object.hasOwn(LEVELS, input.level)) found.level = unknown;
  if (input.unitId !== null && !choices.units.has(input.unitId)) found.unitId = unknown;
  for (const field of ['topics', 'places'] as const) {
    if (input[field].length > LIMITS[field])
      found[field] = { code: 'tooMany', params: { max: LIMITS[field] } };
    else if (input[field].some((code) => !choices[field].has(code))) found[field] = unknown;
  }
  return found;
}

/** A strategic document serves a wider one, and what serves it is narrower. */
function checkPlaceInOrder({ level, parentId }: PublicationInput, { parent, below }: Choices): Problems {
  if (parentId !== null) {
    if (!parent) return { parentId: { code: 'unknownChoice' } };
    if (level === null) return { level: { code: 'levelMissing' } };
    if (parent.level === null || !serves(level, parent.level))
      return { parentId: { code: 'parentTooNarrow' } };
  }
  return below.some((lower) => level === null || !serves(lower, level))
    ? { level: { code: 'childTooWide' } }
    : {};
}

function checkDates(input: PublicationInput, today: IsoDate): Problems {
  const found: Problems = {};
  const { datedOn, validFrom, validUntil, assessedOn, kind } = input;
  if (!datedOn) found.datedOn = { code: 'required' };
  else if (datedOn > today) found.datedOn = { code: 'datedAhead' };
  if (validFrom && validUntil && validUntil < validFrom) found.validUntil = { code: 'endBeforeStart' };
  if (kind === 'exPost' && !assessedOn) found.assessedOn = { code: 'assessedMissing' };
  if (kind !== 'exPost' && assessedOn) found.assessedOn = { code: 'assessedElsewhere' };
  if (assessedOn && assessedOn > today) found.assessedOn = { code: 'assessedAhead' };
  return found;
}

/** An address that everybody can open, without a password in it. */
function checkLink(link: string): FieldProblem | null {
  if (link.length > LIMITS.link || !URL.canParse(link)) return { code: 'badLink' };
  const { protocol, hostname, username } = new URL(link);
  return protocol === 'https:' && hostname.includes('.') && username === '' && link.startsWith('https://')
    ? null
    : { code: 'badLink' };
}
