import { defineLifecycle } from '../../../platform/lifecycle/index.js';

export const MODERATION_APPEAL = 'moderationAppeal';

export const appealLifecycle = defineLifecycle({
  subject: MODERATION_APPEAL,
  table: 'moderation_appeal',
  initial: 'open',
  states: {
    open: { label: { bg: 'Чака решение', en: 'Waits for a decision' }, tone: 'wait' },
    upheld: { label: { bg: 'Уважено', en: 'Upheld' }, tone: 'open', final: true },
    dismissed: { label: { bg: 'Оставено без уважение', en: 'Dismissed' }, tone: 'plain', final: true },
    lapsed: { label: { bg: 'Отпаднало', en: 'Lapsed' }, tone: 'plain', final: true },
  },
  transitions: {
    uphold: {
      label: { bg: 'Уважете възражението', en: 'Uphold the appeal' },
      from: ['open'],
      to: 'upheld',
      by: 'moderation.appeals',
    },
    dismiss: {
      label: { bg: 'Оставете без уважение', en: 'Dismiss the appeal' },
      from: ['open'],
      to: 'dismissed',
      by: 'moderation.appeals',
    },
    lapse: { label: { bg: 'Отпадане', en: 'Lapsing' }, from: ['open'], to: 'lapsed', by: 'clock' },
  },
});

export type AppealState = keyof typeof appealLifecycle.states;
