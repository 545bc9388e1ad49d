import { defineLifecycle } from '../../platform/lifecycle/index.js';

export const DECISION = 'decision';

/** What an expert proposes, somebody else confirms; when it becomes public, its process says. */
export const decisionLifecycle = defineLifecycle({
  subject: DECISION,
  table: 'decision',
  initial: 'proposed',
  states: {
    proposed: { label: { bg: 'Чака потвърждаване', en: 'Waits to be confirmed' }, tone: 'wait' },
    returned: { label: { bg: 'Върнато', en: 'Sent back' }, tone: 'late' },
    confirmed: { label: { bg: 'Потвърдено', en: 'Confirmed' }, tone: 'open' },
  },
  transitions: {
    confirm: {
      label: { bg: 'Потвърдете', en: 'Confirm' },
      from: ['proposed'],
      to: 'confirmed',
      by: 'decisions.confirm',
    },
    sendBack: {
      label: { bg: 'Върнете', en: 'Send back' },
      from: ['proposed'],
      to: 'returned',
      by: 'decisions.confirm',
      needs: ['reason'],
    },
    reword: {
      label: { bg: 'Променете', en: 'Reword' },
      from: ['proposed', 'returned'],
      to: 'proposed',
      by: 'decisions.propose',
    },
    revise: {
      label: { bg: 'Преразгледайте', en: 'Revise' },
      from: ['confirmed'],
      to: 'proposed',
      by: 'decisions.propose',
    },
  },
});

export type DecisionState = keyof typeof decisionLifecycle.states;
