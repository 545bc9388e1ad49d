import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OFFICIAL } from '../inquiries-at-work.factory.js';
import { later, NOW, sender } from '../inquiry.factory.js';
import { officeAtWork, type OfficeAtWork } from './office-at-work.factory.js';

const ROUNDS = 10;

let at: OfficeAtWork;
beforeAll(async () => void (at = await officeAtWork()));
afterAll(() => at.db.close());

/** The sentence's code, at the field where there is one. */
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => {
      const { code, fields = {} } = error as { code?: string; fields?: Record<string, string> };
      return Object.values(fields)[0] ?? code ?? String(error);
    },
  );
const won = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.filter(({ status }) => status === 'fulfilled').length;

describe('the number', () => {
  it('is given once a year, also when many type it at once, and whoever comes second is told', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const made = await Promise.all(Array.from({ length: 4 }, () => at.submit()));
      const outcomes = await Promise.allSettled(made.map(({ id }) => at.registerAs(id, `26-${round}`)));
      expect(won(outcomes)).toBe(1);
    }
    const { id } = await at.submit();
    expect(await refused(at.registerAs(id, '26-0'))).toBe('numberTaken');
    expect(await refused(at.registerAs(id, 'няма'))).toBe('badNumber');
  });

  it('is marked as late after its term, and the answer is due as before', async () => {
    const { id } = await at.submit();
    const before = (await at.row(id))['answer_due_at'];
    expect(await at.registerAs(id, at.number(), later(6))).not.toBeNull();
    expect(await at.row(id)).toMatchObject({ registered_late: true, answer_due_at: before });
  });
});

describe('whom a signal accuses (Art. 113)', () => {
  const signal = () => at.submit({ kind: 'apcSignal' });
  const accuse = (id: string, unitId: string | null, staffIds: string[]) =>
    at.inTx((tx) => at.registry.accuse(tx, id, { unitId, staffIds }, OFFICIAL, NOW));

  it('is given it neither as unit nor as expert, nor as an expert of the accused unit', async () => {
    const { id } = await signal();
    await at.registerAs(id, at.number());
    await accuse(id, at.unitId, []);
    expect(await refused(at.assign(id))).toBe('unitAccused');
    expect(await refused(at.assign(id, { unitId: at.otherUnit, expertId: at.expert }))).toBe('expertAccused');
    await accuse(id, null, [at.expert]);
    expect(await refused(at.assign(id, { expertId: at.expert }))).toBe('expertAccused');
    await at.assign(id, { expertId: at.colleague });
    expect(await at.row(id)).toMatchObject({ state: 'considered', expert_id: at.colleague });
    expect(await refused(at.reassign(id, { expertId: at.expert }))).toBe('expertAccused');
  });

  it('is not named while it is with them; it goes to somebody else first', async () => {
    const { id } = await signal();
    await at.registerAs(id, at.number());
    await at.assign(id, { expertId: at.expert });
    expect(await refused(accuse(id, at.unitId, []))).toBe('accusedAnswers');
    expect(await refused(accuse(id, null, [at.expert]))).toBe('accusedAnswers');
    await at.reassign(id, { unitId: at.otherUnit });
    await accuse(id, at.unitId, [at.expert]);
    expect(await at.row(id)).toMatchObject({ accused_unit_id: at.unitId, accused_staff_ids: [at.expert] });
  });

  it('cannot get it while it is being named, whoever is faster', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id } = await signal();
      await at.registerAs(id, at.number());
      await Promise.allSettled([accuse(id, null, [at.expert]), at.assign(id, { expertId: at.expert })]);
      const { expert_id, accused_staff_ids } = await at.row(id);
      expect((accused_staff_ids as string[]).includes(expert_id as string)).toBe(false);
    }
  });
});

describe('the resolution', () => {
  it('names a unit at work, somebody who answers for it, and a day within the term', async () => {
    const { id } = await at.submit();
    await at.registerAs(id, at.number());
    expect(await refused(at.assign(id, { unitId: '999' }))).toBe('unitMissing');
    expect(await refused(at.assign(id, { unitId: at.otherUnit, expertId: at.expert }))).toBe('expertUnfit');
    expect(await refused(at.assign(id, { dueOn: '2026-10-30' }))).toBe('dueInPast');
    expect(await refused(at.assign(id, { dueOn: '2027-01-15' }))).toBe('dueBeyondTerm');
    await at.assign(id, { expertId: at.expert, dueOn: '2026-11-09', instruction: 'За проверка на място.' });
    const row = await at.row(id);
    expect(JSON.stringify(row)).not.toContain('проверка');
    expect(at.secrets.open('resolution', row['resolution_sealed'] as string)).toBe('За проверка на място.');
  });
});

describe('the answer', () => {
  it('is not confirmed by who worded it, whatever they may do, and by another only once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await at.considered();
      await at.word(id, at.head);
      const outcomes = await Promise.allSettled([
        at.confirm(id, at.head),
        at.confirm(id, at.expert),
        at.confirm(id, at.colleague),
      ]);
      expect(won(outcomes)).toBe(1);
      const { drafted_by, confirmed_by, state } = await at.row(id);
      expect([state, drafted_by]).toEqual(['answered', at.head]);
      expect(confirmed_by).not.toBe(at.head);
      expect(await at.eventsOf(id)).toContain('inquiry.answered');
    }
  });

  it('two who word and confirm at once never let anybody confirm their own words', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await at.considered();
      await at.word(id, at.expert);
      const { version } = await at.row(id);
      await Promise.allSettled([
        at.word(id, at.head, { text: 'Друг текст.' }),
        at.confirm(id, at.head, version as number),
        at.word(id, at.colleague, { text: 'Трети текст.' }),
      ]);
      const { state, drafted_by, confirmed_by, answer_sealed } = await at.row(id);
      if (state === 'answered') {
        expect([drafted_by, confirmed_by]).toEqual([at.expert, at.head]);
        expect(at.secrets.open('answer', answer_sealed as string)).toContain('до петък');
      } else expect(confirmed_by).toBeNull();
    }
  });

  it('cannot go out past the service without a second person', async () => {
    const id = await at.considered();
    const past = at.inTx((tx) =>
      tx.query(
        `UPDATE inquiry SET state = 'answered', answered_at = now(), answer_sealed = 'x' WHERE id = ${id}`,
      ),
    );
    await expect(past).rejects.toThrow('inquiry_answered_by_two');
  });

  it('that was changed after it was read is read again', async () => {
    const id = await at.considered();
    await at.word(id, at.expert);
    const { version } = await at.row(id);
    await at.word(id, at.expert, { text: 'Нов текст.' });
    expect(await refused(at.confirm(id, at.head, version as number))).toBe('draftChanged');
  });

  it('comes back with a reason, which is gone once it is worded anew', async () => {
    const id = await at.considered();
    expect(await refused(at.confirm(id, at.head))).toBe('noDraft');
    await at.word(id, at.expert);
    await at.sendBack(id, at.head, 'Посочете датата на почистването.');
    const { returned_sealed } = await at.row(id);
    expect(at.secrets.open('returned', returned_sealed as string)).toContain('датата');
    await at.word(id, at.expert, { text: 'На 14 ноември.' });
    expect(await at.row(id)).toMatchObject({ returned_sealed: null, returned_by: null });
  });

  it('of a proposal or a signal has an outcome, and a signal found right is to be carried out', async () => {
    const proposal = await at.considered({ kind: 'apcProposal' });
    expect(await refused(at.word(proposal, at.expert))).toBe('outcomeMissing');
    for (const [outcome, owed] of [
      ['refused', false],
      ['partly', true],
    ] as const) {
      const id = await at.considered({ kind: 'apcSignal' });
      await at.word(id, at.expert, { outcome });
      await at.confirm(id, at.head);
      expect(Object.hasOwn(await at.clocksOf(id), 'inquiry.execute')).toBe(owed);
      expect((await refused(at.execute(id, at.expert))) === null).toBe(owed);
      expect((await at.row(id))['state']).toBe(owed ? 'executed' : 'answered');
    }
  });

  it('to a request for a meeting sets a day to come and a place, or declines', async () => {
    const id = await at.considered({ kind: 'meeting' });
    const meeting = { at: later(7), place: 'Стая 12' };
    expect(await refused(at.word(id, at.expert, { outcome: 'granted' }))).toBe('meetingMissing');
    expect(
      await refused(at.word(id, at.expert, { outcome: 'granted', meeting: { ...meeting, at: later(-1) } })),
    ).toBe('meetingInPast');
    await at.word(id, at.expert, { outcome: 'granted', meeting });
    expect(await at.row(id)).toMatchObject({ meeting_place: 'Стая 12', outcome: 'granted' });
    await at.word(id, at.expert, { outcome: 'refused', text: 'Въпросът е за областния управител.', meeting });
    expect(await at.row(id)).toMatchObject({ meeting_at: null, outcome: 'refused' });
  });
});

describe('an answer on paper', () => {
  it('leaves with a number and a day after the answer, and with that its sender is told', async () => {
    const id = await at.considered({
      kind: 'apcProposal',
      answerWay: 'post',
      sender: { ...sender, email: '', address: 'ул. „Пирин“ 5, Сандански' },
    });
    expect(await refused(at.record(id))).toBe('illegalTransition');
    await at.word(id, at.expert, { outcome: 'granted' });
    await at.confirm(id, at.head, null, later(2));
    expect((await at.clocksOf(id))['inquiry.notify']!.state).toBe('running');
    expect(await refused(at.record(id, { number: '–' }, later(3)))).toBe('badOutgoing');
    expect(await refused(at.record(id, { on: '2026-11-02' }, later(3)))).toBe('sentBeforeAnswer');
    expect(await refused(at.record(id, { on: '2026-12-24' }, later(3)))).toBe('numberInFuture');
    expect(await refused(at.record(id, { fileIds: ['777'] }, later(3)))).toBe('signedPdf');
    await at.record(id, { by: 'ssev', number: 'изх. № 26-00-14' }, later(3));
    expect(await at.row(id)).toMatchObject({ answer_channel: 'ssev', outgoing_number: '26-00-14' });
    expect((await at.row(id))['notified_at']).toEqual(later(3));
    expect((await at.clocksOf(id))['inquiry.notify']!.state).toBe('met');
  });
});

describe('what is not answered', () => {
  it('is forwarded with a body and a reason, or left on a ground that fits its kind', async () => {
    const forwarded = await at.submit();
    const forward = (to: string, reason: string) =>
      at.inTx((tx) => at.registry.forward(tx, forwarded.id, { to, reason }, OFFICIAL, later(1)));
    expect(await refused(forward('', 'Решава друг орган.'))).toBe('officialMissing');
    await forward('Областен управител на Благоевград', 'Решава друг орган.');
    expect((await at.row(forwarded.id))['state']).toBe('forwarded');
    const { id } = await at.submit();
    const leave = (code: string, reason: string) =>
      at.inTx((tx) => at.registry.leave(tx, id, { code, reason }, OFFICIAL, later(1)));
    expect(await refused(leave('repeated', ' '))).toBe('officialMissing');
    expect(await refused(leave('tooOld', 'Отпреди три години.'))).toBe('groundUnfit');
    expect(await refused(leave('nothing', 'Така.'))).toBe('groundUnfit');
    await leave('repeated', 'Отговорено е с писмо от май.');
    expect(Object.values(await at.clocksOf(id)).every(({ state }) => state === 'cancelled')).toBe(true);
  });
});
