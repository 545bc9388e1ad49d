import { dateIn, daysBetween, daysLeft } from '../../../platform/clock/index.js';
import { deadlineClock, type Deadline } from '../../../commons/deadlines/index.js';
import {
  formatDate,
  formatDateTime,
  formatDeadline,
  pick,
  type Locale,
} from '../../../platform/i18n/index.js';
import type { SubjectClock, Tone } from '../../../platform/ui/index.js';
import { petitionLifecycle, toneOf, type PetitionState } from '../petition.lifecycle.js';
import { lastDayOf, outcomeOf, shownPath, shownTitle, summaryOf } from '../petition.shown.js';
import { petitionMessages } from '../petitions.messages.js';
import type { ListedPetition, ShownPetition } from '../petitions.queries.js';
import type { ChronicleEntry } from './petition.chronicle.js';
import { petitionPageMessages } from './petition-page.messages.js';
import type { PetitionItem } from './views/petition-list.page.js';
import type { TimelineEntry } from './views/petition-timeline.js';

const SOON_DAYS = 3;

export function stateTag(state: PetitionState, locale: Locale): { label: string; tone: Tone } {
  return { label: pick(petitionLifecycle.states[state].label, locale), tone: toneOf(state) };
}

/** „Инициатор: Ана Стойкова“; nothing where it is not shown. */
export function initiatedBy(
  { initiatorKind, initiatorName, textHidden }: Omit<ListedPetition, 'place'>,
  locale: Locale,
): string {
  const t = petitionMessages(locale);
  if (textHidden) return '';
  const unnamed = t(initiatorKind === 'staff' ? 'theMunicipality' : 'aParticipant');
  return t('by', { name: initiatorName ?? unnamed });
}

export function listItem(petition: ListedPetition, locale: Locale, now: Date): PetitionItem {
  const t = petitionMessages(locale);
  const { state, closesAt, closedAt, signatures, answerThreshold, rejectedAt } = petition;
  const open = state === 'collecting' && closesAt !== null;
  const shown = shownTitle(petition, locale);
  const ended = endingOf(petition);
  return {
    path: shownPath(petition),
    ...shown,
    summary: petition.textHidden ? t('textHidden') : summaryOf(petition),
    summaryLang: petition.textHidden ? locale : petition.lang,
    kind: initiatedBy(petition, locale),
    state: stateTag(state, locale),
    daysLeft: open ? Math.max(0, daysLeft(closesAt, now)) : null,
    date: open ? null : dateIn(ended?.at ?? closedAt ?? petition.changedAt),
    when: open
      ? t('until', { date: formatDate(lastDayOf(closesAt), locale) })
      : t(ended?.key ?? 'closedOn', {
          date: formatDate(ended?.at ?? closedAt ?? petition.changedAt, locale),
        }),
    signatures: t('signatures', { count: signatures.total }),
    meter: rejectedAt
      ? null
      : {
          value: signatures.total,
          max: answerThreshold,
          label: t(signatures.total >= answerThreshold ? 'thresholdReached' : 'ofThreshold', {
            count: signatures.total,
            threshold: answerThreshold,
          }),
        },
  };
}

function endingOf({ answeredAt, rejectedAt, endedAt }: ListedPetition) {
  if (answeredAt) return { key: 'answeredOn', at: answeredAt } as const;
  if (rejectedAt) return { key: 'rejectedOn', at: rejectedAt } as const;
  return endedAt && ({ key: 'endedOn', at: endedAt } as const);
}

/** While it collects, the days to the end; after it, what the municipality owes next. */
export function clockOf(
  petition: ShownPetition,
  owed: readonly Deadline[],
  locale: Locale,
  now: Date,
): SubjectClock | undefined {
  const { state, publishedAt, closesAt } = petition;
  if (state === 'collecting' && publishedAt && closesAt) {
    const t = petitionPageMessages(locale);
    const left = daysLeft(closesAt, now);
    const dates = {
      published: formatDate(publishedAt, locale),
      until: formatDeadline(closesAt, locale),
      days: daysBetween(dateIn(publishedAt), lastDayOf(closesAt)),
    };
    return {
      text: left < 0 ? t('termPassed') : t('daysToEnd', { count: left }),
      tone: left <= SOON_DAYS ? 'late' : 'open',
      how: [t('howTerm', dates), t('howReceipt')].join(' '),
    };
  }
  if (outcomeOf(petition)) return undefined;
  const [next] = owed
    .filter(({ rule, state: at }) => rule.public && (at === 'running' || at === 'paused'))
    .sort((left, right) => left.dueAt.getTime() - right.dueAt.getTime());
  return next && deadlineClock(next, locale, now);
}

type Word = Parameters<ReturnType<typeof petitionPageMessages>>[0];

/** What happened, the latest first. */
export function timeline(
  entries: readonly ChronicleEntry[],
  { closesAt, incomingNumber }: ShownPetition,
  locale: Locale,
): TimelineEntry[] {
  const t = petitionPageMessages(locale);
  return entries
    .map(({ code, at, signatures }) => ({
      // It ended when its time was over, not when the clock came to it.
      at: code === 'closed' && closesAt ? formatDeadline(closesAt, locale) : formatDateTime(at, locale),
      iso: at.toISOString(),
      text: t(`at${code[0]!.toUpperCase()}${code.slice(1)}` as Word, { count: signatures }),
      detail: code === 'registered' && incomingNumber ? t('incoming', { number: incomingNumber }) : undefined,
    }))
    .reverse();
}
