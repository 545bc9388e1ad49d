import type { MailKind } from '../../platform/mail/index.js';
import { CONFIRM_LETTER } from './follow-requests.service.js';
import { DAILY_DIGEST, NOTICE, WEEKLY_DIGEST } from './notices.js';

const subscriber = { bg: 'абонат', en: 'subscriber' };

export const notificationsMailKinds: MailKind[] = [
  {
    kind: CONFIRM_LETTER,
    label: { bg: 'Потвърждение на абонамент', en: 'Confirmation of a subscription' },
    concerns: { bg: 'заявка', en: 'request' },
  },
  { kind: NOTICE, label: { bg: 'Известие веднага', en: 'Notice at once' }, concerns: subscriber },
  { kind: DAILY_DIGEST, label: { bg: 'Дневно обобщение', en: 'Daily digest' }, concerns: subscriber },
  { kind: WEEKLY_DIGEST, label: { bg: 'Седмично обобщение', en: 'Weekly digest' }, concerns: subscriber },
];
