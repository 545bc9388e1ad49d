import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type MigrationInterface } from 'typeorm';
import { RecommendationsTrail1764100000000 } from '../../../../migrations/1764100000000-recommendations-trail.js';
import { RecommendationsSpeed1764100000200 } from '../../../../migrations/1764100000200-recommendations-speed.js';
import { RecommendationsAssignments1764100000300 } from '../../../../migrations/1764100000300-recommendations-assignments.js';
import {
  CLERK,
  later,
  recommendationsAtWork,
  shown,
  type RecommendationsAtWork,
} from '../recommendations-at-work.factory.js';

let at: RecommendationsAtWork;
beforeAll(async () => void (at = await recommendationsAtWork()));
afterAll(() => at.db.close());

/** As the owner takes it back and runs it anew, over what is there. */
async function anew(migration: MigrationInterface): Promise<void> {
  const owner = await new DataSource({ type: 'postgres', url: at.db.ownerUrl }).initialize();
  const runner = owner.createQueryRunner();
  try {
    await migration.down(runner);
    await migration.up(runner);
  } finally {
    await runner.release();
    await owner.destroy();
  }
}

const linksOf = (milestone: string) =>
  at.database.read<{ link: string }>(
    `SELECT from_type || ' ' || kind || ' ' || to_type || ':' || to_id AS link FROM trail_link
     WHERE (from_type, from_id) IN (('milestone', $1), ('result', $1)) ORDER BY id`,
    [milestone],
  );

describe('a milestone', () => {
  it('is linked to its recommendation when it is agreed upon, and its result when it is done', async () => {
    const id = await at.accepted('Ц-1');
    const set = { title: 'Избор на изпълнител', dueOn: '2026-12-10' };
    const milestoneId = await at.inTx((tx) => at.milestones.add(tx, id, set, CLERK, later(5)));
    const partOf = { link: `milestone partOf recommendation:${id}` };
    const evidenceFor = { link: `result evidenceFor milestone:${milestoneId}` };
    expect(await linksOf(milestoneId)).toEqual([partOf]);
    const done = { milestoneId, doneOn: null, ...shown() };
    const unfinished = at.inTx(async (tx) => {
      await at.milestones.finish(tx, id, done, CLERK, later(6));
      throw new Error('after all');
    });
    await expect(unfinished).rejects.toThrow('after all');
    expect(await linksOf(milestoneId)).toEqual([partOf]);
    await at.inTx((tx) => at.milestones.finish(tx, id, done, CLERK, later(6)));
    expect(await linksOf(milestoneId)).toEqual([partOf, evidenceFor]);
    await anew(new RecommendationsTrail1764100000000());
    expect(await linksOf(milestoneId)).toEqual([partOf, evidenceFor]);
  });
});

describe('what waits for the verdict of the organisation', () => {
  const since = async (id: string) => (await at.row(id))['unjudged_since'] as Date | null;

  it('is what the municipality said after the last one, and is found for rows of before', async () => {
    const id = await at.accepted('Ч-1');
    const judge = (now: Date) =>
      at.inTx((tx) => at.judgements.judge(tx, id, at.issuer, { verdict: 'partly', ...shown() }, now));
    const story: [() => Promise<unknown>, Date | null][] = [
      [() => Promise.resolve(), later(4)],
      [() => judge(later(5)), null],
      [() => at.report(id, {}, later(10)), later(10)],
      [() => judge(later(11)), null],
      [() => at.dispute(id, later(20)), null],
      [() => at.answer(id, later(25)), later(25)],
    ];
    for (const [deed, expected] of story) {
      await deed();
      expect(await since(id)).toEqual(expected);
      await anew(new RecommendationsSpeed1764100000200());
      expect(await since(id)).toEqual(expected);
    }
  });
});

describe('assignments', () => {
  it('are added one after the other, never changed, and taken over from the journal', async () => {
    const id = await at.accepted('Р-1');
    const [other] = await at.inTx((tx) =>
      tx.query<{ id: string }[]>(
        `INSERT INTO unit (code, name_bg, name_en) VALUES ('roads', 'Пътища', 'Roads') RETURNING id`,
      ),
    );
    await at.inTx((tx) => at.registry.reassign(tx, id, other!.id, CLERK, later(7)));
    const known = () =>
      at.database.read(
        `SELECT unit_id AS "unitId", at FROM recommendation_assignment WHERE recommendation_id = $1 ORDER BY id`,
        [id],
      );
    const both = [
      { unitId: at.unitId, at: later(1) },
      { unitId: other!.id, at: later(7) },
    ];
    expect(await known()).toEqual(both);
    const change = at.db.dataSource.query('UPDATE recommendation_assignment SET at = at');
    await expect(change).rejects.toThrow('permission denied');
    await anew(new RecommendationsAssignments1764100000300());
    // Of the time before, the journal knows where it was moved to, not from where.
    expect(await known()).toEqual([{ unitId: other!.id, at: later(1) }, both[1]]);
  });
});
