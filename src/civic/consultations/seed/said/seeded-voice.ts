/** Participants of the demonstration, in the order in which they joined. */
export const PEOPLE = {
  ana: 0,
  vladimir: 1,
  zelenPirin: 2,
  bistritsaTurs: 3,
  katerina: 4,
  lyubomir: 5,
  mila: 6,
  nasko: 7,
  ognyan: 8,
  paraskeva: 9,
  rosen: 10,
} as const;

export type Outcome = 'accepted' | 'partiallyAccepted' | 'rejected' | 'outOfScope';

/** What one voice of the demonstration said on a consultation, and what was decided on it. */
export interface SeededVoice {
  /** Article, such as „chl-12“; absent for the whole. */
  on?: string;
  /** Days after the opening. */
  day: number;
  text: string;
  /** A participant who wrote here. */
  by?: keyof typeof PEOPLE;
  /** Written elsewhere and entered by the registry. */
  entered?: { channel: 'paper' | 'email' | 'hall'; name: string; shown: boolean; incoming: string };
  /** In whose name, where that is not the writer. */
  onBehalfOf?: string;
  /** The name of a decision in the same file. */
  decision?: string;
}

export interface SeededDecision {
  outcome: Outcome;
  reason: string;
  /** What was changed, such as „чл. 12“. */
  changed?: string;
}

/** What followed the term; days are counted from its last day. */
export interface SeededEnding {
  /** Decisions with these names are proposed and not confirmed yet. */
  waiting?: string[];
  /** Absent while the summary is under way. */
  report?: number;
  tabled?: { on: number; number: string };
  decided?: { on: number; how: 'adopt' | 'notAdopt'; number: string; note?: string };
  /** When the adopted act was sent and published. */
  published?: number;
  /** The text as it was adopted, where it is compared with the draft. */
  final?: string;
}

/** Everything that was said on one consultation of the demonstration, and what became of it. */
export interface SeededVoices {
  title: string;
  voices: SeededVoice[];
  decisions: Record<string, SeededDecision>;
  ending?: SeededEnding;
}
