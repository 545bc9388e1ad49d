import { formatDate, formatDateTime, type Locale } from '../../platform/i18n/index.js';
import type { HistoryStep } from '../../platform/lifecycle/index.js';
import type { ListedFile } from './consultation-files.service.js';
import { consultationMessages } from './consultations.messages.js';
import type { PublicConsultation } from './consultations.queries.js';
import type { TimelineEntry } from './views/timeline.js';

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
    // What replaces another document is told by its own step.
    .filter(({ addedAt, version }) => published && addedAt > published && version === 1)
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
  const date = () => formatDate(note['date']!, locale);
  const number = note['number'] ?? 'none';
  switch (transition) {
    case 'schedule':
      return t('timelineAnnounced');
    case 'open':
      return note['days'] ? t('timelineOpenedLate', { days: Number(note['days']) }) : t('timelineOpened');
    case 'extend':
      return t('timelineExtended', { date: formatDate(note['closesOn']!, locale) });
    case 'replace':
      return t('timelineReplaced', { name: note['name'], version: note['version'] });
    case 'close':
      return t('timelineClosed');
    case 'summarise':
      return t('timelineSummarise');
    case 'publishReport':
      return reportText(note, locale);
    case 'table':
      return t('timelineTabled', { date: date(), number });
    case 'adopt':
      return t('timelineAdopted', { date: date(), number });
    case 'notAdopt':
      return t('timelineNotAdopted', { date: date(), number });
    case 'withdraw':
      return t('timelineWithdrawn');
    default:
      return null;
  }
}

function reportText({ version, none }: Record<string, string>, locale: Locale): string {
  const t = consultationMessages(locale);
  if (Number(version) > 1) return t('timelineReportedAgain', { version });
  return t(none ? 'timelineNone' : 'timelineReported');
}
