import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asSuperuser } from '../../../test/support/services.js';
import { until } from '../../../test/support/until.js';
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

const ROUNDS = 8;

let at: DeadlinesAtWork;
let electrician: string;
let unit: string;

beforeAll(async () => {
  at = await deadlinesAtWork();
  electrician = await at.staff('repair@town.example', 'electrician');
  unit = await at.unit('lights');
  await at.staff('lights@town.example', 'electrician', unit);
  await at.staff('roads@town.example', 'electrician', await at.unit('roads'));
  await at.staff('onlooker@town.example', 'onlooker');
});
afterAll(() => at.db.close());

const pause = (subject: { type: string; id: string }, now: Date, reason = 'Чака се част.') =>
  at.inTx((tx) => at.deadlines.pause(tx, { rule: RULE, subject, reason }, CLERK, now));
const resume = (subject: { type: string; id: string }, now: Date) =>
  at.inTx((tx) => at.deadlines.resume(tx, { rule: RULE, subject }, CLERK, now));

describe('a clock', () => {
  it('runs once on a subject, whoever starts it at the same time', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const lamp = at.lamp();
      const started = await Promise.allSettled(Array.from({ length: 6 }, () => at.start(lamp)));
      const refused = started.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
      expect(refused.map(({ reason }) => reason as unknown)).toEqual(
        Array.from({ length: 5 }, () => expect.any(Conflict)),
      );
      expect(await at.of(lamp)).toHaveLength(1);
    }
  });

  it('begins anew when the first is met or lapses, and keeps how each was counted', async () => {
    const lamp = at.lamp();
    const ref = { rule: RULE, subject: lamp };
    await at.start(lamp);
    await at.inTx((tx) => at.deadlines.meet(tx, ref, morning(15)));
    await at.start(lamp, { term: { workingDays: 3 } }, morning(16));
    await at.inTx((tx) => at.deadlines.cancel(tx, ref, morning(17)));
    await at.inTx((tx) => at.deadlines.meet(tx, ref, morning(18)));
    expect(await at.of(lamp)).toMatchObject([
      {
        state: 'cancelled',
        metAt: null,
        dueAt: endOfDay(day(21)),
        steps: [{ kind: 'event' }, { kind: 'counted' }],
      },
      { state: 'met', metAt: morning(15), dueAt: endOfDay(day(14)), rule: { key: RULE, public: true } },
    ]);
  });

  it('is of a rule that somebody defined', async () => {
    await expect(at.start(at.lamp(), { rule: 'lamps.paint' })).rejects.toThrow('lamps.paint');
  });

  it('says with the page that it changed', async () => {
    const lamp = at.lamp();
    const tags = async () =>
      (await at.db.database.read('SELECT 1 FROM page_version WHERE tag = $1', [`subject:lamp:${lamp.id}`]))
        .length;
    await at.start(lamp);
    await pause(lamp, morning(1));
    await resume(lamp, morning(2));
    await at.inTx((tx) => at.deadlines.meet(tx, { rule: RULE, subject: lamp }, morning(3)));
    expect(await tags()).toBe(4);
  });
});

describe('a pause', () => {
  it('moves the end by the days paused, and leaves its trace', async () => {
    const lamp = at.lamp();
    const id = await at.start(lamp);
    await pause(lamp, morning(3));
    expect(await at.of(lamp)).toMatchObject([{ state: 'paused', pauseReason: 'Чака се част.' }]);
    await resume(lamp, morning(10));
    expect(await at.of(lamp)).toMatchObject([
      { state: 'running', dueAt: endOfDay(day(21)), pausedAt: null, pauseReason: null },
    ]);
    const trace = await at.db.database.read(
      `SELECT action, actor_id FROM audit_entry WHERE subject_type = 'deadline' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(trace).toEqual([
      { action: 'deadlines.pause', actor_id: '7' },
      { action: 'deadlines.resume', actor_id: '7' },
    ]);
  });

  it('is one, with a reason, of what runs', async () => {
    const lamp = at.lamp();
    await expect(pause(lamp, NOW)).rejects.toThrow(Conflict);
    await at.start(lamp);
    await expect(pause(lamp, NOW, ' ')).rejects.toThrow(RuleBroken);
    await expect(resume(lamp, NOW)).rejects.toThrow(Conflict);
    const twice = await Promise.allSettled([pause(lamp, morning(1)), pause(lamp, morning(1))]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('that lasts when the thing is done does not make it late', async () => {
    const lamp = at.lamp();
    await at.start(lamp);
    await pause(lamp, morning(13));
    await at.inTx((tx) => at.deadlines.meet(tx, { rule: RULE, subject: lamp }, morning(30)));
    const [met] = await at.of(lamp);
    expect(met).toMatchObject({ state: 'met', pausedAt: null });
    expect(met!.dueAt.getTime()).toBeGreaterThan(morning(30).getTime());
  });
});

describe('warnings', () => {
  beforeEach(async () => {
    const ended =
      'UPDATE deadline SET cancelled_at = $1, paused_at = NULL, pause_reason = NULL WHERE met_at IS NULL';
    await at.inTx((tx) => tx.query(ended, [NOW]));
    await at.inTx((tx) => tx.query('UPDATE letter SET kind = $1', ['old']));
  });

  it('are given once each, with two clocks at work', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await at.start(at.lamp());
      for (const offset of [6, 7, 8, 11, 12, 14, 15, 16]) await at.both(morning(offset));
      expect(await at.eventsOf(id)).toEqual([
        'deadline.approaching 7',
        'deadline.approaching 3',
        'deadline.approaching 0',
        'deadline.overdue -1',
      ]);
    }
    const own = (await at.letters()).filter(({ to }) => to === `staff:${electrician}`);
    expect(own).toHaveLength(4 * ROUNDS);
  });

  it('reach those who may act, one letter for all that concerns them', async () => {
    await at.start(at.lamp(), { title: 'Лампа на площада', unitId: unit });
    await at.start(at.lamp(), { title: 'Лампа в парка' });
    await at.clocks[0].run('slot', morning(15));
    const letters = await at.letters();
    expect(letters.map(({ mail }) => mail.subject)).toEqual([
      '2 срока за Вашето внимание',
      '2 срока за Вашето внимание',
      'Лампа в парка: просрочен с 1 ден',
    ]);
    expect(letters[0]!.to).toBe(`staff:${electrician}`);
    expect(letters[0]!.mail.text).toContain('https://megdan.example/admin/pages/tasks');
  });

  it('reach whose role names the work; whoever may do everything, only where nobody else can be written to', async () => {
    const administrator = await at.staff('administrator@town.example', 'administrator');
    await at.start(at.lamp(), {
      title: 'Лампа на моста',
      permission: 'lamps.read',
      exceptStaffId: electrician,
    });
    await at.start(at.lamp(), {
      title: 'Лампа в тунела',
      permission: 'lamps.guard',
      exceptStaffId: electrician,
    });
    await at.clocks[0].run('slot', morning(15));
    const letters = await at.letters();
    expect(
      letters.filter(({ to }) => to === `staff:${administrator}`).map(({ mail }) => mail.subject),
    ).toEqual([expect.stringContaining('Лампа в тунела')]);
    expect(letters.some(({ to }) => to === `staff:${electrician}`)).toBe(false);
    expect(letters).toHaveLength(4);
  });

  it('are given by the next clock when the first is killed while it writes', async () => {
    const id = await at.start(at.lamp());
    await asSuperuser(async (holding) => {
      await holding.query('BEGIN; LOCK TABLE outbox_event IN ACCESS EXCLUSIVE MODE');
      const ended = at.clocks[0].run('slot', morning(7)).then(
        () => 'done',
        () => 'killed',
      );
      // From a connection of its own: within a transaction the activity of others stands still.
      await asSuperuser((watching) =>
        until('the clock waits in the middle of its work', async () => {
          const { rowCount } = await watching.query(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = $1 AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO outbox_event%'`,
            [at.db.name],
          );
          return rowCount === 1;
        }),
      );
      expect(await ended).toBe('killed');
      await holding.query('ROLLBACK');
    }, at.db.name);
    expect(await at.eventsOf(id)).toEqual([]);
    await at.both(morning(7));
    expect(await at.eventsOf(id)).toEqual(['deadline.approaching 7']);
    expect((await at.letters()).filter(({ to }) => to === `staff:${electrician}`)).toHaveLength(1);
  });

  it('are not given for what has just begun, is paused or done, nor again for an end that a pause moved', async () => {
    const short = await at.start(at.lamp(), { term: { workingDays: 3 } });
    const lamp = at.lamp();
    const id = await at.start(lamp);
    await at.both(morning(1));
    expect(await at.eventsOf(short)).toEqual([]);
    await at.both(morning(7));
    await pause(lamp, morning(8));
    await at.both(morning(20));
    expect(await at.eventsOf(id)).toEqual(['deadline.approaching 7']);
    await resume(lamp, morning(28));
    await at.both(morning(28));
    expect((await at.of(lamp))[0]!.dueAt).toEqual(endOfDay(day(35)));
    expect(await at.eventsOf(id)).toEqual(['deadline.approaching 7']);
    await at.both(morning(32));
    expect(await at.eventsOf(id)).toEqual(['deadline.approaching 7', 'deadline.approaching 3']);
    await at.inTx((tx) => at.deadlines.meet(tx, { rule: RULE, subject: lamp }, morning(33)));
    await at.both(morning(60));
    expect(await at.eventsOf(id)).toHaveLength(2);
  });
});

describe('what waits for somebody', () => {
  const bound = { staffId: '1', everywhere: new Set(['lamps.repair']), units: ['999999'] };
  const unbound = { staffId: '1', everywhere: new Set(['lamps.repair']), units: [] };

  it('is what they may act on, what is due first before what is paused', async () => {
    await at.inTx((tx) =>
      tx.query(`UPDATE deadline SET cancelled_at = now(), paused_at = NULL, pause_reason = NULL
      WHERE met_at IS NULL AND cancelled_at IS NULL`),
    );
    const [late, early, still] = [at.lamp(), at.lamp(), at.lamp()];
    await at.start(late, { term: { days: 30 } });
    await at.start(early, { unitId: unit });
    await at.start(still, { term: { days: 2 } });
    await pause(still, morning(1));
    const ids = async (acting: typeof bound) =>
      (await at.queries.waitingFor(acting, 10)).map(({ subject }) => subject.id);
    expect(await ids(unbound)).toEqual([early.id, late.id, still.id]);
    expect(await ids(bound)).toEqual([late.id, still.id]);
    await at.start(at.lamp(), { exceptStaffId: '1' });
    expect(await ids(unbound)).toEqual([early.id, late.id, still.id]);
    expect(await ids({ ...unbound, everywhere: new Set(['lamps.read']) })).toEqual([]);
    expect(await at.queries.counts(unbound, morning(15))).toEqual([
      { rule: RULE, count: 3, overdue: 1, later: 0, paused: 1 },
    ]);
    await at.start(at.lamp(), { term: { on: day(90) } });
    expect(await at.queries.counts(unbound, morning(82))).toMatchObject([{ count: 4, later: 1 }]);
    expect(await at.queries.counts(unbound, morning(83))).toMatchObject([{ count: 4, later: 0 }]);
  });
});
