import { describe, expect, it } from '@jest/globals';
import { expiryOf, isAlive, isSeenAgain, type SessionKind } from './session.rules.js';

const start = new Date('2026-11-22T08:00:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const session = (kind: SessionKind, seenAfterMinutes = 0) => ({
  kind,
  seenAt: after(seenAfterMinutes),
  expiresAt: expiryOf(kind, start),
});

describe('the limits of a session', () => {
  it('ends a staff session after an hour without a request', () => {
    expect(isAlive(session('staff'), after(59.9))).toBe(true);
    expect(isAlive(session('staff'), after(60))).toBe(false);
  });

  it('ends a staff session after twelve hours, however busy', () => {
    expect(isAlive(session('staff', 719), after(719.5))).toBe(true);
    expect(isAlive(session('staff', 719), after(720))).toBe(false);
  });

  it('keeps a participant for thirty idle days and ninety in all', () => {
    const day = 24 * 60;
    expect(isAlive(session('participant'), after(30 * day - 1))).toBe(true);
    expect(isAlive(session('participant'), after(30 * day))).toBe(false);
    expect(isAlive(session('participant', 89 * day), after(90 * day))).toBe(false);
  });

  it('gives ten minutes between password and second factor', () => {
    expect(isAlive(session('staffPending'), after(9.9))).toBe(true);
    expect(isAlive(session('staffPending'), after(10))).toBe(false);
  });

  it('writes that it was seen at most once a minute', () => {
    expect(isSeenAgain(session('staff'), after(0.9))).toBe(false);
    expect(isSeenAgain(session('staff'), after(1))).toBe(true);
  });
});
