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
    const wide = new GroupCommit<number, number>(
      async (items) => {
        await new Promise<void>((open) => gates.push(open));
        return items;
      },
      { width: 2 },
    );
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

  it('shares what waits between its lanes, and begins no small group beside another', async () => {
    const sizes: number[] = [];
    const gates: (() => void)[] = [];
    const shared = new GroupCommit<number, number>(
      async (items) => {
        sizes.push(items.length);
        await new Promise<void>((open) => gates.push(open));
        return items;
      },
      { width: 2, least: 3 },
    );
    const ask = (count: number) => Array.from({ length: count }, (_, item) => shared.add(item));
    const answers = ask(3);
    expect(sizes).toEqual([1]);
    answers.push(...ask(1));
    expect(sizes).toEqual([1, 3]);
    answers.push(...ask(8));
    gates[0]!();
    await answers[0];
    expect(sizes).toEqual([1, 3, 8]);
    answers.push(...ask(10));
    gates[1]!();
    gates[2]!();
    await Promise.all(answers.slice(0, 12));
    expect(sizes).toEqual([1, 3, 8, 10]);
    gates[3]!();
    expect(await Promise.all(answers)).toHaveLength(22);
  });
});
