import { mayTouch } from '../../../commons/accounts/index.js';
import {
  textOf,
  type BackofficeContext,
  type ExtraAction,
  type InputField,
  type StaffViewer,
  type Values,
} from '../../../platform/backoffice/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Forbidden, RuleBroken } from '../../../platform/errors/index.js';
import type { Evidence } from '../recommendation.errors.js';
import { isOneOf, recommendationLifecycle, type RecommendationState } from '../recommendation.lifecycle.js';
import { lockRecommendation } from '../recommendation-row.js';
import type { Recommendation } from '../recommendation.entity.js';
import { REPORTED_STATES } from '../recommendation.rules.js';
import { WRITTEN_LIMITS } from '../written.rules.js';
import { FIELD_LABELS } from './recommendations.admin.messages.js';

export type Action = ExtraAction<Recommendation>;

const PUBLISHED = {
  bg: 'Публикува се на страницата на препоръката. Без лични данни.',
  en: 'It is published on the page of the recommendation. No personal data.',
};

export const REASON: InputField = {
  label: FIELD_LABELS.reason,
  hint: PUBLISHED,
  type: 'longText',
  required: true,
  max: WRITTEN_LIMITS.reason,
};

export const OFFICIAL: InputField = {
  label: FIELD_LABELS.official,
  hint: { bg: 'Име и длъжност; публикуват се.', en: 'Name and position; they are published.' },
  required: true,
  max: WRITTEN_LIMITS.official,
};

/** A text, and a file or an address that shows it. */
export function evidenceInputs(text: InputField['label'] = FIELD_LABELS.text): Record<string, InputField> {
  return {
    text: { label: text, hint: PUBLISHED, type: 'longText', required: true, max: WRITTEN_LIMITS.text },
    file: { label: FIELD_LABELS.file, type: 'files' },
    link: {
      label: FIELD_LABELS.link,
      hint: {
        bg: 'Започва с https:// и се отваря от всеки.',
        en: 'It begins with https:// and can be opened by everybody.',
      },
      max: WRITTEN_LIMITS.link,
    },
  };
}

export const REPORT_INPUTS: Record<string, InputField> = {
  state: {
    label: FIELD_LABELS.state,
    hint: {
      bg: 'Състоянието не се връща назад.',
      en: 'The state does not go back.',
    },
    type: 'select',
    required: true,
    choices: REPORTED_STATES.map((value) => ({ value, label: recommendationLifecycle.states[value].label })),
  },
  progress: {
    label: FIELD_LABELS.progress,
    hint: { bg: 'От 0 до 100; изпълнената е 100.', en: 'From 0 to 100; what is implemented is 100.' },
    type: 'number',
    required: true,
  },
  ...evidenceInputs(),
  message: {
    label: FIELD_LABELS.message,
    hint: {
      bg: 'Едно изречение в известието до следящите; без него те виждат само процента.',
      en: 'One sentence in the news to followers; without it they see the percent alone.',
    },
    max: WRITTEN_LIMITS.message,
  },
};

/** In one of these states, and a matter of this member of staff. */
export function own(states: readonly RecommendationState[]) {
  return (row: Recommendation, staff: StaffViewer) =>
    isOneOf(states, row.state) && mayTouch(staff, row.unitId);
}

/** The row stays locked until the change is done, so that it is still theirs then. */
export async function lockOwn(tx: Tx, { staff }: BackofficeContext, id: string): Promise<void> {
  requireOwn(staff, (await lockRecommendation(tx, id)).unitId);
}

export function requireOwn(staff: StaffViewer, unitId: string | null): void {
  if (!mayTouch(staff, unitId)) throw new Forbidden('recommendationOtherUnit');
}

export function dayOf(value: Values[string] | undefined): string | null {
  return textOf(value) || null;
}

/** @throws RuleBroken for more than one file */
export function evidenceOf(input: Values): Evidence {
  const files = input['file'];
  const ids = Array.isArray(files) ? files : [];
  if (ids.length > 1) throw new RuleBroken('recommendationInvalid', {}, { file: 'recommendationOneFile' });
  return { text: textOf(input['text']), fileId: ids[0] ?? null, link: textOf(input['link']) };
}
