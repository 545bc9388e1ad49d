import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endOfDay } from '../../platform/clock/index.js';
import { Conflict, RuleBroken } from '../../platform/errors/index.js';
import {
  CLERK,
  day,
  deadlinesAtWork,
  morning,
  NOW,
  RULE,
  type DeadlinesAtWork,
} from './deadlines-at-work.factory.js';

let at: DeadlinesAtWork;

beforeAll(async () => void (at = await deadlinesAtWork()));
afterAll(() => at.db.close());

const prolong = (
  subject: { type: string; id: string },
  until: string | null,
  now: Date,
  reason = 'Проучването е дълго.',
) => at.inTx((tx) => at.deadlines.prolong(tx, { rule: RULE, subject, until, reason }, CLERK, now));

describe('prolonging', () => {
  it('moves the end to a later day with its ground, is told, and warned of anew', async () => {
    const lamp = at.lamp();
    const id = await at.start(lamp);
    await at.clocks[0].run('slot', morning(8));
    await prolong(lamp, day(40), morning(9));
    const [running] = await at.of(lamp);
    expect(running).toMatchObject({ state: 'running', dueAt: endOfDay(day(40)) });
    expect(running!.steps.at(-1)).toMatchObject({ kind: 'prolonged', reason: 'Проучването е дълго.' });
    const [row] = await at.db.database.read<{ alerted: number[] }>(
      'SELECT alerted_days AS alerted FROM deadline WHERE id = $1',
      [id],
    );
    expect(row!.alerted).toEqual([]);
    const [trace] = await at.db.database.read(
      `SELECT action, actor_id FROM audit_entry WHERE subject_type = 'deadline' AND subject_id = $1`,
      [id],
    );
    expect(trace).toEqual({ action: 'deadlines.prolong', actor_id: '7' });
  });

  it('needs a ground, a later day, and a clock that runs; of two at once each is later than the other', async () => {
    const lamp = at.lamp();
    await expect(prolong(lamp, day(40), NOW)).rejects.toThrow(Conflict);
    await at.start(lamp);
    await expect(prolong(lamp, day(40), NOW, ' ')).rejects.toThrow(RuleBroken);
    for (const until of [null, day(14), day(2_000)])
      await expect(prolong(lamp, until, NOW)).rejects.toThrow(RuleBroken);
    const twice = await Promise.allSettled([
      prolong(lamp, day(40), morning(1)),
      prolong(lamp, day(40), morning(1)),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('waits for the end of a pause', async () => {
    const lamp = at.lamp();
    await at.start(lamp);
    const ref = { rule: RULE, subject: lamp };
    await at.inTx((tx) => at.deadlines.pause(tx, { ...ref, reason: 'Чака се част.' }, CLERK, morning(1)));
    await expect(prolong(lamp, day(40), morning(2))).rejects.toThrow(Conflict);
    await at.inTx((tx) => at.deadlines.resume(tx, ref, CLERK, morning(3)));
    await prolong(lamp, day(40), morning(3));
    expect(await at.of(lamp)).toMatchObject([{ state: 'running', dueAt: endOfDay(day(40)) }]);
  });
});
