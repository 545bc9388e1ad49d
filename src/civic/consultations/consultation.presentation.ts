import { dateIn, daysLeft, daysBetween } from '../../platform/clock/index.js';
import {
  formatDate,
  formatDateTime,
  formatDeadline,
  formatTime,
  pick,
  type Locale,
} from '../../platform/i18n/index.js';
import type { HistoryStep } from '../../platform/lifecycle/index.js';
import type { Station, Tone } from '../../platform/ui/index.js';
import type { ListedFile } from './consultation-files.service.js';
import { consultationLifecycle, isOver, isPublished, toneOf } from './consultation.lifecycle.js';
import { consultationTerm, lastDayOf, type ConsultationTerm } from './consultation.term.js';
import { consultationMessages } from './consultations.messages.js';
import type { ListedConsultation, PublicConsultation } from './consultations.queries.js';
import { consultationPath } from './consultation.subject.js';
import type { ConsultationItem } from './views/consultation-list.page.js';
import type { TermCard, TimelineEntry } from './views/consultation.page.js';

const SOON_DAYS = 3;

export function stateTag(
  { state }: Pick<ListedConsultation, 'state'>,
  locale: Locale,
): { label: string; tone: Tone } {
  return { label: pick(consultationLifecycle.states[state].label, locale), tone: toneOf(state) };
}

export function termOf({ kind, opensAt, closesAt }: ListedConsultation): ConsultationTerm {
  return consultationTerm(kind, opensAt, lastDayOf(closesAt));
}

export function listItem(consultation: ListedConsultation, locale: Locale, now: Date): ConsultationItem {
  const t = consultationMessages(locale);
  const { id, title, lang, summary, state, number, opensAt, closesAt, withdrawnAt } = consultation;
  const when = {
    open: () => t('openUntil', { date: formatDate(lastDayOf(closesAt), locale) }),
    scheduled: () => t('opensOn', { date: formatDate(opensAt, locale) }),
    withdrawn: () => t('withdrawnOn', { date: formatDate(withdrawnAt ?? closesAt, locale) }),
    over: () => t('closedOn', { date: formatDate(lastDayOf(closesAt), locale) }),
  };
  return {
    path: consultationPath({ id, title }),
    title,
    lang,
    summary,
    kind: `${pick(consultation.kind.draftLabel, locale)} · № ${number}`,
    state: stateTag(consultation, locale),
    shortTerm: termOf(consultation).length === 'short',
    daysLeft: state === 'open' ? Math.max(0, daysLeft(closesAt, now)) : null,
    date:
      state === 'scheduled' ? dateIn(opensAt) : state === 'open' ? null : lastDayOf(withdrawnAt ?? closesAt),
    when: state === 'draft' ? '' : when[isOver(state) ? 'over' : (state as keyof typeof when)](),
  };
}

/** The clock in words, as it stands in the head of the page. */
export function clockText(
  consultation: PublicConsultation,
  locale: Locale,
  now: Date,
): { text: string; tone: Tone } | undefined {
  const t = consultationMessages(locale);
  const { state, opensAt, closesAt } = consultation;
  if (state === 'scheduled') {
    return {
      text: t('daysToOpening', { count: Math.max(0, daysBetween(dateIn(now), dateIn(opensAt))) }),
      tone: 'plain',
    };
  }
  if (state !== 'open') return undefined;
  const left = daysLeft(closesAt, now);
  if (left < 0) return { text: t('termPassed'), tone: 'late' };
  return { text: t('daysToEnd', { count: left }), tone: left <= SOON_DAYS ? 'late' : 'open' };
}

export function termCard(consultation: PublicConsultation, locale: Locale): TermCard {
  const t = consultationMessages(locale);
  const term = termOf(consultation);
  const published = isPublished(consultation);
  const date = (iso: string) => formatDate(iso, locale);
  return {
    title: t(
      consultation.state === 'open' ? 'termCardOpen' : published ? 'termCardClosed' : 'termCardScheduled',
    ),
    days: t('termDays', { count: term.days }),
    ground: t('termGround', { article: pick(term.rule.article, locale) }),
    until: t('termUntil', { date: formatDeadline(consultation.closesAt, locale) }),
    how: [
      t('howPublished', { past: published ? 'yes' : 'no', date: date(term.publishedOn) }),
      t('howCounted', { first: date(term.firstDay), last: date(term.lastDay), days: term.days }),
      t('howMinimum', { article: pick(term.rule.article, locale), date: date(term.earliestEnd) }),
      ...(term.length === 'short' ? [t('howShort')] : []),
    ],
  };
}

/** Announced → open → over → what the law owes next. */
export function stations(consultation: PublicConsultation, locale: Locale): Station[] {
  const t = consultationMessages(locale);
  const { state, opensAt, closesAt, scheduledAt, withdrawnAt } = consultation;
  const day = (date: Date) => formatDate(date, locale, 'dayMonth');
  const opened = isPublished(consultation);
  const announced: Station = {
    label: t('stationAnnounced'),
    note: scheduledAt ? day(scheduledAt) : undefined,
    state: 'done',
  };
  const opening: Station = opened
    ? { label: t('stationOpened'), note: day(opensAt), state: 'done' }
    : { label: t('stationOpens'), note: `${day(opensAt)}, ${formatTime(opensAt, locale)}`, state: 'now' };
  if (state === 'withdrawn') {
    const withdrawn: Station = {
      label: t('stationWithdrawn'),
      note: withdrawnAt ? day(withdrawnAt) : undefined,
      state: 'done',
    };
    return opened ? [announced, opening, withdrawn] : [announced, withdrawn];
  }
  const over = isOver(state);
  const closing: Station = {
    label: t(over ? 'stationClosed' : 'stationCloses'),
    note: withoutYear(closesAt, locale),
    state: over ? 'done' : opened ? 'now' : 'next',
  };
  const next: Station = consultation.kind.normative
    ? { label: t('stationReport'), note: t('stationReportNote'), state: over ? 'now' : 'next' }
    : { label: t('stationDecision'), state: over ? 'now' : 'next' };
  return [announced, opening, closing, next];
}

/** What happened to it, the latest first. Steps before it was last announced were not public. */
export function timeline(
  consultation: PublicConsultation,
  history: readonly HistoryStep[],
  files: readonly ListedFile[],
  locale: Locale,
): TimelineEntry[] {
  const t = consultationMessages(locale);
  const from = history.findLastIndex(({ transition }) => transition === 'schedule');
  const steps = history.slice(Math.max(0, from)).flatMap(({ transition, at, note }) => {
    const text = stepText(transition, note, locale);
    return text ? [{ at, text, detail: note['reason'] }] : [];
  });
  const published = history.find(({ transition }) => transition === 'open')?.at;
  const added = files
    .filter(({ addedAt }) => published && addedAt > published)
    .map(({ addedAt, name }) => ({ at: addedAt, text: t('timelineFile', { name }), detail: undefined }));
  return [...steps, ...added]
    .sort((left, right) => right.at.getTime() - left.at.getTime())
    .map(({ at, text, detail }) => ({
      at: formatDateTime(at, locale),
      iso: at.toISOString(),
      text,
      detail,
      lang: consultation.lang,
    }));
}

function stepText(transition: string, note: Record<string, string>, locale: Locale): string | null {
  const t = consultationMessages(locale);
  switch (transition) {
    case 'schedule':
      return t('timelineAnnounced');
    case 'open':
      return note['days'] ? t('timelineOpenedLate', { days: Number(note['days']) }) : t('timelineOpened');
    case 'extend':
      return t('timelineExtended', { date: formatDate(note['closesOn']!, locale) });
    case 'close':
      return t('timelineClosed');
    case 'withdraw':
      return t('timelineWithdrawn');
    default:
      return null;
  }
}

/** „4 ноември, 24:00 ч.“: the year is in the clock's card beside it. */
function withoutYear(until: Date, locale: Locale): string {
  return formatDeadline(until, locale).replace(
    formatDate(lastDayOf(until), locale),
    formatDate(lastDayOf(until), locale, 'dayMonth'),
  );
}
