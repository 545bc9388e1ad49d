import { expect, it } from '@jest/globals';
import { indicatorLines } from './indicator-lines.rules.js';

const values = [
  { on: '2026-03-01', value: 6, side: 'municipality' as const },
  { on: '2026-05-01', value: 4, side: 'organisation' as const },
  { on: '2026-06-01', value: 14, side: 'municipality' as const },
];

it('draws both sides over the same days, from the baseline on, against the target', () => {
  expect(indicatorLines({ baseline: 0, target: 24 }, values)).toEqual({
    days: [null, '2026-03-01', '2026-05-01', '2026-06-01'],
    target: [24, 24, 24, 24],
    sides: { municipality: [0, 6, 6, 14], organisation: [0, 0, 4, 4] },
  });
});

it('begins with the first value where there is no baseline', () => {
  const lines = indicatorLines({ baseline: null, target: 24 }, values.slice(0, 1));
  expect(lines).toEqual({ days: ['2026-03-01'], target: [24], sides: { municipality: [6] } });
});

it('draws nothing where nothing was measured', () => {
  expect(indicatorLines({ baseline: 0, target: 24 }, [])).toBeNull();
});
