import { expect, it } from '@jest/globals';
import { scoresBy, together, type Pair } from './scoreboard.rules.js';

const pair = (unitId: string | null, organisationId: string, sent: number, inTime: number): Pair => ({
  unitId,
  organisationId,
  sent,
  answered: inTime,
  inTime,
  accepted: 0,
  implemented: 0,
  disputed: 0,
  overdue: 1,
});
const pairs = [pair('1', '7', 2, 1), pair('1', '8', 3, 3), pair(null, '7', 9, 0), pair('2', '8', 6, 2)];

it('adds up by unit and by organisation, the largest first and what is nobody’s last', () => {
  expect(scoresBy(pairs, 'unitId').map(({ id, sent, inTime }) => [id, sent, inTime])).toEqual([
    ['2', 6, 2],
    ['1', 5, 4],
    [null, 9, 0],
  ]);
  expect(scoresBy(pairs, 'organisationId').map(({ id, sent }) => [id, sent])).toEqual([
    ['7', 11],
    ['8', 9],
  ]);
});

it('is the same altogether, whichever way it was added up', () => {
  expect(together(scoresBy(pairs, 'unitId'))).toEqual(together(scoresBy(pairs, 'organisationId')));
  expect(together(pairs).overdue).toBe(4);
});
