import { describe, expect, it } from '@jest/globals';
import { slotFor, takingOf, type SignablePetition } from './signing.rules.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const BEFORE = new Date('2026-11-21T22:00:00Z');
const AFTER = new Date('2026-11-23T22:00:00Z');
const petition = (change: Partial<SignablePetition> = {}): SignablePetition => ({
  state: 'collecting',
  online: true,
  hiddenAt: null,
  publishedAt: BEFORE,
  seekingUntil: null,
  closesAt: AFTER,
  closedAt: null,
  endedAt: null,
  ...change,
});

describe('taking signatures', () => {
  it.each([
    ['collecting, before its end', {}, { takes: true }],
    ['collecting, at its end', { closesAt: NOW }, { takes: false, why: 'closed', since: NOW }],
    [
      'seeking',
      { state: 'seeking', publishedAt: null, closesAt: null, seekingUntil: AFTER },
      { takes: true },
    ],
    [
      'seeking, too late',
      { state: 'seeking', publishedAt: null, closesAt: null, seekingUntil: BEFORE },
      { takes: false, why: 'closed', since: BEFORE },
    ],
    ['handed in', { state: 'closed', closedAt: BEFORE }, { takes: false, why: 'closed', since: BEFORE }],
    ['withdrawn', { state: 'withdrawn', endedAt: BEFORE }, { takes: false, why: 'closed', since: BEFORE }],
    [
      'being reviewed',
      { state: 'moderation', publishedAt: null },
      { takes: false, why: 'review', since: null },
    ],
    ['rejected', { state: 'rejected', publishedAt: null }, { takes: false, why: 'never', since: null }],
    ['on paper', { online: false }, { takes: false, why: 'paper', since: null }],
  ] as [string, Partial<SignablePetition>, object][])('%s', (_what, change, expected) => {
    expect(takingOf(petition(change), NOW)).toEqual(expected);
  });
});

describe('places of one address', () => {
  it('is one, unless two people may share it', () => {
    expect(slotFor('ana', { 1: ['petar'], 2: [] }, false)).toBe(1);
    expect(slotFor('ana', { 1: ['petar'], 2: [] }, true)).toBe(2);
  });

  it('is the first for whoever holds it, or finds it free', () => {
    expect(slotFor('ana', { 1: ['ana'], 2: [] }, true)).toBe(1);
    expect(slotFor('ana', { 1: [], 2: [] }, true)).toBe(1);
  });

  it('is not three', () => {
    expect(slotFor('maria', { 1: ['ana'], 2: ['petar'] }, true)).toBe(2);
  });
});
