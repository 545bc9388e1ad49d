import { describe, expect, it } from '@jest/globals';
import { countsBy, figuresOf, quartersOf, type DonorRow } from './donor-report.rules.js';

const row = (change: Partial<DonorRow> = {}): DonorRow => ({
  id: '1',
  title: 'Препоръка',
  lang: 'bg',
  topic: 'environment',
  unitId: null,
  incomingNumber: null,
  sentAt: new Date('2026-02-10T09:00:00Z'),
  state: 'sent',
  answeredAt: null,
  answeredLate: false,
  progress: 0,
  verdict: null,
  disputes: 0,
  isDisputed: false,
  isOverdue: false,
  ...change,
});

describe('the figures of a report', () => {
  it('count what was answered, accepted, done, disputed and overdue', () => {
    const answeredAt = new Date('2026-03-01T09:00:00Z');
    const rows = [
      row({ isOverdue: true }),
      row({ state: 'rejected', answeredAt, disputes: 1, isDisputed: true }),
      row({ state: 'implemented', answeredAt, answeredLate: true, verdict: 'done' }),
      row({ state: 'partiallyAccepted', answeredAt, verdict: 'partly' }),
      row({ state: 'withdrawn' }),
    ];
    expect(figuresOf(rows)).toEqual({
      total: 5,
      answered: 3,
      answeredInTime: 2,
      accepted: 2,
      implemented: 1,
      judgedDone: 1,
      disputed: 1,
      overdue: 1,
    });
  });

  it('of quarters leave none out between, and go by the day in Sofia', () => {
    const rows = [
      // Still December in Greenwich.
      row({ sentAt: new Date('2025-12-31T22:30:00Z') }),
      row({ sentAt: new Date('2026-02-10T09:00:00Z'), answeredAt: new Date('2026-08-01T09:00:00Z') }),
    ];
    expect(quartersOf(rows)).toEqual([
      { year: 2026, quarter: 1, sent: 2, answered: 0 },
      { year: 2026, quarter: 2, sent: 0, answered: 0 },
      { year: 2026, quarter: 3, sent: 0, answered: 1 },
    ]);
    expect(quartersOf([])).toEqual([]);
  });

  it('by something name the most first', () => {
    const rows = [row({ topic: 'budget' }), row(), row()];
    expect(countsBy(rows, ({ topic }) => topic)).toEqual([
      ['environment', 2],
      ['budget', 1],
    ]);
  });
});
