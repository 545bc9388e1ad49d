import { dateIn, daysBetween, type IsoDate } from '../../../platform/clock/index.js';
import type { Locale, Text } from '../../../platform/i18n/index.js';
import type { FileKind } from '../consultation-file.entity.js';
import { isOver, type ConsultationState } from '../consultation.lifecycle.js';
import { consultationTerm, lastDayOf } from '../consultation.term.js';
import type { Kind } from '../kinds/consultation.kinds.js';

/** One consultation, as far as it is measured. */
export interface MeasuredConsultation {
  id: string;
  number: string;
  title: string;
  lang: Locale;
  unitId: string | null;
  state: ConsultationState;
  kind: Kind;
  opensAt: Date;
  closesAt: Date;
  shortTermReason: string;
  /** Kinds of documents that everybody finds on it. */
  documents: FileKind[];
  hasText: boolean;
  hasMotives: boolean;
  reportedAt: Date | null;
  reportDueAt: Date | null;
}

/** What came in and what became of it; of one unit, or of all of them together. */
export interface MeasuredContributions {
  unitId: string | null;
  contributions: number;
  decided: number;
  accepted: number;
  medianDays: number | null;
}

export type ReportStanding =
  | { kind: 'inTime' }
  | { kind: 'late'; days: number }
  | { kind: 'missing'; days: number | null }
  | { kind: 'awaited' }
  | { kind: 'notYet' };

export interface ScoredConsultation {
  id: string;
  number: string;
  title: string;
  lang: Locale;
  unitId: string | null;
  days: number;
  shortTermReason: string | null;
  missing: FileKind[];
  report: ReportStanding;
}

export interface Score {
  unitId: string | null;
  name: Text | null;
  consultations: number;
  shortTerms: number;
  missingDocuments: number;
  reportsLate: number;
  reportsMissing: number;
  contributions: number;
  decided: number;
  accepted: number;
  medianDays: number | null;
}

export interface YearOfConsultations {
  years: number[];
  year: number | null;
  consultations: ScoredConsultation[];
  units: Score[];
  all: Score;
}

export function scored(consultation: MeasuredConsultation, now: Date): ScoredConsultation {
  const { id, number, title, lang, unitId, kind, opensAt, closesAt, shortTermReason } = consultation;
  const term = consultationTerm(kind, opensAt, lastDayOf(closesAt));
  return {
    id,
    number,
    title,
    lang,
    unitId,
    days: term.days,
    shortTermReason: term.length === 'full' ? null : shortTermReason,
    missing: missingDocuments(consultation),
    report: standing(consultation, now),
  };
}

/** The minutes of a hearing are owed once it is over; the rest from the first day. */
function missingDocuments({ kind, documents, hasText, hasMotives, state }: MeasuredConsultation): FileKind[] {
  const needed = new Set<FileKind>([
    ...kind.requiredDocuments,
    ...(kind.needsMotives ? (['motives'] as const) : []),
    ...(kind.needsProtocol && isOver(state) ? (['protocol'] as const) : []),
  ]);
  if (hasText) needed.delete('draft');
  if (hasMotives) needed.delete('motives');
  return [...needed].filter((one) => !documents.includes(one));
}

const DECIDED_ON: readonly ConsultationState[] = ['tabled', 'adopted', 'notAdopted'];

function standing({ state, reportedAt, reportDueAt }: MeasuredConsultation, now: Date): ReportStanding {
  const late = (at: Date) =>
    reportDueAt && at > reportDueAt ? daysBetween(dayOf(reportDueAt), dateIn(at)) : 0;
  if (reportedAt) {
    const days = late(reportedAt);
    return days > 0 ? { kind: 'late', days } : { kind: 'inTime' };
  }
  if (!isOver(state)) return { kind: 'notYet' };
  // The law wants it before the council votes: whatever the clock says, afterwards it is missing.
  if (DECIDED_ON.includes(state)) return { kind: 'missing', days: null };
  const days = late(now);
  return days > 0 ? { kind: 'missing', days } : { kind: 'awaited' };
}

function dayOf(dueAt: Date): IsoDate {
  return lastDayOf(dueAt);
}

/** By unit, in the order of the units; the last one is all of them together. */
export function scores(
  consultations: readonly ScoredConsultation[],
  contributions: readonly MeasuredContributions[],
  units: readonly { id: string; name: Text }[],
): { units: Score[]; all: Score } {
  const score = (
    unitId: string | null,
    name: Text | null,
    own: readonly ScoredConsultation[],
    measured?: MeasuredContributions,
  ): Score => ({
    unitId,
    name,
    consultations: own.length,
    shortTerms: own.filter(({ shortTermReason }) => shortTermReason !== null).length,
    missingDocuments: own.filter(({ missing }) => missing.length > 0).length,
    reportsLate: own.filter(({ report }) => report.kind === 'late').length,
    reportsMissing: own.filter(({ report }) => report.kind === 'missing').length,
    contributions: measured?.contributions ?? 0,
    decided: measured?.decided ?? 0,
    accepted: measured?.accepted ?? 0,
    medianDays: measured?.medianDays ?? null,
  });
  const of = new Map(contributions.map((one) => [one.unitId, one]));
  const byUnit = Map.groupBy(consultations, ({ unitId }) => unitId);
  return {
    units: units
      .filter(({ id }) => byUnit.has(id))
      .map(({ id, name }) => score(id, name, byUnit.get(id) ?? [], of.get(id))),
    all: score(null, null, consultations, of.get(null)),
  };
}

/** Of what was decided, how much was taken, wholly or in part; null where nothing was decided. */
export function acceptedShare({ decided, accepted }: Pick<Score, 'decided' | 'accepted'>): number | null {
  return decided === 0 ? null : Math.round((accepted / decided) * 100);
}
