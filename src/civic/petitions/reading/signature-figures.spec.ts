import { describe, expect, it } from '@jest/globals';
import { byPlace, overTime } from './signature-figures.js';

describe('signatures over time', () => {
  it('begin at nothing, miss no day and add up', () => {
    const days = [
      { day: '2026-10-24', count: 3 },
      { day: '2026-10-26', count: 2 },
    ];
    expect(overTime(days, '2026-10-27')).toEqual([
      { day: '2026-10-23', count: 0, total: 0 },
      { day: '2026-10-24', count: 3, total: 3 },
      { day: '2026-10-25', count: 0, total: 3 },
      { day: '2026-10-26', count: 2, total: 5 },
      { day: '2026-10-27', count: 0, total: 5 },
    ]);
  });

  it('end with the last signature where paper came after the end', () => {
    const days = [{ day: '2026-10-26', count: 2 }];
    expect(overTime(days, '2026-10-20').at(-1)).toEqual({ day: '2026-10-26', count: 2, total: 2 });
  });

  it('are nothing at all before the first', () => {
    expect(overTime([], '2026-10-27')).toEqual([]);
  });
});

describe('signatures by settlement', () => {
  it('do not tell of places from where one or two signed', () => {
    const counts = [
      { settlement: '65334', count: 12 },
      { settlement: '47714', count: 3 },
      { settlement: '', count: 1 },
      { settlement: '02676', count: 2 },
      { settlement: '62640', count: 1 },
    ];
    const { told, few } = byPlace(counts);
    expect(told.map(({ settlement }) => settlement)).toEqual(['65334', '47714', '']);
    expect(few).toBe(3);
  });
});
