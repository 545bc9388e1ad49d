import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { addDays, Clock, dateIn, endOfDay } from '../../src/platform/clock/index.js';
import { formatDeadline } from '../../src/platform/i18n/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { AUTHOR_EMAIL, Notes, staff, type StaffDesk } from './moderation-desk.fixture.js';

let app: TestApp;
let notes: Notes;
let moderator: StaffDesk;
let lawyer: StaffDesk;
let secretary: StaffDesk;
let auditor: StaffDesk;
let editor: StaffDesk;
let desks: Record<string, StaffDesk>;

const now = () => app.nest.get(Clock).now();
const local = (days: number) => addDays(dateIn(now()), days).split('-').reverse().join('.');
/** Of a day thirty days from now. */
const lastMoment = () => formatDeadline(endOfDay(addDays(dateIn(now()), 30)), 'bg');
const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const letter = (words: string) =>
  until(`a letter with „${words}“`, async () =>
    (await app.mails()).find(({ to, text }) => to?.[0]?.address === AUTHOR_EMAIL && text?.includes(words)),
  );

interface Refusal {
  record: { errors: Record<string, { message: string }>; baseError: { message: string } };
}
const errorsOf = (answer: { json<T>(): T }) => answer.json<Refusal>().record.errors;

beforeAll(async () => {
  app = await testApp();
  notes = await Notes.on(app);
  moderator = await staff(app, 'moderator', 'Мила Модераторова');
  [lawyer, secretary, auditor, editor] = await Promise.all([
    staff(app, 'lawyer'),
    staff(app, 'secretary'),
    staff(app, 'auditor'),
    staff(app, 'editor'),
  ]);
  desks = { moderator, lawyer, secretary, auditor, editor };
});
afterAll(() => app.close());

describe('appeals', () => {
  const APPEALS = 'resources/moderationAppeals';
  const on = (id: string, action: string) => `${APPEALS}/records/${id}/${action}`;
  const ANSWER = { answer: 'Думата е остра, но не е обида.' };

  /** The author of a text that the moderator removed appeals. */
  async function appealed(text = 'Спорно, но учтиво мнение'): Promise<{ id: string; caseId: string }> {
    const caseId = await notes.reported(text);
    const removal = { reason: 'insult', explanation: 'Остра дума.' };
    const removed = await moderator.act(`resources/moderationCases/records/${caseId}/remove`, removal);
    expect(removed.status).toBe(200);
    const id = await notes.appealed(caseId, 'Не обиждам никого.');
    return { id, caseId };
  }

  it('are listed with their term, what they are against and who decided', async () => {
    const { id } = await appealed();
    const { list } = (await lawyer.api(`${APPEALS}/actions/list`)).json<{
      list: { rows: { id: string; title: string; cells: Record<string, { text: string }> }[] };
    }>();
    const row = list.rows.find((found) => found.id === id)!;
    expect(row.title).toBe(`Възражение № ${id}: Не обиждам никого.`);
    expect(row.cells).toMatchObject({
      against: { text: 'Премахнато' },
      due: { text: expect.stringMatching(/^още \d+\sдни$/) },
      deciderId: { text: 'Мила Модераторова' },
    });
  });

  it('are decided by somebody else: whoever decided the case is told why not', async () => {
    const { id, caseId } = await appealed('Текст, който се връща');
    const own = await moderator.show('moderationAppeals', id);
    expect(own.notice).toContain('Вие взехте решението');
    expect(own.buttons).toEqual([]);
    const tried = await moderator.act(on(id, 'uphold'), ANSWER);
    expect(tried.status).toBe(409);
    expect(await one('SELECT state, decided_by FROM moderation_appeal WHERE id = $1', [id])).toEqual({
      state: 'open',
      decided_by: null,
    });

    const shown = await lawyer.show('moderationAppeals', id);
    expect(shown.notice).toBeUndefined();
    expect(shown.sections.find((section) => section.id === 'appeal')!.quote!.text).toBe('Не обиждам никого.');
    expect(shown.sections.find((section) => section.id === 'text')!.quote!.text).toBe(
      'Текст, който се връща',
    );
    expect(shown.buttons.map(({ label, shortcut }) => [label, shortcut])).toEqual([
      ['Уважете възражението', '1'],
      ['Оставете решението в сила', '2'],
    ]);
    expect((await lawyer.act(on(id, 'uphold'), ANSWER)).status).toBe(200);
    expect((await notes.of(caseId)).hidden).toBe(false);
    expect(
      (await one<{ state: string }>('SELECT state FROM moderation_case WHERE id = $1', [caseId])).state,
    ).toBe('restored');
    await letter('Думата е остра, но не е обида.');
    expect((await secretary.act(on(id, 'dismiss'), ANSWER)).status).toBe(409);
  });

  it('leave the decision in force when they are dismissed, and need an answer', async () => {
    const { id, caseId } = await appealed('Текст, който остава скрит');
    const silent = await secretary.act(on(id, 'dismiss'), { answer: ' ' });
    expect([silent.status, Object.keys(errorsOf(silent))]).toEqual([422, ['answer']]);
    expect((await secretary.act(on(id, 'dismiss'), { answer: 'Обидата е ясна.' })).status).toBe(200);
    expect((await notes.of(caseId)).hidden).toBe(true);
    await letter('Обидата е ясна.');
  });

  test.each([
    ['lawyer', 200, 200],
    ['secretary', 200, 200],
    ['auditor', 200, 403],
    ['editor', 403, 403],
  ])('by %s: read %d, decide %d', async (role, read, decide) => {
    const { id } = await appealed();
    const desk = desks[role]!;
    expect((await desk.api(on(id, 'show'))).status).toBe(read);
    expect((await desk.act(on(id, 'uphold'), ANSWER)).status).toBe(decide);
    expect((await desk.api(on(id, 'show'))).text).not.toContain(AUTHOR_EMAIL);
  });
});

describe('blocks', () => {
  const BLOCKS = 'resources/participantBlocks';
  const form = (change: Record<string, unknown> = {}) => ({
    participantId: notes.authorId,
    until: local(30),
    reason: 'spam',
    explanation: 'Трето предупреждение за реклама.',
    ...change,
  });
  const count = async () => (await one<{ n: number }>('SELECT count(*)::int AS n FROM participant_block')).n;
  const running = async () => {
    const { list } = (await moderator.api(`${BLOCKS}/actions/list`)).json<{
      list: { rows: { id: string; title: string; cells: Record<string, { text: string }> }[] };
    }>();
    return list.rows;
  };

  it('are made for a participant until a date, told by letter, and lifted again', async () => {
    expect((await moderator.act(`${BLOCKS}/actions/new`, form())).status).toBe(200);
    const [row] = await running();
    expect(row!.title).toBe(`Участник № ${notes.authorId}`);
    expect(row!.cells).toMatchObject({
      standing: { text: 'блокиран' },
      ends: { text: lastMoment() },
    });
    await letter('Трето предупреждение за реклама.');
    expect((await moderator.act(`${BLOCKS}/records/${row!.id}/lift`, { explanation: '' })).status).toBe(422);
    expect(
      (await moderator.act(`${BLOCKS}/records/${row!.id}/lift`, { explanation: 'Обеща да спре.' })).status,
    ).toBe(200);
    await letter('Обеща да спре.');
    expect(await running()).toEqual([]);
    expect((await moderator.act(`${BLOCKS}/records/${row!.id}/lift`, { explanation: 'Пак.' })).status).toBe(
      409,
    );
  });

  it('are made from the case too, of its author', async () => {
    const caseId = await notes.reported('Реклама на билки');
    const { participantId: _id, ...values } = form({ explanation: 'Реклама за билки.' });
    expect(
      (await moderator.act(`resources/moderationCases/records/${caseId}/blockAuthor`, values)).status,
    ).toBe(200);
    expect((await running())[0]!.title).toBe(`Участник № ${notes.authorId}`);
    const shown = await moderator.show('moderationCases', caseId);
    expect(shown.fields.find(({ name }) => name === 'history')!.shown.text).toContain(
      `блокиран до ${lastMoment()}`,
    );
  });

  it('of nobody are refused', async () => {
    const ref = notes.write('Съобщение на общината', null);
    const { Cases } = await import('../../src/commons/moderation/index.js');
    const caseId = await app.db.transaction((tx) =>
      app.nest.get(Cases).open(tx, ref, { kind: 'staff', id: moderator.id }, now()),
    );
    const before = await count();
    const answer = await moderator.act(`resources/moderationCases/records/${caseId}/blockAuthor`, form());
    expect([answer.status, answer.json<Refusal>().record.baseError.message]).toEqual([
      422,
      expect.stringContaining('Няма кого да блокирате'),
    ]);
    expect(await count()).toBe(before);
  });

  test.each([
    ['a number that is none', { participantId: 'Иван' }, 'participantId', 'номера'],
    ['somebody who does not exist', { participantId: '999999' }, 'participantId', 'Такъв участник няма'],
    ['a day that is over', { until: '01.01.2020' }, 'until', 'не може да е минал'],
    ['a day too far', { until: '31.12.2190' }, 'until', 'най-много за година'],
    ['no explanation', { explanation: '' }, 'explanation', 'Попълнете'],
  ])('are refused with %s', async (_what, change, field, words) => {
    const before = await count();
    const answer = await moderator.act(`${BLOCKS}/actions/new`, form(change));
    expect(answer.status).toBe(422);
    expect(errorsOf(answer)[field]!.message).toContain(words);
    expect(await count()).toBe(before);
  });

  test.each(['lawyer', 'secretary', 'auditor', 'editor'])('are not made by %s', async (role) => {
    const before = await count();
    expect((await desks[role]!.act(`${BLOCKS}/actions/new`, form())).status).toBe(403);
    expect(await count()).toBe(before);
  });
});

describe('reasons', () => {
  const REASONS = 'resources/moderationReasons';
  const form = (change: Record<string, unknown> = {}) => ({
    code: 'flooding',
    nameBg: 'Наводняване',
    nameEn: 'Flooding',
    ground: 'rules',
    sentenceBg: 'Никой не заглушава другите с множество мнения.',
    sentenceEn: 'Nobody drowns others out.',
    position: '70',
    active: true,
    ...change,
  });
  const offered = async () => {
    const id = await notes.reported('За основанията');
    return (await moderator.api(`resources/moderationCases/records/${id}/remove`)).text;
  };

  it('are a list that the municipality edits; what is retired is not offered and not taken', async () => {
    expect((await moderator.act(`${REASONS}/actions/new`, form())).status).toBe(200);
    expect(await offered()).toContain('Наводняване');
    const retired = await moderator.act(`${REASONS}/records/flooding/edit`, form({ active: false }));
    expect(retired.status).toBe(200);
    expect(await offered()).not.toContain('Наводняване');
    const id = await notes.reported('Още един');
    const answer = await moderator.act(`resources/moderationCases/records/${id}/remove`, {
      reason: 'flooding',
    });
    expect([answer.status, Object.keys(errorsOf(answer))]).toEqual([422, ['reason']]);
  });

  test.each([
    ['a code with spaces', { code: 'two words' }, 'code'],
    ['a code that is taken', { code: 'spam' }, 'code'],
    ['no sentence', { code: 'other', sentenceBg: '' }, 'sentenceBg'],
    ['a ground that is none', { code: 'other', ground: 'whim' }, 'ground'],
    ['half a position', { code: 'other', position: '1,5' }, 'position'],
  ])('are refused with %s', async (_what, change, field) => {
    const answer = await moderator.act(`${REASONS}/actions/new`, form(change));
    expect([answer.status, Object.keys(errorsOf(answer))]).toEqual([422, [field]]);
  });

  test.each([
    ['secretary', 200, 200],
    ['lawyer', 200, 403],
    ['auditor', 200, 403],
    ['editor', 403, 403],
  ])('by %s: read %d, write %d', async (role, read, write) => {
    const desk = desks[role]!;
    expect((await desk.api(`${REASONS}/actions/list`)).status).toBe(read);
    const code = `by${role[0]!.toUpperCase()}${role.slice(1)}`;
    expect((await desk.act(`${REASONS}/actions/new`, form({ code }))).status).toBe(write);
    expect((await desk.act(`${REASONS}/records/vulgar/edit`, form({ code: 'vulgar' }))).status).toBe(write);
  });
});

describe('the settings of moderation', () => {
  it('stand on the page of the settings and are saved there, within their bounds', async () => {
    const administrator = await staff(app, 'administrator');
    const page = await administrator.api('pages/settings');
    const { sections } = page.json<{
      page: {
        sections: {
          id: string;
          forms: { hidden: Record<string, string>; fields: { name: string; value: unknown }[] }[];
        }[];
      };
    }>().page;
    const [form] = sections.find(({ id }) => id === 'moderation')!.forms;
    const values = Object.fromEntries(form!.fields.map(({ name, value }) => [name, value]));
    expect(values).toMatchObject({
      reportsToHide: '3',
      caseWorkingDays: '3',
      appealMonths: '6',
      holdNewcomers: false,
    });
    const save = (change: object) =>
      administrator.act('pages/settings', { ...values, ...change }, { action: 'save', hidden: form!.hidden });
    const refused = await save({ appealMonths: '1' });
    expect([refused.status, errorsOf(refused)]).toEqual([
      422,
      { appealMonths: { type: 'refused', message: 'Напишете цяло число от 6 до 24.' } },
    ]);
    expect((await save({ reportsToHide: '2' })).status).toBe(200);
    const id = await notes.reported('Скрит след два сигнала', 2);
    expect((await notes.of(id)).hidden).toBe(true);
  });
});
