import { describe, expect, it } from '@jest/globals';
import { anchorTyped, receiptOn, receiptProblem } from './entered.rules.js';

describe('an article as a clerk types it', () => {
  it.each([
    ['', null],
    ['чл. 12', 'chl-12'],
    ['12', 'chl-12'],
    ['Чл. 12, ал. 3', 'chl-12-al-3'],
    ['чл. 12а, ал. 3, т. 2', 'chl-12a-al-3-t-2'],
    ['§ 4', 'par-4'],
    ['chl-12-al-3', 'chl-12-al-3'],
    ['някъде в края', undefined],
    ['<script>', undefined],
  ])('„%s“ is %s', (typed, anchor) => expect(anchorTyped(typed)).toBe(anchor));
});

describe('the date of receipt', () => {
  const now = new Date('2026-11-05T08:00:00Z');
  const opensAt = new Date('2026-10-01T07:00:00Z');

  it('is at noon of its day, or now', () => {
    expect(receiptOn('2026-11-04', now).toISOString()).toBe('2026-11-04T10:00:00.000Z');
    expect(receiptOn('2026-11-05', now)).toBe(now);
  });

  it('is neither ahead of us nor before the consultation', () => {
    expect(receiptProblem('2026-11-06', opensAt, now)).toBe('receivedLater');
    expect(receiptProblem('2026-09-30', opensAt, now)).toBe('receivedBefore');
    expect(receiptProblem('2026-10-01', opensAt, now)).toBeNull();
  });
});
