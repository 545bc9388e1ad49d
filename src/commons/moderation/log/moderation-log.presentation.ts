import type { z } from 'zod';
import { localTime, sofia } from '../../../platform/clock/index.js';
import { csvRow, CSV_START } from '../../../platform/http/index.js';
import { formatDate, formatNumber, pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import { moderationMessages } from '../moderation.messages.js';
import type { Reason } from '../reasons/reasons.service.js';
import type { LoggedDecision, LogTotals } from './moderation-log.queries.js';
import type { loggedDecision } from './moderation-log.schemas.js';
import type { LogRow, ModerationLogProps } from './views/moderation-log.page.js';

/** What the log calls things by. */
export interface LogNames {
  reasons: ReadonlyMap<string, Reason>;
  /** „Коментар“ */
  kind: (type: string) => Text;
}

const CAUSES = { reports: 'byReports', held: 'byHold', staff: 'byStaff' } as const;

function reasonOf({ reason }: LoggedDecision, { reasons }: LogNames): Reason | null {
  return (reason && reasons.get(reason)) || null;
}

function about({ subjectType }: LoggedDecision, { kind }: LogNames, locale: Locale): string {
  return subjectType ? pick(kind(subjectType), locale) : moderationMessages(locale)('aboutPerson');
}

function because({ cause, reports, measure }: LoggedDecision, locale: Locale): string {
  if (!cause) return '';
  const t = moderationMessages(locale);
  const occasion = t(CAUSES[cause], { count: reports ?? 0 });
  return measure && cause !== 'held' ? `${occasion}; ${t('hiddenBefore')}` : occasion;
}

function daysText(days: number, locale: Locale): string {
  const t = moderationMessages(locale);
  return days < 1 ? t('lessThanADay') : t('daysTaken', { days: Math.round(days) });
}

export function logRow(decision: LoggedDecision, names: LogNames, locale: Locale): LogRow {
  const t = moderationMessages(locale);
  const reason = reasonOf(decision, names);
  return {
    number: decision.id,
    date: formatDate(decision.at, locale, 'short'),
    about: about(decision, names, locale),
    decision: t(decision.action),
    reason: reason ? pick(reason.name, locale) : '',
    because: because(decision, locale),
    days: daysText(decision.days, locale),
  };
}

export function totalFacts(totals: LogTotals, locale: Locale): ModerationLogProps['totals'] {
  const t = moderationMessages(locale);
  const number = (value: number) => formatNumber(value, locale);
  return [
    { label: t('totalDecisions'), value: number(totals.decisions) },
    { label: t('totalKept'), value: number(totals.kept) },
    { label: t('totalRemoved'), value: number(totals.removed) },
    { label: t('totalUpheld'), value: number(totals.upheld) },
    { label: t('totalDismissed'), value: number(totals.dismissed) },
    { label: t('totalBlocks'), value: number(totals.blocks) },
    {
      label: t('totalMedian'),
      value: totals.medianDays === null ? t('never') : daysText(totals.medianDays, locale),
    },
  ];
}

export function logCsv(decisions: readonly LoggedDecision[], names: LogNames, locale: Locale): string {
  const t = moderationMessages(locale);
  const head = [
    t('columnNumber'),
    t('columnDate'),
    t('columnWhat'),
    t('columnDecision'),
    t('reason'),
    t('columnBecause'),
    t('columnDays'),
  ];
  const lines = decisions.map((decision) => {
    const reason = reasonOf(decision, names);
    return csvRow([
      Number(decision.id),
      sofia(decision.at).toPlainDate().toString(),
      about(decision, names, locale),
      t(decision.action),
      reason ? pick(reason.name, locale) : '',
      because(decision, locale),
      decision.days,
    ]);
  });
  return CSV_START + csvRow(head) + lines.join('');
}

export function logItem(decision: LoggedDecision, names: LogNames): z.infer<typeof loggedDecision> {
  const { id, at, action, subjectType, cause, reports, measure, days } = decision;
  const reason = reasonOf(decision, names);
  return {
    number: id,
    at: localTime(at),
    action: { code: action, label: moderationMessages.texts[action] },
    about: subjectType ? { type: subjectType, label: names.kind(subjectType) } : null,
    cause,
    reports,
    hiddenBefore: measure,
    reason: reason && { code: reason.code, ground: reason.ground, label: reason.name },
    days,
  };
}
