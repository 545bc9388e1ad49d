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
    closed: { label: { bg: 'Приключила', en: 'Closed' }, tone: 'info', public: true },
    summarising: { label: { bg: 'Обобщаване', en: 'Being summarised' }, tone: 'wait', public: true },
    reported: {
      label: { bg: 'Справката е публикувана', en: 'Report published' },
      tone: 'info',
      public: true,
    },
    tabled: {
      label: { bg: 'Внесена в общинския съвет', en: 'Before the council' },
      tone: 'wait',
      public: true,
    },
    adopted: { label: { bg: 'Актът е приет', en: 'Adopted' }, tone: 'open', public: true, final: true },
    notAdopted: {
      label: { bg: 'Актът не е приет', en: 'Not adopted' },
      tone: 'late',
      public: true,
      final: true,
    },
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
      aside: true,
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
      aside: true,
      by: 'consultations.schedule',
      needs: ['closesOn', 'reason'],
      announces: 'consultation.extended',
    },
    replace: {
      label: { bg: 'Заменете документ', en: 'Replace a document' },
      from: ['open'],
      to: 'open',
      by: 'consultations.schedule',
      needs: ['reason'],
      announces: 'consultation.replaced',
    },
    close: {
      label: { bg: 'Приключване', en: 'Closing' },
      from: ['open'],
      to: 'closed',
      by: 'clock',
      announces: 'consultation.closed',
    },
    summarise: {
      label: { bg: 'Започнете обобщаване', en: 'Begin to summarise' },
      from: ['closed'],
      to: 'summarising',
      by: 'consultations.edit',
    },
    publishReport: {
      label: { bg: 'Публикувайте справката', en: 'Publish the report' },
      from: ['closed', 'summarising', 'reported'],
      to: 'reported',
      by: 'consultations.report',
      announces: 'consultation.reported',
    },
    table: {
      label: { bg: 'Внесете в общинския съвет', en: 'Table before the council' },
      from: ['closed', 'summarising', 'reported'],
      to: 'tabled',
      by: 'consultations.conclude',
      announces: 'consultation.tabled',
    },
    adopt: {
      label: { bg: 'Отбележете, че е приет', en: 'Record the adoption' },
      from: ['closed', 'summarising', 'reported', 'tabled'],
      to: 'adopted',
      by: 'consultations.conclude',
      announces: 'consultation.adopted',
    },
    notAdopt: {
      label: { bg: 'Отбележете, че не е приет', en: 'Record that it was not adopted' },
      from: ['closed', 'summarising', 'reported', 'tabled'],
      to: 'notAdopted',
      by: 'consultations.conclude',
      announces: 'consultation.notAdopted',
    },
    withdraw: {
      label: { bg: 'Оттеглете', en: 'Withdraw' },
      from: ['scheduled', 'open', 'closed', 'summarising', 'reported', 'tabled'],
      to: 'withdrawn',
      aside: true,
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
  summarising: 'over',
  reported: 'over',
  tabled: 'over',
  adopted: 'over',
  notAdopted: 'over',
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
  return state !== 'draft' && state !== 'scheduled';
}

/** The same as `isPublished`, for rows of the table. */
export const PUBLISHED = `(state NOT IN ('draft', 'scheduled') AND (state <> 'withdrawn' OR withdrawn_at >= opens_at))`;

/** The term is over, and nobody took it back: what follows is the answer, the council, what became of it. */
export function isOver(state: ConsultationState): boolean {
  return PHASES[state] === 'over' && state !== 'withdrawn';
}

/** The справка stands where everybody reads it. */
export function isReported(state: ConsultationState): boolean {
  return ['reported', 'tabled', 'adopted', 'notAdopted'].includes(state);
}
