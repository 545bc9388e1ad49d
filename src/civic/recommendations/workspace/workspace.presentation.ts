import { formatDate, pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import type { Tone } from '../../../platform/ui/index.js';
import { recommendationDeadlines } from '../recommendation.clocks.js';
import { recommendationLifecycle, toneOf } from '../recommendation.lifecycle.js';
import { VERDICT_LABELS } from '../recommendation.rules.js';
import { askableFrom } from './asking/asking.rules.js';
import { workspaceMessages } from './workspace.messages.js';
import { editPath, ownPath } from './workspace.paths.js';
import type { Owed, OwnRecommendation } from './workspace.queries.js';

export interface OwnLine {
  id: string;
  path: string;
  title: string;
  lang: Locale;
  state: { label: string; tone: Tone };
  unit: string;
  progress: string;
  verdict: string;
  isDisputed: boolean;
}

export interface OwedLine {
  id: string;
  path: string;
  title: string;
  lang: Locale;
  what: string;
  until: string;
  isOverdue: boolean;
  /** When it was asked for last, where it cannot be asked again yet. */
  asked: string | null;
}

export function ownLine(own: OwnRecommendation, units: ReadonlyMap<string, Text>, locale: Locale): OwnLine {
  const t = workspaceMessages(locale);
  const unit = own.unitId === null ? undefined : units.get(own.unitId);
  return {
    id: own.id,
    path: own.state === 'draft' ? editPath(own.id, 'check') : ownPath(own.id),
    title: own.title,
    lang: own.lang,
    state: { label: pick(recommendationLifecycle.states[own.state].label, locale), tone: toneOf(own.state) },
    unit: unit ? pick(unit, locale) : t('noUnit'),
    progress: own.answeredAt ? t('progressOf', { value: own.progress }) : '–',
    verdict: own.verdict ? pick(VERDICT_LABELS[own.verdict].label, locale) : '–',
    isDisputed: own.disputeId !== null,
  };
}

export function owedLine(
  { id, title, lang, rule, dueAt, pausedAt, askedAt }: Owed,
  locale: Locale,
  now: Date,
): OwedLine {
  const t = workspaceMessages(locale);
  const label = recommendationDeadlines.find(({ key }) => key === rule)?.label;
  // The end of a day is the beginning of the next one.
  const date = formatDate(new Date(dueAt.getTime() - 1), locale);
  return {
    id,
    path: ownPath(id),
    title,
    lang,
    what: label ? pick(label, locale) : rule,
    until: pausedAt ? t('paused') : t('dueOn', { date }),
    isOverdue: pausedAt === null && dueAt <= now,
    asked: askedNote(askedAt, locale, now),
  };
}

/** Why the organisation cannot ask now; null where it can. */
export function askedNote(askedAt: Date | null, locale: Locale, now: Date): string | null {
  const from = askableFrom(askedAt, now);
  if (!from || !askedAt) return null;
  return workspaceMessages(locale)('askedOn', {
    date: formatDate(askedAt, locale),
    from: formatDate(from, locale),
  });
}
