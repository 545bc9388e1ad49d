import type { z } from 'zod';
import { localTime } from '../../../../platform/clock/index.js';
import type { CsvValue } from '../../../../platform/http/index.js';
import type { Text } from '../../../../platform/i18n/index.js';
import type { Names } from '../../publication-choices.service.js';
import { publicationLifecycle } from '../../publication.lifecycle.js';
import { authorsOf, KINDS, LEVELS, LICENCES, publicationPath } from '../../publication.rules.js';
import type { ListedPublication } from '../../publications.queries.js';
import { API_PATH, type publicationSummary } from './publications-api.schemas.js';

export type Summary = z.infer<typeof publicationSummary>;

/** One publication as the API tells it, to everybody alike. */
export function summaryItem(row: Omit<ListedPublication, 'place'>, names: Names, url: string): Summary {
  const { id, kind, state, licence, level, unitId } = row;
  return {
    id,
    url: `${url}${publicationPath(row)}`,
    apiUrl: `${url}${API_PATH}/${id}`,
    title: row.title,
    lang: row.lang,
    summary: row.summary,
    kind: { code: kind, label: KINDS[kind] },
    state: { code: state, label: publicationLifecycle.states[state].label },
    stateReason: row.stateReason || null,
    authors: authorsOf(row.authors),
    publisher: row.publisher,
    date: row.datedOn,
    licence: { code: licence, label: LICENCES[licence].label, url: LICENCES[licence].url || null },
    level: level && { code: level, label: LEVELS[level] },
    topics: row.topics.map((code) => ({ code, label: nameOf(names.topics, code) })),
    places: row.places.map((ekatte) => ({ ekatte, name: nameOf(names.places, ekatte) })),
    unit: unitId ? { id: unitId, name: nameOf(names.units, unitId) } : null,
    version: row.currentVersion,
    publishedAt: localTime(row.publishedAt),
    changedAt: localTime(row.changedAt),
  };
}

export const TABLE_HEADINGS = [
  ...['id', 'title', 'lang', 'kind', 'authors', 'publisher', 'date', 'licence', 'level', 'topics'],
  ...['ekatte', 'unit', 'version', 'published_at', 'summary', 'url'],
];

export function tableValues(row: ListedPublication, names: Names, url: string): CsvValue[] {
  const item = summaryItem(row, names, url);
  return [
    Number(item.id),
    item.title,
    item.lang,
    item.kind.code,
    item.authors.join('; '),
    item.publisher,
    item.date,
    item.licence.code,
    item.level?.code ?? null,
    item.topics.map(({ code }) => code).join(' '),
    item.places.map(({ ekatte }) => ekatte).join(' '),
    item.unit?.name.bg ?? null,
    item.version,
    item.publishedAt,
    item.summary,
    item.url,
  ];
}

function nameOf(names: ReadonlyMap<string, Text>, code: string): Text {
  return names.get(code) ?? { bg: code, en: code };
}
