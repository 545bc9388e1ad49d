import { mayTouch } from '../../../commons/accounts/index.js';
import type { ExtraAction, InputField, StaffViewer } from '../../../platform/backoffice/index.js';
import { LIMITS } from '../answering/written.rules.js';
import type { Petition } from '../petition.entity.js';
import type { PetitionState } from '../petition.lifecycle.js';
import { FIELD_LABELS } from './petitions.admin.messages.js';

export type Action = ExtraAction<Petition>;

export const REASON: InputField = {
  label: FIELD_LABELS.reason,
  hint: {
    bg: 'Публикува се на страницата на подписката. Без лични данни.',
    en: 'It is published on the page of the petition. No personal data.',
  },
  type: 'longText',
  required: true,
  max: LIMITS.reason,
};

/** In one of these states, and a matter of this member of staff. */
export function own(states: readonly PetitionState[]) {
  return (row: Petition, staff: StaffViewer) => states.includes(row.state) && mayTouch(staff, row.unitId);
}
