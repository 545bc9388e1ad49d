import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isUniqueViolation } from '../../../platform/database/index.js';
import { Conflict, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { ANNA, BORIS, moderationAtWork, NOW, type ModerationAtWork } from '../moderation-at-work.factory.js';

const ROUNDS = 8;
const DAY_MS = 86_400_000;

let at: ModerationAtWork;

beforeAll(async () => {
  at = await moderationAtWork();
});
afterAll(() => at.db.close());

const casesOf = (id: string) =>
  at.db.database.read<{ id: string; state: string; reports: number; hidden_at: Date | null }>(
    'SELECT * FROM moderation_case WHERE subject_id = $1 ORDER BY id',
    [id],
  );
const actionsOf = async (caseId: string) =>
  (
    await at.db.database.read<{ action: string }>(
      'SELECT action FROM moderation_decision WHERE case_id = $1 ORDER BY id',
      [caseId],
    )
  ).map(({ action }) => action);
const reported = async (ref: { type: string; id: string }, count: number, now = NOW) => {
  let caseId = '';
  for (let person = 0; person < count; person++)
    ({ caseId } = await at.report(ref, { participantId: await at.person() }, now));
  return caseId;
};
const remove = (caseId: string, actor = ANNA, now = NOW) =>
  at.inTx((tx) =>
    at.cases.decide(tx, caseId, { action: 'remove', reason: 'insult', explanation: 'Обижда.' }, actor, now),
  );
const keep = (caseId: string, actor = ANNA, now = NOW) =>
  at.inTx((tx) => at.cases.decide(tx, caseId, { action: 'keep', reason: null, explanation: '' }, actor, now));

describe('reports', () => {
  it('by three people at once hide once, in one case with one clock', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const author = await at.person();
      const ref = await at.note(`Мнение ${round}, което дразни хората в квартала.`, author);
      const people = await Promise.all([at.person(), at.person(), at.person()]);
      const done = await Promise.all(people.map((participantId) => at.report(ref, { participantId })));
      expect(done.filter(({ hidden }) => hidden)).toHaveLength(1);
      expect(await at.noteRow(ref.id)).toMatchObject({ hidden: true, hides: 1 });
      const [found, ...more] = await casesOf(ref.id);
      expect(more).toEqual([]);
      expect(found).toMatchObject({ state: 'open', reports: 3, hidden_at: NOW });
      expect(await actionsOf(found!.id)).toEqual(['hide']);
      expect(await at.deadlines.of(at.db.database, ref)).toMatchObject([{ state: 'running' }]);
      const told = (await at.letters('moderation.statement')).at(-1)!;
      expect(told.subject).toBe('Написаното от Вас е скрито за проверка');
      expect(told.text).toContain('Обида или лично нападение');
    }
  });

  it('by the same person count once', async () => {
    const ref = await at.note();
    const participantId = await at.person();
    const outcomes = await Promise.all([1, 2, 3].map(() => at.report(ref, { participantId })));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['again', 'again', 'counted']);
    expect(await casesOf(ref.id)).toMatchObject([{ reports: 1, hidden_at: null }]);
  });

  it('by invented addresses in one network count once, and not beside an account of that network', async () => {
    const ref = await at.note();
    for (const email of ['a@x.example', 'b@x.example', 'c@x.example']) await at.report(ref, { email });
    expect(await casesOf(ref.id)).toMatchObject([{ reports: 1 }]);
    await at.report(ref, { participantId: await at.person() });
    expect(await casesOf(ref.id)).toMatchObject([{ reports: 1 }]);
    await at.report(ref, { network: '192.0.2.2' });
    expect(await casesOf(ref.id)).toMatchObject([{ reports: 2, hidden_at: null }]);
  });

  it.each([
    ['one’s own', 'ownReported', RuleBroken],
    ['what is hidden', 'hiddenAlready', RuleBroken],
    ['what is gone', 'subjectGone', NotFound],
  ])('of %s are refused', async (_what, code, error) => {
    const participantId = await at.person();
    const ref = await at.note(undefined, code === 'ownReported' ? participantId : null);
    if (code === 'hiddenAlready')
      await at.db.database.read('UPDATE note SET hidden = true WHERE id = $1', [ref.id]);
    if (code === 'subjectGone') await at.db.database.read('DELETE FROM note WHERE id = $1', [ref.id]);
    const refused = at.report(ref, { participantId });
    await expect(refused).rejects.toBeInstanceOf(error);
    await expect(refused).rejects.toMatchObject({ code });
    expect(await casesOf(ref.id)).toEqual([]);
  });

  it('forget who made them a year after the decision', async () => {
    const ref = await at.note();
    const { caseId } = await at.report(ref, { email: 'old@poshta.example' });
    await keep(caseId);
    const sealed = async () =>
      (
        await at.one<{ sealed: string | null }>(
          'SELECT email_sealed AS sealed FROM moderation_report WHERE case_id = $1',
          [caseId],
        )
      ).sealed;
    const forget = (days: number) =>
      at.inTx((tx) => at.reports.forgetReporters(tx, new Date(NOW.getTime() + days * DAY_MS)));
    await forget(365);
    expect(await sealed()).not.toBeNull();
    await forget(366);
    expect(await sealed()).toBeNull();
  });

  it('do not hide again what a moderator has kept, while it is the same', async () => {
    const ref = await at.note('Текст, който модераторът вече е прочел и оставил.');
    await keep(await reported(ref, 3));
    expect(await at.noteRow(ref.id)).toMatchObject({ hidden: false });
    await reported(ref, 3);
    expect(await at.noteRow(ref.id)).toMatchObject({ hidden: false, hides: 1 });
    await at.db.database.read(
      `UPDATE note SET text = 'Съвсем друг текст, за който никой не е решавал.' WHERE id = $1`,
      [ref.id],
    );
    await reported(ref, 1);
    expect(await at.noteRow(ref.id)).toMatchObject({ hidden: true, hides: 2 });
  });
});

describe('a case', () => {
  it('is decided once when two moderators decide at once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const ref = await at.note(undefined, await at.person());
      const caseId = await reported(ref, 1);
      const done = await Promise.allSettled([remove(caseId, ANNA), keep(caseId, BORIS)]);
      expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const refused = done.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      expect(refused.reason).toBeInstanceOf(Conflict);
      expect(await actionsOf(caseId)).toHaveLength(1);
      expect(await at.deadlines.of(at.db.database, ref)).toMatchObject([{ state: 'met' }]);
    }
  });

  it('does not wait in a circle with another that the same people reported', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const people = [1, 2, 3, 4].map((person) => `round${round}.${person}@poshta.example`);
      const reportedBy = async (emails: string[]) => {
        const ref = await at.note();
        let caseId = '';
        for (const email of emails) ({ caseId } = await at.report(ref, { email }));
        return caseId;
      };
      const [first, second] = [await reportedBy(people), await reportedBy(people.toReversed())];
      expect(await Promise.all([keep(first, ANNA), keep(second, BORIS)])).toEqual(['kept', 'kept']);
    }
  });

  it('that removes tells the author why and how to appeal, and the reporter what came of it', async () => {
    const ref = await at.note(undefined, await at.person());
    const { caseId } = await at.report(ref, { email: 'reporter@poshta.example' });
    await remove(caseId);
    const statement = (await at.letters('moderation.statement')).at(-1)!;
    expect(statement.subject).toBe('Написаното от Вас е премахнато');
    expect(statement.text).toContain('Обижда.');
    expect(statement.text).toContain('5 май 2027');
    expect(statement.text).toContain('не е взето автоматично');
    expect(statement.text).toMatch(/\/appeals\/\d+\.[\w-]{43}/);
    expect(statement.text).not.toContain('reporter@poshta.example');
    expect(statement.text).not.toContain('Фонтанът');
    expect((await at.letters('moderation.reportDecided')).at(-1)!.text).toContain('премахнахме');
    expect(await at.one('SELECT action FROM audit_entry ORDER BY id DESC LIMIT 1')).toMatchObject({
      action: 'moderationCase.remove',
    });
  });

  it('needs a reason of the list to remove', async () => {
    const caseId = await reported(await at.note(), 1);
    const decide = (reason: string | null) =>
      at.inTx((tx) => at.cases.decide(tx, caseId, { action: 'remove', reason, explanation: '' }, ANNA, NOW));
    await expect(decide(null)).rejects.toMatchObject({ fields: { reason: 'reasonMissing' } });
    await expect(decide('ghost')).rejects.toMatchObject({ fields: { reason: 'reasonUnknown' } });
  });

  it('gives back what was held, and that counts as published', async () => {
    const author = await at.person();
    const text = 'Вижте https://example.org, там пише всичко за новия план.';
    const ref = await at.note(text, author);
    const verdict = await at.inTx((tx) =>
      at.moderation.screen(tx, { participantId: author, text, subjectType: 'note' }, NOW),
    );
    expect(verdict).toEqual({ publish: false, hold: 'links' });
    await at.db.database.read('UPDATE note SET hidden = true WHERE id = $1', [ref.id]);
    const caseId = await at.inTx((tx) => at.moderation.hold(tx, ref, 'links', NOW));
    expect((await at.letters('moderation.statement')).at(-1)!.subject).toBe(
      'Написаното от Вас чака модератор',
    );
    const states = await at.moderation.stateOf(at.db.database, [ref]);
    expect(states.get(`note:${ref.id}`)).toMatchObject({ state: 'open', hidden: true, holdReason: 'links' });
    await keep(caseId);
    expect(await at.noteRow(ref.id)).toMatchObject({ hidden: false });
    const again = await at.inTx((tx) =>
      at.moderation.screen(
        tx,
        { participantId: author, text: `${text} И още нещо.`, subjectType: 'note' },
        NOW,
      ),
    );
    expect(again).toEqual({ publish: true });
  });

  it('lapses when its author deletes what it is about', async () => {
    const ref = await at.note();
    const caseId = await reported(ref, 1);
    await at.db.database.read('DELETE FROM note WHERE id = $1', [ref.id]);
    await at.inTx((tx) => at.moderation.withdrawn(tx, ref, NOW));
    expect((await at.letters('moderation.reportDecided')).at(-1)!.text).toContain('преди да решим');
    expect(await casesOf(ref.id)).toMatchObject([{ id: caseId, state: 'lapsed' }]);
    expect(await at.deadlines.of(at.db.database, ref)).toMatchObject([{ state: 'cancelled' }]);
    await at.inTx((tx) => at.moderation.withdrawn(tx, ref, NOW));
  });

  it('is opened by the staff, once', async () => {
    const ref = await at.note();
    const open = () => at.inTx((tx) => at.cases.open(tx, ref, ANNA, NOW));
    const [first, second] = await Promise.all([open(), open()]);
    expect(first).toBe(second);
    expect(await casesOf(ref.id)).toHaveLength(1);
  });
});

describe('decisions', () => {
  it('are never changed', async () => {
    const denied = at.db.database.read('UPDATE moderation_decision SET explanation = $1', ['x']);
    await expect(denied).rejects.toThrow('permission denied');
    await expect(at.db.database.read('DELETE FROM moderation_decision')).rejects.toThrow('permission denied');
  });

  it('are logged without anybody, with the median of the days', async () => {
    const caseId = await reported(await at.note(), 1);
    await remove(caseId, ANNA, new Date(NOW.getTime() + 3 * DAY_MS));
    const { found, next } = await at.log.list({ month: '2026-11', reason: 'insult' }, 1, null);
    expect(found).toEqual([
      {
        id: expect.any(String),
        at: new Date(NOW.getTime() + 3 * DAY_MS),
        action: 'remove',
        reason: 'insult',
        subjectType: 'note',
        cause: 'reports',
        reports: 1,
        measure: false,
        days: 3,
      },
    ]);
    expect(next).toBe(found[0]!.id);
    expect((await at.log.totals({ reason: 'insult' })).decisions).toBeGreaterThan(1);
    expect(await at.log.totals({ month: '2025-01' })).toMatchObject({ decisions: 0, medianDays: null });
  });

  it('are one of each kind in a case, whatever anybody writes into the table', async () => {
    const caseId = await reported(await at.note(), 1);
    await keep(caseId);
    const twice = at.db.database.read(
      `INSERT INTO moderation_decision (case_id, action, explanation, automated, decided_by, at)
       VALUES ($1, 'keep', '', false, 9, $2)`,
      [caseId, NOW],
    );
    await expect(twice).rejects.toThrow();
    expect(await twice.catch((error: unknown) => isUniqueViolation(error, 'moderation_decision_once'))).toBe(
      true,
    );
  });
});
