/**
 * `staffPending` is somebody whose password was right and whose second factor is still to come: a kind of its
 * own, so that nothing which asks for `staff` can be opened by it.
 */
export type SessionKind = 'participant' | 'staff' | 'staffPending';

export interface SessionLimits {
  /** The cookie's name, before the prefix. */
  cookie: 'session' | 'staff';
  idleMs: number;
  absoluteMs: number;
  /** How far `seenAt` may lag behind, so that reading a page does not always write a row. */
  seenEveryMs: number;
  /** Whether the cookie outlives the browser's window. */
  remembered: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const sessionLimits: Record<SessionKind, SessionLimits> = {
  participant: {
    cookie: 'session',
    idleMs: 30 * DAY,
    absoluteMs: 90 * DAY,
    seenEveryMs: HOUR,
    remembered: true,
  },
  staff: { cookie: 'staff', idleMs: HOUR, absoluteMs: 12 * HOUR, seenEveryMs: MINUTE, remembered: false },
  staffPending: {
    cookie: 'staff',
    idleMs: 10 * MINUTE,
    absoluteMs: 10 * MINUTE,
    seenEveryMs: 10 * MINUTE,
    remembered: false,
  },
};

export interface SessionTimes {
  kind: SessionKind;
  seenAt: Date;
  expiresAt: Date;
}

export function expiryOf(kind: SessionKind, createdAt: Date): Date {
  return new Date(createdAt.getTime() + sessionLimits[kind].absoluteMs);
}

/** False once it was left alone for too long, or has lasted for too long however busy it was. */
export function isAlive({ kind, seenAt, expiresAt }: SessionTimes, now: Date): boolean {
  return now < expiresAt && now.getTime() - seenAt.getTime() < sessionLimits[kind].idleMs;
}

export function isSeenAgain({ kind, seenAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= sessionLimits[kind].seenEveryMs;
}
