import { localTime } from '../../../platform/clock/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import type { DecisionView } from '../../../commons/decisions/index.js';
import { anchorLabel } from '../text/anchors.rules.js';
import type { PublicContribution } from '../contributions/contribution.rules.js';
import type { ReportRow } from './report.snapshot.js';

/** A contribution with what became of it, and with why its text is withheld, where it is. */
export interface DecidedContribution {
  contribution: PublicContribution;
  decision: DecisionView;
  withheldReason: Text | null;
}

export function rowOf({ contribution, decision, withheldReason }: DecidedContribution): ReportRow {
  const { id, number, anchor, textVersion, lang, text, name, organisation } = contribution;
  return {
    id,
    number,
    receivedAt: localTime(contribution.receivedAt),
    channel: contribution.channel,
    late: contribution.late,
    contributor: name,
    organisation: organisation?.name ?? null,
    actingFor: contribution.actingFor,
    onBehalfOf: contribution.onBehalfOf,
    anchor,
    article: anchor === null ? null : { bg: anchorLabel(anchor, 'bg'), en: anchorLabel(anchor, 'en') },
    textVersion,
    lang,
    text,
    withheldReason: text === null ? withheldReason : null,
    decision: {
      id: decision.id,
      path: decision.path,
      outcome: decision.outcome,
      reason: decision.reason,
      changedArticle: decision.changedArticle,
      unit: decision.unit?.name ?? null,
    },
  };
}

/** Names stay with the contributions, where they are erased with their people; a version shows them from there. */
export function withoutNames(table: readonly ReportRow[]): ReportRow[] {
  return table.map((row) => ({ ...row, contributor: null }));
}

/** What else stands in a row: of two versions with the same rows, the second one would say nothing. */
export function isSame(left: readonly ReportRow[], right: readonly ReportRow[]): boolean {
  return (
    left.length === right.length && left.every((row, at) => JSON.stringify(row) === JSON.stringify(right[at]))
  );
}
