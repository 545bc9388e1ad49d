import type { Reader } from '../../platform/database/index.js';
import type { Locale, Text } from '../../platform/i18n/index.js';
import type { Tone } from '../../platform/ui/index.js';

/** Whatever citizens can follow, search for, link to or be told about. */
export interface SubjectRef {
  type: string;
  id: string;
}

/** Where a subject stands towards the reader, whatever its own states are called. */
export type Phase = 'upcoming' | 'open' | 'over';

export interface SubjectCard {
  ref: SubjectRef;
  title: string;
  /** The language that title and summary were written in. */
  lang: Locale;
  summary: string;
  state: string;
  stateLabel: Text;
  tone: Tone;
  phase: Phase;
  /** Without the language prefix. */
  path: string;
  topics: string[];
  /** EKATTE codes of settlements. */
  places: string[];
  unitId: string | null;
  public: boolean;
  opensAt: Date | null;
  closesAt: Date | null;
  changedAt: Date;
}

/** What a domain event carries to those who turn it into a line of news. */
export interface SubjectNews {
  id: string;
  name: string;
  payload: Record<string, string | number | boolean | null>;
  occurredAt: Date;
}

/** One type of subject, as its module describes it to the rest of the house. */
export interface SubjectDescriptor {
  type: string;
  label: Text;
  plural: Text;
  /** The public list of this type, without the language prefix. */
  listPath: string;
  /** Every state that a card may be in; cards read back from the registry take their label here. */
  states: Record<string, { label: Text }>;
  /** Cards as they are now; reads through `reader`, so that a transaction sees its own changes. */
  load(ids: readonly string[], reader: Reader): Promise<SubjectCard[]>;
  /** The domain events that followers hear of, each as one line. */
  news: Record<string, (card: SubjectCard, locale: Locale, event: SubjectNews) => string>;
}

export interface Topic {
  code: string;
  name: Text;
}

export function subjectKey({ type, id }: SubjectRef): string {
  return `${type}:${id}`;
}

/** The reverse of `subjectKey`; null for anything else. */
export function parseSubjectKey(key: string): SubjectRef | null {
  const match = /^([a-z][A-Za-z]{0,39}):([1-9]\d{0,17})$/.exec(key);
  return match ? { type: match[1]!, id: match[2]! } : null;
}

/** The page tags that change with a subject. */
export function subjectTags(ref: SubjectRef): string[] {
  return [`subject:${subjectKey(ref)}`, `list:${ref.type}`, 'home'];
}
