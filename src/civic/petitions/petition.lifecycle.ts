import type { Phase } from '../../commons/subjects/index.js';
import { defineLifecycle, type Tone } from '../../platform/lifecycle/index.js';

const ENDED = ['answered', 'forwarded', 'notConsidered', 'rejected', 'withdrawn', 'stopped'] as const;

export const petitionLifecycle = defineLifecycle({
  subject: 'petition',
  table: 'petition',
  initial: 'draft',
  states: {
    draft: { label: { bg: 'Чернова', en: 'Draft' }, tone: 'plain' },
    seeking: { label: { bg: 'Търси поддръжници', en: 'Seeking backers' }, tone: 'wait' },
    moderation: { label: { bg: 'За преглед', en: 'To be reviewed' }, tone: 'wait' },
    collecting: { label: { bg: 'Събира подкрепа', en: 'Collecting signatures' }, tone: 'open', public: true },
    closed: { label: { bg: 'Приключила', en: 'Closed' }, tone: 'wait', public: true },
    registered: { label: { bg: 'Регистрирана', en: 'Registered' }, tone: 'wait', public: true },
    considered: { label: { bg: 'В разглеждане', en: 'Under consideration' }, tone: 'wait', public: true },
    answered: { label: { bg: 'С отговор', en: 'Answered' }, tone: 'info', public: true },
    forwarded: { label: { bg: 'Препратена', en: 'Forwarded' }, tone: 'info', public: true },
    notConsidered: {
      label: { bg: 'Оставена без разглеждане', en: 'Not considered' },
      tone: 'late',
      public: true,
    },
    rejected: { label: { bg: 'Отхвърлена', en: 'Rejected' }, tone: 'late', public: true },
    withdrawn: { label: { bg: 'Оттеглена', en: 'Withdrawn' }, tone: 'plain', public: true },
    stopped: { label: { bg: 'Спряна по закон', en: 'Stopped by law' }, tone: 'late', public: true },
    archived: { label: { bg: 'В архива', en: 'Archived' }, tone: 'plain', public: true, final: true },
  },
  transitions: {
    seek: {
      label: { bg: 'Потърсете поддръжници', en: 'Seek backers' },
      from: ['draft'],
      to: 'seeking',
      by: 'initiator',
    },
    submit: {
      label: { bg: 'Изпратете за преглед', en: 'Submit for review' },
      from: ['draft', 'seeking'],
      to: 'moderation',
      by: 'initiator',
    },
    lapse: {
      label: { bg: 'Не намери поддръжници', en: 'Found no backers' },
      from: ['seeking'],
      to: 'archived',
      by: 'clock',
      announces: 'petition.lapsed',
    },
    publish: {
      label: { bg: 'Публикувайте', en: 'Publish' },
      from: ['moderation'],
      to: 'collecting',
      by: 'petitions.moderate',
      announces: 'petition.opened',
    },
    reject: {
      label: { bg: 'Отхвърлете', en: 'Reject' },
      from: ['moderation'],
      to: 'rejected',
      by: 'petitions.moderate',
      needs: ['code', 'reason'],
      announces: 'petition.rejected',
    },
    close: {
      label: { bg: 'Край на събирането', en: 'End of collecting' },
      from: ['collecting'],
      to: 'closed',
      by: 'clock',
      announces: 'petition.closed',
    },
    handIn: {
      label: { bg: 'Предайте на общината', en: 'Hand in' },
      from: ['collecting'],
      to: 'closed',
      by: 'initiator',
      announces: 'petition.closed',
    },
    register: {
      label: { bg: 'Впишете вх. №', en: 'Register' },
      from: ['closed'],
      to: 'registered',
      by: 'petitions.register',
      needs: ['incomingNumber'],
      announces: 'petition.registered',
    },
    consider: {
      label: { bg: 'Възложете за разглеждане', en: 'Assign' },
      from: ['registered'],
      to: 'considered',
      by: 'petitions.register',
    },
    answer: {
      label: { bg: 'Публикувайте отговора', en: 'Publish the answer' },
      from: ['considered'],
      to: 'answered',
      by: 'petitions.answer',
      announces: 'petition.answered',
    },
    forward: {
      label: { bg: 'Препратете по компетентност', en: 'Forward' },
      from: ['closed', 'registered', 'considered'],
      to: 'forwarded',
      by: 'petitions.register',
      needs: ['to', 'reason'],
      announces: 'petition.forwarded',
    },
    leave: {
      label: { bg: 'Оставете без разглеждане', en: 'Leave without proceedings' },
      from: ['closed', 'registered', 'considered'],
      to: 'notConsidered',
      by: 'petitions.answer',
      needs: ['code', 'reason'],
      announces: 'petition.notConsidered',
    },
    withdraw: {
      label: { bg: 'Оттеглете', en: 'Withdraw' },
      from: ['seeking', 'moderation', 'collecting'],
      to: 'withdrawn',
      by: 'initiator',
      needs: ['reason'],
      announces: 'petition.withdrawn',
    },
    stop: {
      label: { bg: 'Спрете по закон', en: 'Stop by law' },
      from: ['collecting', 'closed', 'registered', 'considered'],
      to: 'stopped',
      by: 'petitions.stop',
      needs: ['law', 'reason'],
      announces: 'petition.stopped',
    },
    archive: {
      label: { bg: 'Преместете в архива', en: 'Archive' },
      from: ENDED,
      to: 'archived',
      by: 'petitions.moderate',
    },
  },
});

export type PetitionState = keyof typeof petitionLifecycle.states;
export type PetitionTransition = keyof typeof petitionLifecycle.transitions;

/** States in which a confirmed signature is counted. */
export const SIGNABLE_STATES = ['seeking', 'collecting'] as const;

/** The same as `isPublic`, for rows of the table. */
export const PUBLIC_PETITION =
  '(petition.hidden_at IS NULL AND (petition.published_at IS NOT NULL OR petition.rejected_at IS NOT NULL))';

/** What was never published is seen by its initiator, its backers and the staff; what was rejected shows its reason. */
export function isPublic(petition: {
  hiddenAt: Date | null;
  publishedAt: Date | null;
  rejectedAt: Date | null;
}): boolean {
  return petition.hiddenAt === null && (petition.publishedAt !== null || petition.rejectedAt !== null);
}

const UPCOMING: readonly PetitionState[] = ['draft', 'seeking', 'moderation'];

export function phaseOf(state: PetitionState): Phase {
  if (state === 'collecting') return 'open';
  return UPCOMING.includes(state) ? 'upcoming' : 'over';
}

export function toneOf(state: PetitionState): Tone {
  return petitionLifecycle.states[state].tone ?? 'plain';
}
