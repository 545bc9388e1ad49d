import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endOfDay } from '../../platform/clock/index.js';
import {
  CLERK,
  code,
  later,
  NOW,
  recommendationsAtWork,
  shown,
  type RecommendationsAtWork,
} from './recommendations-at-work.factory.js';

const ROUNDS = 8;

let at: RecommendationsAtWork;
beforeAll(async () => void (at = await recommendationsAtWork()));
afterAll(() => at.db.close());

const told = (outcomes: PromiseSettledResult<unknown>[]) => outcomes.map(({ status }) => status).sort();

describe('sending', () => {
  it('is a proposal by Art. 107: public at once, with two months for the first answer', async () => {
    const id = await at.sent();
    expect(await at.row(id)).toMatchObject({ state: 'sent', sent_at: NOW, registered_at: null });
    const clocks = await at.clocksOf(id);
    expect(clocks['registration']!.dueAt).toEqual(endOfDay('2026-11-03'));
    // 2 January 2027 is a Saturday.
    expect(clocks['answer']!.dueAt).toEqual(endOfDay('2027-01-04'));
    expect(clocks['answer']!.rule.law!.bg).toContain('чл. 118');
    expect(await at.eventsOf(id)).toEqual(['sent']);
  });

  it('by two colleagues at once happens once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await at.inTx((tx) => at.recommendations.draft(tx, at.issuer, at.draftOf(), NOW));
      const send = () => at.inTx((tx) => at.recommendations.send(tx, id, at.issuer, NOW));
      expect(told(await Promise.allSettled([send(), send()]))).toEqual(['fulfilled', 'rejected']);
      expect(await at.eventsOf(id)).toEqual(['sent']);
    }
  });

  it('needs all of it, and a term that does not end before it begins', async () => {
    const draft = at.draftOf({ problem: '', termFrom: '2027-07-01', topic: null });
    const id = await at.inTx((tx) =>
      at.recommendations.draft(tx, at.issuer, { ...draft, termFrom: null }, NOW),
    );
    await expect(at.inTx((tx) => at.recommendations.send(tx, id, at.issuer, NOW))).rejects.toMatchObject({
      fields: { problem: 'Попълнете „Проблем“.', topic: 'Попълнете „Област“.' },
    });
    const backwards = at.inTx((tx) => at.recommendations.draft(tx, at.issuer, draft, NOW));
    await expect(backwards).rejects.toMatchObject({ problems: { termTo: { code: 'draftTermBackwards' } } });
  });

  it('leaves the text as it is, and to nobody else', async () => {
    const id = await at.sent();
    const save = at.inTx((tx) => at.recommendations.save(tx, id, at.issuer, at.draftOf(), NOW));
    expect(await code(save)).toBe('recommendationSentAlready');
    const stranger = { ...at.issuer, organisationId: '32' };
    const take = at.inTx((tx) => at.recommendations.withdraw(tx, id, stranger, 'Не е наша.', NOW));
    expect(await code(take)).toBe('recommendationNotFound');
  });
});

describe('the registry', () => {
  it('marks a number that is typed late; the answer is due from the sending all the same', async () => {
    const id = await at.sent();
    expect(await at.register(id, '61-00-1', later(9))).toEqual(endOfDay('2026-11-03'));
    expect(await at.row(id)).toMatchObject({ registered_late: true });
    expect((await at.clocksOf(id))['answer']!.dueAt).toEqual(endOfDay('2027-01-04'));
  });

  it('gives a number once, whoever of two clerks is first', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await at.sent();
      const both = await Promise.allSettled([at.register(id, `1-${round}`), at.register(id, `2-${round}`)]);
      expect(told(both)).toEqual(['fulfilled', 'rejected']);
      expect(
        await code(at.register(await at.sent(), `${String((await at.row(id))['incoming_number'])}`)),
      ).toBe('recommendationInvalid');
    }
  });

  it('assigns only what has a number', async () => {
    const id = await at.sent();
    const assign = at.inTx((tx) => at.registry.consider(tx, id, at.unitId, CLERK, later(1)));
    expect(await code(assign)).toBe('recommendationNotRegistered');
  });

  it('prolongs to six months from the sending and no day further', async () => {
    const id = await at.sent();
    const prolong = (until: string) =>
      at.inTx((tx) => at.clock.prolong(tx, id, { until, reason: 'Чака се проучване.' }, CLERK, later(5)));
    expect(await code(prolong('2027-05-06'))).toBe('prolongsBeyondLaw');
    await prolong('2027-04-30');
    expect(await at.eventsOf(id)).toEqual(['sent', 'prolonged']);
  });
});

describe('the first answer', () => {
  it('published by two at once is public once, and the agreed term runs once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await at.decided(`А-${round}`);
      const both = await Promise.allSettled([at.publish(id), at.publish(id)]);
      expect(told(both)).toEqual(['fulfilled', 'rejected']);
      expect((await at.eventsOf(id)).filter((name) => name === 'answered')).toHaveLength(1);
      const { answer, term, review } = await at.clocksOf(id);
      expect([answer!.state, term!.state, review!.state]).toEqual(['met', 'running', 'running']);
      expect(await at.row(id)).toMatchObject({ state: 'accepted', answered_late: false });
    }
  });

  it('goes the way that was decided, with the reason in the history', async () => {
    for (const [outcome, state] of [
      ['partiallyAccepted', 'partiallyAccepted'],
      ['rejected', 'rejected'],
      ['outOfScope', 'rejected'],
    ] as const) {
      const id = await at.decided(`И-1-${outcome}`, outcome);
      await at.publish(id);
      expect(await at.row(id)).toMatchObject({ state });
    }
  });

  it('is not published while nobody has confirmed it', async () => {
    const id = await at.sent();
    await at.register(id, 'Н-1');
    await at.inTx((tx) => at.registry.consider(tx, id, at.unitId, CLERK, later(1)));
    expect(await code(at.publish(id))).toBe('undecided');
  });

  it('that comes after its term is late for good', async () => {
    const id = await at.decided('К-1');
    await at.publish(id, later(80));
    expect(await at.row(id)).toMatchObject({ answered_late: true });
  });
});

describe('what the municipality reports', () => {
  it('never leads back', async () => {
    const id = await at.accepted('О-1');
    await at.report(id);
    await at.report(id, { progress: 70 });
    await at.report(id, { state: 'implemented', progress: 100 });
    expect(await code(at.report(id))).toBe('recommendationBackwards');
    expect(await code(at.report(id, { state: 'notImplemented', progress: 20 }))).toBe(
      'recommendationBackwards',
    );
    const reports = await at.database.read<{ progress: number }>(
      'SELECT progress FROM recommendation_report WHERE recommendation_id = $1 ORDER BY id',
      [id],
    );
    expect(reports.map(({ progress }) => progress)).toEqual([40, 70, 100]);
    const { term, review } = await at.clocksOf(id);
    expect([term!.state, review!.state]).toEqual(['met', 'met']);
  });

  it('as done is shown by something, and is all of it', async () => {
    const id = await at.accepted('О-2');
    const done = { state: 'implemented', progress: 100, link: '' } as const;
    await expect(at.report(id, done)).rejects.toMatchObject({ fields: { file: 'recommendationNoEvidence' } });
    const half = at.report(id, { state: 'implemented', progress: 50 });
    await expect(half).rejects.toMatchObject({ fields: { progress: 'recommendationProgressMismatch' } });
    const stolen = at.report(id, { fileId: '4711' });
    await expect(stolen).rejects.toMatchObject({ fields: { file: 'recommendationFileUnknown' } });
  });

  it('needs a reason where nothing was done', async () => {
    const id = await at.accepted('О-3');
    const silent = at.report(id, { state: 'notImplemented', progress: 0, text: ' ' });
    await expect(silent).rejects.toMatchObject({ fields: { text: 'recommendationMissing' } });
    await at.report(id, { state: 'obsolete', progress: 0, text: 'Законът се промени.' });
    expect(Object.values(await at.clocksOf(id)).map(({ state }) => state)).not.toContain('running');
  });
});

describe('a dispute', () => {
  it('has one clock and one answer, whoever of two is first', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await at.accepted(`С-${round}`);
      await at.report(id, { state: 'implemented', progress: 100 });
      const opened = await Promise.allSettled([at.dispute(id), at.dispute(id)]);
      expect(told(opened)).toEqual(['fulfilled', 'rejected']);
      expect((await at.clocksOf(id))['dispute']!.dueAt).toEqual(endOfDay('2026-12-07'));
      const answered = await Promise.allSettled([at.answer(id), at.answer(id)]);
      expect(told(answered)).toEqual(['fulfilled', 'rejected']);
      expect(await at.row(id)).toMatchObject({ disputes: 1, dispute_id: null, state: 'implemented' });
      expect((await at.eventsOf(id)).filter((name) => name === 'disputeAnswered')).toHaveLength(1);
    }
  });

  it('can be opened again after its answer, and both stay', async () => {
    const id = await at.accepted('С-9');
    await at.report(id, { state: 'implemented', progress: 100 });
    await at.dispute(id);
    await at.answer(id, later(60));
    await at.dispute(id, later(61));
    const found = await at.database.read<{ number: number; late: boolean | null }>(
      `SELECT number, late FROM recommendation_dispute LEFT JOIN recommendation_dispute_answer ON dispute_id = id
       WHERE recommendation_id = $1 ORDER BY number`,
      [id],
    );
    expect(found).toEqual([
      { number: 1, late: true },
      { number: 2, late: null },
    ]);
  });

  it('needs an answer of the municipality to argue about', async () => {
    expect(await code(at.dispute(await at.sent()))).toBe('illegalTransition');
  });
});

describe('what was said', () => {
  it('is never overwritten: the application may only add to it', async () => {
    const tables = [
      'report',
      'verdict',
      'dispute',
      'dispute_answer',
      'milestone',
      'milestone_done',
      'measurement',
    ];
    for (const table of tables) {
      const name = `recommendation_${table}`;
      await expect(at.db.dataSource.query(`UPDATE ${name} SET at = at`)).rejects.toThrow('permission denied');
      await expect(at.db.dataSource.query(`DELETE FROM ${name}`)).rejects.toThrow('permission denied');
    }
  });

  it('by the organisation stands beside the last word before it', async () => {
    const id = await at.accepted('П-1');
    const judge = (verdict: 'partly' | 'notDone') =>
      at.inTx((tx) => at.judgements.judge(tx, id, at.issuer, { verdict, ...shown() }, later(9)));
    await judge('notDone');
    await judge('partly');
    const found = await at.database.read<{ verdict: string }>(
      'SELECT verdict FROM recommendation_verdict WHERE recommendation_id = $1 ORDER BY id',
      [id],
    );
    expect(found.map(({ verdict }) => verdict)).toEqual(['notDone', 'partly']);
    expect(await at.row(id)).toMatchObject({ verdict: 'partly' });
  });
});

describe('milestones and indicators', () => {
  it('are done once, and measured once a day by each side', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await at.accepted(`М-${round}`);
      const milestoneId = await at.inTx((tx) =>
        at.milestones.add(tx, id, { title: 'Избор на изпълнител', dueOn: '2026-12-10' }, CLERK, later(5)),
      );
      const done = { milestoneId, doneOn: null, ...shown() };
      const finish = () => at.inTx((tx) => at.milestones.finish(tx, id, done, CLERK, later(6)));
      expect(told(await Promise.allSettled([finish(), finish()]))).toEqual(['fulfilled', 'rejected']);
      const [indicator] = await at.database.read<{ id: string }>(
        'SELECT id FROM recommendation_indicator WHERE recommendation_id = $1',
        [id],
      );
      const value = {
        indicatorId: indicator!.id,
        on: null,
        value: 7,
        side: 'municipality' as const,
        ...shown(),
      };
      const measure = () => at.inTx((tx) => at.milestones.measure(tx, id, value, CLERK, later(6)));
      expect(told(await Promise.allSettled([measure(), measure()]))).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('belong to their own recommendation', async () => {
    const [id, other] = [await at.accepted('М-90'), await at.accepted('М-91')];
    const milestoneId = await at.inTx((tx) =>
      at.milestones.add(tx, other, { title: 'Обход', dueOn: '2026-12-10' }, CLERK, later(5)),
    );
    const done = { milestoneId, doneOn: null, ...shown() };
    expect(await code(at.inTx((tx) => at.milestones.finish(tx, id, done, CLERK, later(6))))).toBe(
      'recommendationPartNotFound',
    );
  });
});
