import type { Phase } from '../../commons/subjects/index.js';
import { defineLifecycle, type Tone } from '../../platform/lifecycle/index.js';

/** The clock opens and closes registration and says that an event was held; the staff may do each of them earlier. */
export const eventLifecycle = defineLifecycle({
  subject: 'event',
  table: 'event',
  initial: 'draft',
  states: {
    draft: { label: { bg: 'Чернова', en: 'Draft' }, tone: 'plain' },
    announced: { label: { bg: 'Предстои', en: 'Coming' }, tone: 'wait', public: true },
    registration: { label: { bg: 'Записване', en: 'Registration open' }, tone: 'open', public: true },
    held: { label: { bg: 'Проведено', en: 'Held' }, tone: 'info', public: true },
    minutes: { label: { bg: 'С протокол', en: 'With minutes' }, tone: 'info', public: true },
    archived: { label: { bg: 'В архива', en: 'Archived' }, tone: 'plain', public: true, final: true },
    postponed: { label: { bg: 'Отложено', en: 'Postponed' }, tone: 'late', public: true },
    cancelled: { label: { bg: 'Отменено', en: 'Cancelled' }, tone: 'late', public: true, final: true },
  },
  transitions: {
    announce: {
      label: { bg: 'Обявете', en: 'Announce' },
      from: ['draft'],
      to: 'announced',
      by: 'events.announce',
      announces: 'event.announced',
    },
    openRegistration: {
      label: { bg: 'Отворете записването', en: 'Open registration' },
      from: ['announced'],
      to: 'registration',
      by: 'events.announce',
      announces: 'event.registrationOpened',
    },
    closeRegistration: {
      label: { bg: 'Затворете записването', en: 'Close registration' },
      from: ['registration'],
      to: 'announced',
      aside: true,
      by: 'events.announce',
      announces: 'event.registrationClosed',
    },
    hold: {
      label: { bg: 'Отбележете като проведено', en: 'Record as held' },
      from: ['announced', 'registration'],
      to: 'held',
      by: 'events.record',
      announces: 'event.held',
    },
    publishMinutes: {
      label: { bg: 'Публикувайте протокола', en: 'Publish the minutes' },
      from: ['held'],
      to: 'minutes',
      by: 'events.record',
      announces: 'event.minutesPublished',
    },
    archive: {
      label: { bg: 'Архивирайте', en: 'Archive' },
      from: ['held', 'minutes'],
      to: 'archived',
      aside: true,
      by: 'events.record',
    },
    postpone: {
      label: { bg: 'Отложете без нова дата', en: 'Postpone without a new date' },
      from: ['announced', 'registration'],
      to: 'postponed',
      by: 'events.announce',
      needs: ['reason'],
      announces: 'event.postponed',
    },
    reschedule: {
      label: { bg: 'Обявете нова дата', en: 'Announce the new date' },
      from: ['postponed'],
      to: 'announced',
      by: 'events.announce',
    },
    cancel: {
      label: { bg: 'Отменете', en: 'Cancel' },
      from: ['announced', 'registration', 'postponed'],
      to: 'cancelled',
      by: 'events.announce',
      needs: ['reason'],
      announces: 'event.cancelled',
    },
  },
});

export type EventState = keyof typeof eventLifecycle.states;
export type EventTransition = keyof typeof eventLifecycle.transitions;

/** It will take place, and nobody has said otherwise. */
export const AHEAD_STATES = ['announced', 'registration'] as const;

/** It took place. */
export const HELD_STATES = ['held', 'minutes', 'archived'] as const;

/** The same as `isPublic`, for rows of the table. */
export const PUBLIC_EVENT = 'event.announced_at IS NOT NULL';

/** An event is public from the moment in which it is announced. */
export function isPublic(row: { announcedAt: Date | null }): boolean {
  return row.announcedAt !== null;
}

export function isOneOf(states: readonly EventState[], state: EventState): boolean {
  return states.includes(state);
}

/** What is postponed is still to come, on a day that nobody knows. */
export function phaseOf(state: EventState): Phase {
  return isOneOf([...HELD_STATES, 'cancelled'], state) ? 'over' : 'upcoming';
}

export function toneOf(state: EventState): Tone {
  return eventLifecycle.states[state].tone ?? 'plain';
}
