import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, Clock, dateIn } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { withOffices } from './consultations.fixture.js';
import { write } from './comments.fixture.js';
import { citizen, official, openDebate, type Citizen } from './debates.fixture.js';
import { patient, tablesWith } from './debates-attacks.fixture.js';
import { act } from './staff.fixture.js';

const NAME = 'Бележана Необикновенова';

let app: TestApp;
let leaving: Citizen;
let moderator: Visitor;
let editor: Visitor;
let debate: string;

const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const idOf = ({ location }: Answer, what: string) => new RegExp(`/${what}/(\\d+)`).exec(location)![1]!;
const done = async (who: Visitor, path: string, values: Record<string, unknown> = {}) =>
  expect([path, (await act(app, who, path, values)).status]).toEqual([path, 200]);

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  await patient(app);
  moderator = await official(app, { role: 'moderator' });
  editor = await official(app, { role: 'editor' });
  leaving = await citizen(app, { name: NAME, showsName: true });
  debate = await openDebate(app);
});
afterAll(() => app.close());

/** Everything of hers that is not for the public is signed with her name. */
async function proposals(): Promise<string> {
  const { id: unitId } = await one<{ id: string }>('SELECT min(id)::text AS id FROM unit');
  const propose = async (title: string, signed = '') => {
    const why = `Защото досега никой не е питал хората какво мислят за това, а е време. ${signed}`;
    const closesOn = addDays(dateIn(app.nest.get(Clock).now()), 20);
    return idOf(
      await leaving.post('/debates/new', { title, why, lang: 'bg', topics: 'urban', closesOn }),
      'debates',
    );
  };
  await propose('Да остане ли тази чернова?', NAME);
  const waiting = await propose('Да почака ли този въпрос?', NAME);
  await leaving.post(`/debates/${waiting}/submit`);
  const rejected = await propose('Да бъде ли отхвърлен този въпрос?');
  await leaving.post(`/debates/${rejected}/submit`);
  await done(editor, `debates/records/${rejected}/reject`, {
    code: 'notMunicipal',
    reason: 'Не се разбира.',
  });
  const approved = await propose('Да се запази ли този въпрос?');
  await leaving.post(`/debates/${approved}/submit`);
  await done(editor, `debates/records/${approved}/approve`, { unitId });
  return approved;
}

/** Comments, replies, an edit, votes, reports, an appeal, a block and a comment that was never confirmed. */
async function doings(): Promise<void> {
  const other = await citizen(app);
  const on = { key: `debate:${debate}` };
  const theirs = await write(other, on, { text: 'Нещо, на което се отговаря.' });
  const reply = await write(leaving, on, { text: 'Отговор с поправка.', parent: theirs });
  await leaving.post(`/comments/${reply}/edit`, {
    stance: 'for',
    text: 'Отговор след поправка.',
    version: '1',
  });
  await leaving.post(`/comments/${theirs}/vote`, { value: '1' });
  const report = { subject: `comment:${theirs}`, reason: 'spam', explanation: `Подписва се ${NAME}` };
  await leaving.post('/report', report);
  await app.visitor().post('/report', { ...report, reason: 'insult', email: leaving.email });
  const removed = await write(leaving, on, { text: 'Това ще бъде премахнато.' });
  await other.post('/report', { subject: `comment:${removed}`, reason: 'insult' });
  const found = `SELECT id FROM moderation_case WHERE subject_type = 'comment' AND subject_id = $1`;
  const { id } = await one<{ id: string }>(found, [removed]);
  await done(moderator, `moderationCases/records/${id}/remove`, { reason: 'insult', explanation: 'Обида.' });
  const { id: decision } = await one<{ id: string }>('SELECT max(id)::text AS id FROM moderation_decision');
  expect((await leaving.post(`/appeals/${decision}`, { text: `Аз, ${NAME}, възразявам.` })).status).toBe(303);
  const until = addDays(dateIn(app.nest.get(Clock).now()), 9)
    .split('-')
    .reverse()
    .join('.');
  await done(moderator, `moderationCases/records/${id}/blockAuthor`, {
    reason: 'insult',
    explanation: 'Обиди.',
    until,
  });
  const pending = {
    subject: on.key,
    stance: 'for',
    text: `Непотвърдено от ${NAME}.`,
    email: leaving.email,
    name: NAME,
  };
  expect((await app.visitor().post('/comments', { ...pending, showsName: 'yes' })).status).toBe(303);
}

it('whoever leaves takes along everything that names them', async () => {
  const approved = await proposals();
  await doings();
  const named = await tablesWith(app, NAME);
  expect(named).toEqual(
    expect.arrayContaining([
      'comment',
      'comment_pending',
      'debate',
      'moderation_appeal',
      'moderation_report',
    ]),
  );
  const gone = await leaving.post('/account/data/erase', { understood: 'yes' });
  expect(gone.text).toContain('Профилът Ви е изтрит');
  expect(await tablesWith(app, NAME)).toEqual([]);
  expect(await tablesWith(app, leaving.email)).toEqual([]);

  const pages = await Promise.all(
    [
      `/debates/${debate}`,
      `/debates/${approved}`,
      `/api/v1/debates/${approved}`,
      `/api/v1/comments?subject=debate:${debate}`,
    ].map(async (path) =>
      app
        .visitor()
        .follow(await app.get(path))
        .then(async (shown) => (shown.text ? shown : app.get(path))),
    ),
  );
  for (const { status, text } of pages) {
    expect(status).toBe(200);
    expect(text).not.toContain('Необикновенова');
  }
  expect(pages[0]!.text).toContain('Отговор след поправка.');
  expect(await one('SELECT state, participant_id FROM debate WHERE id = $1', [approved])).toEqual({
    state: 'open',
    participant_id: null,
  });
  expect(
    await app.db.read(
      `SELECT 1 FROM debate WHERE participant_id = $1 UNION ALL SELECT 1 FROM comment WHERE participant_id = $1
      UNION ALL SELECT 1 FROM moderation_report WHERE participant_id = $1 UNION ALL SELECT 1 FROM moderation_writing WHERE participant_id = $1`,
      [leaving.participantId],
    ),
  ).toEqual([]);
  expect(await app.db.read(`SELECT 1 FROM moderation_appeal WHERE state = 'open'`)).toEqual([]);
});
