import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { schedule } from '../../src/schedule.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';

let app: TestApp;
beforeAll(async () => void (app = await testApp()));
afterAll(() => app.close());

describe('every recurring job', () => {
  it.each(schedule)('$name runs with the rights that the application has', async ({ job, when }) => {
    const now = app.clock.now();
    await app.nest.get(job, { strict: false }).run(when.slotAt(now), now);
  });

  it('was started by the tick, and finished', async () => {
    const finished = await until('all of them', async () => {
      const runs = await app.db.read<{ name: string }>(
        'SELECT DISTINCT name FROM job_run WHERE finished_at IS NOT NULL ORDER BY name',
      );
      return runs.length === schedule.length && runs;
    });
    expect(finished.map(({ name }) => name)).toEqual(schedule.map(({ name }) => name).sort());
  });
});
