import { defineLifecycle, publicStates, type Tone } from '../../platform/lifecycle/index.js';
import type { Phase } from '../../commons/subjects/index.js';

export const consultationLifecycle = defineLifecycle({
  subject: 'consultation',
  table: 'consultation',
  initial: 'draft',
  states: {
    draft: { label: { bg: 'Чернова', en: 'Draft' }, tone: 'plain' },
    scheduled: { label: { bg: 'Предстояща', en: 'Upcoming' }, tone: 'wait', public: true },
    open: { label: { bg: 'Отворена', en: 'Open' }, tone: 'open', public: true },
    closed: { label: { bg: 'Приключила', en: 'Closed' }, tone: 'info', public: true, final: true },
    withdrawn: { label: { bg: 'Оттеглена', en: 'Withdrawn' }, tone: 'late', public: true, final: true },
  },
  transitions: {
    schedule: {
      label: { bg: 'Насрочете', en: 'Schedule' },
      from: ['draft'],
      to: 'scheduled',
      by: 'consultations.schedule',
    },
    unschedule: {
      label: { bg: 'Върнете в чернова', en: 'Return to draft' },
      from: ['scheduled'],
      to: 'draft',
      by: 'consultations.schedule',
    },
    open: {
      label: { bg: 'Откриване', en: 'Opening' },
      from: ['scheduled'],
      to: 'open',
      by: 'clock',
      announces: 'consultation.opened',
    },
    extend: {
      label: { bg: 'Удължете срока', en: 'Extend the term' },
      from: ['open'],
      to: 'open',
      by: 'consultations.schedule',
      needs: ['closesOn', 'reason'],
      announces: 'consultation.extended',
    },
    close: {
      label: { bg: 'Приключване', en: 'Closing' },
      from: ['open'],
      to: 'closed',
      by: 'clock',
      announces: 'consultation.closed',
    },
    withdraw: {
      label: { bg: 'Оттеглете', en: 'Withdraw' },
      from: ['scheduled', 'open'],
      to: 'withdrawn',
      by: 'consultations.withdraw',
      needs: ['reason'],
      announces: 'consultation.withdrawn',
    },
  },
});

export type ConsultationState = keyof typeof consultationLifecycle.states;
export type ConsultationTransition = keyof typeof consultationLifecycle.transitions;

export const PUBLIC_STATES = publicStates(consultationLifecycle);

const PHASES: Record<ConsultationState, Phase> = {
  draft: 'upcoming',
  scheduled: 'upcoming',
  open: 'open',
  closed: 'over',
  withdrawn: 'over',
};

export function phaseOf(state: ConsultationState): Phase {
  return PHASES[state];
}

export function toneOf(state: ConsultationState): Tone {
  return consultationLifecycle.states[state].tone ?? 'plain';
}

/**
 * Text and documents are published when the term begins, so that it counts from that day; what was withdrawn before
 * its opening never was.
 */
export function isPublished(consultation: {
  state: ConsultationState;
  opensAt: Date | null;
  withdrawnAt: Date | null;
}): boolean {
  const { state, opensAt, withdrawnAt } = consultation;
  if (state === 'withdrawn') return opensAt !== null && withdrawnAt !== null && withdrawnAt >= opensAt;
  return state === 'open' || state === 'closed';
}
