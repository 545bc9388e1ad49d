import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Config } from '../config/index.js';
import { Clock, CLOCK_OFFSET_FILE } from './clock.service.js';

const NOON = new Date('2026-11-22T10:00:00Z');

describe('the clock', () => {
  let dataDir: string;
  const clock = (mode: string) => new Clock({ mode, dataDir } as Config);

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'clock-'));
    jest.useFakeTimers({ now: NOON });
  });
  afterEach(() => {
    jest.useRealTimers();
    rmSync(dataDir, { recursive: true });
  });

  it('tells the time and the date in Sofia', () => {
    jest.setSystemTime(new Date('2026-11-22T22:30:00Z'));
    expect(clock('production').now()).toEqual(new Date('2026-11-22T22:30:00Z'));
    expect(clock('production').today()).toBe('2026-11-23');
  });

  it('is moved by the offset file in tests, at once and only there', () => {
    const inTest = clock('test');
    expect(inTest.now()).toEqual(NOON);
    writeFileSync(join(dataDir, CLOCK_OFFSET_FILE), String(86_400_000));
    expect(inTest.today()).toBe('2026-11-23');
    expect(clock('production').now()).toEqual(NOON);
    expect(clock('embedded').now()).toEqual(NOON);
  });
});
