import { expect, it } from '@jest/globals';
import { isStillNews, occasionOfEvent } from './occasions.js';

const now = new Date('2026-11-22T10:00:00Z');
const event = (name: string, payload = {}) => ({ id: '1', name, payload, occurredAt: now });

it.each([
  [event('petition.answered'), 'answered'],
  [event('petition.reached', { milestone: 'hearing' }), 'reached'],
  [event('petition.reached', { milestone: 'answer' }), undefined],
  [event('petition.reached', { milestone: 'backed' }), undefined],
  [event('petition.opened'), undefined],
])('%j is written about as %s', (given, occasion) => expect(occasionOfEvent(given)).toBe(occasion));

it('is not told once something later has happened', () => {
  const at = (days: number) => new Date(now.getTime() + days * 86_400_000);
  expect(isStillNews('closed', { state: 'registered', hearingAt: null }, now)).toBe(true);
  expect(isStillNews('closed', { state: 'answered', hearingAt: null }, now)).toBe(false);
  expect(isStillNews('hearing', { state: 'considered', hearingAt: at(1) }, now)).toBe(true);
  expect(isStillNews('hearing', { state: 'considered', hearingAt: at(-1) }, now)).toBe(false);
  expect(isStillNews('answered', { state: 'archived', hearingAt: null }, now)).toBe(true);
});
