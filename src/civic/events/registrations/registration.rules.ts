import { openSeats } from '../event.rules.js';
import type { LockedEvent } from '../event-rows.js';

/** `asked`: the form was sent, and nobody pressed the button of the letter yet. */
export type RegistrationState = 'asked' | 'registered' | 'waiting' | 'cancelled';

/** `reserved`: given by the staff to somebody invited. */
export type Seat = 'open' | 'reserved';

/** They hold a place, be it in the hall or in the line. */
export const IN_STATES = ['registered', 'waiting'] as const;

export const LIMITS = { name: 100, needs: 500, reason: 500 } as const;

/** Why nobody may register now. */
export type NotTaking = 'none' | 'notYet' | 'closed' | 'over' | 'postponed' | 'cancelled';
export type Taking = 'open' | NotTaking;

type Registered = Pick<LockedEvent, 'state' | 'endsAt' | 'registrationOpensAt' | 'registrationClosesAt'>;

/** Whether one may register now, and why not. */
export function takingOf(
  { state, endsAt, registrationOpensAt: opens, registrationClosesAt: closes }: Registered,
  now: Date,
): Taking {
  if (state === 'cancelled' || state === 'postponed') return state;
  if ((state !== 'announced' && state !== 'registration') || endsAt <= now) return 'over';
  if (!opens || !closes) return 'none';
  if (closes <= now) return 'closed';
  // Between its time and the next turn of the clock it is about to open.
  return state === 'registration' ? 'open' : 'notYet';
}

/** Somebody may still come, cancel, or move up. */
export function isAhead({ state, endsAt }: Pick<LockedEvent, 'state' | 'endsAt'>, now: Date): boolean {
  if (state === 'postponed') return true;
  return (state === 'announced' || state === 'registration') && endsAt > now;
}

/** How many more may take an open seat; null where there is no end to them. */
export function freeSeats(event: Pick<LockedEvent, 'capacity' | 'reserved'>, taken: number): number | null {
  const open = openSeats(event);
  return open === null ? null : Math.max(0, open - taken);
}

export function ownPath(token: string): string {
  return `/events/registrations/${token}`;
}

export function checkInPath(eventId: string): string {
  return `/events/${eventId}/check-in`;
}

/** Of the counts that the public sees. */
export function registrationsTag(eventId: string): string {
  return `eventRegistrations:${eventId}`;
}
