import type { Deadline } from '../../../commons/deadlines/index.js';
import { formatDate, type Locale } from '../../../platform/i18n/index.js';
import type { Station } from '../../../platform/ui/index.js';
import { lastDayOf, outcomeOf, type Outcome } from '../petition.shown.js';
import { petitionMessages } from '../petitions.messages.js';
import type { ShownPetition } from '../petitions.queries.js';
import { petitionPageMessages } from './petition-page.messages.js';

const ENDINGS = {
  forwarded: 'stationForwarded',
  notConsidered: 'stationLeft',
  rejected: 'stationRejected',
  withdrawn: 'stationWithdrawn',
  stopped: 'stationStopped',
} as const satisfies Partial<Record<Outcome, string>>;

/** Proposed → supported → registered → answered, or where it ended before that. */
export function stations(petition: ShownPetition, owed: readonly Deadline[], locale: Locale): Station[] {
  const t = petitionPageMessages(locale);
  const { submittedAt, createdAt, publishedAt, endedAt, rejectedAt } = petition;
  const day = (date: Date | string) => formatDate(date, locale, 'dayMonth');
  const outcome = outcomeOf(petition);
  const proposed: Station = {
    label: t('stationProposed'),
    note: day(submittedAt ?? createdAt),
    state: 'done',
  };
  const before = publishedAt ? [proposed, supported(petition, locale)] : [proposed];
  if (outcome && outcome in ENDINGS) {
    const ended = endedAt ?? rejectedAt;
    return [
      ...before,
      ...(petition.registeredAt ? [registered(petition, locale)] : []),
      {
        label: t(ENDINGS[outcome as keyof typeof ENDINGS]),
        note: ended ? day(ended) : undefined,
        state: 'done',
      },
    ];
  }
  return [...before, registered(petition, locale), answer(petition, owed, locale)];
}

function supported(petition: ShownPetition, locale: Locale): Station {
  const t = petitionPageMessages(locale);
  const { state, closesAt, closedAt, signatures } = petition;
  if (state === 'collecting')
    return {
      label: t('stationCollecting'),
      note: closesAt ? t('stationUntil', { date: formatDate(lastDayOf(closesAt), locale, 'dayMonth') }) : '',
      state: 'now',
    };
  const count = petitionMessages(locale)('signatures', { count: signatures.total });
  const day = closedAt && formatDate(closedAt, locale, 'dayMonth');
  return { label: t('stationSupported'), note: day ? `${count}, ${day}` : count, state: 'done' };
}

function registered({ state, incomingNumber, registeredAt }: ShownPetition, locale: Locale): Station {
  const t = petitionPageMessages(locale);
  return {
    label: t('stationRegistered'),
    note: incomingNumber ? t('incoming', { number: incomingNumber }) : undefined,
    state: registeredAt ? 'done' : state === 'closed' ? 'now' : 'next',
  };
}

function answer(petition: ShownPetition, owed: readonly Deadline[], locale: Locale): Station {
  const t = petitionPageMessages(locale);
  const { state, answeredAt } = petition;
  if (answeredAt)
    return {
      label: t('stationAnswered'),
      note: formatDate(answeredAt, locale, 'dayMonth'),
      state: 'done',
    };
  const last = owed
    .filter(({ rule, state: at }) => rule.public && (at === 'running' || at === 'paused'))
    .sort((left, right) => right.dueAt.getTime() - left.dueAt.getTime())[0];
  return {
    label: t('stationAnswer'),
    note: last && t('stationUntil', { date: formatDate(lastDayOf(last.dueAt), locale, 'dayMonth') }),
    state: state === 'registered' || state === 'considered' ? 'now' : 'next',
  };
}
