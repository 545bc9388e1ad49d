import type { CitizenStance } from '../../../commons/comments/index.js';

/** The citizens of the demonstration, in the order in which they joined. */
export const ANA = 0;
export const VLADIMIR = 1;
export const DESISLAVA = 2;
export const IVO = 3;
export const KATERINA = 4;
export const LYUBOMIR = 5;
export const MILA = 6;
export const NASKO = 7;
export const OGNYAN = 8;
export const PARASKEVA = 9;
export const ROSEN = 10;

/** One opinion with its replies. Days are counted from the day of seeding; negative ones are past. */
export interface SeededOpinion {
  /** A citizen, or the code of the unit that answers officially. */
  by: number | string;
  stance: CitizenStance;
  day: number;
  text: string;
  ups: readonly number[];
  downs: readonly number[];
  replies: readonly SeededOpinion[];
}

export interface SeededConclusion {
  on: number;
  text: string;
  official: string;
  unit: string;
  taken: readonly string[];
  /** „what – why“ */
  declined: readonly string[];
  reviewOn: number | null;
  /** Titles of consultations that followed. */
  follows: readonly string[];
  review?: { on: number; note: string };
  archivedOn?: number;
}

/** One debate of the demonstration. */
export interface SeededDebate {
  title: string;
  why: string;
  topics: string[];
  /** Names of settlements; none means the whole municipality. */
  places?: string[];
  unit: string;
  /** A citizen, one who speaks for an organisation, or the municipality. */
  proposer: number | 'staff';
  asOrganisation?: boolean;
  /** Without days it stays a draft; without `approved` it waits for a moderator. */
  submitted?: number;
  approved?: number;
  opens?: number;
  closes?: number;
  rejected?: { on: number; code: string; reason: string };
  opinions?: readonly SeededOpinion[];
  conclusion?: SeededConclusion;
  /** Titles of consultations that it concerns. */
  about?: readonly string[];
}

export function say(
  by: number,
  stance: CitizenStance,
  day: number,
  text: string,
  votes: { ups?: number[]; downs?: number[] } = {},
  ...replies: SeededOpinion[]
): SeededOpinion {
  return { by, stance, day, text, ups: votes.ups ?? [], downs: votes.downs ?? [], replies };
}

/** An official answer of a unit. */
export function answer(unit: string, day: number, text: string, ups: number[] = []): SeededOpinion {
  return { by: unit, stance: 'neutral', day, text, ups, downs: [], replies: [] };
}
