import { defineLifecycle, type Tone } from '../../platform/lifecycle/index.js';

/** What was published stays at its address; withdrawn, it says why and keeps its files to itself. */
export const publicationLifecycle = defineLifecycle({
  subject: 'publication',
  table: 'publication',
  initial: 'draft',
  states: {
    draft: { label: { bg: 'Чернова', en: 'Draft' }, tone: 'plain' },
    published: { label: { bg: 'Публикувано', en: 'Published' }, tone: 'open', public: true },
    withdrawn: { label: { bg: 'Оттеглено', en: 'Withdrawn' }, tone: 'late', public: true },
  },
  transitions: {
    publish: {
      label: { bg: 'Публикувайте', en: 'Publish' },
      from: ['draft'],
      to: 'published',
      by: 'library.publish',
      announces: 'publication.published',
    },
    withdraw: {
      label: { bg: 'Оттеглете', en: 'Withdraw' },
      from: ['published'],
      to: 'withdrawn',
      by: 'library.publish',
      needs: ['reason'],
      announces: 'publication.withdrawn',
    },
    restore: {
      label: { bg: 'Върнете за четене', en: 'Give back to readers' },
      from: ['withdrawn'],
      to: 'published',
      by: 'library.publish',
      announces: 'publication.restored',
    },
  },
});

export type PublicationState = keyof typeof publicationLifecycle.states;
export type PublicationTransition = keyof typeof publicationLifecycle.transitions;

/** The same as `isPublic`, for rows of the table. */
export const PUBLIC_PUBLICATION = 'publication.published_at IS NOT NULL';

export function isPublic(row: { publishedAt: Date | null }): boolean {
  return row.publishedAt !== null;
}

export function toneOf(state: PublicationState): Tone {
  return publicationLifecycle.states[state].tone ?? 'plain';
}
