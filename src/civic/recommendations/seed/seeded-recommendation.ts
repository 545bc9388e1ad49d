import type { DecisionOutcome } from '../../../commons/decisions/index.js';
import type { DraftIndicator } from '../drafts/recommendation-draft.js';
import type { Side } from '../following/measured.entity.js';
import type { SetKind } from '../recommendation-set.entity.js';
import type { ReportedState, Stage, Verdict } from '../recommendation.rules.js';

/** Of the organisations in `organisations.ts`. */
export type SeededOrganisation = 'transparent' | 'pirin' | 'youth';

interface On {
  /** Days from today; those to come are what is agreed upon. */
  on: number;
  text: string;
}

/** One recommendation of the demonstration; all days are counted from today. */
export interface SeededRecommendation {
  organisation: SeededOrganisation;
  set?: string;
  weight?: number;
  title: string;
  problem: string;
  measure: string;
  expectedResult: string;
  partners?: string;
  stage: Stage;
  topic: string;
  /** Code of the unit. */
  unit: string;
  termTo: number;
  indicators?: readonly DraftIndicator[];
  /** The beginning of the title of a debate that it arises from. */
  fromDebate?: string;
  /** The beginning of the title of an adopted act that it arises from. */
  fromAct?: string;
  sent: number;
  registered?: { on: number; number: string };
  considered?: number;
  prolonged?: On & { until: number };
  answered?: On & { outcome: DecisionOutcome; agreed?: number; review?: number };
  milestones?: readonly { added: number; title: string; due: number; done?: On }[];
  measured?: readonly (On & { indicator: number; value: number; side: Side })[];
  reports?: readonly (On & { state: ReportedState; progress: number; link?: string })[];
  verdicts?: readonly (On & { verdict: Verdict })[];
  disputes?: readonly (On & { answer?: On })[];
  withdrawn?: On;
}

export interface SeededSet {
  organisation: SeededOrganisation;
  kind: SetKind;
  title: string;
  sourceUrl: string;
  on: number;
}
