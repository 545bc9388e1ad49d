import type { DecisionOutcome } from '../../../commons/decisions/index.js';

/** Citizens of the demonstration, in the order in which they joined. */
export const ANA = 0;
export const VLADIMIR = 1;
export const DESISLAVA = 2;
export const IVO = 3;
export const MILA = 6;
export const NASKO = 7;
export const PARASKEVA = 9;
export const ROSEN = 10;

/** Days are counted from the day of seeding; negative ones are past. */
export interface SeededPetition {
  kind?: string;
  title: string;
  demand: string;
  why: string;
  topics: string[];
  /** Names of settlements; none means the whole municipality. */
  places?: string[];
  initiator: number;
  asOrganisation?: boolean;
  committee?: readonly { name: string; place: string }[];
  /** Without it, it stays a draft. */
  seeking?: number;
  backers?: number;
  published?: number;
  rejected?: { on: number; code: string; reason: string };
  /** How many signed on the site, over the days of collecting; where most of them live comes first. */
  signatures?: { count: number; from: readonly string[] };
  /** Sheets of paper, with so many names each. */
  sheets?: { on: number; names: readonly number[] };
  closed?: number;
  handedIn?: true;
  withdrawn?: { on: number; reason: string };
  registered?: { on: number; number: string };
  considered?: { on: number; unit: string };
  hearing?: { announcedOn: number; on: number; place: string; note: string };
  forwarded?: { on: number; to: string; reason: string };
  left?: { on: number; code: string; reason: string };
  answered?: { on: number; outcome: DecisionOutcome; text: string };
  archivedOn?: number;
}
