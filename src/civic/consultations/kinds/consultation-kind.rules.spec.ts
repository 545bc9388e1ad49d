import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BASES, checkKind, isLaxer, type Basis, type KindInput } from './consultation-kind.rules.js';

const input = (change: Partial<KindInput>): KindInput => ({
  labelBg: 'Вид',
  labelEn: 'Kind',
  draftLabelBg: 'Проект',
  draftLabelEn: 'Draft',
  articleBg: 'чл. 1',
  articleEn: 'Art. 1',
  minimumDays: 30,
  minimumMonths: null,
  shortestDays: 14,
  requiredDocuments: [],
  needsMotives: true,
  needsProtocol: true,
  decidedBy: 'council',
  laxerReason: '',
  position: 1,
  active: true,
  ...change,
});

describe('a kind', () => {
  it.each<[string, Basis, Partial<KindInput>, boolean]>([
    ['as the law has it', 'normative', {}, false],
    ['a longer term', 'normative', { minimumDays: 45, shortestDays: 20 }, false],
    ['no shorter term at all', 'normative', { shortestDays: null }, false],
    ['29 days', 'normative', { minimumDays: 29 }, true],
    ['13 with a reason', 'normative', { shortestDays: 13 }, true],
    ['a month, of which February has 28 days', 'normative', { minimumDays: null, minimumMonths: 1 }, true],
    ['two months', 'normative', { minimumDays: null, minimumMonths: 2 }, false],
    ['no motives', 'normative', { needsMotives: false }, true],
    ['30 days instead of a month', 'administrative', { shortestDays: null }, true],
    ['31 days instead of a month', 'administrative', { minimumDays: 31, shortestDays: null }, false],
    ['a shorter term where the law knows none', 'administrative', { minimumDays: 31 }, true],
    ['a hearing without minutes', 'hearing', { needsProtocol: false }, true],
    ['a week where the law says nothing', 'own', { minimumDays: 7, shortestDays: 1 }, false],
  ])('with %s (%s)', (_what, basis, change, laxer) => {
    expect(isLaxer(input(change), BASES[basis])).toBe(laxer);
    expect(checkKind(input(change), BASES[basis])).toEqual(laxer ? { laxerReason: 'kindLaxer' } : {});
    expect(checkKind(input({ ...change, laxerReason: 'Указание.' }), BASES[basis])).toEqual({});
  });

  it.each([
    [{ minimumDays: null }, { minimumDays: 'kindTermOne' }],
    [{ minimumMonths: 1 }, { minimumDays: 'kindTermOne' }],
    [{ minimumDays: 0 }, { minimumDays: 'kindTermBounds' }],
    [{ minimumDays: 2.5 }, { minimumDays: 'kindTermBounds' }],
    [{ shortestDays: 30 }, { shortestDays: 'kindShortestNotShorter' }],
  ])('of %j is none', (change, problems) => {
    expect(checkKind(input(change), BASES.own)).toEqual(problems);
  });

  it('never becomes laxer by asking for more', () => {
    const days = fc.integer({ min: 15, max: 300 });
    fc.assert(
      fc.property(days, days, fc.constantFrom(...(Object.keys(BASES) as Basis[])), (one, more, basis) => {
        const before = input({ minimumDays: one, shortestDays: null });
        const after = input({ minimumDays: one + more, shortestDays: null });
        expect(isLaxer(after, BASES[basis]) && !isLaxer(before, BASES[basis])).toBe(false);
      }),
    );
  });
});
