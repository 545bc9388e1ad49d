import type { z } from 'zod';
import { localTime } from '../../../../platform/clock/index.js';
import type { CsvValue } from '../../../../platform/http/index.js';
import { nameOf, type Names } from '../../../../commons/subjects/index.js';
import { practiceLifecycle } from '../../practice.lifecycle.js';
import { ACTOR_LABELS, COST_LABELS, OUTCOME_LABELS, practicePath } from '../../practice.rules.js';
import type { ListedPractice } from '../../practices.queries.js';
import { API_PATH, type practiceSummary } from './practices-api.schemas.js';

export type Summary = z.infer<typeof practiceSummary>;

/** One practice as the API tells it. How to reach a person is no open data, whatever they agreed to. */
export function summaryItem(
  row: Omit<ListedPractice, 'place_' | 'photoKey' | 'photoName'>,
  { topics, places, units }: Names,
  url: string,
): Summary {
  const { id, actorKind, costKind, ekatte, unitId, answerOutcome, answeredAt, contactPerson } = row;
  return {
    id,
    url: `${url}${practicePath(row)}`,
    apiUrl: `${url}${API_PATH}/${id}`,
    title: row.title,
    lang: row.lang,
    summary: row.summary,
    state: { code: row.state, label: practiceLifecycle.states[row.state].label },
    actor: {
      kind: actorKind && { code: actorKind, label: ACTOR_LABELS[actorKind] },
      name: row.actorName,
    },
    place: {
      settlement: ekatte ? { ekatte, name: nameOf(places, ekatte) } : null,
      name: row.place,
      country: row.country,
    },
    fromYear: row.fromYear,
    toYear: row.toYear,
    cost: {
      kind: costKind && { code: costKind, label: COST_LABELS[costKind] },
      amountEur: row.costAmount,
      payer: row.costPayer,
    },
    measuredResults: row.numbers,
    topics: row.topics.map((code) => ({ code, label: nameOf(topics, code) })),
    proposedBy: row.organisationName || null,
    contact: contactPerson
      ? null
      : { name: row.contactName, email: row.contactEmail || null, phone: row.contactPhone || null },
    supporters: row.supporters,
    answer:
      answerOutcome && answeredAt
        ? {
            outcome: { code: answerOutcome, label: OUTCOME_LABELS[answerOutcome] },
            text: row.answer,
            unit: unitId ? nameOf(units, unitId) : null,
            answeredAt: localTime(answeredAt),
          }
        : null,
    publishedAt: localTime(row.publishedAt ?? row.changedAt),
    changedAt: localTime(row.changedAt),
  };
}

export const TABLE_HEADINGS = [
  ...[
    'id',
    'title',
    'lang',
    'state',
    'actor_kind',
    'actor',
    'ekatte',
    'place',
    'country',
    'from_year',
    'to_year',
  ],
  ...['cost_kind', 'cost_eur', 'cost_payer', 'measured_results', 'topics', 'proposed_by', 'supporters'],
  ...['answer', 'published_at', 'summary', 'url'],
];

export function tableValues(row: ListedPractice, names: Names, url: string): CsvValue[] {
  const item = summaryItem(row, names, url);
  return [
    Number(item.id),
    item.title,
    item.lang,
    item.state.code,
    item.actor.kind?.code ?? null,
    item.actor.name,
    item.place.settlement?.ekatte ?? null,
    item.place.name,
    item.place.country,
    item.fromYear,
    item.toYear,
    item.cost.kind?.code ?? null,
    item.cost.amountEur,
    item.cost.payer,
    item.measuredResults,
    item.topics.map(({ code }) => code).join(' '),
    item.proposedBy,
    item.supporters,
    item.answer?.outcome.code ?? null,
    item.publishedAt,
    item.summary,
    item.url,
  ];
}
