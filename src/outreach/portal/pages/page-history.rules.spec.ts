import { describe, expect, it } from '@jest/globals';
import { inForce, readBefore } from './page-history.rules.js';

const day = (date: string) => new Date(`${date}T08:00:00Z`);
const versions = [
  { version: 3, note: 'Нов телефон', publishedAt: [day('2026-05-01')] },
  { version: 2, note: 'Не беше публикувана', publishedAt: [] },
  { version: 1, note: 'Ново длъжностно лице', publishedAt: [day('2026-03-01')] },
  { version: 0, note: 'Първоначален текст', publishedAt: [] },
];

describe('the history of a page', () => {
  it('says from when until when each version was read, and is silent about what never was', () => {
    expect(inForce({ builtIn: true }, versions)).toEqual([
      { version: 3, note: 'Нов телефон', from: day('2026-05-01'), until: null },
      { version: 1, note: 'Ново длъжностно лице', from: day('2026-03-01'), until: day('2026-05-01') },
      { version: 0, note: '', from: null, until: day('2026-03-01') },
    ]);
  });

  it('of a page of the staff’s own begins with its first publication', () => {
    const own = [{ version: 1, note: 'Нова', publishedAt: [day('2026-03-01'), day('2026-04-01')] }];
    expect(inForce({ builtIn: false }, own).map(({ from, until }) => [from, until])).toEqual([
      [day('2026-04-01'), null],
      [day('2026-03-01'), day('2026-04-01')],
    ]);
    expect(inForce({ builtIn: false }, [])).toEqual([]);
  });

  it('knows what was read before', () => {
    const history = inForce({ builtIn: true }, versions);
    expect([3, 1, 0, 2].map((version) => readBefore(history, version))).toEqual([1, 0, null, null]);
  });
});
