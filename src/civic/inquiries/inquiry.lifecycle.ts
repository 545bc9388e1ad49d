import { defineLifecycle, type Tone } from '../../platform/lifecycle/index.js';

/** Notes of its steps name numbers, bodies and codes alone: reasons are sealed, because they may name people. */
export const inquiryLifecycle = defineLifecycle({
  subject: 'inquiry',
  table: 'inquiry',
  initial: 'received',
  states: {
    received: { label: { bg: 'Получено', en: 'Received' }, tone: 'wait' },
    registered: { label: { bg: 'Регистрирано', en: 'Registered' }, tone: 'wait' },
    considered: { label: { bg: 'В разглеждане', en: 'Under consideration' }, tone: 'wait' },
    answered: { label: { bg: 'С отговор', en: 'Answered' }, tone: 'info' },
    executed: { label: { bg: 'Изпълнено', en: 'Carried out' }, tone: 'info', final: true },
    forwarded: { label: { bg: 'Препратено', en: 'Forwarded' }, tone: 'info', final: true },
    notConsidered: { label: { bg: 'Без производство', en: 'No proceedings' }, tone: 'late', final: true },
    withdrawn: { label: { bg: 'Оттеглено', en: 'Withdrawn' }, tone: 'plain', final: true },
  },
  transitions: {
    register: {
      label: { bg: 'Впишете вх. №', en: 'Register' },
      from: ['received'],
      to: 'registered',
      by: 'inquiries.register',
      needs: ['incomingNumber'],
      announces: 'inquiry.registered',
    },
    consider: {
      label: { bg: 'Възложете с резолюция', en: 'Assign' },
      from: ['registered'],
      to: 'considered',
      by: 'inquiries.assign',
      announces: 'inquiry.considered',
    },
    answer: {
      label: { bg: 'Изпратете отговора', en: 'Send the answer' },
      from: ['considered'],
      to: 'answered',
      by: 'inquiries.confirm',
      announces: 'inquiry.answered',
    },
    execute: {
      label: { bg: 'Отбележете изпълнение', en: 'Mark as carried out' },
      from: ['answered'],
      to: 'executed',
      by: 'inquiries.answer',
      announces: 'inquiry.executed',
    },
    forward: {
      label: { bg: 'Препратете по компетентност', en: 'Forward' },
      from: ['received', 'registered', 'considered'],
      to: 'forwarded',
      by: 'inquiries.register',
      needs: ['to'],
      announces: 'inquiry.forwarded',
    },
    leave: {
      label: { bg: 'Не образувайте производство', en: 'Leave without proceedings' },
      from: ['received', 'registered', 'considered'],
      to: 'notConsidered',
      by: 'inquiries.answer',
      needs: ['code'],
      announces: 'inquiry.notConsidered',
    },
    withdraw: {
      label: { bg: 'Оттеглете', en: 'Withdraw' },
      from: ['received', 'registered', 'considered'],
      to: 'withdrawn',
      by: 'sender',
      announces: 'inquiry.withdrawn',
    },
  },
});

export type InquiryState = keyof typeof inquiryLifecycle.states;
export type InquiryTransition = keyof typeof inquiryLifecycle.transitions;

/** An answer is still owed. */
export const OPEN_STATES: readonly InquiryState[] = ['received', 'registered', 'considered'];

/** The same as `isPublic`, for rows of the table: its sender wished it, and staff published what is left of it. */
export const PUBLIC_INQUIRY = '(inquiry.published_at IS NOT NULL AND inquiry.hidden_at IS NULL)';

export function isPublic({
  publishedAt,
  hiddenAt,
}: {
  publishedAt: Date | null;
  hiddenAt: Date | null;
}): boolean {
  return publishedAt !== null && hiddenAt === null;
}

export function toneOf(state: InquiryState): Tone {
  return inquiryLifecycle.states[state].tone ?? 'plain';
}
