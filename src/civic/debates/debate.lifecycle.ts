import type { Phase } from '../../commons/subjects/index.js';
import { defineLifecycle, type Tone } from '../../platform/lifecycle/index.js';

export const debateLifecycle = defineLifecycle({
  subject: 'debate',
  table: 'debate',
  initial: 'draft',
  states: {
    draft: { label: { bg: 'Чернова', en: 'Draft' }, tone: 'plain' },
    moderation: { label: { bg: 'Чака преглед', en: 'Awaiting review' }, tone: 'wait' },
    scheduled: { label: { bg: 'Предстоящ', en: 'Upcoming' }, tone: 'wait', public: true },
    open: { label: { bg: 'Отворен', en: 'Open' }, tone: 'open', public: true },
    closing: { label: { bg: 'Чака заключение', en: 'Awaiting conclusion' }, tone: 'wait', public: true },
    concluded: { label: { bg: 'Със заключение', en: 'Concluded' }, tone: 'info', public: true },
    rejected: { label: { bg: 'Отхвърлен', en: 'Rejected' }, tone: 'late' },
    archived: { label: { bg: 'В архива', en: 'Archived' }, tone: 'plain', public: true, final: true },
  },
  transitions: {
    submit: {
      label: { bg: 'Изпратете за преглед', en: 'Submit' },
      from: ['draft'],
      to: 'moderation',
      by: 'proposer',
    },
    approve: {
      label: { bg: 'Одобрете', en: 'Approve' },
      from: ['moderation'],
      to: 'scheduled',
      by: 'debates.moderate',
    },
    sendBack: {
      label: { bg: 'Върнете за доработка', en: 'Send back' },
      from: ['moderation'],
      to: 'draft',
      aside: true,
      by: 'debates.moderate',
      needs: ['reason'],
    },
    reject: {
      label: { bg: 'Отхвърлете', en: 'Reject' },
      from: ['moderation'],
      to: 'rejected',
      aside: true,
      by: 'debates.moderate',
      needs: ['code', 'reason'],
    },
    open: {
      label: { bg: 'Откриване', en: 'Opening' },
      from: ['scheduled'],
      to: 'open',
      by: 'clock',
      announces: 'debate.opened',
    },
    close: {
      label: { bg: 'Приключване', en: 'Closing' },
      from: ['open'],
      to: 'closing',
      by: 'clock',
      announces: 'debate.closed',
    },
    conclude: {
      label: { bg: 'Дайте заключение', en: 'Conclude' },
      from: ['closing'],
      to: 'concluded',
      by: 'debates.conclude',
      announces: 'debate.concluded',
    },
    review: {
      label: { bg: 'Публикувайте прегледа', en: 'Publish the review' },
      from: ['concluded'],
      to: 'concluded',
      by: 'debates.conclude',
      needs: ['note'],
      announces: 'debate.reviewed',
    },
    archive: {
      label: { bg: 'Преместете в архива', en: 'Archive' },
      from: ['concluded', 'rejected'],
      to: 'archived',
      aside: true,
      by: 'debates.moderate',
    },
  },
});

export type DebateState = keyof typeof debateLifecycle.states;
export type DebateTransition = keyof typeof debateLifecycle.transitions;

/** What was rejected stays out of sight in the archive, too; see PUBLIC_DEBATE. */
export const PUBLIC_STATES = ['scheduled', 'open', 'closing', 'concluded', 'archived'] as const;

/** The same as `isPublic`, for rows of the table. */
export const PUBLIC_DEBATE = `(debate.hidden_at IS NULL AND (debate.state IN ('scheduled', 'open', 'closing', 'concluded')
  OR (debate.state = 'archived' AND debate.concluded_at IS NOT NULL)))`;

export function isPublic(debate: {
  state: DebateState;
  hiddenAt: Date | null;
  concludedAt: Date | null;
}): boolean {
  const { state, hiddenAt, concludedAt } = debate;
  if (hiddenAt) return false;
  return state === 'archived'
    ? concludedAt !== null
    : (PUBLIC_STATES as readonly DebateState[]).includes(state);
}

const PHASES: Record<DebateState, Phase> = {
  draft: 'upcoming',
  moderation: 'upcoming',
  scheduled: 'upcoming',
  open: 'open',
  closing: 'over',
  concluded: 'over',
  rejected: 'over',
  archived: 'over',
};

export function phaseOf(state: DebateState): Phase {
  return PHASES[state];
}

export function toneOf(state: DebateState): Tone {
  return debateLifecycle.states[state].tone ?? 'plain';
}
