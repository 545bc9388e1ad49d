import type { z } from 'zod';
import { localTime } from '../../../../platform/clock/index.js';
import type { CsvValue } from '../../../../platform/http/index.js';
import type { Text } from '../../../../platform/i18n/index.js';
import { eventLifecycle } from '../../event.lifecycle.js';
import { eventPath, EVENTS_PATH, FORM_LABELS } from '../../event.rules.js';
import type { ListedEvent } from '../../events.queries.js';
import type { Names } from '../list.presentation.js';
import { API_PATH, type eventSummary } from './events-api.schemas.js';

export type Summary = z.infer<typeof eventSummary>;

/** One event as the API tells it, to everybody alike. */
export function summaryItem(row: Omit<ListedEvent, 'place'>, names: Names, url: string): Summary {
  const { id, kind, form, state, unitId, ekatte } = row;
  const isDated = state !== 'postponed';
  return {
    id,
    url: `${url}${eventPath(row)}`,
    apiUrl: `${url}${API_PATH}/${id}`,
    calendarUrl: `${url}${EVENTS_PATH}/${id}.ics`,
    title: row.title,
    lang: row.lang,
    summary: row.summary,
    kind: { code: kind, label: nameOf(names.kinds, kind) },
    form: { code: form, label: FORM_LABELS[form] },
    state: { code: state, label: eventLifecycle.states[state].label },
    stateReason: row.stateReason || null,
    startsAt: isDated ? localTime(row.startsAt) : null,
    endsAt: isDated ? localTime(row.endsAt) : null,
    place: {
      name: row.placeName,
      address: row.address,
      settlement: ekatte ? { ekatte, name: nameOf(names.places, ekatte) } : null,
    },
    streamUrl: row.streamUrl || null,
    recordingUrl: row.recordingUrl || null,
    topics: row.topics.map((code) => ({ code, label: nameOf(names.topics, code) })),
    unit: unitId ? { id: unitId, name: nameOf(names.units, unitId) } : null,
    series: row.seriesId,
    announcedAt: localTime(row.announcedAt),
    changedAt: localTime(row.changedAt),
  };
}

export const TABLE_HEADINGS = [
  ...['id', 'title', 'lang', 'kind', 'form', 'state', 'state_reason', 'starts_at', 'ends_at', 'place'],
  ...['address', 'ekatte', 'topics', 'unit', 'series', 'stream_url', 'recording_url', 'summary', 'url'],
];

export function tableValues(row: ListedEvent, names: Names, url: string): CsvValue[] {
  const item = summaryItem(row, names, url);
  return [
    Number(item.id),
    item.title,
    item.lang,
    item.kind.code,
    item.form.code,
    item.state.code,
    item.stateReason,
    item.startsAt,
    item.endsAt,
    item.place.name,
    item.place.address,
    item.place.settlement?.ekatte ?? null,
    item.topics.map(({ code }) => code).join(' '),
    item.unit?.name.bg ?? null,
    item.series === null ? null : Number(item.series),
    item.streamUrl,
    item.recordingUrl,
    item.summary,
    item.url,
  ];
}

function nameOf(names: ReadonlyMap<string, Text>, code: string): Text {
  return names.get(code) ?? { bg: code, en: code };
}
