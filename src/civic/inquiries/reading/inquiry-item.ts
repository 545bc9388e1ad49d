import type { z } from 'zod';
import { nameOf, type Names } from '../../../commons/subjects/index.js';
import { localTime } from '../../../platform/clock/index.js';
import type { CsvValue } from '../../../platform/http/index.js';
import { daysLate } from '../clock/inquiry-deadlines.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { inquiryLifecycle } from '../inquiry.lifecycle.js';
import { lastDayOf } from '../inquiry.presentation.js';
import { inquiryPath } from '../inquiry.rules.js';
import type { PublicInquiry } from './inquiries.queries.js';
import { API_PATH, type inquiryItem } from './inquiries-api.schemas.js';
import type { RegisterRow } from './register.queries.js';

type Item = z.infer<typeof inquiryItem>;

const timeOf = (date: Date | null) => date && localTime(date);

/** How late the answer came; null while there is none. */
export function lateDays({
  answeredAt,
  answerDueAt,
}: Pick<PublicInquiry, 'answeredAt' | 'answerDueAt'>): number | null {
  return answeredAt && daysLate(answerDueAt, answeredAt);
}

/** One inquiry as the API tells it, to everybody alike. */
export function itemOf(inquiry: PublicInquiry, names: Names, url: string): Item {
  const { id, kind, state, unitId } = inquiry;
  return {
    id,
    url: `${url}${inquiryPath(inquiry)}`,
    apiUrl: `${url}${API_PATH}/${id}`,
    kind: { code: kind, label: INQUIRY_KIND_NAMES[kind] },
    state: { code: state, label: inquiryLifecycle.states[state].label },
    title: inquiry.publicTitle,
    text: inquiry.publicText,
    answer: inquiry.publicAnswer || null,
    lang: inquiry.lang,
    sender: inquiry.senderKind,
    topics: inquiry.topics.map((code) => ({ code, label: nameOf(names.topics, code) })),
    places: inquiry.places.map((ekatte) => ({ ekatte, name: nameOf(names.places, ekatte) })),
    unit: unitId ? { id: unitId, name: nameOf(names.units, unitId) } : null,
    incomingNumber: inquiry.incomingNumber,
    receivedAt: localTime(inquiry.receivedAt),
    dueOn: lastDayOf(inquiry.answerDueAt),
    answeredAt: timeOf(inquiry.answeredAt),
    daysLate: lateDays(inquiry),
    publishedAt: localTime(inquiry.publishedAt),
    changedAt: localTime(inquiry.changedAt),
  };
}

export const CSV_HEADINGS = [
  ...['id', 'kind', 'state', 'title', 'text', 'answer', 'lang', 'sender', 'topics', 'places', 'unit'],
  ...['incoming_number', 'received_at', 'due_on', 'answered_at', 'days_late', 'published_at', 'url'],
];

export function csvValuesOf(inquiry: PublicInquiry, names: Names, url: string): CsvValue[] {
  const item = itemOf(inquiry, names, url);
  return [
    Number(item.id),
    item.kind.code,
    item.state.code,
    item.title,
    item.text,
    item.answer,
    item.lang,
    item.sender,
    item.topics.map(({ label }) => label.bg).join('; '),
    item.places.map(({ name }) => name.bg).join('; '),
    item.unit?.name.bg ?? null,
    item.incomingNumber,
    item.receivedAt,
    item.dueOn,
    item.answeredAt,
    item.daysLate,
    item.publishedAt,
    item.url,
  ];
}

export const REGISTER_HEADINGS = [
  ...['incoming_number', 'incoming_on', 'kind', 'area', 'received_on', 'registered_late', 'due_on'],
  ...['outcome', 'decision', 'ended_on', 'days_late'],
];

/** A row of the register: nothing in it says what was written, or by whom. */
export function registerValuesOf(row: RegisterRow, names: Names): CsvValue[] {
  return [
    row.incomingNumber,
    row.incomingOn,
    row.kind,
    row.topics.map((code) => nameOf(names.topics, code).bg).join('; '),
    localTime(row.receivedAt).slice(0, 10),
    row.registeredLate,
    lastDayOf(row.answerDueAt),
    row.state,
    row.outcome,
    row.endedAt && localTime(row.endedAt).slice(0, 10),
    lateDays(row),
  ];
}
