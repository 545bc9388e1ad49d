import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ModuleRef } from '@nestjs/core';
import type { Clock } from '../clock/index.js';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';
import { dailyAt } from './index.js';
import { JobRuns } from './job-runs.js';
import type { RecurringJob } from './schedule.js';

const ROUNDS = 10;

describe('recurring jobs', () => {
  let db: TestDatabase;
  let now: Date;
  let ran: string[];
  let fail: boolean;

  class Lamplighter implements RecurringJob {
    async run(slot: string): Promise<void> {
      ran.push(slot);
      if (fail) throw new Error('no matches');
    }
  }

  const instance = () =>
    new JobRuns(
      db.database,
      { now: () => now } as Clock,
      { get: () => new Lamplighter() } as unknown as ModuleRef,
      [{ name: 'lamps.light', when: dailyAt('03:30'), job: Lamplighter }],
    );

  beforeAll(async () => void (db = await testDatabase()));
  afterAll(() => db.close());
  beforeEach(async () => {
    ran = [];
    fail = false;
    now = new Date('2026-11-22T10:00:00Z');
    await db.dataSource.query('DELETE FROM job_run');
  });

  async function tick(runs = instance()): Promise<void> {
    for (const ref of await runs.due(now)) await runs.run(ref);
  }

  it('run once a slot, whichever of four instances is first', async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      now = new Date(now.getTime() + 24 * 3_600_000);
      await Promise.all([tick(), tick(), tick(), tick()]);
      expect(ran).toHaveLength(round);
    }
  });

  it('run once on the local day that has 03:30 twice, and once on the one that has none', async () => {
    for (const day of ['2026-10-25', '2027-03-28']) {
      ran = [];
      for (let minute = 0; minute < 23 * 60; minute += 10) {
        now = new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000);
        await tick();
      }
      expect(ran.filter((slot) => slot === day)).toHaveLength(1);
    }
  });

  it('do not run again when the clock goes back two hours', async () => {
    await tick();
    now = new Date(now.getTime() - 2 * 3_600_000);
    await tick();
    now = new Date(now.getTime() + 4 * 3_600_000);
    await tick();
    expect(ran).toEqual(['2026-11-22']);
  });

  it('are tried again after a failure, and taken over when their worker died', async () => {
    fail = true;
    await tick();
    expect(ran).toHaveLength(1);
    await tick();
    expect(ran).toHaveLength(1);
    now = new Date(now.getTime() + 60_000);
    fail = false;
    await tick();
    expect(ran).toHaveLength(2);

    await db.dataSource.query('UPDATE job_run SET finished_at = NULL, lease_until = $1', [now]);
    now = new Date(now.getTime() + 1);
    await tick();
    expect(ran).toHaveLength(3);
  });
});
