import { describe, expect, it } from '@jest/globals';
import { capitalised, clipped, inWords, sectionOf } from './digest.rules.js';
import { digestHeading, type DigestSection } from './views/digest.email.js';

const now = new Date('2026-11-22T10:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 24 * 3_600_000);

describe('the section of a line', () => {
  it('is decided by what the subject is now', () => {
    expect(sectionOf({ phase: 'open', closesAt: inDays(20) }, true, now)).toBe('fresh');
    expect(sectionOf({ phase: 'open', closesAt: inDays(20) }, false, now)).toBe('changed');
    expect(sectionOf({ phase: 'open', closesAt: inDays(2) }, true, now)).toBe('lastDays');
    expect(sectionOf({ phase: 'over', closesAt: inDays(2) }, true, now)).toBe('over');
    expect(sectionOf({ phase: 'upcoming', closesAt: null }, true, now)).toBe('fresh');
  });
});

describe('the heading', () => {
  const item = {
    title: 'Наредба',
    lang: 'bg',
    href: '',
    line: 'до 25 ноември',
    why: '',
    stopLabel: '',
    stop: '',
  } as const;
  const section = (name: DigestSection['section'], count: number): DigestSection => ({
    section: name,
    items: Array.from({ length: count }, () => item),
  });

  it('counts what is in the mail, in words', () => {
    const sections = [section('lastDays', 2), section('fresh', 1)];
    expect(digestHeading({ locale: 'bg', sections })).toBe('Една новост и два срока, които изтичат');
    expect(digestHeading({ locale: 'en', sections })).toBe('One new item and two deadlines coming up');
    expect(
      digestHeading({
        locale: 'bg',
        sections: [section('over', 12), section('changed', 3), section('fresh', 5)],
      }),
    ).toBe('Пет новости, три промени и 12 приключили обсъждания');
  });

  it('says a single line itself', () => {
    expect(digestHeading({ locale: 'bg', sections: [section('fresh', 1)] })).toBe('Наредба: до 25 ноември');
    const ending = (line: string): DigestSection[] => [{ section: 'fresh', items: [{ ...item, line }] }];
    expect(digestHeading({ locale: 'bg', sections: ending('Приключи.') })).toBe('Наредба: Приключи');
    expect(digestHeading({ locale: 'bg', sections: ending('До 24:00\u00a0ч.') })).toBe(
      'Наредба: До 24:00\u00a0ч.',
    );
  });
});

describe('wording', () => {
  it('joins and begins sentences', () => {
    expect(inWords(['а'], 'и')).toBe('а');
    expect(inWords(['а', 'б', 'в'], 'и')).toBe('а, б и в');
    expect(capitalised('една новост')).toBe('Една новост');
    expect(capitalised('')).toBe('');
  });

  it('cuts long subjects between words and takes line breaks out', () => {
    const long = clipped(`${'дума '.repeat(60)}\r\nBcc: x@y.bg`);
    expect(long.length).toBeLessThanOrEqual(111);
    expect(long).toMatch(/дума…$/);
    expect(clipped('а\r\nBcc: б')).toBe('а Bcc: б');
  });
});
