import { describe, expect, it } from '@jest/globals';
import { Lookahead } from './lookahead.js';

describe('looking ahead', () => {
  const batches =
    (...all: number[][]) =>
    async () => {
      await Promise.resolve();
      return all.shift() ?? [];
    };

  it('hands everything out once, to however many ask', async () => {
    const source = new Lookahead(batches([1, 2, 3], [4, 5]), 2);
    const got: number[] = [];
    const take = async () => {
      for (let item = await source.next(); item !== undefined; item = await source.next()) got.push(item);
    };
    await Promise.all([take(), take(), take()]);
    expect(got.sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('hands back what nobody took', async () => {
    const source = new Lookahead(batches([1, 2, 3]), 0 + 1);
    expect(await source.next()).toBe(1);
    expect(await source.end()).toEqual([2, 3]);
    expect(await source.next()).toBeUndefined();
  });

  it('tells the failure to whoever waits for the batch', async () => {
    const source = new Lookahead<number>(() => Promise.reject(new Error('away')), 1);
    await expect(source.next()).rejects.toThrow('away');
  });
});
