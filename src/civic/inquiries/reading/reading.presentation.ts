import { listOf, nameOf, type Names } from '../../../commons/subjects/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { excerpt, formatDate, pick, type Locale } from '../../../platform/i18n/index.js';
import { outcomeName } from '../answering/answer-words.js';
import { daysLate } from '../clock/inquiry-deadlines.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { inquiryLifecycle, OPEN_STATES, toneOf } from '../inquiry.lifecycle.js';
import { lastDayOf } from '../inquiry.presentation.js';
import { inquiryPath } from '../inquiry.rules.js';
import type { PublicInquiry } from './inquiries.queries.js';
import { readingMessages } from './reading.messages.js';
import type { RegisterRow, UnitRow } from './register.queries.js';
import type { InquiryItemProps } from './views/inquiry-list.page.js';
import type { RegisterPageProps } from './views/register.page.js';

const SUMMARY = 220;

export type Standing = { text: string; late: boolean };

/** „отговорено със закъснение от 3 дни“, „отговор до 14 декември“: what everybody asks first. */
export function standingOf(
  {
    state,
    answeredAt,
    answerDueAt,
    endedAt,
  }: Pick<PublicInquiry, 'state' | 'answeredAt' | 'answerDueAt' | 'endedAt'>,
  locale: Locale,
  now: Date,
): Standing {
  const t = readingMessages(locale);
  if (answeredAt) {
    const late = daysLate(answerDueAt, answeredAt);
    return late > 0
      ? { text: t('answeredLate', { count: late }), late: true }
      : { text: t('answeredOn', { date: formatDate(answeredAt, locale) }), late: false };
  }
  if (!OPEN_STATES.includes(state)) return { text: endedAt ? formatDate(endedAt, locale) : '', late: false };
  const late = daysLate(answerDueAt, now);
  return late > 0
    ? { text: t('overdue', { count: late }), late: true }
    : { text: t('dueUntil', { date: formatDate(lastDayOf(answerDueAt), locale) }), late: false };
}

export function listItem(inquiry: PublicInquiry, names: Names, locale: Locale, now: Date): InquiryItemProps {
  const t = readingMessages(locale);
  const { unitId, topics } = inquiry;
  return {
    path: inquiryPath(inquiry),
    date: dateIn(inquiry.receivedAt),
    title: inquiry.publicTitle,
    lang: inquiry.lang,
    kind: `${pick(INQUIRY_KIND_NAMES[inquiry.kind], locale)} ${t(`from_${inquiry.senderKind}`)}`,
    summary: excerpt(inquiry.publicAnswer || inquiry.publicText, SUMMARY),
    summaryLang: inquiry.publicAnswer ? 'bg' : inquiry.lang,
    state: { label: pick(inquiryLifecycle.states[inquiry.state].label, locale), tone: toneOf(inquiry.state) },
    standing: standingOf(inquiry, locale, now),
    meta: [listOf(names.topics, topics, locale), unitId ? pick(nameOf(names.units, unitId), locale) : '']
      .filter(Boolean)
      .join(' · '),
  };
}

export function registerRow(
  row: RegisterRow,
  names: Names,
  locale: Locale,
): RegisterPageProps['rows'][number] {
  const t = readingMessages(locale);
  const decided = outcomeName(row.kind, row.outcome);
  const state = [inquiryLifecycle.states[row.state].label, ...(decided ? [decided] : [])]
    .map((words) => pick(words, locale))
    .join(': ');
  const late = row.answeredAt ? daysLate(row.answerDueAt, row.answeredAt) : 0;
  const over = row.executedAt ?? row.endedAt;
  return {
    number: row.incomingNumber ?? '',
    registeredLate: row.registeredLate,
    kind: pick(INQUIRY_KIND_NAMES[row.kind], locale),
    area: listOf(names.topics, row.topics, locale) || t('noArea'),
    received: formatDate(row.receivedAt, locale),
    due: formatDate(lastDayOf(row.answerDueAt), locale),
    outcome: over ? t('outcomeAt', { state, date: formatDate(over, locale) }) : state,
    tone: toneOf(row.state),
    late: late > 0 ? t('late', { count: late }) : null,
  };
}

/** In the order of the names. */
export function unitRows(
  rows: readonly UnitRow[],
  names: Names,
  locale: Locale,
): NonNullable<RegisterPageProps['units']> {
  return rows
    .map(({ unitId, ...counts }) => ({ name: pick(nameOf(names.units, unitId), locale), ...counts }))
    .sort((left, right) => left.name.localeCompare(right.name, locale));
}
