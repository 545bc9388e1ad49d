import { listOf, textOf, type Values } from '../../platform/backoffice/index.js';
import type { AttachedFile } from './consultation-files.service.js';
import { FILE_KINDS } from './consultation-file.entity.js';
import { MOTIVE_FIELDS, MOTIVES, type Motives } from './consultation.motives.js';
import type { ConsultationInput } from './consultation.rules.js';

/** What the form of the back office holds, as the service wants it. Choices are checked there. */
export function inputOf(values: Values): ConsultationInput {
  const opensAt = values['opensAt'];
  return {
    title: textOf(values['title']),
    summary: textOf(values['summary']),
    text: textOf(values['text']),
    lang: textOf(values['lang']) as ConsultationInput['lang'],
    actType: textOf(values['actType']),
    topics: listOf(values['topics']),
    places: listOf(values['places']),
    unitId: textOf(values['unitId']) || null,
    contactName: textOf(values['contactName']),
    contactPhone: textOf(values['contactPhone']),
    contactEmail: textOf(values['contactEmail']),
    opensAt: opensAt instanceof Date ? opensAt : null,
    closesOn: textOf(values['closesOn']) || null,
    shortTermReason: textOf(values['shortTermReason']),
    sponsor: textOf(values['sponsor']),
    expert: textOf(values['expert']),
    motives: motivesOf(values),
    exemptGround: textOf(values['exemptGround']),
    submissionChannels: textOf(values['submissionChannels']),
    publishedPlace: textOf(values['publishedPlace']) === 'elsewhere' ? 'elsewhere' : 'here',
    publishedUrl: textOf(values['publishedUrl']),
    publishedOn: textOf(values['publishedOn']) || null,
    publishedProofFileId: listOf(values['proofFiles'])[0] ?? null,
  };
}

export function motivesOf(values: Values): Motives {
  return Object.fromEntries(
    MOTIVES.map((motive) => [motive, textOf(values[MOTIVE_FIELDS[motive]])]),
  ) as Motives;
}

export function filesOf(values: Values): AttachedFile[] {
  return FILE_KINDS.flatMap((kind) => listOf(values[`${kind}Files`]).map((fileId) => ({ kind, fileId })));
}
