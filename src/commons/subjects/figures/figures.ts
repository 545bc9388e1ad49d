import type { Reader } from '../../../platform/database/index.js';
import type { Text } from '../../../platform/i18n/index.js';

/** From one moment to before another. */
export interface Span {
  from: Date;
  until: Date;
}

/** How a voice came in. */
export const VOICE_CHANNELS = ['site', 'mail', 'paper', 'counter', 'phone', 'hall'] as const;
export type VoiceChannel = (typeof VOICE_CHANNELS)[number];

/** How sure it is whose voice it was; kept apart from how it came in. */
export const ASSURANCES = ['email', 'verified', 'organisation', 'signed', 'inPerson', 'declared'] as const;
export type Assurance = (typeof ASSURANCES)[number];

/** Participations, never people: whoever took part twice is counted twice, so that nobody has to be followed about. */
export interface Voices {
  /** `month` is local: „2026-03“. */
  counts: { month: string; channel: VoiceChannel; assurance: Assurance; count: number }[];
  /** EKATTE of the settlement; '' stands for elsewhere and for places with too few to be named. */
  places: { place: string; count: number }[];
}

export const NO_VOICES: Voices = { counts: [], places: [] };

/** What was asked for within a span and owed an answer, as it stands now. */
export const ANSWER_FIGURES = [
  'asked',
  'answered',
  'inTime',
  'late',
  /** Still owed though its term is over. */
  'overdue',
  /** Closed without an answer on the matter: forwarded, withdrawn, left. */
  'ended',
  'accepted',
  /** Accepted in part. */
  'partly',
  'refused',
] as const;
export type AnswerFigure = (typeof ANSWER_FIGURES)[number];
export type AnswerFigures = Record<AnswerFigure, number>;

export const NO_ANSWERS: AnswerFigures = {
  asked: 0,
  answered: 0,
  inTime: 0,
  late: 0,
  overdue: 0,
  ended: 0,
  accepted: 0,
  partly: 0,
  refused: 0,
};

/** A number in the words of its module, with the list that shows its rows. */
export interface NamedFigure {
  label: Text;
  count: number;
  /** Without the language prefix; left out where no list shows exactly these. */
  path?: string;
}

/** What came of it within a span, and what did not, with the reason. */
export interface Results {
  done: NamedFigure[];
  undone: NamedFigure[];
}

/** What one module can tell of participation, in real counts. */
export interface Figures {
  /** Its place on a page. */
  order: number;
  /** What is counted, in the plural. */
  label: Text;
  /** What the answers and the results are of, where that is something else: signatures, but petitions. */
  about?: Text;
  /** In one or two sentences: what counts as one, by which day, and what is left out. */
  method: Text;
  /** Absent where there is nothing that people do themselves. */
  voices?(span: Span, reader: Reader): Promise<Voices>;
  /** Absent where nobody owes an answer. */
  answers?(span: Span, now: Date, reader: Reader): Promise<AnswerFigures>;
  results?(span: Span, now: Date, reader: Reader): Promise<Results>;
  /** Each answer is to a proposal of somebody's, so that these may be added up over modules. */
  proposals?: true;
  /** The lists that show the rows of a number in a calendar year. */
  lists?(year: number): Partial<Record<'voices' | AnswerFigure, string>>;
}
