import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import type { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { Subjects, type SubjectCard, type SubjectRef } from '../subjects/index.js';
import type { BackofficeContext } from '../../platform/backoffice/index.js';
import { TrailEditor } from './trail-editor.service.js';
import { linkAction } from './trail.link-action.js';
import { Trail, type TrailEnds } from './trail.service.js';

const NOW = new Date('2026-10-07T07:30:00Z');
const CLERK: Actor = { kind: 'staff', id: '7' };
const ROUNDS = 8;
const label = { bg: 'Лампа', en: 'Lamp' };
const lamp = (id: number): SubjectRef => ({ type: 'lamp', id: String(id) });
const hidden = new Set<string>();

const card = (id: string): SubjectCard => ({
  ref: { type: 'lamp', id },
  title: `Лампа ${id}`,
  lang: 'bg',
  summary: '',
  state: 'lit',
  stateLabel: label,
  tone: 'open',
  phase: 'open',
  path: `/lamps/${id}`,
  topics: [],
  places: [],
  unitId: null,
  public: !hidden.has(id),
  opensAt: null,
  closesAt: null,
  changedAt: NOW,
});

let db: TestDatabase;
let subjects: Subjects;
let trail: Trail;
let editor: TrailEditor;

const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.database.transaction(work);
const link = (ends: TrailEnds) => inTx((tx) => trail.link(tx, { ...ends, actor: CLERK }, NOW));
const unlink = (ends: TrailEnds) => inTx((tx) => trail.unlink(tx, { ...ends, actor: CLERK }, NOW));
const changed = (id: number) => inTx((tx) => subjects.changed(tx, lamp(id), NOW));
const journal = () =>
  db.database.read('SELECT action, subject_id, actor_id, details FROM audit_entry ORDER BY id');
const told = async (id: number) =>
  (await trail.of(lamp(id))).map(
    ({ label: { bg }, direction, card: { title } }) => `${bg} ${title} ${direction}`,
  );

beforeAll(async () => {
  db = await testDatabase();
  const versions = new PageVersions(db.database);
  subjects = new Subjects(db.database, versions, new Outbox({ now: () => NOW } as Clock));
  subjects.register({
    type: 'lamp',
    label,
    plural: label,
    listPath: '/lamps',
    states: { lit: { label } },
    load: async (ids) => ids.map(card),
    news: {},
  });
  trail = new Trail(db.database, subjects, new Audit(), versions);
  editor = new TrailEditor(db.database, subjects, trail);
});
afterAll(() => db.close());

beforeEach(async () => {
  hidden.clear();
  await inTx((tx) => tx.query('DELETE FROM trail_link'));
  for (const id of [1, 2, 3]) await changed(id);
});

describe('a link', () => {
  it('is made once, however many make it at the same time, and leaves one trace', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const ends: TrailEnds = { from: lamp(1), to: lamp(2), kind: 'arisesFrom' };
      const before = (await journal()).length;
      await Promise.all(Array.from({ length: 6 }, () => link(ends)));
      expect(await told(1)).toEqual(['Произтича от Лампа 2 forward']);
      await Promise.all(Array.from({ length: 3 }, () => unlink(ends)));
      expect(await told(1)).toEqual([]);
      expect((await journal()).slice(before)).toEqual([
        {
          action: 'trail.link',
          subject_id: '1',
          actor_id: '7',
          details: { kind: 'arisesFrom', to: 'lamp:2' },
        },
        {
          action: 'trail.unlink',
          subject_id: '1',
          actor_id: '7',
          details: { kind: 'arisesFrom', to: 'lamp:2' },
        },
      ]);
    }
  });

  it('reads from both ends, in the order in which links were made', async () => {
    await link({ from: lamp(2), to: lamp(1), kind: 'arisesFrom' });
    await link({ from: lamp(3), to: lamp(1), kind: 'partOf' });
    await link({ from: lamp(1), to: lamp(2), kind: 'about' });
    expect(await told(1)).toEqual([
      'Доведе до Лампа 2 backward',
      'Включва Лампа 3 backward',
      'Засяга Лампа 2 forward',
    ]);
    expect(await told(2)).toEqual(['Произтича от Лампа 1 forward', 'Засегнато от Лампа 1 backward']);
    expect(await told(3)).toEqual(['Част от Лампа 1 forward']);
  });

  it('leads neither to itself nor to what is not there', async () => {
    await expect(link({ from: lamp(1), to: lamp(1), kind: 'about' })).rejects.toThrow(RuleBroken);
    await expect(link({ from: lamp(1), to: lamp(99), kind: 'about' })).rejects.toThrow(NotFound);
    expect(await told(1)).toEqual([]);
  });

  it('is seen by the public when both ends are, at once after a change', async () => {
    await link({ from: lamp(1), to: lamp(2), kind: 'arisesFrom' });
    hidden.add('2');
    await changed(2);
    expect(await trail.shown(lamp(1))).toMatchObject({ entries: [], tags: ['subject:lamp:2'] });
    expect((await editor.choices()).map(({ value }) => value)).not.toContain('lamp:2');
    hidden.clear();
    await changed(2);
    expect(await told(1)).toEqual(['Произтича от Лампа 2 forward']);
  });

  it('changes the pages of both ends, and none when nothing changed', async () => {
    const tags = async () => {
      const sql = `SELECT tag FROM page_version WHERE id > $1 ORDER BY tag`;
      return (await db.database.read<{ tag: string }>(sql, [last])).map(({ tag }) => tag);
    };
    const [{ last } = { last: '0' }] = await db.database.read<{ last: string }>(
      'SELECT max(id) AS last FROM page_version',
    );
    const ends: TrailEnds = { from: lamp(1), to: lamp(2), kind: 'about' };
    await link(ends);
    await link(ends);
    expect(await tags()).toEqual(['subject:lamp:1', 'subject:lamp:2']);
    await unlink(ends);
    await unlink(ends);
    expect(await tags()).toHaveLength(4);
  });
});

describe('the back office', () => {
  const ctx = { actor: CLERK, now: NOW } as BackofficeContext;

  it('connects a record with what is public, in either direction', async () => {
    hidden.add('3');
    await changed(3);
    const action = linkAction(editor, 'lamp');
    const { choices } = action.inputs!['other']!;
    const offered = typeof choices === 'function' ? await choices(ctx) : [];
    expect(offered.map(({ value }) => value).sort()).toEqual(['lamp:1', 'lamp:2']);
    await action.run(ctx, '1', { way: 'arisesFrom.forward', other: 'lamp:2' });
    await action.run(ctx, '1', { way: 'partOf.backward', other: 'lamp:2' });
    expect(await told(1)).toEqual(['Произтича от Лампа 2 forward', 'Включва Лампа 2 backward']);
    const address = 'https://megdan.example/en/trail/lamp/3#t2';
    await action.run(ctx, '1', { way: 'changed.forward', address });
    expect((await told(3)).length + (await trail.shown(lamp(3))).tags.length).toBe(2);
    await expect(
      action.run(ctx, '1', { way: 'about.forward', address: '/decisions/3' }),
    ).rejects.toMatchObject({
      fields: { address: expect.stringContaining('не е адрес на път') },
    });
    await expect(action.run(ctx, '1', { way: 'about.forward' })).rejects.toMatchObject({
      fields: { other: expect.stringContaining('Изберете с какво') },
    });
    await expect(action.run(ctx, '1', { way: 'about.forward', other: 'lamp:1' })).rejects.toMatchObject({
      fields: { other: 'Нещо не може да е свързано със себе си.' },
    });
  });

  it('names both ends, and removes a link once', async () => {
    await link({ from: lamp(1), to: lamp(2), kind: 'about' });
    const [{ id } = { id: '' }] = await db.database.read<{ id: string }>('SELECT id FROM trail_link');
    expect(await editor.ends([id])).toEqual(
      new Map([[id, { from: 'Лампа: Лампа 1', to: 'Лампа: Лампа 2' }]]),
    );
    await editor.remove(id, CLERK, NOW);
    await expect(editor.remove(id, CLERK, NOW)).rejects.toThrow(NotFound);
    expect(await told(2)).toEqual([]);
  });
});
