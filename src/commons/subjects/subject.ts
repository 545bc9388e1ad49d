import type { Actor } from '../../platform/audit/index.js';
import type { Reader, Tx } from '../../platform/database/index.js';
import type { Locale, Text } from '../../platform/i18n/index.js';
import type { Station, Tone } from '../../platform/ui/index.js';

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

/** Where something stands on the way from a proposal to its result. */
export type TrailStage = 'proposed' | 'decided' | 'changed' | 'done';

/** What a domain event carries to those who turn it into a line of news. */
export interface SubjectNews {
  id: string;
  name: string;
  payload: Record<string, string | number | boolean | null>;
  occurredAt: Date;
}

/** What a decision about a subject has to know of it; whoever wrote it is known by number alone. */
export interface ModeratedSubject {
  ref: SubjectRef;
  title: string;
  /** What was written, as it was written. */
  text: string;
  lang: Locale;
  /** Where it is read, without the language prefix. */
  path: string;
  /** Null where the staff wrote it, or the author's account was erased. */
  authorId: string | null;
  /** Taken from the public until somebody decides. */
  hidden: boolean;
  writtenAt: Date;
}

/** How what citizens wrote is taken from the public and given back. */
export interface Moderated {
  /** What does not exist is missing from the answer. */
  load(ids: readonly string[], reader: Reader): Promise<ModeratedSubject[]>;
  /** Hiding twice changes nothing. */
  hide(tx: Tx, id: string, now: Date): Promise<void>;
  /** Publishes what was held or hidden; doing it twice changes nothing. */
  restore(tx: Tx, id: string, now: Date): Promise<void>;
}

/** What was said aloud, as whoever keeps the minutes typed it. */
export interface SaidInHall {
  text: string;
  lang: Locale;
  /** '' where nobody gave one. */
  name: string;
  /** Whoever said it agreed that the public reads the name. */
  showsName: boolean;
  /** Where it was said: an event, or a decision of one. */
  at: SubjectRef;
  saidAt: Date;
}

/** How something written elsewhere enters a subject of this type, and counts like what was written there. */
export interface Intake {
  /** What it becomes: „предложение по консултация“. */
  label: Text;
  /** What takes something at this moment, the last changed first. */
  open(reader: Reader): Promise<{ id: string; title: string }[]>;
  /**
   * In the caller's transaction: where it is refused, nothing is left of it. The caller says the same once.
   * @returns what it became there
   * @throws RuleBroken with a sentence at `text`
   */
  take(tx: Tx, id: string, said: SaidInHall, actor: Actor, now: Date): Promise<SubjectRef>;
}

/** Whether people may argue about a subject now. */
export interface Discussion {
  title: string;
  path: string;
  public: boolean;
  open: boolean;
  /** When the arguing ended, or null while it has not. */
  closedAt: Date | null;
}

/** A line of facts below a title: „612 от 1 000 подписа“. */
export interface Pulse {
  text: string;
  /** What changes it, beside the subject itself. */
  tags?: readonly string[];
}

/** Something that the municipality still owes an answer on, for the front door. */
export interface AwaitedAnswer {
  /** „Подписка, която чака отговор“ */
  heading: string;
  title: string;
  lang: Locale;
  /** Without the language prefix. */
  path: string;
  meter: { value: number; max: number; label: string } | null;
  facts: string;
  /** Said where the term is over; null while it runs. */
  overdue: string | null;
  stations: Station[];
  dueAt: Date;
  tags: readonly string[];
}

/** One type of subject, as its module describes it to the rest of the house. */
export interface SubjectDescriptor {
  type: string;
  label: Text;
  plural: Text;
  /** False for what is no matter of its own, such as a comment: no card is stored, no list and no follower has it. */
  listed?: false;
  /** The public list of this type, without the language prefix. */
  listPath: string;
  /** While one is open the municipality works on it: nobody has a say in it then. */
  takesOpinions?: false;
  /** The calendar by which one follows when such things take place. */
  calendarPath?: string;
  /** Read rather than taken part in, such as studies: the front door shows the newest one. */
  showcase?: true;
  /** Where such things stand on a trail, whatever their links say; left out, the links alone say it. */
  stage?: TrailStage;
  /** Every state that a card may be in; cards read back from the registry take their label here. */
  states: Record<string, { label: Text }>;
  /** Cards as they are now; reads through `reader`, so that a transaction sees its own changes. */
  load(ids: readonly string[], reader: Reader): Promise<SubjectCard[]>;
  /** The domain events that followers hear of, each as one line. */
  news: Record<string, (card: SubjectCard, locale: Locale, event: SubjectNews) => string>;
  /** When one that is to come comes, such as its hours; left out, it opens on the day of its card. */
  comes?(card: SubjectCard, locale: Locale): string;
  /** Of each that has something to tell, by its number, one line of facts as they are now. */
  pulse?(ids: readonly string[], locale: Locale, reader: Reader): Promise<Map<string, Pulse>>;
  /** The one whose answer is due first; null where none is owed. */
  awaited?(locale: Locale, now: Date, reader: Reader): Promise<AwaitedAnswer | null>;
  /** How many people came, by id, where they were counted one by one; absent where nobody comes. */
  people?(ids: readonly string[], reader: Reader): Promise<Map<string, number>>;
  /** Absent where moderation has no business. */
  moderated?: Moderated;
  /** Of a part, such as a chapter: what people follow when they take part in it. Absent for what stands for itself. */
  whole?(id: string, reader: Reader): Promise<SubjectRef | null>;
  /** Absent where nobody comments; null for a subject that does not exist. */
  discussion?(id: string, reader: Reader): Promise<Discussion | null>;
}

/** Somebody took part; who follows by taking part learns of it by this domain event. */
export const CONTRIBUTED = 'subject.contributed';

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
