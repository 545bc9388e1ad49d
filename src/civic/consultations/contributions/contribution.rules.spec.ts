import { describe, expect, it } from '@jest/globals';
import { consultationLifecycle } from '../consultation.lifecycle.js';
import { takingOf } from './contribution.rules.js';

const closesAt = new Date('2026-11-05T22:00:00Z');
const inTime = new Date(closesAt.getTime() - 1);

describe('whether a contribution is taken', () => {
  it.each([
    ['draft', 'notYet'],
    ['scheduled', 'notYet'],
    ['open', false],
    ['closed', false],
    ['summarising', false],
    ['reported', 'reported'],
    ['tabled', 'reported'],
    ['adopted', 'reported'],
    ['notAdopted', 'reported'],
    ['withdrawn', 'withdrawn'],
  ])('in „%s“: %s', (state, told) => {
    const taking = takingOf({ state, closesAt }, inTime);
    expect(taking.takes ? taking.late : taking.because).toBe(told);
  });

  it('speaks of every state that there is', () => {
    for (const state of Object.keys(consultationLifecycle.states))
      expect(() => takingOf({ state, closesAt }, inTime)).not.toThrow();
  });

  it('is late from the instant at which the term is over, whatever the clock has done by then', () => {
    expect(takingOf({ state: 'open', closesAt }, inTime)).toEqual({ takes: true, late: false });
    expect(takingOf({ state: 'open', closesAt }, closesAt)).toEqual({ takes: true, late: true });
    expect(takingOf({ state: 'closed', closesAt }, inTime)).toEqual({ takes: true, late: false });
  });
});
