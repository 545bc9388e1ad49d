import type { Term } from '../../../platform/clock/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import type { FileKind } from '../consultation-file.entity.js';

/** What is demanded of the term of one kind of act. `shortest` needs a published reason; null allows none. */
export interface TermRule {
  article: Text;
  minimum: Extract<Term, { days: number } | { months: number }>;
  shortest: { days: number } | null;
}

/** A code of `consultation_kind`; staff add more of them. */
export type ActType = string;

export const DECIDED_BY = ['council', 'mayor'] as const;
export type DecidedBy = (typeof DECIDED_BY)[number];

/** One kind of what is consulted on: a row of `consultation_kind`, as the rules take it. */
export interface Kind {
  code: ActType;
  label: Text;
  /** The line above a title: what is consulted, not what it will become. */
  draftLabel: Text;
  term: TermRule;
  /** What the law itself says, where it says something; never less without a recorded reason. */
  law: LawRule;
  laxerReason: string;
  /** Citizens get the statutory справка of art. 26(5) of the Normative Acts Act. */
  normative: boolean;
  requiredDocuments: FileKind[];
  /** The five points of art. 28(2) of the Normative Acts Act. */
  needsMotives: boolean;
  /** Of the meeting at which it was discussed. */
  needsProtocol: boolean;
  decidedBy: DecidedBy;
  position: number;
  active: boolean;
}

export interface LawRule {
  minimum: TermRule['minimum'] | null;
  shortest: { days: number } | null;
  needsMotives: boolean;
  needsProtocol: boolean;
}
