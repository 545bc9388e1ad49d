import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { Audit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock/index.js';
import { rows, type Tx } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { Subjects, type SubjectCard, type SubjectRef } from '../../subjects/index.js';
import { StandingLinks } from '../standing-links.service.js';
import { Trail } from '../trail.service.js';
import type { TrailKind } from '../trail.kinds.js';
import { MOST_NODES, TrailPaths } from './trail-paths.service.js';
import { TrailWalks } from './trail-walks.queries.js';

const NOW = new Date('2026-10-07T07:30:00Z');
const ROUNDS = 6;
const label = { bg: 'Лампа', en: 'Lamp' };
const lamp = (id: number | string): SubjectRef => ({ type: 'lamp', id: String(id) });
const hidden = new Set<string>();

/** What stands in no list, so that no card of it is stored. */
const card = (id: string): SubjectCard => ({
  ref: lamp(id),
  title: `Лампа ${id}`,
  lang: 'bg',
  summary: '',
  state: 'lit',
  stateLabel: label,
  tone: 'open',
  phase: 'over',
  path: `/lamps/${id}`,
  topics: [],
  places: [],
  unitId: null,
  public: !hidden.has(id),
  opensAt: new Date(NOW.getTime() + Number(id) * 60_000),
  closesAt: null,
  changedAt: NOW,
});

let db: TestDatabase;
let trail: Trail;
let paths: TrailPaths;
let process: StandingLinks;

const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.database.transaction(work);
const link = (from: number, kind: TrailKind, to: number) =>
  inTx((tx) => trail.link(tx, { from: lamp(from), to: lamp(to), kind, actor: { kind: 'system' } }, NOW));
const around = async (id: number, options = {}) => {
  const path = await paths.around(lamp(id), options);
  return path && path.nodes.map(({ card: { ref } }) => ref.id);
};
const ancestors = async (id: number) =>
  (await paths.ancestors(db.database, lamp(id))).map((ref) => ref.id).sort();

beforeAll(async () => {
  db = await testDatabase();
  const versions = new PageVersions(db.database);
  const subjects = new Subjects(db.database, versions, new Outbox({ now: () => NOW } as Clock));
  subjects.register({
    type: 'lamp',
    label,
    plural: label,
    listed: false,
    listPath: '/lamps',
    states: { lit: { label } },
    load: async (ids) => ids.filter((id) => Number(id) < 100_000).map(card),
    news: {},
  });
  trail = new Trail(db.database, subjects, new Audit(), versions);
  process = new StandingLinks(new Audit());
  paths = new TrailPaths(new TrailWalks(db.database), subjects);
});
afterAll(() => db.close());

beforeEach(async () => {
  hidden.clear();
  await inTx((tx) => tx.query('DELETE FROM trail_link'));
});

describe('the path around a subject', () => {
  it('holds all it came from and all that came of it, from any point of it', async () => {
    await link(1, 'decidedBy', 2);
    await link(2, 'changed', 3);
    await link(4, 'implements', 3);
    await link(5, 'arisesFrom', 4);
    await link(6, 'partOf', 5);
    await link(7, 'evidenceFor', 6);
    for (const id of [1, 4, 7]) expect(await around(id)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    const { nodes, more } = (await paths.around(lamp(4)))!;
    expect(nodes.map(({ stage }) => stage)).toEqual([
      'proposed',
      'decided',
      'changed',
      'done',
      'proposed',
      'proposed',
      'done',
    ]);
    expect(more).toBe(false);
  });

  it('leaves out what merely has the same origin', async () => {
    await link(2, 'partOf', 1);
    await link(3, 'partOf', 1);
    expect(await around(2)).toEqual(['1', '2']);
    expect(await around(1)).toEqual(['1', '2', '3']);
  });

  it('goes round a circle once', async () => {
    await link(2, 'arisesFrom', 1);
    await link(3, 'arisesFrom', 2);
    await link(1, 'arisesFrom', 3);
    expect(await around(1)).toEqual(expect.arrayContaining(['1', '2', '3']));
    expect((await paths.around(lamp(1)))!.links).toHaveLength(3);
    expect(await ancestors(1)).toEqual(['2', '3']);
  });

  it('reads what was written before as it is written now, and tells it once', async () => {
    await inTx((tx) =>
      rows(
        tx,
        `INSERT INTO trail_link (from_type, from_id, to_type, to_id, kind, made_by_kind, at)
         VALUES ('lamp', 1, 'lamp', 2, 'ledTo', 'system', $1)`,
        [NOW],
      ),
    );
    await link(2, 'arisesFrom', 1);
    expect((await paths.around(lamp(1)))!.links).toHaveLength(1);
    expect((await trail.of(lamp(1))).map(({ kind, direction }) => [kind, direction])).toEqual([
      ['arisesFrom', 'backward'],
    ]);
    expect(await ancestors(2)).toEqual(['1']);
  });

  it('ends after eight steps, and says that there is more', async () => {
    for (let id = 1; id < 12; id += 1) await link(id + 1, 'arisesFrom', id);
    expect(await around(1)).toHaveLength(9);
    expect((await paths.around(lamp(1)))!.more).toBe(true);
    expect(await around(1, { steps: 2 })).toEqual(['1', '2', '3']);
    expect((await paths.around(lamp(6)))!.more).toBe(false);
  });

  it('shows sixty at most, and says that there is more', async () => {
    for (let id = 2; id < 14; id += 1) {
      await link(id, 'partOf', 1);
      for (let part = 0; part < 6; part += 1) await link(id * 10 + 100 + part, 'partOf', id);
    }
    const path = (await paths.around(lamp(1)))!;
    expect([path.nodes.length, path.more]).toEqual([MOST_NODES, true]);
  });
});

describe('the public', () => {
  it('sees neither what is hidden nor what lies behind it; the staff see all', async () => {
    await link(2, 'arisesFrom', 1);
    await link(3, 'arisesFrom', 2);
    await link(4, 'arisesFrom', 1);
    hidden.add('2');
    expect(await around(1)).toEqual(['1', '4']);
    expect(await around(3)).toEqual(['3']);
    expect(await around(2)).toBeNull();
    expect(await around(1, { all: true })).toEqual(['1', '2', '3', '4']);
    expect((await paths.around(lamp(1)))!.tags).toContain('subject:lamp:2');
    expect(await ancestors(3)).toEqual([]);
  });

  it('is told nothing of what is not there', async () => {
    expect(await around(100_001)).toBeNull();
    expect(await paths.around({ type: 'ghost', id: '1' })).toBeNull();
  });
});

describe('what a subject descends from', () => {
  it('does not hold what it merely concerns', async () => {
    await link(2, 'about', 1);
    await link(2, 'answers', 3);
    await link(3, 'partOf', 4);
    expect(await ancestors(2)).toEqual(['3', '4']);
    expect(await around(2)).toEqual(['1', '4', '3', '2']);
  });
});

describe('links of a process', () => {
  const settle = (pairs: [number, number][]) =>
    inTx((tx) =>
      process.settle(
        tx,
        {
          kind: 'decidedBy',
          at: 'from',
          ends: [lamp(1), lamp(2)],
          links: pairs.map(([from, to]) => ({ from: lamp(from), to: lamp(to) })),
          process: lamp(9),
        },
        NOW,
      ),
    );
  const stored = async () =>
    (
      await db.database.read<{ ends: string }>(
        `SELECT from_id || '-' || to_id AS ends FROM trail_link WHERE kind = 'decidedBy' ORDER BY 1`,
      )
    ).map(({ ends }) => ends);

  it('are exactly those, however often and however many settle them', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(
        Array.from({ length: 4 }, () =>
          settle([
            [1, 5],
            [2, 5],
          ]),
        ),
      );
      expect(await stored()).toEqual(['1-5', '2-5']);
      await settle([[1, 6]]);
      expect(await stored()).toEqual(['1-6']);
    }
  });

  it('leave alone what the staff linked, and other ends', async () => {
    await inTx((tx) =>
      trail.link(
        tx,
        { from: lamp(1), to: lamp(7), kind: 'decidedBy', actor: { kind: 'staff', id: '7' } },
        NOW,
      ),
    );
    await link(3, 'decidedBy', 5);
    await settle([[2, 5]]);
    await settle([]);
    expect(await stored()).toEqual(['1-7', '3-5']);
  });
});

describe('with ten thousand links', () => {
  it('a step is a look into an index, and a page shows the nearest of each type', async () => {
    await inTx((tx) =>
      rows(
        tx,
        `INSERT INTO trail_link (from_type, from_id, to_type, to_id, kind, made_by_kind, at)
         SELECT 'lamp', n, 'lamp', CASE WHEN n <= 2500 THEN 1 ELSE n - 2000 END, 'arisesFrom', 'system', $1
         FROM generate_series(2, 10001) n`,
        [NOW],
      ),
    );
    await inTx((tx) => tx.query('ANALYZE trail_link'));
    const path = (await paths.around(lamp(1)))!;
    expect([path.nodes.length <= MOST_NODES, path.more]).toEqual([true, true]);
    expect(await ancestors(9_000)).toEqual(['1', '1000', '3000', '5000', '7000']);
    const shown = await trail.shown(lamp(1));
    expect([shown.entries.length, shown.more]).toEqual([5, 2_494]);
  });
});
