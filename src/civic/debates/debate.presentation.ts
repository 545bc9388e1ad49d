import { dateIn, daysBetween, daysLeft } from '../../platform/clock/index.js';
import { formatDate, formatDateTime, formatDeadline, pick, type Locale } from '../../platform/i18n/index.js';
import type { HistoryStep } from '../../platform/lifecycle/index.js';
import type { Station, SubjectClock, Tone } from '../../platform/ui/index.js';
import { debateLifecycle, toneOf, type DebateState } from './debate.lifecycle.js';
import { lastDayOf, summaryOf } from './debate.rules.js';
import { debatePath } from './debate.subject.js';
import { debateMessages } from './debates.messages.js';
import type { ListedDebate, ShownDebate } from './debates.queries.js';
import type { DebateItem } from './views/debate-list.page.js';
import type { TimelineEntry } from './views/debate.page.js';

const SOON_DAYS = 3;

/** A debate that has dates, as every public one does. */
export type DatedDebate = ShownDebate & { opensAt: Date; closesAt: Date };

export function hasDates(debate: ShownDebate): debate is DatedDebate {
  return debate.opensAt !== null && debate.closesAt !== null;
}

/** What is said in a debate, as lists and pages count it. */
export interface OpinionCounts {
  comments: number;
  for: number;
  against: number;
}

export function stateTag(state: DebateState, locale: Locale): { label: string; tone: Tone } {
  return { label: pick(debateLifecycle.states[state].label, locale), tone: toneOf(state) };
}

/** Who proposed it, in the words that its proposer chose. */
export function proposerText(
  { proposerKind, proposerName }: Pick<ListedDebate, 'proposerKind' | 'proposerName'>,
  locale: Locale,
): string {
  const t = debateMessages(locale);
  if (proposerKind === 'staff') return t('theMunicipality');
  return proposerName ?? t('aParticipant');
}

export function proposedBy(
  debate: Pick<ListedDebate, 'proposerKind' | 'proposerName'>,
  locale: Locale,
): string {
  const t = debateMessages(locale);
  if (debate.proposerKind === 'staff') return t('proposedByMunicipality');
  return debate.proposerName ? t('proposedBy', { name: debate.proposerName }) : t('proposedByParticipant');
}

export function listItem(
  debate: ListedDebate,
  counts: OpinionCounts | undefined,
  locale: Locale,
  now: Date,
): DebateItem {
  const t = debateMessages(locale);
  const { id, title, lang, why, state, opensAt, closesAt, concludedAt } = debate;
  const last = lastDayOf(closesAt);
  const when = {
    scheduled: () => t('opensOn', { date: formatDate(opensAt, locale) }),
    open: () => t('openUntil', { date: formatDate(last, locale) }),
    closing: () => t('closedOn', { date: formatDate(last, locale) }),
    concluded: () => t('concludedOn', { date: formatDate(concludedAt ?? closesAt, locale) }),
  };
  const dated = state === 'scheduled' ? dateIn(opensAt) : concludedAt ? dateIn(concludedAt) : last;
  return {
    path: debatePath({ id, title }),
    title,
    lang,
    summary: summaryOf(why),
    kind: proposedBy(debate, locale),
    state: stateTag(state, locale),
    daysLeft: state === 'open' ? Math.max(0, daysLeft(closesAt, now)) : null,
    date: state === 'open' ? null : dated,
    when: when[state === 'scheduled' || state === 'open' || state === 'closing' ? state : 'concluded'](),
    opinions:
      counts && state !== 'scheduled'
        ? [
            t('opinions', { count: counts.comments }),
            ...(counts.for + counts.against > 0
              ? [t('forAgainst', { for: counts.for, against: counts.against })]
              : []),
          ].join(' · ')
        : '',
  };
}

/** The clock in words, as it stands in the head of the page; what is owed after the end comes from its deadline. */
export function termClock(
  debate: DatedDebate,
  conclusionDays: number,
  locale: Locale,
  now: Date,
): (SubjectClock & { how: string[] }) | undefined {
  const t = debateMessages(locale);
  const { state, opensAt, closesAt } = debate;
  if (state !== 'open' && state !== 'scheduled') return undefined;
  const days = daysBetween(dateIn(opensAt), lastDayOf(closesAt));
  const dates = { opened: formatDateTime(opensAt, locale), until: formatDeadline(closesAt, locale), days };
  if (state === 'scheduled') {
    return {
      text: t('daysToOpening', { count: Math.max(0, daysBetween(dateIn(now), dateIn(opensAt))) }),
      tone: 'plain',
      how: [t('howTermFuture', dates), t('howConclusion', { days: conclusionDays })],
    };
  }
  const left = daysLeft(closesAt, now);
  return {
    text: left < 0 ? t('termPassed') : t('daysToEnd', { count: left }),
    tone: left <= SOON_DAYS ? 'late' : 'open',
    how: [t('howTerm', dates), t('howConclusion', { days: conclusionDays })],
  };
}

/** Proposed → open → over → conclusion → review. */
export function stations(debate: DatedDebate, conclusionDue: Date | null, locale: Locale): Station[] {
  const t = debateMessages(locale);
  const { state, opensAt, closesAt, approvedAt, submittedAt, concludedAt, reviewOn, reviewedAt } = debate;
  const day = (date: Date | string) => formatDate(date, locale, 'dayMonth');
  const opened = state !== 'scheduled';
  const over = opened && state !== 'open';
  const proposedAt = submittedAt ?? approvedAt;
  const found: Station[] = [
    { label: t('stationProposed'), note: proposedAt ? day(proposedAt) : undefined, state: 'done' },
    {
      label: t(opened ? 'stationOpened' : 'stationOpens'),
      note: day(opensAt),
      state: opened ? 'done' : 'now',
    },
    {
      label: t(over ? 'stationClosed' : 'stationCloses'),
      note: day(lastDayOf(closesAt)),
      state: over ? 'done' : opened ? 'now' : 'next',
    },
    {
      label: t('stationConclusion'),
      note: concludedAt
        ? day(concludedAt)
        : conclusionDue
          ? t('openUntil', { date: day(lastDayOf(conclusionDue)) })
          : undefined,
      state: concludedAt ? 'done' : over ? 'now' : 'next',
    },
  ];
  if (reviewOn ?? reviewedAt) {
    found.push({
      label: t('stationReview'),
      note: day(reviewedAt ?? reviewOn!),
      state: reviewedAt ? 'done' : state === 'archived' ? 'next' : 'now',
    });
  }
  return found;
}

const STEPS = {
  approve: 'timelineApproved',
  open: 'timelineOpened',
  close: 'timelineClosed',
  conclude: 'timelineConcluded',
  review: 'timelineReviewed',
  archive: 'timelineArchived',
} as const;

/** What happened to it since it became public, the latest first. */
export function timeline(
  { closesAt }: DatedDebate,
  history: readonly HistoryStep[],
  locale: Locale,
): TimelineEntry[] {
  const t = debateMessages(locale);
  const from = history.findLastIndex(({ transition }) => transition === 'approve');
  return history
    .slice(Math.max(0, from))
    .flatMap(({ transition, at }) => {
      const key = STEPS[transition as keyof typeof STEPS];
      // It ended when its time was over, not when the clock came to it.
      const when = transition === 'close' ? formatDeadline(closesAt, locale) : formatDateTime(at, locale);
      return key ? [{ at: when, iso: at.toISOString(), text: t(key) }] : [];
    })
    .reverse();
}
