import { describe, expect, it } from '@jest/globals';
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDeadline,
  formatNumber,
  formatTime,
  localePath,
} from './index.js';

/** Numbers and units stay together on a line, so the spaces between them are hard. */
const soft = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

const afternoon = new Date('2026-11-22T12:00:00Z');

describe('dates', () => {
  it('are written as Bulgarian offices write them', () => {
    expect(soft(formatDate('2026-11-22', 'bg'))).toBe('22 ноември 2026 г.');
    expect(soft(formatDate(afternoon, 'bg'))).toBe('22 ноември 2026 г.');
    expect(soft(formatDate('2026-11-02', 'bg', 'short'))).toBe('02.11.2026 г.');
    expect(formatDate('2026-11-22', 'bg', 'dayMonth')).toBe('22 ноември');
    expect(formatDate('2026-11-22', 'bg', 'month')).toBe('ноември 2026\u00a0г.');
    expect(formatDate('2026-11-22', 'en', 'month')).toBe('November 2026');
    expect(soft(formatTime(afternoon, 'bg'))).toBe('14:00 ч.');
    expect(soft(formatTime(new Date('2026-11-22T05:05:00Z'), 'bg'))).toBe('07:05 ч.');
    expect(soft(formatDateTime(afternoon, 'bg'))).toBe('22 ноември 2026 г., 14:00 ч.');
  });

  it('and in English', () => {
    expect(formatDate('2026-11-22', 'en')).toBe('22 November 2026');
    expect(formatDateTime(afternoon, 'en')).toBe('22 November 2026, 14:00');
  });

  it('take the day in Sofia, not in UTC', () => {
    expect(soft(formatDate(new Date('2026-11-22T22:30:00Z'), 'bg'))).toBe('23 ноември 2026 г.');
  });

  it('tell the end of a term as 24:00 of its last day', () => {
    expect(soft(formatDeadline(new Date('2026-11-04T22:00:00Z'), 'bg'))).toBe('4 ноември 2026 г., 24:00 ч.');
    expect(formatDeadline(new Date('2026-11-04T22:00:00Z'), 'en')).toBe('4 November 2026, 24:00');
    expect(soft(formatDeadline(afternoon, 'bg'))).toBe('22 ноември 2026 г., 14:00 ч.');
  });

  it('keep the year and its „г.“ on one line', () => {
    for (const style of ['long', 'short', 'weekday'] as const)
      expect(formatDate('2026-11-22', 'bg', style)).toMatch(/2026\u00a0г\.$/);
  });
});

describe('numbers', () => {
  it('set thousands apart and keep the comma', () => {
    expect(soft(formatNumber(1000, 'bg'))).toBe('1 000');
    expect(soft(formatNumber(33_200.5, 'bg'))).toBe('33 200,5');
    expect(formatNumber(33_200.5, 'en')).toBe('33,200.5');
  });

  it('measure files', () => {
    expect([0, 999, 1500, 20_000_000].map((bytes) => soft(formatBytes(bytes, 'bg')))).toEqual([
      '0 Б',
      '999 Б',
      '2 КБ',
      '20 МБ',
    ]);
    expect(soft(formatBytes(1_250_000, 'bg'))).toBe('1,3 МБ');
    expect(soft(formatBytes(1_250_000, 'en'))).toBe('1.3 MB');
  });
});

describe('addresses', () => {
  it('are bare in Bulgarian and below /en in English', () => {
    expect(localePath('bg', '/consultations')).toBe('/consultations');
    expect(localePath('en', '/consultations?q=1')).toBe('/en/consultations?q=1');
    expect(localePath('en', '/')).toBe('/en/');
  });
});
