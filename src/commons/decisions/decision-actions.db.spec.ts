import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Units } from '../accounts/index.js';
import type { BackofficeContext, BulkAction, Values } from '../../platform/backoffice/index.js';
import { DecisionChoices } from './decision-choices.service.js';
import { DecisionDeeds } from './decision-deeds.service.js';
import { confirmDecisions, proposeDecisions, separateDecision } from './decision-actions.js';
import { decisionsAtWork, HEARING, NOW } from './decisions-at-work.factory.js';

interface Row {
  id: string;
}

let work: Awaited<ReturnType<typeof decisionsAtWork>>;
let deeds: DecisionDeeds;
let expert: BackofficeContext;
let head: BackofficeContext;
let next = 0;
const points = (count: number) => Array.from({ length: count }, () => (next += 1));

function member({ staffId }: { staffId: string }, units: string[] = []): BackofficeContext {
  const none = new Set<string>();
  return {
    staff: { staffId, name: '', roles: [], permissions: none, everywhere: none, units, settlements: [] },
    actor: { kind: 'staff', id: staffId },
    locale: 'bg',
    now: NOW,
    requestId: 'test',
  };
}

/** As the list runs it: what is left is left, the others one after another. */
async function run(action: BulkAction<Row>, ctx: BackofficeContext, chosen: number[], input: Values = {}) {
  const ids = chosen.map(String);
  const left = (await action.leavesOf?.(ctx, ids)) ?? new Map<string, string>();
  const fitting = ids.filter((id) => !left.has(id));
  const foretold = fitting.length > 0 ? ((await action.foretold?.(ctx, fitting)) ?? []) : [];
  const done: string[] = [];
  for (const id of fitting) {
    await action.run(ctx, id, input, done);
    done.push(id);
  }
  return { done: done.map(Number), left: Object.fromEntries(left), foretold: foretold.map(({ bg }) => bg) };
}

const processOf = async (id: string) => {
  const [row] = await work.db.database.read<{ id: string }>(
    'SELECT hearing_id AS id FROM point WHERE id = $1',
    [id],
  );
  return { type: HEARING, id: row!.id };
};
const propose = (chosen: number[], input: Values) =>
  run(proposeDecisions<Row>(deeds, { subjectType: 'point', processOf }), expert, chosen, input);
const confirm = (chosen: number[], ctx = head) =>
  run(confirmDecisions<Row>(deeds, { subjectType: 'point' }), ctx, chosen);

beforeAll(async () => {
  work = await decisionsAtWork();
  const { database } = work.db;
  deeds = new DecisionDeeds(
    database,
    work.decisions,
    work.queries,
    new DecisionChoices(database, work.queries, new Units(database)),
  );
  [expert, head] = [member(work.people[0]!), member(work.people[1]!, [work.units[0]!])];
});
afterAll(() => work.db.close());

describe('on the list of a module', () => {
  it('the chosen are decided on one by one, or together as one', async () => {
    const [a, b, c, d] = points(4) as [number, number, number, number];
    const process = await work.hearing(a, b, c, d);
    await propose([a, b], { outcome: 'accepted', reason: 'Поотделно.' });
    expect((await work.now(a))!.id).not.toBe((await work.now(b))!.id);
    await propose([b, c, d], { outcome: 'rejected', reason: 'Заедно.', together: true });
    const group = (await work.now(b))!;
    expect(group.subjects.map(({ id }) => Number(id))).toEqual([b, c, d]);
    expect(group).toMatchObject({ outcome: 'rejected', reason: 'Заедно.' });
    expect(await work.decisions.ofProcess(work.db.database, process)).toHaveLength(2);
  });

  it('a template gives what was left empty', async () => {
    const [one] = points(1) as [number];
    await work.hearing(one);
    const [template] = await work.decisions.templates(work.db.database);
    await propose([one], { outcome: null, reason: null, template: template!.id });
    expect(await work.now(one)).toMatchObject({ outcome: template!.outcome, reason: template!.reason });
    await expect(propose([one], { outcome: 'accepted', reason: null })).rejects.toMatchObject({
      fields: { reason: 'decisionMissing' },
    });
  });

  it('a group is confirmed once, and it is told what it covers beside the chosen', async () => {
    const [a, b, c, d, e] = points(5) as [number, number, number, number, number];
    const process = await work.hearing(a, b, c, d, e);
    await propose([a, b, c], { outcome: 'accepted', reason: 'Заедно.', together: true });
    await work.propose(process, [d], { staffId: head.staff.staffId });
    expect(await confirm([a, b, d, e])).toEqual({
      done: [a, b],
      left: { [d]: 'decisionRowOwn', [e]: 'decisionRowNone' },
      foretold: ['Същите решения обхващат още 1 неизбрано предложение.'],
    });
    expect((await work.now(c))!.state).toBe('confirmed');
    expect((await confirm([c])).left).toEqual({ [c]: 'decisionRowConfirmed' });
    expect((await propose([c, e], { outcome: 'accepted', reason: 'Още.' })).left).toEqual({
      [c]: 'decisionRowConfirmed',
    });
    const stranger = member(work.people[2]!, [work.units[1]!]);
    expect((await confirm([e], stranger)).left).toEqual({ [e]: 'decisionRowOtherUnit' });
  });

  it('one is taken out of a group', async () => {
    const [a, b] = points(2) as [number, number];
    await work.hearing(a, b);
    await propose([a, b], { outcome: 'accepted', reason: 'Заедно.', together: true });
    const separate = separateDecision<Row>(deeds, 'point');
    const outcome = await separate.run(expert, String(b), {});
    const own = (await work.now(b))!;
    expect(own.id).not.toBe((await work.now(a))!.id);
    expect(outcome).toMatchObject({ redirect: `/admin/resources/decisions/records/${own.id}/show` });
  });
});
