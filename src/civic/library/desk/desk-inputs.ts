import { mayTouch } from '../../../commons/accounts/index.js';
import {
  LANGUAGES,
  listOf,
  textOf,
  type BackofficeContext,
  type InputField,
  type StaffViewer,
  type Values,
} from '../../../platform/backoffice/index.js';
import type { IsoDate } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Forbidden } from '../../../platform/errors/index.js';
import { FIELD_LABELS, FILE_LABELS, VERSION_LABELS } from '../library.problems.messages.js';
import { LIMITS, type PublicationInput } from '../publication-input.rules.js';
import type { Publication } from '../publication.entity.js';
import { lockPublication } from '../publication-rows.js';
import type { FileInput } from '../versions/version.rules.js';
import { deskMessages } from './desk.messages.js';

const hints = deskMessages.texts;

export const REASON_INPUT: InputField = {
  label: FIELD_LABELS.reason,
  hint: hints.reasonHint,
  type: 'longText',
  required: true,
  max: LIMITS.reason,
};

/** `alt` is not `required`: that a picture without words is not taken is told with the reason. */
export const FILE_INPUTS: Record<string, InputField> = {
  file: { label: FILE_LABELS.file, hint: hints.fileHint, type: 'files', required: true },
  label: { label: FILE_LABELS.label, hint: hints.labelHint, required: true, max: LIMITS.label },
  lang: { label: FILE_LABELS.lang, type: 'select', required: true, choices: LANGUAGES },
  alt: { label: FILE_LABELS.alt, hint: hints.altHint, type: 'longText', max: LIMITS.alt },
};

export const VERSION_INPUTS: Record<string, InputField> = {
  changes: {
    label: VERSION_LABELS.changes,
    hint: hints.changesHint,
    type: 'longText',
    required: true,
    max: LIMITS.changes,
  },
  ...FILE_INPUTS,
};

/** A matter of this member of staff, and as the condition has it. */
export function own(condition: (row: Publication) => boolean) {
  return (row: Publication, staff: StaffViewer) => condition(row) && mayTouch(staff, row.unitId);
}

/** The row stays locked until the change is done, so that it is still theirs then. */
export async function lockOwn(tx: Tx, { staff }: BackofficeContext, id: string): Promise<void> {
  requireOwn(staff, (await lockPublication(tx, id)).unitId);
}

export function requireOwn(staff: StaffViewer, unitId: string | null): void {
  if (!mayTouch(staff, unitId)) throw new Forbidden('publicationOtherUnit');
}

/** What the form holds, as the service wants it. Choices are checked there. */
export function inputOf(values: Values): PublicationInput {
  const text = (name: keyof PublicationInput) => textOf(values[name]);
  const day = (name: keyof PublicationInput): IsoDate | null => text(name) || null;
  return {
    kind: text('kind') as PublicationInput['kind'],
    title: text('title'),
    summary: text('summary'),
    lang: text('lang') as PublicationInput['lang'],
    authors: text('authors'),
    publisher: text('publisher'),
    datedOn: day('datedOn'),
    licence: text('licence') as PublicationInput['licence'],
    funding: text('funding'),
    videoUrl: text('videoUrl'),
    topics: listOf(values['topics']),
    places: listOf(values['places']),
    unitId: text('unitId') || null,
    level: (text('level') || null) as PublicationInput['level'],
    parentId: text('parentId') || null,
    validFrom: day('validFrom'),
    validUntil: day('validUntil'),
    reviewOn: day('reviewOn'),
    assessedOn: day('assessedOn'),
  };
}

export function fileOf(values: Values): FileInput {
  return {
    fileIds: listOf(values['file']),
    label: textOf(values['label']),
    lang: textOf(values['lang']) as FileInput['lang'],
    alt: textOf(values['alt']),
  };
}
