import type { z } from 'zod';
import { nameOf, type Names } from '../../../commons/subjects/index.js';
import { localTime } from '../../../platform/clock/index.js';
import type { CsvValue } from '../../../platform/http/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import { petitionLifecycle } from '../petition.lifecycle.js';
import { lastDayOf, outcomeOf, shownPath } from '../petition.shown.js';
import type { ListedPetition, ShownPetition } from '../petitions.queries.js';
import { API_PATH, type petitionDetail, type petitionSummary } from './petitions-api.schemas.js';

type Summary = z.infer<typeof petitionSummary>;
type Detail = z.infer<typeof petitionDetail>;

const timeOf = (date: Date | null) => date && localTime(date);

/** One petition as the API tells it, to everybody alike. */
export function summaryItem(petition: Omit<ListedPetition, 'place'>, names: Names, url: string): Summary {
  const { id, state, textHidden, unitId, closesAt, signatures } = petition;
  return {
    id,
    url: `${url}${shownPath(petition)}`,
    apiUrl: `${url}${API_PATH}/${id}`,
    state: { code: state, label: petitionLifecycle.states[state].label },
    title: textHidden ? null : petition.title,
    demand: textHidden ? null : petition.demand,
    lang: petition.lang,
    initiator: { kind: petition.initiatorKind, name: textHidden ? null : petition.initiatorName },
    topics: petition.topics.map((code) => ({ code, label: nameOf(names.topics, code) })),
    places: petition.places.map((ekatte) => ({ ekatte, name: nameOf(names.places, ekatte) })),
    unit: unitId ? { id: unitId, name: nameOf(names.units, unitId) } : null,
    signatures,
    thresholds: { answer: petition.answerThreshold, hearing: petition.hearingThreshold },
    publishedAt: timeOf(petition.publishedAt),
    closesAt: timeOf(closesAt),
    closesOn: closesAt && lastDayOf(closesAt),
    closedAt: timeOf(petition.closedAt),
    receivedAt: timeOf(petition.receivedAt),
    registeredAt: timeOf(petition.registeredAt),
    incomingNumber: petition.incomingNumber,
    registeredLate: petition.registeredLate,
    answeredAt: timeOf(petition.answeredAt),
    rejectedAt: timeOf(petition.rejectedAt),
    endedAt: timeOf(petition.endedAt),
    changedAt: localTime(petition.changedAt),
  };
}

/** How it ended, each way with what was said about it. */
export function endings(
  petition: ShownPetition,
  ground: Text | null,
): Pick<Detail, 'rejection' | 'notConsidered' | 'forwarded' | 'stopped' | 'withdrawn' | 'hearing'> {
  const { rejectionCode, leftCode, endReason: text, endLaw, forwardedTo, hearingAt } = petition;
  const outcome = outcomeOf(petition);
  const reason = (code: string) => ({ code, label: ground ?? { bg: code, en: code } });
  return {
    rejection:
      outcome === 'rejected' && rejectionCode
        ? { reason: reason(rejectionCode), text: petition.rejectionReason }
        : null,
    notConsidered: outcome === 'notConsidered' && leftCode ? { reason: reason(leftCode), text } : null,
    forwarded: outcome === 'forwarded' ? { to: forwardedTo, text } : null,
    stopped: outcome === 'stopped' ? { law: endLaw, text } : null,
    withdrawn: outcome === 'withdrawn' ? { text } : null,
    hearing: hearingAt && {
      at: localTime(hearingAt),
      place: petition.hearingPlace,
      note: petition.hearingNote,
    },
  };
}

export const CSV_HEADINGS = [
  ...['id', 'state', 'title', 'demand', 'lang', 'initiator_kind', 'initiator', 'topics', 'places'],
  ...['signatures', 'by_email', 'verified', 'on_paper', 'answer_threshold', 'hearing_threshold'],
  ...['published_at', 'closes_on', 'closed_at', 'received_at', 'incoming_number', 'registered_at'],
  ...['registered_late', 'answered_at', 'rejected_at', 'ended_at', 'url'],
];

export function csvValuesOf(petition: ListedPetition, names: Names, url: string): CsvValue[] {
  const item = summaryItem(petition, names, url);
  return [
    Number(item.id),
    item.state.code,
    item.title,
    item.demand,
    item.lang,
    item.initiator.kind,
    item.initiator.name,
    item.topics.map(({ label }) => label.bg).join('; '),
    item.places.map(({ name }) => name.bg).join('; '),
    item.signatures.total,
    item.signatures.email,
    item.signatures.verified,
    item.signatures.paper,
    item.thresholds.answer,
    item.thresholds.hearing,
    item.publishedAt,
    item.closesOn,
    item.closedAt,
    item.receivedAt,
    item.incomingNumber,
    item.registeredAt,
    item.registeredLate,
    item.answeredAt,
    item.rejectedAt,
    item.endedAt,
    item.url,
  ];
}
