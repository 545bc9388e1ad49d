import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cases, Reasons } from '../../src/commons/moderation/index.js';
import type { Actor } from '../../src/platform/audit/index.js';
import { Decisions } from '../../src/commons/decisions/index.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { dateIn } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { closed, contributor, handIn, opened, plain } from './consultation-voices.fixture.js';
import { withOffices } from './consultations.fixture.js';

let app: TestApp;
let units: string[];
let clerk: Visitor;

async function member(role: string, unitId: string | null = null): Promise<Visitor> {
  const { id } = await testStaff(app.nest, { role, unitId });
  const visitor = app.visitor();
  visitor.cookies.set(...(await staffCookie(app.nest, id)));
  return visitor;
}

const act = (visitor: Visitor, path: string, values: object = {}, more: object = {}) =>
  visitor.send('POST', `/admin/api/resources/contributions/${path}`, {
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: app.url,
      accept: 'application/json',
    },
    body: JSON.stringify({ values, ...more }),
  });
const data = (visitor: Visitor, path: string) =>
  visitor.get(`/admin/api/resources/contributions/${path}`, { accept: 'application/json' });
const local = (day: string) => day.split('-').reverse().join('.');
const entered = (consultationId: string, change: object = {}) => ({
  consultationId,
  entered: 'paper',
  incomingNumber: 'ОС-94-12',
  receivedOn: local(dateIn(app.clock.now())),
  article: 'чл. 1, ал. 2',
  text: 'Да важи и за съседната община.',
  name: 'Стоян Хартиен',
  email: 'paper@example.org',
  actingFor: 'onBehalf',
  onBehalfOf: 'Живеещите на ул. „Мелник“',
  ...change,
});
const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const newest = async () => (await one<{ id: string }>('SELECT max(id)::text AS id FROM contribution')).id;

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  units = (await app.db.read<{ id: string }>('SELECT id FROM unit ORDER BY id')).map(({ id }) => id);
  clerk = await member('registryClerk');
});
afterAll(() => app.close());

describe('what came on paper', () => {
  it('goes through the same door: numbered, published, answered by mail, and in the journal', async () => {
    const id = await opened(app);
    const form = await data(clerk, 'actions/new');
    expect(form.text).toContain('Входящ номер');
    const saved = await act(clerk, 'actions/new', entered(id));
    expect([saved.status, saved.text.slice(0, 400)]).toEqual([200, expect.anything()]);
    const page = plain((await app.get(`/contributions/${await newest()}`)).text);
    expect(page).toContain('Предложение № 1');
    expect(page).toContain('на хартия');
    expect(page).toContain('от името на Живеещите на ул. „Мелник“');
    expect(page).toContain('чл. 1, ал. 2');
    expect(page).not.toContain('Стоян Хартиен');
    expect((await app.mailTo('paper@example.org')).subject).toContain('Получихме предложението Ви № 1');
    const journal = await one<{ details: object }>(
      `SELECT details FROM audit_entry WHERE action = 'contributions.enter' ORDER BY id DESC LIMIT 1`,
    );
    expect(journal.details).toEqual({ number: 1, late: false, channel: 'paper' });
    const record = `../consultations/records/${id}/enterContribution`;
    expect((await data(clerk, record)).text).toContain('Входящ номер');
    const { consultationId, ...input } = entered(id, { incomingNumber: 'ОС-94-13' });
    expect(consultationId).toBe(id);
    expect((await act(clerk, record, input)).status).toBe(200);
    const listed = await data(clerk, `actions/list?filters.consultationId=${id}`);
    expect(listed.text).toContain('№ 2: Да важи');
    const twice = await act(clerk, 'actions/new', entered(id));
    expect([twice.status, twice.text]).toEqual([422, expect.stringContaining('въведено като № 1')]);
  });

  it.each([
    ['a date ahead', { receivedOn: '01.01.2099' }, 'receivedOn', 'в бъдещето'],
    ['a date before the consultation', { receivedOn: '01.01.2020' }, 'receivedOn', 'преди откриването'],
    ['no such article', { article: 'някъде' }, 'article', 'няма такъв член'],
    ['nobody whom it speaks for', { onBehalfOf: '' }, 'onBehalfOf', 'от името на кого'],
    ['the channel of the site', { entered: 'site' }, 'entered', ''],
    ['a scan of somebody else', { scan: ['999999'] }, 'scan', ''],
    ['no text', { text: ' ' }, 'text', 'Попълнете'],
  ])('is refused with %s, at its field', async (_what, change, field, sentence) => {
    const id = await opened(app);
    const answer = await act(clerk, 'actions/new', entered(id, change));
    expect(answer.status).toBe(422);
    const { record } = answer.json<{ record: { errors: Record<string, { message: string }> } }>();
    expect(record.errors[field]?.message).toContain(sentence);
  });

  it('is entered by those alone who may, for their own unit', async () => {
    const id = await opened(app);
    expect((await act(await member('moderator'), 'actions/new', entered(id))).status).toBe(403);
    const stranger = await act(await member('editor', units[1]), 'actions/new', entered(id));
    expect(stranger.status).toBe(403);
    expect((await act(await member('editor', units[0]), 'actions/new', entered(id))).status).toBe(200);
  });
});

describe('people', () => {
  it('are shown to those alone who enter or answer them, raw data included', async () => {
    const id = await opened(app);
    await act(clerk, 'actions/new', entered(id, { text: 'Тайната на подателя.', incomingNumber: 'X-1' }));
    const who = await contributor(app, { name: 'Скрит Участник' });
    await handIn(who, id, { name: 'Скрит Участник', text: 'Да се запази тишината.' });
    const record = `records/${await newest()}/show`;
    const secrets = /Стоян Хартиен|paper@example\.org|Скрит Участник|contributor\d+@example/;
    for (const role of ['moderator', 'expert', 'headOfUnit', 'lawyer']) {
      const viewer = await member(role);
      for (const path of ['actions/list', record]) {
        const answer = await data(viewer, path);
        expect([role, path, answer.status]).toEqual([role, path, 200]);
        expect(answer.text).not.toMatch(secrets);
      }
    }
    expect((await data(clerk, record)).text).toContain(who.email);
    expect((await data(await member('editor', units[1]), record)).text).not.toMatch(secrets);
    const anonymous = [`/api/v1/consultations/${id}/contributions`, `/consultations/${id}/contributions`];
    for (const path of anonymous) expect((await app.get(path)).text).not.toMatch(secrets);
  });
});

describe('what a moderator hides', () => {
  it('keeps its number and stays counted; its words, its people and its file go, and the page says why', async () => {
    const id = await opened(app);
    const who = await contributor(app, { name: 'Показан Автор', showsName: true });
    const own = await handIn(who, id, { text: 'Обидни думи.', showsName: 'yes', name: 'Показан Автор' });
    expect((await app.get(`/contributions/${own}`)).text).toContain('Обидни думи.');
    const moderator: Actor = { kind: 'staff', id: (await testStaff(app.nest, { role: 'moderator' })).id };
    const [reason] = await app.nest.get(Reasons).all();
    await app.db.transaction(async (tx) => {
      const cases = app.nest.get(Cases);
      const caseId = await cases.open(tx, { type: 'contribution', id: own }, moderator, app.clock.now());
      const decision = { action: 'remove' as const, reason: reason!.code, explanation: 'Обижда хора.' };
      await cases.decide(tx, caseId, decision, moderator, app.clock.now());
    });
    const stranger = await contributor(app);
    const page = plain((await stranger.get(`/contributions/${own}`)).text);
    expect(page).toContain('Предложение № 1');
    expect(page).toContain('Текстът е скрит.');
    expect(page).toContain(`Причина: ${reason!.name.bg}`);
    expect(page).not.toMatch(/Обидни думи|Показан Автор/);
    const subject = await stranger.follow(await stranger.get(`/consultations/${id}`));
    expect(plain(subject.text)).toContain('1 предложение по чл. 1');
    expect(plain((await who.get(`/contributions/${own}`)).text)).toContain('Обидни думи.');
    const decided = await app.nest.get(Decisions).progress(app.db, { type: 'consultation', id });
    expect(decided.total).toBe(1);
  });
});

describe('decisions', () => {
  it('are made after the term on all at once, confirmed by somebody else, and mailed once when public', async () => {
    const id = await opened(app);
    const people = await Promise.all([contributor(app), contributor(app), contributor(app)]);
    const ids: string[] = [];
    for (const [at, who] of people.entries())
      ids.push(await handIn(who, id, { text: `Еднакво искане ${at}` }));
    const wording = {
      outcome: 'accepted',
      reason: 'Основателно е.',
      changedArticle: 'чл. 1',
      together: true,
    };
    const expert = await member('expert');
    const early = await act(expert, 'actions/propose', wording, { ids, step: 'run' });
    expect(early.text).toContain('Решения се вземат, след като срокът изтече');
    await closed(app);
    const again = await member('expert');
    const planned = await act(again, 'actions/propose', wording, { ids, step: 'run' });
    expect(planned.status).toBe(200);
    expect((await one<{ state: string }>('SELECT state FROM consultation WHERE id = $1', [id])).state).toBe(
      'summarising',
    );
    const list = async (view: string) => (await data(again, `actions/list?view=${view}`)).text;
    expect(await list('proposed')).toContain('Еднакво искане 0');
    expect(await list('undecided')).not.toContain('Еднакво искане 0');
    const page = `/contributions/${ids[0]}`;
    const head = await member('headOfUnit', units[0]);
    expect((await act(head, 'actions/confirm', {}, { ids, step: 'run' })).status).toBe(200);
    expect(await list('confirmed')).toContain('Еднакво искане 0');
    expect((await app.get(page)).text).not.toContain('Основателно е.');
    const consultation = await clerk.follow(await clerk.get(`/consultations/${id}`));
    expect(plain(consultation.text)).toContain('3 от 3 разгледани');
    // One of them wants no letters, one is gone.
    const receiptOf = async () =>
      (await app.mails()).find(
        ({ to, subject }) => to?.[0]?.address === people[1]!.email && subject?.startsWith('Получихме'),
      );
    await until('the receipt', async () => (await receiptOf()) !== undefined);
    const receipt = await receiptOf();
    const silence = /(\/contributions\/\d+\/silence\/[\w-]+)/.exec(receipt!.text ?? '')![1]!;
    expect((await app.get(silence)).text).toContain('Спрете писмата');
    expect((await app.post(silence)).status).toBe(200);
    expect((await app.post(`${silence.slice(0, -2)}AA`)).status).toBe(404);
    await app.db.transaction(async (tx) => {
      await app.nest.get(Decisions).publish(tx, { type: 'consultation', id }, app.clock.now());
    });
    const decided = async () =>
      (await app.mails()).filter(({ subject }) => subject === 'Решението по предложението Ви № 1');
    await until('the letter about the decision', async () => (await decided()).length > 0);
    const [letter] = await decided();
    expect(letter!.to?.[0]?.address).toBe(people[0]!.email);
    expect(letter!.text).toContain('Основателно е.');
    await until('the decision stands below the contribution', async () =>
      (await app.get(page)).text.includes('Основателно е.'),
    );
    const letters = await app.db.read<{ ref: string }>(
      `SELECT to_ref AS ref FROM letter WHERE kind = 'contributions.decision' ORDER BY id`,
    );
    expect(letters.map(({ ref }) => ref)).toEqual(
      [people[0]!, people[2]!].map(({ participantId }) => `participant:${participantId}`),
    );
  });
});
