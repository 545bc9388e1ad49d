import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Conflict, Forbidden } from '../../../platform/errors/index.js';
import { ANNA, BORIS, moderationAtWork, NOW, type ModerationAtWork } from '../moderation-at-work.factory.js';

const ROUNDS = 6;
const DAY_MS = 86_400_000;
const LATER = new Date(NOW.getTime() + DAY_MS);
const appeal = { text: 'Това беше цитат от решението на съвета.', lang: 'bg' } as const;

let at: ModerationAtWork;

beforeAll(async () => {
  at = await moderationAtWork();
});
afterAll(() => at.db.close());

/** Something removed by Anna; the number of her decision. */
async function removed(): Promise<{ decisionId: string; caseId: string; ref: { type: string; id: string } }> {
  const ref = await at.note(undefined, await at.person());
  const caseId = await at.inTx((tx) => at.cases.open(tx, ref, ANNA, NOW));
  const decision = { action: 'remove', reason: 'insult', explanation: '' } as const;
  await at.inTx((tx) => at.cases.decide(tx, caseId, decision, ANNA, NOW));
  const { id } = await at.one<{ id: string }>(
    `SELECT id FROM moderation_decision WHERE case_id = $1 AND action = 'remove'`,
    [caseId],
  );
  return { decisionId: id, caseId, ref };
}
const lodge = (decisionId: string, now = LATER) =>
  at.inTx((tx) => at.appeals.lodge(tx, decisionId, appeal, now));
const decide = (id: string, uphold: boolean, actor = BORIS) =>
  at.inTx((tx) => at.appeals.decide(tx, id, { uphold, answer: 'Прав сте.' }, actor, LATER));
const clockOf = (id: string) => at.deadlines.of(at.db.database, { type: 'moderationAppeal', id });

describe('an appeal', () => {
  it('that is upheld gives back what was removed, and says so', async () => {
    const { decisionId, ref } = await removed();
    const id = await lodge(decisionId);
    expect(await clockOf(id)).toMatchObject([
      { state: 'running', permission: 'moderation.appeals', exceptStaffId: '7' },
    ]);
    expect((await at.letters('moderation.appealReceived')).at(-1)!.text).toContain('17 ноември 2026');
    await decide(id, true);
    expect(await at.noteRow(ref.id)).toMatchObject({ hidden: false });
    expect(await clockOf(id)).toMatchObject([{ state: 'met' }]);
    const told = (await at.letters('moderation.statement')).at(-1)!;
    expect(told.subject).toBe('Възражението Ви е уважено');
    expect(told.text).toContain('Прав сте.');
    const states = await at.moderation.stateOf(at.db.database, [ref]);
    expect(states.get(`note:${ref.id}`)).toMatchObject({ state: 'restored', hidden: false });
  });

  it('that is dismissed leaves all as it is', async () => {
    const { decisionId, ref } = await removed();
    await decide(await lodge(decisionId), false);
    expect(await at.noteRow(ref.id)).toMatchObject({ hidden: true });
    expect((await at.letters('moderation.statement')).at(-1)!.subject).toBe('Възражението Ви не е уважено');
  });

  it('is decided by somebody else, whoever writes into the table', async () => {
    const { decisionId } = await removed();
    const id = await lodge(decisionId);
    await expect(decide(id, false, ANNA)).rejects.toBeInstanceOf(Forbidden);
    const bySql = (deciderId: string) =>
      at.db.database.read(
        `UPDATE moderation_appeal SET state = 'dismissed', decided_by = 7, closed_at = $2, decider_id = $3 WHERE id = $1`,
        [id, LATER, deciderId],
      );
    await expect(bySql('7')).rejects.toThrow('moderation_appeal_somebody_else');
    await expect(bySql('8')).rejects.toThrow('moderation_appeal_decision');
    expect(await at.one('SELECT state FROM moderation_appeal WHERE id = $1', [id])).toEqual({
      state: 'open',
    });
  });

  it('is decided once when two answer at once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { decisionId, caseId } = await removed();
      const id = await lodge(decisionId);
      const clerk = { kind: 'staff', id: '9' } as const;
      const done = await Promise.allSettled([
        decide(id, true),
        decide(id, false, clerk),
        decide(id, true, ANNA),
      ]);
      expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
      const after = await at.db.database.read(
        `SELECT 1 FROM moderation_decision WHERE case_id = $1 AND action IN ('restore', 'confirm')`,
        [caseId],
      );
      expect(after).toHaveLength(1);
    }
  });

  it('is made once', async () => {
    const { decisionId } = await removed();
    const done = await Promise.allSettled([1, 2, 3].map(() => lodge(decisionId)));
    const refused = done.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused.map(({ reason }) => reason as unknown)).toEqual([
      expect.any(Conflict),
      expect.any(Conflict),
    ]);
  });

  it('comes in time, or learns since when it is too late', async () => {
    const { decisionId } = await removed();
    const late = lodge(decisionId, new Date('2027-05-05T21:00:00Z'));
    await expect(late).rejects.toMatchObject({
      code: 'appealOver',
      params: { until: '2027-05-05T21:00:00.000Z' },
    });
    await lodge(decisionId, new Date('2027-05-05T20:59:59Z'));
  });

  it('is against a decision of a person', async () => {
    const ref = await at.note(undefined, await at.person());
    await at.db.database.read('UPDATE note SET hidden = true WHERE id = $1', [ref.id]);
    const caseId = await at.inTx((tx) => at.moderation.hold(tx, ref, 'newcomer', NOW));
    const { id } = await at.one<{ id: string }>('SELECT id FROM moderation_decision WHERE case_id = $1', [
      caseId,
    ]);
    await expect(lodge(id)).rejects.toMatchObject({ code: 'notAppealable' });
  });
});

describe('a block', () => {
  const until = new Date('2026-11-16T22:00:00Z');
  const block = (participantId: string, change: object = {}) =>
    at.inTx((tx) =>
      at.blocks.block(
        tx,
        { participantId, until, reason: 'insult', explanation: 'Четвърта обида за седмица.', ...change },
        ANNA,
        NOW,
      ),
    );
  const write = (participantId: string, now = LATER) =>
    at.inTx((tx) =>
      at.moderation.screen(tx, { participantId, text: 'Аз пак съм тук.', subjectType: 'note' }, now),
    );

  it('refuses what is written, with its end and its reason, until then', async () => {
    const person = await at.person();
    await block(person);
    const refusal = await write(person).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'blocked', params: { until: until.toISOString() } });
    const sentence = (refusal as { sentence: (locale: string) => string }).sentence('bg');
    expect(sentence).toContain('16 ноември 2026');
    expect(sentence).toContain('Обида или лично нападение');
    expect(await write(person, until)).toEqual({ publish: true });
    expect((await at.letters('moderation.statement')).at(-1)!.subject).toContain('16 ноември 2026');
  });

  it('is lifted by staff, or by an appeal', async () => {
    const [first, second] = [await at.person(), await at.person()];
    const id = await block(first);
    await at.inTx((tx) => at.blocks.lift(tx, id, 'Извини се.', BORIS, LATER));
    expect(await write(first)).toEqual({ publish: true });
    await expect(at.inTx((tx) => at.blocks.lift(tx, id, '', BORIS, LATER))).rejects.toBeInstanceOf(Conflict);
    const blockId = await block(second);
    const decision = await at.one<{ id: string }>('SELECT id FROM moderation_decision WHERE block_id = $1', [
      blockId,
    ]);
    await decide(await lodge(decision.id), true);
    expect(await write(second)).toEqual({ publish: true });
    expect((await at.letters('moderation.statement')).at(-1)!.text).toContain('отново можете да пишете');
  });

  it.each([
    ['an end in the past', { until: NOW }, 'until'],
    ['an end in two years', { until: new Date('2028-11-02T08:00:00Z') }, 'until'],
    ['no explanation', { explanation: ' ' }, 'explanation'],
    ['a reason that is none', { reason: 'ghost' }, 'reason'],
  ])('is refused with %s', async (_what, change, field) => {
    await expect(block(await at.person(), change)).rejects.toMatchObject({
      fields: { [field]: expect.any(String) },
    });
  });
});
