import { describe, expect, it } from '@jest/globals';
import { GroupCommit } from './group-commit.js';

describe('group commit', () => {
  it('gives everybody their own result, with fewer commits than callers', async () => {
    const groups: number[][] = [];
    const doubled = new GroupCommit<number, number>(async (items) => {
      groups.push(items);
      await Promise.resolve();
      return items.map((item) => item * 2);
    });
    expect(await Promise.all([1, 2, 3, 4].map((item) => doubled.add(item)))).toEqual([2, 4, 6, 8]);
    expect(groups).toEqual([[1], [2, 3, 4]]);
  });

  it('commits as many groups at a time as it may', async () => {
    const gates: (() => void)[] = [];
    const wide = new GroupCommit<number, number>(async (items) => {
      await new Promise<void>((open) => gates.push(open));
      return items;
    }, 2);
    const results = Promise.all([1, 2, 3, 4].map((item) => wide.add(item)));
    expect(gates).toHaveLength(2);
    gates[1]!();
    gates[0]!();
    await Promise.resolve();
    while (gates.length < 3) await Promise.resolve();
    gates[2]!();
    expect(await results).toEqual([1, 2, 3, 4]);
  });

  it('fails those of the failed commit alone', async () => {
    let commits = 0;
    const failing = new GroupCommit<number, number>(async (items) => {
      commits += 1;
      await Promise.resolve();
      if (commits === 1) throw new Error('away');
      return items;
    });
    const [first, second] = await Promise.allSettled([failing.add(1), failing.add(2)]);
    expect(first.status).toBe('rejected');
    expect(second).toEqual({ status: 'fulfilled', value: 2 });
  });
});
