import { defineLifecycle } from '../../platform/lifecycle/index.js';

/** A room of the exhibition. What was closed stays in the archive, where everybody still finds it. */
export const exhibitionLifecycle = defineLifecycle({
  subject: 'exhibition',
  table: 'exhibition_room',
  initial: 'draft',
  states: {
    draft: { label: { bg: 'Подготвя се', en: 'In preparation' }, tone: 'plain' },
    open: { label: { bg: 'Отворена', en: 'Open' }, tone: 'open', public: true },
    closed: { label: { bg: 'В архива', en: 'In the archive' }, tone: 'plain', public: true },
  },
  transitions: {
    open: {
      label: { bg: 'Отворете залата', en: 'Open the room' },
      from: ['draft'],
      to: 'open',
      by: 'exhibitions.open',
      announces: 'exhibition.opened',
    },
    close: {
      label: { bg: 'Преместете в архива', en: 'Move to the archive' },
      from: ['open'],
      to: 'closed',
      aside: true,
      by: 'exhibitions.open',
      announces: 'exhibition.closed',
    },
    reopen: {
      label: { bg: 'Отворете отново', en: 'Open again' },
      from: ['closed'],
      to: 'open',
      by: 'exhibitions.open',
      announces: 'exhibition.opened',
    },
  },
});

export type RoomState = keyof typeof exhibitionLifecycle.states;
export type RoomTransition = keyof typeof exhibitionLifecycle.transitions;

/** The same as `isPublic`, for rows of the table. */
export const PUBLIC_ROOM = 'exhibition_room.opened_at IS NOT NULL';

export function isPublic(row: { openedAt: Date | null }): boolean {
  return row.openedAt !== null;
}
