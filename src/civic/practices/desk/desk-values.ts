import { listOf, numberOf, textOf, type Values } from '../../../platform/backoffice/index.js';
import type { PracticeRecord } from '../practice-record.js';
import type { ActorKind, CostKind } from '../practice.rules.js';
import { numberIn } from '../typed-numbers.js';
import { evidenceIn, resultsIn } from './record-lines.js';

/** What the form of the back office holds, over what it does not ask for. Choices are checked by the service. */
export function recordOf(values: Values, before: PracticeRecord): PracticeRecord {
  const text = (name: string) => textOf(values[name]);
  return {
    title: text('title'),
    summary: text('summary'),
    lang: text('lang') === 'en' ? 'en' : 'bg',
    problem: text('problem'),
    solution: text('solution'),
    actorKind: (text('actorKind') || null) as ActorKind | null,
    actorName: text('actorName'),
    ekatte: text('ekatte') || null,
    place: text('place'),
    country: text('country'),
    fromYear: numberIn(text('fromYear')),
    toYear: numberIn(text('toYear')),
    costKind: (text('costKind') || null) as CostKind | null,
    costAmount: numberOf(values['costAmount']),
    costPayer: text('costPayer'),
    success: text('success'),
    steps: text('steps'),
    risks: text('risks'),
    contactName: text('contactName'),
    contactEmail: text('contactEmail'),
    contactPhone: text('contactPhone'),
    contactPerson: values['contactPerson'] === true,
    contactConsent: values['contactConsent'] === true,
    topics: listOf(values['topics']),
    photoId: before.photoId,
    photoAlt: before.photoAlt,
    results: resultsIn(text('resultLines')),
    evidence: evidenceIn(text('evidenceLines'), before.evidence),
  };
}
