import type { EventForm } from '../event.rules.js';

type Hour = readonly [hour: number, minute: number];

export interface SeededPaper {
  /** With its ending: „Записки.docx“. */
  file: string;
  title: string;
  about: string;
  parts: readonly { label: string; value: string }[];
}

export interface SeededSlot {
  from: Hour;
  minutes: number;
  title: string;
  description?: string;
  /** „Име; длъжност; организация; няколко думи“ */
  speakers?: readonly string[];
}

export interface SeededPlace {
  name: string;
  address: string;
  settlement: string;
  accessibility: string;
}

interface On {
  /** Days from now. */
  on: number;
  reason: string;
}

/** How many registered, came and answered the survey. */
export interface SeededPeople {
  /** On open seats, and in the line behind them. */
  registered?: number;
  invited?: number;
  waiting?: number;
  /** Of those with a seat; once it was held. */
  came?: number;
  walkIns?: number;
  /** Points of the scales and numbers of the choice, by question; each answer counted from the first again. */
  survey?: { answers: number; points: readonly (readonly number[])[]; words: readonly string[] };
}

export interface SeededEvent {
  title: string;
  /** A code of the list of kinds. */
  kind: string;
  form: EventForm;
  summary: string;
  description: string;
  /** Days from now, then on to this weekday (1 is Monday), or to the next on which offices are open. */
  on: number;
  weekday?: number;
  from: Hour;
  hours: number;
  place?: SeededPlace;
  unit: string;
  topics: readonly string[];
  inSeries?: true;
  capacity?: number;
  reserved?: number;
  /** Registration opens so many days before it; without it whoever wishes comes. */
  registration?: number;
  organisers: readonly string[];
  partners?: readonly string[];
  slots?: readonly SeededSlot[];
  streamUrl?: string;
  people?: SeededPeople;
  /** Days from now; what is not announced stays a draft. */
  announced?: number;
  /** It was announced for a day so many days earlier, and moved. */
  moved?: On & { days: number };
  postponed?: On;
  cancelled?: On;
  before?: readonly SeededPaper[];
  after?: { on: number; papers: readonly SeededPaper[]; recordingUrl?: string };
  archived?: number;
  /** Beginnings of the titles of what it is about, and of what arose from it. */
  about?: readonly string[];
  ledTo?: readonly string[];
}
