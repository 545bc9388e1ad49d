import type { FileKind } from '../consultation-file.entity.js';
import type { ActType } from '../kinds/consultation.kinds.js';

/** One consultation of the demonstration. Days are counted from the day of seeding; negative ones are past. */
export interface SeededConsultation {
  title: string;
  summary: string;
  text: string;
  actType: ActType;
  topics: string[];
  /** Names of settlements; none means the whole municipality. */
  places?: string[];
  /** Code of the unit. */
  unit: string;
  contact: { name: string; phone: string; email: string };
  /** Absent in a draft that has no dates yet. */
  dates?: { opens: number; closes: number };
  /** Stays a draft although it has dates. */
  draft?: true;
  shortTermReason?: string;
  extended?: { on: number; closes: number; reason: string };
  withdrawn?: { on: number; reason: string };
  /** Why the act is needed and what it will change; the draft's motives are written from it. */
  sponsor?: string;
  motives?: { reasons: string; money: string; results: string };
  annex?: { kind: FileKind; name: string; text: string };
  /** A sketch with numbered places. */
  sketch?: { name: string; places: number };
}
