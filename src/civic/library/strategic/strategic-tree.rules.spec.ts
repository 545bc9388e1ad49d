import { describe, expect, it } from '@jest/globals';
import { treeOf, validityOf, type StrategicNode } from './strategic-tree.rules.js';
import type { StrategicRow } from './strategic.queries.js';

const row = (id: string, level: StrategicRow['level'], parentId: string | null = null): StrategicRow => ({
  id,
  title: id,
  lang: 'bg',
  level,
  parentId,
  validFrom: null,
  validUntil: null,
  reviewOn: null,
});
const drawn = (nodes: readonly StrategicNode[]): string =>
  nodes.map((node) => node.row.id + (node.below.length > 0 ? `(${drawn(node.below)})` : '')).join(' ');

describe('the tree of strategic documents', () => {
  it('has each below what it serves, the widest first', () => {
    const rows = [
      row('6', 'annualPlan', '3'),
      row('3', 'programme', '1'),
      row('2', 'strategy', '1'),
      row('1', 'developmentPlan'),
    ];
    expect(drawn(treeOf(rows))).toBe('1(2 3(6))');
  });

  it('has at its top what serves something that nobody can read', () => {
    expect(drawn(treeOf([row('5', 'programme', '9'), row('4', 'strategy')]))).toBe('4 5');
  });
});

describe('a term', () => {
  it.each([
    [null, null, 'unsaid'],
    ['2027-01-01', null, 'coming'],
    ['2021-01-01', '2026-11-30', 'inForce'],
    ['2021-01-01', '2026-11-29', 'over'],
    [null, '2026-12-01', 'inForce'],
  ])('from %s to %s is %s', (validFrom, validUntil, validity) => {
    expect(validityOf({ validFrom, validUntil }, '2026-11-30')).toBe(validity);
  });
});
