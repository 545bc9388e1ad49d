import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dateIn, endOfDay } from '../../platform/clock/index.js';
import { Conflict, IllegalTransition } from '../../platform/errors/index.js';
import { ConsultationInvalid } from './consultation.errors.js';
import { day, morning } from './consultation.factory.js';
import { CLERK, consultationsAtWork, type ConsultationsAtWork } from './consultations-at-work.factory.js';
import type { ConsultationInput } from './consultation.rules.js';

let at: ConsultationsAtWork;

beforeAll(async () => {
  at = await consultationsAtWork();
});
afterAll(() => at.db.close());

/** The day after the end of the term. */
const AFTER = morning(33);
const REPORT = { version: 1, none: true, note: '' };

const closed = async (change: Partial<ConsultationInput> = {}) => {
  const id = await at.opened(change);
  await at.tick(endOfDay(day(32)));
  return id;
};
const report = (id: string, version = 1) =>
  at.inTx((tx) => at.progress.publishReport(tx, id, { ...REPORT, version }, CLERK, AFTER));
const table = (id: string, tabledOn: string | null = day(34)) =>
  at.inTx((tx) => at.progress.table(tx, id, { tabledOn, councilNumber: '77' }, CLERK, morning(40)));
const decision = { decidedOn: day(36), decisionNumber: '214', decisionNote: '' };
const adopt = (id: string, change: Partial<typeof decision> = {}) =>
  at.inTx((tx) => at.progress.adopt(tx, id, { ...decision, ...change }, CLERK, morning(40)));
const owed = async (id: string) =>
  Object.fromEntries(
    (await at.tasks.of(at.db.database, id)).map(({ rule, state, dueAt }) => [
      rule.key.split('.')[1],
      [state, dateIn(new Date(dueAt.getTime() - 1))],
    ]),
  );

describe('after the term', () => {
  it('the way leads through report and council to the act, and each clock starts and stops with it', async () => {
    const id = await closed();
    // Ten working days after Sunday, 8 November 2026.
    expect(await owed(id)).toEqual({ report: ['running', '2026-11-20'] });
    await at.inTx((tx) => at.progress.summarise(tx, id, CLERK, AFTER));
    await report(id);
    expect(await owed(id)).toEqual({ report: ['met', '2026-11-20'] });
    await table(id);
    await adopt(id);
    expect(await at.row(id)).toMatchObject({
      state: 'adopted',
      council_number: '77',
      decision_number: '214',
    });
    // Adopted on Thursday, 12 November: three working days, and a week.
    expect(await owed(id)).toMatchObject({
      publishAct: ['running', '2026-11-17'],
      sendAct: ['running', '2026-11-19'],
    });
    const record = (act: { sentOn: string | null; publishedOn: string | null }) =>
      at.inTx((tx) => at.progress.recordAct(tx, id, act, CLERK, morning(40)));
    await expect(record({ sentOn: day(30), publishedOn: null })).rejects.toBeInstanceOf(ConsultationInvalid);
    await record({ sentOn: null, publishedOn: day(37) });
    expect(await owed(id)).toMatchObject({
      publishAct: ['met', '2026-11-17'],
      sendAct: ['running', '2026-11-19'],
    });
    await record({ sentOn: day(38), publishedOn: null });
    expect((await owed(id))['sendAct']).toEqual(['met', '2026-11-19']);
    expect(await at.eventsOf(id)).toEqual([
      'consultation.opened',
      'consultation.closed',
      'consultation.reported',
      'consultation.tabled',
      'consultation.adopted',
    ]);
  });

  it('no step is taken before its gate is open, whoever hurries', async () => {
    const id = await closed();
    const lacking = (field: string) => ({ fields: { [field]: expect.stringContaining('чл. ') } });
    await expect(table(id)).rejects.toMatchObject(lacking('report'));
    await expect(adopt(id)).rejects.toMatchObject({
      fields: {
        report: expect.stringContaining('чл. 26, ал. 5'),
        tabling: expect.stringContaining('чл. 28'),
      },
    });
    await report(id);
    await expect(adopt(id)).rejects.toMatchObject(lacking('tabling'));
    await expect(table(id, day(32))).rejects.toMatchObject({ fields: { tabledOn: expect.any(String) } });
    await expect(table(id, day(41))).rejects.toMatchObject({ fields: { tabledOn: expect.any(String) } });
    await table(id);
    await expect(adopt(id, { decidedOn: day(33) })).rejects.toMatchObject({
      fields: { decidedOn: expect.stringContaining('преди внасянето') },
    });
    await expect(adopt(id, { decisionNumber: '' })).rejects.toMatchObject({
      fields: { decisionNumber: expect.any(String) },
    });
    expect(await at.row(id)).toMatchObject({ state: 'tabled', decided_on: null });
  });

  it('is not tabled while it is open, nor twice, and of two decisions one stands', async () => {
    const open = await at.opened();
    await expect(table(open)).rejects.toBeInstanceOf(IllegalTransition);
    await expect(report(open)).rejects.toBeInstanceOf(IllegalTransition);
    const id = await closed();
    await report(id);
    const tablings = await Promise.allSettled([table(id), table(id)]);
    expect(tablings.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const notAdopt = at.inTx((tx) => at.progress.notAdopt(tx, id, decision, CLERK, morning(40)));
    const decisions = await Promise.allSettled([adopt(id), notAdopt]);
    expect(decisions.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { state } = await at.row(id);
    expect('publishAct' in (await owed(id))).toBe(state === 'adopted');
  });

  it('a corrected report is a step of its own, and a withdrawal ends what was owed', async () => {
    const id = await closed();
    await report(id);
    await report(id, 2);
    expect((await at.eventsOf(id)).filter((name) => name === 'consultation.reported')).toHaveLength(2);
    const other = await closed();
    await at.inTx((tx) => at.consultations.withdraw(tx, other, 'Отпадна.', CLERK, AFTER));
    expect(await owed(other)).toMatchObject({ report: ['cancelled', '2026-11-20'] });
    await expect(report(other)).rejects.toBeInstanceOf(IllegalTransition);
  });

  it('minutes are obligatory after a budget hearing, and the mayor needs no council', async () => {
    const hearing = await closed({ actType: 'budgetHearing' });
    await expect(report(hearing)).rejects.toMatchObject({
      fields: { protocolFiles: expect.stringContaining('чл. 84, ал. 6 от ЗПФ') },
    });
    const fileId = await at.storedFile();
    await at.inTx((tx) => at.documents.add(tx, hearing, 'protocol', [fileId], CLERK, AFTER));
    await report(hearing);
    const order = await closed({ actType: 'generalAdministrativeAct', closesOn: day(33) });
    await at.tick(endOfDay(day(33)));
    await report(order);
    await adopt(order);
    expect(Object.keys(await owed(order)).sort()).toEqual(['publishAct', 'report']);
  });

  it('motives that were not written in time are completed, those that stand are not rewritten', async () => {
    const id = await closed();
    await at.db.database.read(`UPDATE consultation SET motives = '{"goals": "Тишина."}' WHERE id = $1`, [id]);
    await report(id);
    await expect(table(id)).rejects.toMatchObject({ fields: { motives: expect.stringContaining('чл. 28') } });
    const written = { reasons: 'Шум.', goals: 'Друго.', means: '0', results: 'Сън.', euLaw: 'Няма.' };
    await at.inTx((tx) => at.progress.completeMotives(tx, id, written, CLERK, AFTER));
    expect((await at.row(id))['motives']).toEqual({ ...written, goals: 'Тишина.' });
    await table(id);
  });
});

describe('a document that is replaced while the term runs', () => {
  it('stays, marked; the page reads the new draft, and the steps tell of it', async () => {
    const [first, second] = [await at.storedFile(), await at.storedFile()];
    const id = await at.create({}, [{ kind: 'draft', fileId: first }]);
    await at.schedule(id);
    await at.tick(morning(2));
    const replace = (fileId: string, name = '') =>
      at.inTx((tx) =>
        at.documents.replace(
          tx,
          id,
          { kind: 'draft', name, fileId, reason: 'Нов чл. 3.', text: 'Чл. 3. Ново\n(1) Текст.' },
          CLERK,
          morning(5),
        ),
      );
    await expect(replace(first)).rejects.toBeInstanceOf(Conflict);
    const outcomes = await Promise.allSettled([replace(second), replace(second)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(
      (await at.files.of(id)).map(({ fileId, version, replacedAt }) => [fileId, version, replacedAt]),
    ).toEqual([
      [first, 1, morning(5)],
      [second, 2, null],
    ]);
    expect(await at.row(id)).toMatchObject({ text: 'Чл. 3. Ново\n(1) Текст.', text_version: 2 });
    expect(await at.eventsOf(id)).toEqual(['consultation.opened', 'consultation.replaced']);
    await at.tick(endOfDay(day(32)));
    await expect(replace(await at.storedFile())).rejects.toBeInstanceOf(IllegalTransition);
  });
});

describe('a kind', () => {
  it('that becomes stricter leaves what is announced as it was announced', async () => {
    const id = await at.opened();
    const change = (days: number) =>
      at.db.database.read(`UPDATE consultation_kind SET minimum_days = $1 WHERE code = 'ordinance'`, [days]);
    await change(60);
    expect((await at.queries.one(id))!.kind.term.minimum).toEqual({ days: 30 });
    await expect(at.create()).rejects.toMatchObject({ fields: { shortTermReason: expect.any(String) } });
    await change(30);
  });

  it.each([
    ['minimum_days = 29', false],
    [`minimum_days = 29, laxer_reason = 'Указание.'`, true],
    ['minimum_days = 31', true],
    ['shortest_days = 13', false],
    ['shortest_days = NULL', true],
    ['minimum_days = NULL, minimum_months = 1', false],
    ['minimum_days = NULL, minimum_months = 2', true],
    ['minimum_months = 2', false],
    ['minimum_days = 0', false],
    ['needs_motives = false', false],
    ['needs_protocol = true', true],
  ])('is refused by the table itself unless it may be: %s', async (sets, allowed) => {
    const changing = at.db.dataSource.transaction(async (manager) => {
      await manager.query(`UPDATE consultation_kind SET ${sets} WHERE code = 'rules'`);
      throw new Error('undone');
    });
    await expect(changing).rejects.toThrow(allowed ? 'undone' : /consultation_kind_(not_laxer|term_check)/);
  });
});
