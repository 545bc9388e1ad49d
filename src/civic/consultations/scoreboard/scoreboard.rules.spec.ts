import { describe, expect, it } from '@jest/globals';
import { endOfDay } from '../../../platform/clock/index.js';
import type { Kind } from '../kinds/consultation.kinds.js';
import { acceptedShare, scored, scores, type MeasuredConsultation } from './scoreboard.rules.js';

const NOW = new Date('2026-11-20T10:00:00Z');
const KIND = {
  term: { article: { bg: '', en: '' }, minimum: { days: 30 }, shortest: { days: 14 } },
  requiredDocuments: ['draft', 'report'],
  needsMotives: true,
  needsProtocol: true,
} as unknown as Kind;

const consultation = (change: Partial<MeasuredConsultation> = {}): MeasuredConsultation => ({
  id: '1',
  number: 'К-2026-001',
  title: 'Наредба',
  lang: 'bg',
  unitId: '1',
  state: 'closed',
  kind: KIND,
  opensAt: new Date('2026-09-01T06:00:00Z'),
  closesAt: endOfDay('2026-10-01'),
  shortTermReason: '',
  documents: ['report', 'motives', 'protocol'],
  hasText: true,
  hasMotives: false,
  reportedAt: null,
  reportDueAt: endOfDay('2026-10-15'),
  ...change,
});

const reportOf = (change: Partial<MeasuredConsultation>) => scored(consultation(change), NOW).report;

describe('the scoreboard', () => {
  it('finds a short term with its reason, also one whose reason is not there', () => {
    expect(scored(consultation(), NOW)).toMatchObject({ days: 30, shortTermReason: null });
    const short = { closesAt: endOfDay('2026-09-16'), shortTermReason: 'Спешен ремонт.' };
    expect(scored(consultation(short), NOW)).toMatchObject({ days: 15, shortTermReason: 'Спешен ремонт.' });
    expect(scored(consultation({ closesAt: endOfDay('2026-09-16') }), NOW).shortTermReason).toBe('');
  });

  it('asks for what the kind demands; for minutes only once there was a hearing', () => {
    expect(scored(consultation(), NOW).missing).toEqual([]);
    const bare = { documents: [], hasText: false };
    expect(scored(consultation(bare), NOW).missing).toEqual(['draft', 'report', 'motives', 'protocol']);
    expect(scored(consultation({ ...bare, state: 'open' }), NOW).missing).not.toContain('protocol');
    expect(
      scored(consultation({ documents: ['report', 'protocol'], hasMotives: true }), NOW).missing,
    ).toEqual([]);
  });

  it('tells a late справка from one that is missing, and from one that is not owed yet', () => {
    expect(reportOf({ state: 'open' })).toEqual({ kind: 'notYet' });
    expect(reportOf({ reportDueAt: endOfDay('2026-11-20') })).toEqual({ kind: 'awaited' });
    expect(reportOf({})).toEqual({ kind: 'missing', days: 36 });
    expect(reportOf({ reportedAt: new Date('2026-10-15T20:00:00Z') })).toEqual({ kind: 'inTime' });
    expect(reportOf({ reportedAt: new Date('2026-10-15T21:30:00Z') })).toEqual({ kind: 'late', days: 1 });
    expect(reportOf({ state: 'tabled', reportDueAt: endOfDay('2026-12-31') })).toEqual({
      kind: 'missing',
      days: null,
    });
    expect(reportOf({ state: 'withdrawn' })).toEqual({ kind: 'notYet' });
  });

  it('adds up by unit, and leaves out units that consulted on nothing', () => {
    const all = [
      consultation(),
      consultation({ id: '2', state: 'open' }),
      consultation({ id: '3', unitId: '2' }),
    ];
    const measured = { contributions: 4, decided: 3, accepted: 2, medianDays: 5 };
    const board = scores(
      all.map((one) => scored(one, NOW)),
      [
        { unitId: '1', ...measured },
        { unitId: null, ...measured, contributions: 9 },
      ],
      ['1', '2', '3'].map((id) => ({ id, name: { bg: id, en: id } })),
    );
    expect(board.units).toMatchObject([
      { unitId: '1', consultations: 2, reportsMissing: 1, contributions: 4 },
      { unitId: '2', consultations: 1, reportsMissing: 1, contributions: 0, medianDays: null },
    ]);
    expect(board.all).toMatchObject({ consultations: 3, reportsMissing: 2, contributions: 9 });
    expect(acceptedShare(board.all)).toBe(67);
    expect(acceptedShare({ decided: 0, accepted: 0 })).toBeNull();
  });
});
