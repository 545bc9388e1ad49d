import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endOfDay } from '../../../platform/clock/index.js';
import { rows } from '../../../platform/database/index.js';
import { testPetition } from '../petition.factory.js';
import {
  answeringAtWork,
  CLERK,
  code,
  later,
  NOW,
  type AnsweringAtWork,
} from './answering-at-work.factory.js';

const ROUNDS = 8;

let at: AnsweringAtWork;
beforeAll(async () => void (at = await answeringAtWork()));
afterAll(() => at.db.close());

const told = (outcomes: PromiseSettledResult<unknown>[]) => outcomes.map(({ status }) => status).sort();

describe('the clocks', () => {
  it('begin with the receipt, by the law of the procedure', async () => {
    const clocks = await at.clocksOf(await at.received());
    expect(clocks['petition.registration']!.dueAt).toEqual(endOfDay('2026-11-03'));
    // 2 January 2027 is a Saturday.
    expect(clocks['petition.answer']!.dueAt).toEqual(endOfDay('2027-01-04'));
    const initiative = await at.clocksOf(await at.received({ kind_code: 'localInitiative' }));
    expect(initiative['petition.answer.localInitiative']!.dueAt).toEqual(endOfDay('2026-12-02'));
    const referendum = await at.clocksOf(await at.received({ kind_code: 'referendum' }));
    expect(referendum['petition.answer.referendum']!.rule.law!.bg).toContain('чл. 30');
  });

  it('do not move when the number is typed late, which is marked', async () => {
    const id = await at.received();
    expect(await at.register(id, '94-00-1', later(9))).toEqual(endOfDay('2026-11-03'));
    expect(await at.row(id)).toMatchObject({ registered_late: true, received_at: NOW });
    const clocks = await at.clocksOf(id);
    expect(clocks['petition.answer']!.dueAt).toEqual(endOfDay('2027-01-04'));
    expect(clocks['petition.registration']!.state).toBe('met');
    const inTime = await at.received();
    expect(await at.register(inTime, '94-00-2', later(1.2))).toBeNull();
    expect(await at.row(inTime)).toMatchObject({ registered_late: false });
  });

  it('end with what ends the petition', async () => {
    const [forwarded, left, stopped] = [await at.received(), await at.received(), await at.received()];
    const ground = { law: 'чл. 6 АПК', reason: 'Съдът го спря.' };
    await at.inTx(async (tx) => {
      const to = { to: 'Областен управител', reason: 'Пътят е републикански.' };
      await at.registry.forward(tx, forwarded, to, CLERK, later(1));
      const why = { code: 'repeated', reason: 'Без нови факти.' };
      await at.registry.leave(tx, left, why, CLERK, later(1));
      await at.petitions.stop(tx, stopped, ground, CLERK, later(1));
    });
    for (const id of [forwarded, left, stopped]) {
      const states = Object.values(await at.clocksOf(id)).map(({ state }) => state);
      expect(states).toEqual(['cancelled', 'cancelled']);
      expect((await at.row(id))['ended_at']).toEqual(later(1));
    }
    expect(await at.eventsOf(left)).toEqual(['petition.closed', 'petition.notConsidered']);
  });

  it('are prolonged to six months from the receipt and no day further', async () => {
    const id = await at.received();
    const prolong = (until: string) =>
      at.inTx((tx) => at.clock.prolong(tx, id, { until, reason: 'Чака се проучване.' }, CLERK, later(5)));
    expect(await code(prolong('2027-05-06'))).toBe('prolongsBeyondLaw');
    await prolong('2027-04-30');
    expect((await at.clocksOf(id))['petition.answer']!.dueAt).toEqual(endOfDay('2027-04-30'));
    expect(await at.eventsOf(id)).toEqual(['petition.closed', 'petition.prolonged']);
    const initiative = await at.received({ kind_code: 'localInitiative' });
    const late = at.inTx((tx) =>
      at.clock.prolong(tx, initiative, { until: '2026-12-20', reason: 'Няма как.' }, CLERK, later(5)),
    );
    expect(await code(late)).toBe('prolongsBeyondLaw');
  });
});

describe('registration', () => {
  it('of one petition by two clerks at once is done once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await at.received();
      const both = await Promise.allSettled([at.register(id, `1-${round}`), at.register(id, `2-${round}`)]);
      expect(told(both)).toEqual(['fulfilled', 'rejected']);
      expect(await at.eventsOf(id)).toEqual(['petition.closed', 'petition.registered']);
    }
  });

  it('gives a number once a year, however it is typed', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [one, other] = [await at.received(), await at.received()];
      const both = await Promise.allSettled([
        at.register(one, `РД-${round}`),
        at.register(other, `вх. № рд – ${round}`),
      ]);
      expect(told(both)).toEqual(['fulfilled', 'rejected']);
      expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { fields: { number: 'numberTaken' } },
      });
    }
    await at.register(await at.received(), '94-00-388');
    const nextYear = new Date('2027-02-01T08:00:00Z');
    await at.register(await at.received({}, nextYear), '94-00-388', nextYear);
  });

  it('takes neither a day before the receipt nor one to come', async () => {
    const id = await at.received();
    const on = (day: string) =>
      at.inTx((tx) => at.registry.register(tx, id, { number: '5', on: day }, CLERK, later(2)));
    await expect(on('2026-11-01')).rejects.toMatchObject({ fields: { on: 'numberBeforeReceipt' } });
    await expect(on('2026-11-05')).rejects.toMatchObject({ fields: { on: 'numberInFuture' } });
    await on('2026-11-03');
  });
});

describe('the answer', () => {
  it('published by two at once is public once, with its clock', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await at.decided(`А-${round}`);
      expect(told(await Promise.allSettled([at.publish(id), at.publish(id)]))).toEqual([
        'fulfilled',
        'rejected',
      ]);
      expect((await at.eventsOf(id)).filter((name) => name === 'petition.answered')).toHaveLength(1);
    }
    const id = await at.decided('А-99');
    await at.publish(id);
    const clocks = await at.clocksOf(id);
    expect([clocks['petition.answer']!.state, clocks['petition.notify']!.state]).toEqual(['met', 'running']);
    await at.inTx((tx) => at.clock.notified(tx, id, later(5)));
    await at.inTx((tx) => at.clock.notified(tx, id, later(6)));
    expect((await at.clocksOf(id))['petition.notify']!.state).toBe('met');
    expect((await at.row(id))['notified_at']).toEqual(later(5));
  });

  it('is not public before somebody has confirmed it, and nothing is half done', async () => {
    const id = await at.received();
    await at.register(id, 'Б-1');
    await at.inTx((tx) => at.registry.consider(tx, id, at.unitId, CLERK, later(1)));
    expect(await code(at.publish(id))).toBe('undecided');
    expect(await at.row(id)).toMatchObject({ state: 'considered', answered_at: null });
  });

  it('comes after registration and assignment, in this order', async () => {
    const id = await at.received();
    const consider = () => at.inTx((tx) => at.registry.consider(tx, id, at.unitId, CLERK, later(1)));
    const process = { type: 'petition', id };
    const wording = { outcome: 'accepted', reason: 'Да.', changedArticle: '', unitId: null } as const;
    const propose = () =>
      at.inTx((tx) =>
        at.decisions.propose(tx, { process, subjects: [process], ...wording }, { staffId: '1' }, later(1)),
      );
    expect(await code(consider())).toBe('illegalTransition');
    expect(await code(propose())).toBe('answerNotNow');
    expect(await code(at.publish(id))).toBe('illegalTransition');
    await at.register(id, 'В-1');
    expect(await code(propose())).toBe('answerNotNow');
    await consider();
    expect((await at.clocksOf(id))['petition.answer']!.unitId).toBe(at.unitId);
  });
});

describe('a hearing', () => {
  const hearing = (id: string, change: object = {}, now = NOW) =>
    at.inTx((tx) =>
      at.hearings.schedule(tx, id, { at: later(20), place: 'Зала 1', note: '', ...change }, CLERK, now),
    );
  const announced = async (id: string) =>
    (await at.eventsOf(id)).filter((name) => name === 'petition.hearing').length;

  it('follows the threshold, or a decision that is named', async () => {
    const id = await at.inTx((tx) => testPetition(tx, NOW));
    await expect(hearing(id)).rejects.toMatchObject({ fields: { note: 'hearingGroundMissing' } });
    await at.inTx((tx) =>
      rows(tx, `INSERT INTO petition_milestone VALUES ($1, 'hearing', $2, 300)`, [id, NOW]),
    );
    await hearing(id);
    const other = await at.received();
    await hearing(other, { note: 'Решение № 12 на Общинския съвет' });
    expect([await announced(id), await announced(other)]).toEqual([1, 1]);
  });

  it('is announced again for another day, not for another note, and never lies in the past', async () => {
    const id = await at.received();
    const note = 'Решение № 12';
    await hearing(id, { note });
    await hearing(id, { note: 'Решение № 12, вход от площада' });
    expect(await announced(id)).toBe(1);
    await hearing(id, { note, at: later(21) });
    expect(await announced(id)).toBe(2);
    await expect(hearing(id, { note, at: later(-1) })).rejects.toMatchObject({
      fields: { at: 'hearingInPast' },
    });
    await expect(hearing(id, { note, at: later(800) })).rejects.toMatchObject({
      fields: { at: 'hearingTooFar' },
    });
  });
});

describe('moderation', () => {
  const waiting = (columns: Record<string, unknown> = {}) =>
    at.inTx((tx) =>
      testPetition(tx, NOW, {
        state: 'moderation',
        published_at: null,
        closes_at: null,
        collecting_days: 30,
        ...columns,
      }),
    );

  it('publishes for as many days as were asked for', async () => {
    const id = await waiting();
    await at.inTx((tx) => at.petitions.publish(tx, id, at.unitId, CLERK, NOW));
    expect(await at.row(id)).toMatchObject({
      state: 'collecting',
      published_at: NOW,
      closes_at: endOfDay('2026-12-02'),
      unit_id: at.unitId,
    });
    expect(await at.eventsOf(id)).toEqual(['petition.opened']);
  });

  it('rejects on a ground of the list, of those for rejecting', async () => {
    const id = await waiting();
    const reject = (ground: string, reason = 'Вижте другата.') =>
      at.inTx((tx) => at.petitions.reject(tx, id, { code: ground, reason }, CLERK, NOW));
    for (const ground of ['repeated', 'nothing', ''])
      await expect(reject(ground)).rejects.toMatchObject({ fields: { code: 'petitionUnknownReason' } });
    await expect(reject('duplicate', ' ')).rejects.toMatchObject({ fields: { reason: 'petitionMissing' } });
    await reject('duplicate');
    expect(await at.row(id)).toMatchObject({ state: 'rejected', rejected_at: NOW, ended_at: NOW });
  });

  it('is decided once by two at once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await waiting();
      const ground = { code: 'unclear', reason: 'Не е ясно.' };
      const both = await Promise.allSettled([
        at.inTx((tx) => at.petitions.publish(tx, id, null, CLERK, NOW)),
        at.inTx((tx) => at.petitions.reject(tx, id, ground, CLERK, NOW)),
      ]);
      expect(told(both)).toEqual(['fulfilled', 'rejected']);
    }
  });
});
