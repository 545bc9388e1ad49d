import type { Phase } from '../../commons/subjects/index.js';
import { defineLifecycle, type Tone } from '../../platform/lifecycle/index.js';

/** An organisation or the staff write, the staff review; what was published is revised, and never taken back. */
export const practiceLifecycle = defineLifecycle({
  subject: 'practice',
  table: 'practice',
  initial: 'draft',
  states: {
    draft: { label: { bg: 'Чернова', en: 'Draft' }, tone: 'plain' },
    proposed: { label: { bg: 'Чака преглед', en: 'Waits for review' }, tone: 'wait' },
    returned: { label: { bg: 'Върната за допълване', en: 'Returned' }, tone: 'late' },
    refused: { label: { bg: 'Отказана', en: 'Refused' }, tone: 'late', final: true },
    published: { label: { bg: 'Публикувана', en: 'Published' }, tone: 'open', public: true },
    archived: { label: { bg: 'В архива', en: 'Archived' }, tone: 'plain', public: true, final: true },
    adopted: {
      label: { bg: 'Приета нова версия', en: 'Adopted as a new version' },
      tone: 'open',
      final: true,
    },
  },
  transitions: {
    propose: {
      label: { bg: 'Изпратете за преглед', en: 'Send for review' },
      from: ['draft', 'returned'],
      to: 'proposed',
      by: 'practices.edit',
      announces: 'practice.proposed',
    },
    publish: {
      label: { bg: 'Публикувайте', en: 'Publish' },
      from: ['proposed'],
      to: 'published',
      by: 'practices.publish',
      announces: 'practice.published',
    },
    adopt: {
      label: { bg: 'Публикувайте новата версия', en: 'Publish the new version' },
      from: ['proposed'],
      to: 'adopted',
      by: 'practices.publish',
      announces: 'practice.adopted',
    },
    giveBack: {
      label: { bg: 'Върнете за допълване', en: 'Return' },
      from: ['proposed'],
      to: 'returned',
      by: 'practices.review',
      needs: ['reason'],
      announces: 'practice.returned',
    },
    refuse: {
      label: { bg: 'Откажете', en: 'Refuse' },
      from: ['proposed', 'returned'],
      to: 'refused',
      by: 'practices.review',
      needs: ['reason'],
      announces: 'practice.refused',
    },
    archive: {
      label: { bg: 'Архивирайте', en: 'Archive' },
      from: ['published'],
      to: 'archived',
      by: 'practices.publish',
      needs: ['reason'],
    },
  },
});

export type PracticeState = keyof typeof practiceLifecycle.states;
export type PracticeTransition = keyof typeof practiceLifecycle.transitions;

/** It is written or reviewed. */
export const OPEN_STATES = ['draft', 'proposed', 'returned'] as const;

/** Its author may still write. */
export const WRITABLE_STATES = ['draft', 'returned'] as const;

/** The same as `isPublic`, for rows of the table. */
export const PUBLIC_PRACTICE = 'practice.published_at IS NOT NULL';

/** A practice is public from the moment in which somebody of the staff published it. */
export function isPublic(row: { publishedAt: Date | null }): boolean {
  return row.publishedAt !== null;
}

export function isOneOf(states: readonly PracticeState[], state: PracticeState): boolean {
  return states.includes(state);
}

/** There is no day on which a practice begins or ends for its readers, so it never stands among what is open now. */
export function phaseOf(state: PracticeState): Phase {
  return isOneOf(['published', 'archived', 'refused', 'adopted'], state) ? 'over' : 'upcoming';
}

export function toneOf(state: PracticeState): Tone {
  return practiceLifecycle.states[state].tone ?? 'plain';
}
