import type { z } from 'zod';
import { localTime } from '../../../../platform/clock/index.js';
import { filePath } from '../../../../platform/files/index.js';
import type { CsvValue } from '../../../../platform/http/index.js';
import { recommendationLifecycle } from '../../recommendation.lifecycle.js';
import { recommendationPath } from '../../recommendation.rules.js';
import type { ListedRecommendation } from '../lists/recommendation-lists.queries.js';
import { nameOf, type Names } from '../recommendation-registers.service.js';
import type { Shown } from '../recommendation-details.queries.js';
import { API_PATH, type recommendationSummary } from './recommendations-api.schemas.js';

export type Summary = z.infer<typeof recommendationSummary>;

const timeOf = (date: Date | null) => date && localTime(date);

/** One recommendation as the API tells it, to everybody alike. */
export function summaryItem(row: ListedRecommendation, names: Names, url: string): Summary {
  const unit = nameOf(names.units, row.unitId);
  const area = nameOf(names.topics, row.topic);
  return {
    id: row.id,
    url: `${url}${recommendationPath(row)}`,
    apiUrl: `${url}${API_PATH}/${row.id}`,
    title: row.title,
    lang: row.lang,
    measure: row.measure,
    organisation: { id: row.organisationId, name: row.organisationName },
    set: row.setId,
    state: { code: row.state, label: recommendationLifecycle.states[row.state].label },
    overdue: row.overdue,
    addressee: row.addressee,
    unit: unit && { id: row.unitId!, name: unit },
    stage: row.stage,
    area: area && { code: row.topic!, label: area },
    progress: row.progress,
    verdict: row.verdict,
    disputes: row.disputes,
    disputeOpen: row.disputeId !== null,
    sentAt: localTime(row.sentAt),
    incomingNumber: row.incomingNumber,
    registeredLate: row.registeredLate,
    answeredAt: timeOf(row.answeredAt),
    answeredLate: row.answeredLate,
    agreedOn: row.agreedOn,
    endedAt: timeOf(row.endedAt),
    changedAt: localTime(row.changedAt),
  };
}

/** What either side said, with addresses that open for everybody. */
export function evidenceItem({ text, link, file, at }: Shown, url: string) {
  return { text, link: link || null, file: file && `${url}${filePath(file)}`, at: localTime(at) };
}

export const TABLE_HEADINGS = [
  ...['id', 'title', 'lang', 'organisation', 'set', 'state', 'overdue', 'addressee', 'unit', 'stage', 'area'],
  ...['progress', 'verdict', 'disputes', 'dispute_open', 'sent_at', 'incoming_number', 'registered_late'],
  ...['answered_at', 'answered_late', 'agreed_on', 'ended_at', 'measure', 'url'],
];

export function tableValues(row: ListedRecommendation, names: Names, url: string): CsvValue[] {
  const item = summaryItem(row, names, url);
  return [
    Number(item.id),
    item.title,
    item.lang,
    item.organisation.name,
    item.set === null ? null : Number(item.set),
    item.state.code,
    item.overdue,
    item.addressee,
    item.unit?.name.bg ?? null,
    item.stage,
    item.area?.label.bg ?? null,
    item.progress,
    item.verdict,
    item.disputes,
    item.disputeOpen,
    item.sentAt,
    item.incomingNumber,
    item.registeredLate,
    item.answeredAt,
    item.answeredLate,
    item.agreedOn,
    item.endedAt,
    item.measure,
    item.url,
  ];
}
