import { formatDate, formatDateTime, pick, type Locale } from '../../../platform/i18n/index.js';
import { reportMessages } from './report.messages.js';
import { CHANNELS, OUTCOMES } from './report.outcomes.js';
import type { ReportRow, ReportSnapshot } from './report.snapshot.js';

/** How one row reads, whatever it is drawn on. */
export interface RowWording {
  number: string;
  received: string;
  channel: string;
  late: string | null;
  contributor: string;
  organisation: string | null;
  onBehalf: string;
  article: string;
  text: string;
  outcome: string;
  reason: string;
  changed: string | null;
  unit: string | null;
  url: string;
}

export function rowWording(row: ReportRow, { municipality }: ReportSnapshot, locale: Locale): RowWording {
  const t = reportMessages(locale);
  const { decision } = row;
  return {
    number: String(row.number),
    received: formatDate(new Date(row.receivedAt), locale, 'short'),
    channel: t(row.channel),
    late: row.late ? t('late') : null,
    contributor: row.contributor ?? (row.organisation ? '' : t('anonymous')),
    organisation: row.organisation,
    onBehalf: row.actingFor === 'onBehalf' ? row.onBehalfOf : t('self'),
    article: row.article ? pick(row.article, locale) : t('whole'),
    text: row.text ?? withheld(row, locale),
    outcome: t(decision.outcome),
    reason: decision.reason,
    changed: decision.changedArticle ? t('changed', { article: decision.changedArticle }) : null,
    unit: decision.unit && pick(decision.unit, locale),
    url: municipality.url + decision.path,
  };
}

export function withheld({ withheldReason }: ReportRow, locale: Locale): string {
  const t = reportMessages(locale);
  return t('textWithheld', { reason: withheldReason ? pick(withheldReason, locale) : t('withheldRules') });
}

export interface Fact {
  label: string;
  value: string;
}

/** What stands above the table. */
export function headFacts(snapshot: ReportSnapshot, locale: Locale): Fact[] {
  const t = reportMessages(locale);
  const { consultation, place } = snapshot;
  const { kind, unit, sponsor, opensOn, closesOn, days, published } = consultation;
  const where = (at: { kind: 'here' | 'elsewhere'; url: string; on: string | null }) => {
    const date = at.on ? formatDate(at.on, locale) : '';
    if (at.kind === 'elsewhere') return t('publishedElsewhere', { url: at.url, date });
    return date ? t('publishedHereOn', { date }) : t('publishedHere');
  };
  return [
    { label: t('consultationNumber'), value: `№ ${consultation.number}` },
    { label: t('kind'), value: pick(kind, locale) },
    ...(unit ? [{ label: t('unit'), value: pick(unit, locale) }] : []),
    ...(sponsor ? [{ label: t('sponsor'), value: sponsor }] : []),
    {
      label: t('term'),
      value: t('termValue', { from: formatDate(opensOn, locale), to: formatDate(closesOn, locale), days }),
    },
    { label: t('draftPublished'), value: where(published) },
    { label: t('reportPublished'), value: where(place) },
    ...(snapshot.note ? [{ label: t('note'), value: snapshot.note }] : []),
  ];
}

/** „42 постъпили предложения: приема се 24, …“, each a line of its own. */
export function totalLines({ totals, none }: ReportSnapshot, locale: Locale): Fact[] {
  const t = reportMessages(locale);
  if (none) return [{ label: t('totals'), value: t('none') }];
  const told = <
    T extends
      | 'accepted'
      | 'partiallyAccepted'
      | 'rejected'
      | 'outOfScope'
      | 'site'
      | 'email'
      | 'paper'
      | 'hall',
  >(
    names: readonly T[],
    counts: Record<T, number>,
  ) => names.filter((name) => counts[name] > 0).map((name) => `${t(name)}: ${counts[name]}`);
  const more = [
    ...(totals.late > 0 ? [t('totalLate', { count: totals.late })] : []),
    ...(totals.withheld > 0 ? [t('totalWithheld', { count: totals.withheld })] : []),
  ];
  return [
    {
      label: t('totals'),
      value: [t('totalContributions', { count: totals.contributions }), ...more].join('; '),
    },
    { label: t('byOutcome'), value: told(OUTCOMES, totals.outcomes).join('; ') },
    { label: t('byChannel'), value: told(CHANNELS, totals.channels).join('; ') },
  ];
}

export function fullTitle({ consultation }: ReportSnapshot, locale: Locale): string {
  return reportMessages(locale)('fullTitle', { title: consultation.title });
}

export function edition({ consultation, version, publishedAt }: ReportSnapshot, locale: Locale): string {
  const date = formatDateTime(new Date(publishedAt), locale);
  return reportMessages(locale)('reportOf', { number: consultation.number, version, date });
}
