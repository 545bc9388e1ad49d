import type { DomainEvent } from '../../platform/outbox/index.js';

/** Announced by the lifecycle, except for other times, another place and what was added. */
export const EVENT_EVENTS = {
  announced: 'event.announced',
  registrationOpened: 'event.registrationOpened',
  registrationClosed: 'event.registrationClosed',
  moved: 'event.moved',
  relocated: 'event.relocated',
  seatsChanged: 'event.seatsChanged',
  postponed: 'event.postponed',
  cancelled: 'event.cancelled',
  held: 'event.held',
  documented: 'event.documented',
  minutesOpened: 'event.minutesOpened',
  minutesPublished: 'event.minutesPublished',
} as const;

export interface Moved {
  /** Of the row in `event_time_change`. */
  changeId: string;
  from: { startsAt: Date; endsAt: Date };
  to: { startsAt: Date; endsAt: Date };
}

/** Whoever registered for the earlier times is asked again. Times as ISO 8601 in UTC. */
export function eventMoved(id: string, { changeId, from, to }: Moved): DomainEvent {
  return {
    name: EVENT_EVENTS.moved,
    payload: {
      id,
      changeId,
      fromStartsAt: from.startsAt.toISOString(),
      fromEndsAt: from.endsAt.toISOString(),
      toStartsAt: to.startsAt.toISOString(),
      toEndsAt: to.endsAt.toISOString(),
    },
  };
}

/** Another place, or another way to take part. */
export function eventRelocated(id: string): DomainEvent {
  return { name: EVENT_EVENTS.relocated, payload: { id } };
}

/** There are materials, photos or a recording that were not there before. */
export function eventDocumented(id: string): DomainEvent {
  return { name: EVENT_EVENTS.documented, payload: { id } };
}

/** The draft of the minutes can be read and corrected. */
export function eventMinutesOpened(id: string): DomainEvent {
  return { name: EVENT_EVENTS.minutesOpened, payload: { id } };
}

/** More seats, or fewer: whoever waits may move up. */
export function eventSeatsChanged(id: string): DomainEvent {
  return { name: EVENT_EVENTS.seatsChanged, payload: { id } };
}
