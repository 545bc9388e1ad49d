import { defineLifecycle } from '../../../platform/lifecycle/index.js';

export const MODERATION_CASE = 'moderationCase';

export const caseLifecycle = defineLifecycle({
  subject: MODERATION_CASE,
  table: 'moderation_case',
  initial: 'open',
  states: {
    open: { label: { bg: 'Чака решение', en: 'Waits for a decision' }, tone: 'wait' },
    kept: { label: { bg: 'Остава', en: 'Stays' }, tone: 'open', final: true },
    removed: { label: { bg: 'Премахнато', en: 'Removed' }, tone: 'late' },
    restored: {
      label: { bg: 'Върнато след възражение', en: 'Restored after an appeal' },
      tone: 'open',
      final: true,
    },
    lapsed: { label: { bg: 'Изтрито от автора', en: 'Deleted by its author' }, tone: 'plain', final: true },
  },
  transitions: {
    keep: {
      label: { bg: 'Остава', en: 'Let it stay' },
      from: ['open'],
      to: 'kept',
      by: 'moderation.decide',
    },
    remove: {
      label: { bg: 'Премахнете', en: 'Remove' },
      from: ['open'],
      to: 'removed',
      by: 'moderation.decide',
      needs: ['reason'],
    },
    lapse: { label: { bg: 'Отпадане', en: 'Lapsing' }, from: ['open'], to: 'lapsed', by: 'clock' },
    restore: {
      label: { bg: 'Връщане', en: 'Restoring' },
      from: ['removed'],
      to: 'restored',
      by: 'moderation.appeals',
    },
  },
});

export type CaseState = keyof typeof caseLifecycle.states;
