import { officialTextProblem } from '../../commons/registry/index.js';
import { EVENT_FORMS, happensInPlace, type EventForm } from './event.rules.js';

export const LIMITS = {
  title: 200,
  summary: 400,
  description: 20_000,
  placeName: 200,
  address: 300,
  accessibility: 1_000,
  link: 500,
  reason: 2_000,
  topics: 5,
  about: 20,
  /** Organisers, and partners, each. */
  organisers: 30,
  organiser: 200,
  capacity: 100_000,
} as const;

const SHORTEST_TITLE = 5;
const LONGEST_DAYS = 92;
const DAY_MS = 86_400_000;

/** An organisation of the house, or a name alone. */
export interface OrganiserInput {
  organisationId: string | null;
  name: string;
}

/** What the staff write about an event; instants, however they were typed. */
export interface EventInput {
  /** A code of the municipality's list. */
  kind: string;
  form: EventForm;
  title: string;
  summary: string;
  description: string;
  lang: 'bg' | 'en';
  startsAt: Date | null;
  endsAt: Date | null;
  placeName: string;
  address: string;
  /** EKATTE code of the settlement. */
  ekatte: string | null;
  accessibility: string;
  streamUrl: string;
  recordingUrl: string;
  topics: string[];
  /** Keys of public subjects that people will talk about. */
  about: string[];
  unitId: string | null;
  seriesId: string | null;
  capacity: number | null;
  reserved: number;
  /** Null: whoever wishes comes, without registration. */
  registrationOpensAt: Date | null;
  /** Null: until it begins. */
  registrationClosesAt: Date | null;
  organisers: OrganiserInput[];
  partners: OrganiserInput[];
}

/** An input whose times are there, as one without problems is. */
export type CheckedInput = EventInput & { startsAt: Date; endsAt: Date };

export type EventField = keyof EventInput | 'reason';

export type ProblemCode =
  | 'required'
  | 'tooShort'
  | 'tooLong'
  | 'tooMany'
  | 'strangeCharacters'
  | 'unknownChoice'
  | 'badLink'
  | 'endBeforeStart'
  | 'lastsTooLong'
  | 'startInPast'
  | 'sameTimes'
  | 'timesByMoving'
  | 'programmeOutside'
  | 'accessibilityMissing'
  | 'wrongCount'
  | 'reservedWithoutCapacity'
  | 'reservedTooMany'
  | 'opensMissing'
  | 'closesBeforeOpens'
  | 'registrationAfterEnd'
  | 'slotOutside'
  | 'speakerNameless'
  | 'altMissing'
  | 'altIsFileName'
  | 'oneFile'
  | 'fileUnknown'
  | 'notPicture'
  | 'attachedAlready';

export interface FieldProblem {
  code: ProblemCode;
  params?: Record<string, string | number>;
}

export type Problems = Partial<Record<EventField, FieldProblem>>;

/** What may be chosen, read from the registers before the check. */
export interface Choices {
  kinds: ReadonlySet<string>;
  topics: ReadonlySet<string>;
  places: ReadonlySet<string>;
  units: ReadonlySet<string>;
  series: ReadonlySet<string>;
  /** Keys of subjects that everybody can read; of those that were chosen. */
  about: ReadonlySet<string>;
}

/** Every problem of what was typed, by field; nothing of it is stored while there is one. */
export function checkInput(input: EventInput, choices: Choices): Problems {
  return {
    ...checkWords(input),
    ...checkTimes(input),
    ...checkPlace(input),
    ...checkSeats(input),
    ...checkRegistration(input),
    ...checkChoices(input, choices),
    ...checkOrganisers(input),
  };
}

/** Registration ends when the event begins, unless somebody said otherwise. */
export function registrationEnd(
  input: Pick<CheckedInput, 'startsAt' | 'registrationOpensAt' | 'registrationClosesAt'>,
): Date | null {
  return input.registrationOpensAt && (input.registrationClosesAt ?? input.startsAt);
}

/** The end comes after the beginning, and an event is no season. */
export function checkTimes({ startsAt, endsAt }: Pick<EventInput, 'startsAt' | 'endsAt'>): Problems {
  if (!startsAt || !endsAt)
    return { ...(!startsAt && { startsAt: required() }), ...(!endsAt && { endsAt: required() }) };
  if (endsAt <= startsAt) return { endsAt: { code: 'endBeforeStart' } };
  return endsAt.getTime() - startsAt.getTime() > LONGEST_DAYS * DAY_MS
    ? { endsAt: { code: 'lastsTooLong', params: { max: LONGEST_DAYS } } }
    : {};
}

/** A reason that everybody reads: obligatory, bounded, plain. */
export function checkReason(reason: string): FieldProblem | null {
  return checkText(reason, LIMITS.reason);
}

function checkWords(input: EventInput): Problems {
  const found: Problems = {};
  const put = (field: EventField, problem: FieldProblem | null) => {
    if (problem) found[field] = problem;
  };
  put('title', checkText(input.title, LIMITS.title, SHORTEST_TITLE));
  put('summary', checkText(input.summary, LIMITS.summary));
  put('description', checkOptional(input.description, LIMITS.description));
  put('streamUrl', checkLink(input.streamUrl));
  put('recordingUrl', checkLink(input.recordingUrl));
  return found;
}

function checkPlace({ form, placeName, address, accessibility }: EventInput): Problems {
  const found: Problems = {};
  const here = happensInPlace(form);
  const ofPlace = here ? checkText(placeName, LIMITS.placeName) : checkOptional(placeName, LIMITS.placeName);
  const ofAddress = checkOptional(address, LIMITS.address);
  const ofAccess =
    here && !accessibility
      ? ({ code: 'accessibilityMissing' } as const)
      : checkOptional(accessibility, LIMITS.accessibility);
  if (ofPlace) found.placeName = ofPlace;
  if (ofAddress) found.address = ofAddress;
  if (ofAccess) found.accessibility = ofAccess;
  return found;
}

function checkSeats({ capacity, reserved }: EventInput): Problems {
  const isCount = (count: number, least: number) =>
    Number.isInteger(count) && count >= least && count <= LIMITS.capacity;
  if (capacity !== null && !isCount(capacity, 1))
    return { capacity: { code: 'wrongCount', params: { min: 1, max: LIMITS.capacity } } };
  if (!isCount(reserved, 0))
    return { reserved: { code: 'wrongCount', params: { min: 0, max: LIMITS.capacity } } };
  if (capacity === null && reserved > 0) return { reserved: { code: 'reservedWithoutCapacity' } };
  return capacity !== null && reserved > capacity
    ? { reserved: { code: 'reservedTooMany', params: { max: capacity } } }
    : {};
}

function checkRegistration({
  startsAt,
  endsAt,
  registrationOpensAt: opens,
  registrationClosesAt: typedEnd,
}: EventInput): Problems {
  if (!opens) return typedEnd ? { registrationOpensAt: { code: 'opensMissing' } } : {};
  if (!startsAt || !endsAt) return {};
  const closes = typedEnd ?? startsAt;
  const atFault = typedEnd ? 'registrationClosesAt' : 'registrationOpensAt';
  if (closes > endsAt || opens >= endsAt) {
    const field = closes > endsAt ? 'registrationClosesAt' : 'registrationOpensAt';
    return { [field]: { code: 'registrationAfterEnd' } };
  }
  return closes <= opens ? { [atFault]: { code: 'closesBeforeOpens' } } : {};
}

function checkChoices(input: EventInput, choices: Choices): Problems {
  const unknown = { code: 'unknownChoice' } as const;
  const found: Problems = {};
  if (!choices.kinds.has(input.kind)) found.kind = unknown;
  if (!EVENT_FORMS.includes(input.form)) found.form = unknown;
  if (input.lang !== 'bg' && input.lang !== 'en') found.lang = unknown;
  if (input.ekatte !== null && !choices.places.has(input.ekatte)) found.ekatte = unknown;
  if (input.unitId !== null && !choices.units.has(input.unitId)) found.unitId = unknown;
  if (input.seriesId !== null && !choices.series.has(input.seriesId)) found.seriesId = unknown;
  for (const field of ['topics', 'about'] as const) {
    if (input[field].length > LIMITS[field])
      found[field] = { code: 'tooMany', params: { max: LIMITS[field] } };
    else if (input[field].some((code) => !choices[field].has(code))) found[field] = unknown;
  }
  return found;
}

function checkOrganisers(input: EventInput): Problems {
  const found: Problems = {};
  for (const field of ['organisers', 'partners'] as const) {
    if (input[field].length > LIMITS.organisers)
      found[field] = { code: 'tooMany', params: { max: LIMITS.organisers } };
    for (const { name } of input[field]) {
      const problem = checkText(name, LIMITS.organiser);
      if (problem) found[field] ??= problem;
    }
  }
  return found;
}

function required(): FieldProblem {
  return { code: 'required' };
}

export function checkText(text: string, max: number, min = 0): FieldProblem | null {
  const problem = officialTextProblem(text, max);
  if (problem === 'missing') return required();
  if (problem) return problem === 'tooLong' ? { code: problem, params: { max } } : { code: problem };
  return Array.from(text).length < min ? { code: 'tooShort', params: { min } } : null;
}

export function checkOptional(text: string, max: number): FieldProblem | null {
  return text === '' ? null : checkText(text, max);
}

/** An address that everybody can open; '' is none. */
export function checkLink(link: string): FieldProblem | null {
  if (link === '') return null;
  if (link.length > LIMITS.link || !URL.canParse(link)) return { code: 'badLink' };
  return ['http:', 'https:'].includes(new URL(link).protocol) ? null : { code: 'badLink' };
}
