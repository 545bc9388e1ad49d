import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import type { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { Subjects, type SubjectCard, type SubjectDescriptor } from './index.js';
import { TopicsEditor, type TopicInput } from './topics.service.js';

const NOW = new Date('2026-10-07T07:30:00Z');
const CLERK: Actor = { kind: 'staff', id: '7' };
const label = { bg: 'Лампа', en: 'Lamp' };

const card = (id: string, change: Partial<SubjectCard> = {}): SubjectCard => ({
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
  public: true,
  opensAt: NOW,
  closesAt: new Date(NOW.getTime() + Number(id) * 86_400_000),
  changedAt: NOW,
  ...change,
});

let db: TestDatabase;
let subjects: Subjects;
let topics: TopicsEditor;
let shown: Map<string, SubjectCard>;

const inTx = <T>(work: (tx: Tx) => Promise<T>) => db.database.transaction(work);
const changed = (id: string) => inTx((tx) => subjects.changed(tx, { type: 'lamp', id }, NOW));
const lamps: SubjectDescriptor = {
  type: 'lamp',
  label,
  plural: label,
  listPath: '/lamps',
  states: { lit: { label } },
  load: async (ids) => ids.flatMap((id) => shown.get(id) ?? []),
  news: {},
};

beforeAll(async () => {
  db = await testDatabase();
  subjects = new Subjects(
    db.database,
    new PageVersions(db.database),
    new Outbox({ now: () => NOW } as Clock),
  );
  subjects.register(lamps);
  topics = new TopicsEditor(new Audit(), new PageVersions(db.database));
  shown = new Map([
    ['1', card('1')],
    ['2', card('2', { phase: 'upcoming', opensAt: new Date(NOW.getTime() + 86_400_000) })],
    ['3', card('3', { phase: 'over' })],
    ['4', card('4', { public: false })],
  ]);
  for (const id of shown.keys()) await changed(id);
});
afterAll(() => db.close());

describe('the registry of subjects', () => {
  it('takes each type once, and knows no other', () => {
    expect(() => subjects.register(lamps)).toThrow('registered twice');
    expect(() => subjects.descriptor('ghost')).toThrow(NotFound);
  });

  it('lists by phase what is public', async () => {
    const ids = (cards: SubjectCard[]) => cards.map(({ ref }) => ref.id);
    expect(ids(await subjects.openNow(10))).toEqual(['1']);
    expect(ids(await subjects.upcoming(10))).toEqual(['2']);
    expect(ids(await subjects.recentlyClosed(10))).toEqual(['3']);
    expect((await subjects.addresses(10)).map(({ path }) => path).sort()).toEqual([
      '/lamps/1',
      '/lamps/2',
      '/lamps/3',
    ]);
    expect(await subjects.counts()).toEqual({ lamp: { upcoming: 1, open: 1, over: 1 } });
  });

  it('hands out many cards at once, and is silent about what is none', async () => {
    const refs = ['1', '4', '99'].map((id) => ({ type: 'lamp', id }));
    const cards = await subjects.cards([...refs, { type: 'ghost', id: '1' }]);
    expect([...cards.keys()].sort()).toEqual(['lamp:1', 'lamp:4']);
    expect(cards.get('lamp:1')).toEqual(card('1'));
  });

  it('marks the pages that show a subject, and nothing when the change is undone', async () => {
    const versions = async () =>
      (await db.database.read<{ tag: string }>('SELECT tag FROM page_version ORDER BY id DESC LIMIT 3')).map(
        ({ tag }) => tag,
      );
    await changed('1');
    expect((await versions()).sort()).toEqual(['home', 'list:lamp', 'subject:lamp:1']);
    shown.set('1', card('1', { title: 'Друга' }));
    const undone = inTx(async (tx) => {
      await subjects.changed(tx, { type: 'lamp', id: '1' }, NOW);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect((await subjects.cards([{ type: 'lamp', id: '1' }])).get('lamp:1')!.title).toBe('Лампа 1');
  });
});

describe('topics', () => {
  const input: TopicInput = { nameBg: 'Води', nameEn: 'Water', position: 15, active: true };
  const create = (code: string, change: Partial<TopicInput> = {}) =>
    inTx((tx) => topics.create(tx, code, { ...input, ...change }, CLERK, NOW));

  it('are offered in the order of the municipality', async () => {
    await create('water');
    expect((await subjects.topics()).map(({ code }) => code).slice(0, 3)).toEqual([
      'environment',
      'water',
      'education',
    ]);
  });

  it('are retired, not lost', async () => {
    await inTx((tx) => topics.edit(tx, 'water', { ...input, active: false }, CLERK, NOW));
    expect((await subjects.topics()).some(({ code }) => code === 'water')).toBe(false);
    expect((await subjects.topicNames()).get('water')).toEqual({ bg: 'Води', en: 'Water' });
  });

  it.each([
    ['a code with spaces', 'two words', {}, 'code'],
    ['a code that is taken', 'water', {}, 'code'],
    ['no name', 'air', { nameBg: '' }, 'nameBg'],
    ['an endless name', 'air', { nameEn: 'x'.repeat(61) }, 'nameEn'],
    ['a position that is none', 'air', { position: 1.5 }, 'position'],
  ])('are refused with %s', async (_what, code, change, field) => {
    await expect(create(code, change)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
  });

  it('that do not exist cannot be changed', async () => {
    await expect(inTx((tx) => topics.edit(tx, 'ghost', input, CLERK, NOW))).rejects.toBeInstanceOf(NotFound);
  });
});

describe('the addresses of all subjects', () => {
  it('leave nothing out for those who read all of it', async () => {
    await db.database.read(
      `INSERT INTO subject (type, id, path, title, lang, summary, state, tone, phase, public, topics, places, changed_at)
       SELECT 'hall', id, '/halls/' || id, '', 'bg', '', 'lit', 'open', 'over', true, '{}', '{}', $1
       FROM generate_series(1, 150) AS id`,
      [NOW],
    );
    expect(await subjects.addresses(1_000)).toHaveLength(153);
  });
});
