import { expect, it } from '@jest/globals';
import { toneOfDays } from './term-marks.rules.js';

it('colours a term at seven days, at three and on its last day', () => {
  expect([8, 7, 4, 3, 1, 0, -2].map(toneOfDays)).toEqual([
    'plain',
    'info',
    'info',
    'wait',
    'wait',
    'late',
    'late',
  ]);
});
