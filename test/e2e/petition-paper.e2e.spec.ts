import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testPetition } from '../../src/civic/petitions/petition.factory.js';
import { testApp, type TestApp } from '../support/app.js';
import { act, look, member, upload, withPlaces, type Member } from './petition-paper.fixture.js';

const TEXT = 'Мария Петрова; Мелник\nИван Иванов; с. Рожен\n-';
const OTHER = 'Мария Петкова; Мелник\nИван Иванов; с. Рожен\n-';

let app: TestApp;
let first: Member;
let second: Member;
let third: Member;
let sheets = 0;

beforeAll(async () => {
  app = await testApp();
  await withPlaces(app);
  first = await member(app, 'registryClerk', 'Първа Деловодителка');
  second = await member(app, 'registryClerk', 'Втора Деловодителка');
  third = await member(app, 'secretary');
});
afterAll(() => app.close());

const petition = (columns: Record<string, unknown> = {}) =>
  app.db.transaction((tx) => testPetition(tx, app.clock.now(), columns));
const form = async (petitionId: string, change: object = {}) => ({
  petitionId,
  number: String((sheets += 1)),
  lines: '3',
  scan: [(await upload(app, first)).id],
  text: TEXT,
  ...change,
});
const newest = async () => {
  const [row] = await app.db.read<{ id: string }>('SELECT max(id)::text AS id FROM signature_sheet');
  return row!.id;
};
const entered = async (petitionId: string) => {
  const answer = await act(app, first, 'actions/new', await form(petitionId));
  expect([answer.status, answer.text.includes('"type":"success"')]).toEqual([200, true]);
  return newest();
};
const counted = async (petitionId: string) => {
  const [row] = await app.db.read<{ count: number }>(
    `SELECT coalesce(sum(count), 0)::int AS count FROM petition_tally WHERE petition_id = $1 AND channel = 'paper'`,
    [petitionId],
  );
  return row!.count;
};
const refusal = async (change: object) => {
  const answer = await act(app, first, 'actions/new', await form(await petition(), change));
  const { record } = answer.json<{ record: { errors: Record<string, { message: string }> } }>();
  return [
    answer.status,
    Object.entries(record.errors)
      .map(([field, { message }]) => `${field}: ${message}`)
      .join(),
  ];
};

describe('signatures on paper', () => {
  it('are keyed by one, keyed again by another who sees nothing of it, and count', async () => {
    const id = await petition();
    const choices = await look(first, 'actions/new');
    expect(choices.text).toContain(`№ ${id} · Осветление`);
    const sheet = await entered(id);
    const own = await look(first, `records/${sheet}/show`);
    expect(own.text).toContain('Второто въвеждане е на друг служител');
    expect(own.text).not.toContain('keyAgain');
    expect((await act(app, first, `records/${sheet}/keyAgain`, { text: TEXT })).status).toBe(409);

    for (const path of [`records/${sheet}/show`, `records/${sheet}/keyAgain`, 'actions/list']) {
      const seen = await look(second, path);
      expect([path, seen.status, /Мария|Иван Иванов|firstKeying/.test(seen.text)]).toEqual([
        path,
        200,
        false,
      ]);
    }
    expect(await counted(id)).toBe(0);
    const keyed = await act(app, second, `records/${sheet}/keyAgain`, { text: TEXT });
    expect(keyed.text).toContain('Двете въвеждания съвпадат');
    expect(await counted(id)).toBe(2);
    const shown = await look(second, `records/${sheet}/show`);
    expect(shown.text).toContain('2 се броят');
    expect(shown.text).toContain('Втора Деловодителка');
  });

  it('that differ are shown line by line, and settled by a third look', async () => {
    const id = await petition();
    const sheet = await entered(id);
    const keyed = await act(app, second, `records/${sheet}/keyAgain`, { text: OTHER });
    expect(keyed.text).toContain('Двете въвеждания се разминават');
    const shown = await look(third, `records/${sheet}/show`);
    expect(shown.text).toContain('Мария Петрова; Мелник');
    expect(shown.text).toContain('Мария Петкова; Мелник');
    expect(shown.text).not.toContain('Иван Иванов');
    expect((await look(second, `records/${sheet}/settle`)).status).toBe(409);
    const draft = await look(third, `records/${sheet}/settle`);
    expect(draft.text).toContain('Мария Петрова; Мелник | Мария Петкова; Мелник');
    expect((await act(app, third, `records/${sheet}/settle`, { text: OTHER })).status).toBe(200);
    expect(await counted(id)).toBe(2);
  });

  it('are taken out again with a reason; a sheet that nobody accepted is returned', async () => {
    const id = await petition();
    const sheet = await entered(id);
    await act(app, second, `records/${sheet}/keyAgain`, { text: TEXT });
    expect((await act(app, first, `records/${sheet}/annul`, { reason: '' })).status).toBe(422);
    expect((await act(app, first, `records/${sheet}/annul`, { reason: 'Подправен лист.' })).status).toBe(200);
    expect(await counted(id)).toBe(0);
    const other = await entered(id);
    expect((await act(app, first, `records/${other}/giveBack`, { reason: 'Без подписи.' })).status).toBe(200);
    expect((await look(first, `records/${other}/show`)).text).toContain('Без подписи.');
  });

  it.each<[string, object, string]>([
    [
      'an ЕГН',
      { text: TEXT.replace('; Мелник', ' 7501010010; Мелник') },
      'text: На ред 1 има число с 10 цифри.',
    ],
    [
      'a place that is none',
      { text: TEXT.replace('с. Рожен', 'Рожн') },
      'text: На ред 2 няма такова населено място',
    ],
    [
      'a line too few',
      { text: 'Мария Петрова; Мелник' },
      'text: Въведохте 1 ред, а подписите на листа са 3.',
    ],
    ['half a sheet', { number: '1,5' }, 'number: Напишете цяло число от 1 до'],
    ['no scan', { scan: [] }, 'scan: '],
    ['a scan of somebody else', { scan: ['999999'] }, 'scan: Приложете един файл'],
    ['a petition that there is not', { petitionId: '999999' }, 'petitionId: '],
  ])('are refused with %s, at the field', async (_what, change, sentence) => {
    expect(await refusal(change)).toEqual([422, expect.stringContaining(sentence)]);
  });
});

describe('who may', () => {
  it.each(['moderator', 'auditor', 'headOfUnit', 'editor', 'mayor'])('%s may not', async (role) => {
    const sheet = await entered(await petition());
    const stranger = await member(app, role);
    for (const answer of [
      await look(stranger, 'actions/list'),
      await look(stranger, `records/${sheet}/show`),
      await act(app, stranger, 'actions/new', await form(await petition())),
      await act(app, stranger, `records/${sheet}/keyAgain`, { text: TEXT }),
    ])
      expect([401, 403, 404]).toContain(answer.status);
    expect((await upload(app, stranger)).status).toBe(403);
  });

  it('nobody but the staff reads a scan', async () => {
    const scan = await upload(app, first);
    await act(app, first, 'actions/new', await form(await petition(), { scan: [scan.id] }));
    expect((await app.visitor().get(scan.href)).status).toBe(404);
    expect((await second.get(scan.href)).status).toBe(200);
  });
});
