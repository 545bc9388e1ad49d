import { expect, test } from '@jest/globals';
import { MemoryWindows } from './memory-windows.js';

const limit = { max: 4, perSeconds: 10 };
const START = 1_000_000_000_000;

test('a window slides: half of it later, half of what was used counts', () => {
  const windows = new MemoryWindows();
  const hit = (ms: number) => windows.hit('a', limit, START + ms).allowed;
  expect([hit(0), hit(1), hit(2), hit(3), hit(4)]).toEqual([true, true, true, true, false]);
  expect(hit(10_000)).toBe(false);
  expect([hit(15_000), hit(15_001), hit(15_002)]).toEqual([true, true, false]);
  expect([hit(40_000), hit(40_001), hit(40_002), hit(40_003), hit(40_004)]).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test('says how long to wait', () => {
  const windows = new MemoryWindows();
  for (let turn = 0; turn < 4; turn += 1) windows.hit('a', limit, START + 2_500);
  expect(windows.hit('a', limit, START + 2_500)).toEqual({ allowed: false, retryAfterSeconds: 8 });
  expect(windows.hit('b', limit, START + 2_500).allowed).toBe(true);
});

test('remembers no more than it should', () => {
  const windows = new MemoryWindows();
  for (let turn = 0; turn < 4; turn += 1) windows.hit('first', limit, START);
  for (let other = 0; other < 50_000; other += 1) windows.hit(`other ${other}`, limit, START);
  expect(windows.hit('first', limit, START).allowed).toBe(true);
});
