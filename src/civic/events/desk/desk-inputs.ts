import { mayTouch } from '../../../commons/accounts/index.js';
import {
  LANGUAGES,
  listOf,
  textOf,
  timeOf,
  type BackofficeContext,
  type InputField,
  type StaffViewer,
  type Values,
} from '../../../platform/backoffice/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Forbidden } from '../../../platform/errors/index.js';
import { DOCUMENT_LIMITS, MATERIAL_LABELS, PHOTO_LABELS } from '../documents/documents.rules.js';
import type { CivicEvent } from '../event.entity.js';
import { LIMITS } from '../event-input.rules.js';
import { isOneOf, type EventState } from '../event.lifecycle.js';
import { lockEvent } from '../event-rows.js';
import type { MaterialPhase } from '../event.rules.js';
import { FIELD_LABELS } from '../events.problems.messages.js';
import { SLOT_LABELS, SLOT_LIMITS, type SlotInput } from '../programme/programme.rules.js';
import { deskMessages } from './desk.messages.js';

export const TIME_INPUTS: Record<string, InputField> = {
  startsAt: { label: FIELD_LABELS.startsAt, type: 'datetime', required: true },
  endsAt: { label: FIELD_LABELS.endsAt, type: 'datetime', required: true },
};

export const REASON_INPUT: InputField = {
  label: FIELD_LABELS.reason,
  hint: deskMessages.texts.reasonHint,
  type: 'longText',
  required: true,
  max: LIMITS.reason,
};

export const SLOT_INPUTS: Record<string, InputField> = {
  startsAt: { label: SLOT_LABELS.startsAt, type: 'datetime', required: true },
  endsAt: { label: SLOT_LABELS.endsAt, type: 'datetime', required: true },
  title: { label: SLOT_LABELS.title, required: true, max: SLOT_LIMITS.title },
  description: { label: SLOT_LABELS.description, type: 'longText', max: SLOT_LIMITS.description },
  speakers: { label: SLOT_LABELS.speakers, hint: deskMessages.texts.speakersHint, type: 'longText' },
};

export const MATERIAL_INPUTS: Record<string, InputField> = {
  file: { label: MATERIAL_LABELS.file, type: 'files', required: true },
  title: {
    label: MATERIAL_LABELS.title,
    hint: deskMessages.texts.materialTitleHint,
    required: true,
    max: DOCUMENT_LIMITS.title,
  },
  phase: {
    label: MATERIAL_LABELS.phase,
    type: 'select',
    required: true,
    choices: [
      { value: 'before', label: deskMessages.texts.before },
      { value: 'after', label: deskMessages.texts.after },
    ],
  },
  lang: { label: MATERIAL_LABELS.lang, type: 'select', required: true, choices: LANGUAGES },
};

/** Not `required`: that a photo without words is not taken is told with the reason. */
export const PHOTO_INPUTS: Record<string, InputField> = {
  file: { label: PHOTO_LABELS.file, hint: deskMessages.texts.photoHint, type: 'files', required: true },
  alt: {
    label: PHOTO_LABELS.alt,
    hint: deskMessages.texts.altHint,
    type: 'longText',
    max: DOCUMENT_LIMITS.alt,
  },
  credit: { label: PHOTO_LABELS.credit, max: DOCUMENT_LIMITS.credit },
};

/** In one of these states, and a matter of this member of staff. */
export function own(states: readonly EventState[]) {
  return (row: CivicEvent, staff: StaffViewer) => isOneOf(states, row.state) && mayTouch(staff, row.unitId);
}

/** The row stays locked until the change is done, so that it is still theirs then. */
export async function lockOwn(tx: Tx, { staff }: BackofficeContext, id: string): Promise<void> {
  requireOwn(staff, (await lockEvent(tx, id)).unitId);
}

export function requireOwn(staff: StaffViewer, unitId: string | null): void {
  if (!mayTouch(staff, unitId)) throw new Forbidden('eventOtherUnit');
}

export function slotOf(input: Values): SlotInput {
  return {
    startsAt: timeOf(input['startsAt']),
    endsAt: timeOf(input['endsAt']),
    title: textOf(input['title']),
    description: textOf(input['description']),
    speakers: textOf(input['speakers']),
  };
}

export function materialOf(input: Values) {
  return {
    fileIds: listOf(input['file']),
    title: textOf(input['title']),
    phase: textOf(input['phase']) as MaterialPhase,
    lang: textOf(input['lang']) as 'bg' | 'en',
  };
}

export function photoOf(input: Values) {
  return { fileIds: listOf(input['file']), alt: textOf(input['alt']), credit: textOf(input['credit']) };
}
