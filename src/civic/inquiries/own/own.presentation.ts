import type { Deadline } from '../../../commons/deadlines/index.js';
import { localTime } from '../../../platform/clock/index.js';
import { formatDate, formatDateTime, pick, type Locale } from '../../../platform/i18n/index.js';
import type { Station, Tone } from '../../../platform/ui/index.js';
import { outcomeName } from '../answering/answer-words.js';
import { daysLate } from '../clock/inquiry-deadlines.js';
import { inquiryLifecycle, OPEN_STATES, toneOf } from '../inquiry.lifecycle.js';
import { lastDayOf } from '../inquiry.presentation.js';
import { mayBecomePublic } from '../inquiry.rules.js';
import type { OfferedMeeting } from '../meeting/inquiry-meetings.service.js';
import { ownMessages } from './own.messages.js';
import type { OwnInquiry } from './own-inquiries.queries.js';
import type { PathEntryProps } from './views/path-list.js';

export function stateTag(
  { state }: Pick<OwnInquiry, 'state'>,
  locale: Locale,
): { label: string; tone: Tone } {
  return { label: pick(inquiryLifecycle.states[state].label, locale), tone: toneOf(state) };
}

/** The whole path of the file, in the order in which it was gone. */
export function pathOf(
  inquiry: OwnInquiry,
  clock: Deadline | null,
  meetings: readonly OfferedMeeting[],
  locale: Locale,
): PathEntryProps[] {
  const t = ownMessages(locale);
  const found: (PathEntryProps & { time: number })[] = [];
  const add = (at: Date | null, text: string, detail?: string) => {
    if (at)
      found.push({ time: at.getTime(), at: formatDateTime(at, locale), iso: localTime(at), text, detail });
  };
  const { state, endedAt } = inquiry;
  add(inquiry.receivedAt, t('pathReceived'), t(`channel_${inquiry.channel}`));
  add(
    inquiry.registeredAt,
    t('pathRegistered', { number: inquiry.incomingNumber ?? '' }),
    inquiry.registeredLate ? t('registeredLate') : undefined,
  );
  add(inquiry.consideredAt, t('pathConsidered', { unit: inquiry.unit ? pick(inquiry.unit, locale) : '' }));
  for (const step of clock?.steps ?? []) {
    if (step.kind !== 'prolonged') continue;
    const time = Date.parse(`${step.on}T12:00:00Z`);
    const text = t('pathProlonged', { date: formatDate(step.day, locale) });
    found.push({ time, at: formatDate(step.on, locale), iso: step.on, text, detail: step.reason });
  }
  add(inquiry.answeredAt, answeredText(inquiry, locale), outgoing(inquiry, locale));
  for (const { at, place, offeredAt, reply, repliedAt, endedAt, endReason } of meetings) {
    add(offeredAt, t('pathMeetingOffered', { when: formatDateTime(at, locale), place }));
    add(repliedAt, t(reply === 'accepted' ? 'pathMeetingAccepted' : 'pathMeetingDeclined'));
    if (endReason) add(endedAt, t('pathMeetingCalledOff'));
  }
  if (state === 'forwarded')
    add(endedAt, t('pathForwarded', { to: inquiry.forwardedTo }), t('pathForwardedLaw'));
  if (state === 'notConsidered')
    add(endedAt, t('pathLeft'), inquiry.ground ? pick(inquiry.ground, locale) : undefined);
  if (state === 'withdrawn') add(endedAt, t('pathWithdrawn'));
  add(inquiry.executedAt, t('pathExecuted'));
  add(inquiry.publishedAt, t('pathPublished'));
  return found
    .sort((left, right) => left.time - right.time)
    .map(({ at, iso, text, detail }) => ({ at, iso, text, detail }));
}

function answeredText({ kind, outcome, answerDueAt, answeredAt }: OwnInquiry, locale: Locale): string {
  const t = ownMessages(locale);
  const late = answeredAt ? daysLate(answerDueAt, answeredAt) : 0;
  const answered = late > 0 ? t('pathAnsweredLate', { count: late }) : t('pathAnswered');
  const decided = outcomeName(kind, outcome);
  return decided ? `${answered}: ${pick(decided, locale)}` : answered;
}

function outgoing({ outgoingNumber }: OwnInquiry, locale: Locale): string | undefined {
  return outgoingNumber ? ownMessages(locale)('outgoing', { number: outgoingNumber }) : undefined;
}

/** Received → registered → assigned → answered, or where it ended before that. */
export function stationsOf(inquiry: OwnInquiry, locale: Locale): Station[] {
  const t = ownMessages(locale);
  const day = (at: Date | null) => (at ? formatDate(at, locale, 'dayMonth') : undefined);
  const done: Station[] = [{ label: t('stationReceived'), note: day(inquiry.receivedAt), state: 'done' }];
  const { registeredAt, consideredAt, answeredAt, state, endedAt } = inquiry;
  if (registeredAt)
    done.push({ label: t('stationRegistered'), note: inquiry.incomingNumber ?? undefined, state: 'done' });
  if (consideredAt) done.push({ label: t('stationConsidered'), note: day(consideredAt), state: 'done' });
  if (answeredAt) return [...done, { label: t('stationAnswer'), note: day(answeredAt), state: 'done' }];
  if (!OPEN_STATES.includes(state))
    return [...done, { label: stateTag(inquiry, locale).label, note: day(endedAt), state: 'done' }];
  const rest: Station[] = [
    ...(registeredAt ? [] : [{ label: t('stationRegistered'), state: 'next' as const }]),
    ...(consideredAt ? [] : [{ label: t('stationConsidered'), state: 'next' as const }]),
    {
      label: t('stationAnswer'),
      note: t('dueUntil', { date: formatDate(lastDayOf(inquiry.answerDueAt), locale, 'dayMonth') }),
      state: 'next',
    },
  ];
  return [
    ...done,
    ...rest.map((station, index) => (index === 0 ? { ...station, state: 'now' as const } : station)),
  ];
}

export function publicityOf(inquiry: OwnInquiry, locale: Locale): string {
  const t = ownMessages(locale);
  if (inquiry.publishedAt) return t('publicYes');
  if (!mayBecomePublic({ kind: inquiry.kind, wantsPublic: true })) return t('publicNever');
  return t(inquiry.wantsPublic ? 'publicWaits' : 'publicNo');
}

/** „отговор до 14 декември“, „просрочено с 3 дни“ or nothing. */
export function dueText(inquiry: OwnInquiry, locale: Locale, now: Date): string | null {
  const t = ownMessages(locale);
  if (!OPEN_STATES.includes(inquiry.state)) return null;
  const late = daysLate(inquiry.answerDueAt, now);
  return late > 0
    ? t('lateBy', { count: late })
    : t('dueUntil', { date: formatDate(lastDayOf(inquiry.answerDueAt), locale) });
}
