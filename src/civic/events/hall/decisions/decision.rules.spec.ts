import { describe, expect, it } from '@jest/globals';
import { daysLate, decisionState } from './decision.rules.js';

const DONE = new Date('2026-03-02T10:00:00Z');

describe('a decision', () => {
  it('is overdue from the day after its last one, until it is done', () => {
    const task = { kind: 'task', dueOn: '2026-03-01', doneAt: null } as const;
    expect(decisionState(task, '2026-03-01')).toBe('running');
    expect(decisionState(task, '2026-03-02')).toBe('overdue');
    expect(decisionState({ ...task, doneAt: DONE }, '2026-03-09')).toBe('done');
    expect(decisionState({ kind: 'linked', dueOn: null, doneAt: null }, '2026-03-09')).toBe('handedOn');
    expect([daysLate('2026-03-01', '2026-03-04'), daysLate('2026-03-09', '2026-03-04')]).toEqual([3, 0]);
  });
});
