import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { affected } from '../../platform/database/index.js';
import { day } from './consultation.factory.js';
import { consultationsAtWork, type ConsultationsAtWork } from './consultations-at-work.factory.js';

let at: ConsultationsAtWork;

beforeAll(async () => {
  at = await consultationsAtWork();
});
afterAll(() => at.db.close());

describe('the list', () => {
  it('finds words in any case, with signs taken as themselves', async () => {
    await at.opened({ title: 'Наредба за 100% чист_въздух', summary: 'Без дим.' });
    const other = await at.opened({ title: 'Наредба за чистотата', summary: 'Дим има.' });
    expect(await at.queries.count({ q: 'НАРЕДБА дим чист' })).toBe(2);
    expect(await at.queries.count({ q: '100%' })).toBe(1);
    expect(await at.queries.count({ q: 'чист_' })).toBe(1);
    expect(await at.queries.count({ q: "\\' OR true --" })).toBe(0);
    const { number } = await at.row(other);
    expect(await at.queries.count({ q: String(number).replace('К', 'k') })).toBe(1);
  });

  it('walks through all pages without losing or repeating one, in the order of readers', async () => {
    for (let count = 0; count < 4; count++)
      await at.opened({ closesOn: day(32 + (count % 2)), topics: ['culture'] });
    await at.inTx(async (tx) => affected(tx, `UPDATE consultation SET topics = '{culture}'`));
    const total = await at.queries.count({ topic: 'culture' });
    const seen: { id: string; place: string }[] = [];
    for (
      let after = null as { place: string; id: string } | null, first = true;
      first || after;
      first = false
    ) {
      const { found, next } = await at.queries.list({ topic: 'culture' }, 3, after);
      seen.push(...found);
      after = next;
    }
    expect(new Set(seen.map(({ id }) => id)).size).toBe(total);
    expect(seen).toHaveLength(total);
    expect(seen.map(({ place }) => Number(place))).toEqual(
      seen.map(({ place }) => Number(place)).sort((a, b) => a - b),
    );
  });

  it('is one statement of subjects for the home page', async () => {
    await at.opened({ title: 'Най-новата' });
    const open = await at.subjects.openNow(100);
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ phase, public: visible }) => phase === 'open' && visible)).toBe(true);
    expect((await at.subjects.counts())['consultation']).toMatchObject({ open: open.length });
  });
});
