import { formatDate, formatDeadline, formatTime, type Locale } from '../../platform/i18n/index.js';
import type { HistoryStep } from '../../platform/lifecycle/index.js';
import type { Station } from '../../platform/ui/index.js';
import { isOver, isPublished, isReported } from './consultation.lifecycle.js';
import { lastDayOf } from './consultation.term.js';
import { consultationMessages } from './consultations.messages.js';
import type { PublicConsultation } from './consultations.queries.js';

/** Published → over → the справка → the council → what changed. */
export function stations(
  consultation: PublicConsultation,
  history: readonly HistoryStep[],
  locale: Locale,
  /** Where what changed is read; null until the adopted text is published. */
  changes: string | null,
): Station[] {
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
    ? { label: t('stationPublished'), note: day(opensAt), state: 'done' }
    : { label: t('stationOpens'), note: `${day(opensAt)}, ${formatTime(opensAt, locale)}`, state: 'now' };
  const before = opened ? [opening] : [announced, opening];
  const over = isOver(state);
  const closing: Station = {
    label: t(over ? 'stationClosed' : 'stationCloses'),
    note: withoutYear(closesAt, locale),
    state: over ? 'done' : opened ? 'now' : 'next',
  };
  if (state === 'withdrawn') {
    const withdrawn: Station = {
      label: t('stationWithdrawn'),
      note: withdrawnAt ? day(withdrawnAt) : undefined,
      state: 'done',
    };
    if (!opened) return [announced, withdrawn];
    return withdrawnAt && withdrawnAt >= closesAt
      ? [opening, { ...closing, label: t('stationClosed'), state: 'done' }, withdrawn]
      : [opening, withdrawn];
  }
  return [
    ...before,
    closing,
    answer(consultation, history, locale),
    ...deciding(consultation, locale, changes),
  ];
}

function answer(
  { state, kind }: PublicConsultation,
  history: readonly HistoryStep[],
  locale: Locale,
): Station {
  const t = consultationMessages(locale);
  const label = t(kind.normative ? 'stationReport' : 'stationAnswer');
  const published = history.findLast(({ transition }) => transition === 'publishReport');
  if (published) return { label, note: formatDate(published.at, locale, 'dayMonth'), state: 'done' };
  const passed = ['tabled', 'adopted', 'notAdopted'].includes(state);
  return {
    label,
    note: passed ? undefined : t('stationReportNote'),
    state: passed ? 'done' : isOver(state) ? 'now' : 'next',
  };
}

function deciding(
  { state, kind, tabledOn, decidedOn }: PublicConsultation,
  locale: Locale,
  changes: string | null,
): Station[] {
  const t = consultationMessages(locale);
  const day = (date: string) => formatDate(date, locale, 'dayMonth');
  const decided = state === 'adopted' || state === 'notAdopted';
  const note = decided
    ? t(state === 'adopted' ? 'stationAdopted' : 'stationNotAdopted', { date: day(decidedOn!) })
    : tabledOn
      ? t('stationTabled', { date: day(tabledOn) })
      : undefined;
  const council: Station = {
    label: t(kind.decidedBy === 'council' ? 'stationCouncil' : 'stationMayor'),
    note,
    state: decided ? 'done' : isReported(state) ? 'now' : 'next',
  };
  if (state === 'notAdopted') return [council];
  return [
    council,
    {
      label: t('stationChanged'),
      note: t('stationChangedNote'),
      state: state !== 'adopted' ? 'next' : changes ? 'done' : 'now',
      path: changes ?? undefined,
    },
  ];
}

/** „4 ноември, 24:00 ч.“: the year is in the clock's card beside it. */
function withoutYear(until: Date, locale: Locale): string {
  return formatDeadline(until, locale).replace(
    formatDate(lastDayOf(until), locale),
    formatDate(lastDayOf(until), locale, 'dayMonth'),
  );
}
