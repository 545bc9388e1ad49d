import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DebateClock } from '../../src/civic/debates/index.js';
import { Units } from '../../src/commons/accounts/index.js';
import { addDays, Clock, dateIn, endOfDay } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { markupOf } from '../support/markup.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { withOffices } from './consultations.fixture.js';
import { citizen, official, type Citizen } from './debates.fixture.js';
import { expectHarmless, intruders, LINE, patient, TEXT, TURNED } from './debates-attacks.fixture.js';
import { act } from './staff.fixture.js';

/** One house in which every field that a person can fill holds hostile text. */
let app: TestApp;
let unitId: string;
let ana: Citizen;
let editor: Visitor;
let moderator: Visitor;
let registrar: Visitor;
let lawyer: Visitor;
let administrator: Visitor;
let debate: string;
let rejected: string;
let comment: string;
let statement: string;
const forms: [path: string, answer: Answer][] = [];

const day = (days: number) => addDays(dateIn(app.nest.get(Clock).now()), days);
const local = (days: number) => day(days).split('-').reverse().join('.');
const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const done = async (who: Visitor, path: string, values: Record<string, unknown> = {}) =>
  expect([path, (await act(app, who, path, values)).text]).toEqual([
    path,
    expect.stringMatching(/"type":"success"|"outcome"/),
  ]);
/** A form that comes back with what was typed. */
const refused = async (who: Visitor, path: string, form: Record<string, string>) => {
  const answer = await who.post(path, form);
  expect([path, answer.status]).toEqual([path, 422]);
  forms.push([path, answer]);
};
/** The page at this address, or where it has moved to. */
const read = async (who: Visitor, path: string) => {
  const answer = await who.get(path);
  return answer.location ? who.follow(answer) : answer;
};
const idIn = ({ location, text }: Answer, what: string) => {
  const id = new RegExp(`/${what}/(\\d+)`).exec(location)?.[1];
  if (!id)
    throw new Error(
      `Nothing of ${what}: ${location} ${markupOf(text).text.replace(/\s+/g, ' ').slice(900, 2_000)}`,
    );
  return id;
};
const linkIn = async (address: string, what: string, atLeast = 1) => {
  const { text = '' } = await app.mailTo(address, atLeast);
  return new RegExp(`/${what}/[\\w.-]+`).exec(text)![0];
};

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  await patient(app);
  unitId = (await app.nest.get(Units).all())[0]!.id;
  const roles = ['editor', 'moderator', 'registryClerk', 'lawyer', 'administrator'];
  [editor, moderator, registrar, lawyer, administrator] = (await Promise.all(
    roles.map((role) => official(app, { role, name: `Служител ${LINE}` })),
  )) as [Visitor, Visitor, Visitor, Visitor, Visitor];
  ana = await citizen(app, { name: `Ана ${LINE}`, showsName: true });
  await lists();
  debate = await proposed();
  await done(editor, `debates/records/${debate}/sendBack`, { reason: TEXT });
  await ana.post(`/debates/${debate}/submit`);
  await done(editor, `debates/records/${debate}/approve`, { unitId });
  rejected = await proposed('Друг въпрос');
  await done(editor, `debates/records/${rejected}/reject`, { code: 'hostile', reason: TEXT });
  await said();
  await moderated();
  await concluded();
});
afterAll(() => app.close());

async function lists(): Promise<void> {
  const common = { nameBg: LINE.slice(0, 80), nameEn: LINE.slice(0, 80), position: '1', active: true };
  await done(editor, 'debateReasons/actions/new', { ...common, code: 'hostile' });
  const sentences = { sentenceBg: LINE, sentenceEn: LINE, ground: 'rules' };
  const secretary = await official(app, { role: 'secretary' });
  await done(secretary, 'moderationReasons/actions/new', { ...common, ...sentences, code: 'hostile' });
}

async function proposed(start = 'Въпрос'): Promise<string> {
  const form = { title: `${start} ${LINE}`, why: TEXT, lang: 'bg', topics: 'urban', closesOn: day(20) };
  await refused(ana, '/debates/new', { ...form, title: '', closesOn: '2020-01-01', opensOn: LINE });
  const id = idIn(await ana.post('/debates/new', form), 'debates');
  await refused(ana, `/debates/${id}/edit`, { ...form, closesOn: LINE });
  expect((await ana.post(`/debates/${id}/submit`)).status).toBe(303);
  return id;
}

async function said(): Promise<void> {
  const form = { subject: `debate:${debate}`, stance: 'for', text: TURNED };
  const newcomer = app.visitor();
  const person = {
    ...form,
    email: 'evil@poshta.example',
    name: `Нели ${LINE}`.slice(0, 100),
    showsName: 'yes',
  };
  await refused(newcomer, '/comments', { ...person, stance: LINE, email: LINE });
  expect((await newcomer.post('/comments', person)).status).toBe(303);
  const link = await linkIn('evil@poshta.example', 'comments/confirm');
  forms.push([link, await newcomer.get(link)]);
  comment = idIn(await newcomer.post(link), 'comments');
  const reply = idIn(await ana.post('/comments', { ...form, parent: comment }), 'comments');
  const edited = { stance: 'against', text: `Поправено\n${TURNED}`, version: '1' };
  await refused(ana, `/comments/${reply}/edit`, { ...edited, stance: LINE });
  expect((await ana.post(`/comments/${reply}/edit`, edited)).status).toBe(303);
  await done(editor, `comments/records/${comment}/answer`, { unit: unitId, text: TEXT });
  await done(editor, 'comments/actions/answerSubject', {
    subject: `debate:${debate}`,
    unit: unitId,
    text: TEXT,
  });
}

async function moderated(): Promise<void> {
  const who = await citizen(app, { name: `Зла ${LINE}`, showsName: true });
  const form = { subject: `debate:${debate}`, stance: 'question', text: `За сигнал\n${TURNED}` };
  const bad = idIn(await who.post('/comments', form), 'comments');
  const report = {
    subject: `comment:${bad}`,
    reason: 'hostile',
    explanation: TEXT,
    email: 'signal@poshta.example',
  };
  await refused(app.visitor(), '/report', { ...report, reason: LINE, email: LINE });
  expect((await app.visitor().post('/report', report)).status).toBe(303);
  const { id } = await one<{ id: string }>(`SELECT id FROM moderation_case WHERE subject_id = $1`, [bad]);
  await done(
    registrar,
    `deadlines/records/${(await one<{ id: string }>(`SELECT id FROM deadline WHERE rule = 'moderation.case'`)).id}/pause`,
    { reason: LINE },
  );
  await done(moderator, `moderationCases/records/${id}/remove`, { reason: 'hostile', explanation: TEXT });
  statement = await linkIn(who.email, 'statements');
  const appeal = statement && (await linkIn(who.email, 'appeals'));
  await refused(app.visitor(), appeal, { text: ' ' });
  expect((await app.visitor().post(appeal, { text: TEXT })).status).toBe(303);
  const block = { reason: 'hostile', explanation: TEXT, until: local(9) };
  await done(moderator, `moderationCases/records/${id}/blockAuthor`, block);
  const lodged = await one<{ id: string }>('SELECT id FROM moderation_appeal');
  await done(lawyer, `moderationAppeals/records/${lodged.id}/dismiss`, { answer: TEXT });
  forms.push(['/statements', await who.get('/statements')], ['/blocked', await who.post('/comments', form)]);
  forms.push(['/account/contributions', await who.get('/account/contributions')]);
  forms.push(['own', await who.get(`/comments/${bad}`)], ['export', await who.get('/account/data/export')]);
}

async function concluded(): Promise<void> {
  await app.nest.get(DebateClock).run('test', endOfDay(day(20)));
  const { id } = await one<{ id: string }>(`SELECT id FROM deadline WHERE rule = 'debates.conclusion'`);
  await done(registrar, `deadlines/records/${id}/pause`, { reason: LINE });
  forms.push(['paused', await read(app.visitor(), `/debates/${debate}`)]);
  await done(editor, `debates/records/${debate}/conclude`, {
    unitId,
    official: LINE,
    text: TEXT,
    taken: LINE,
    declined: `${LINE} – ${LINE}`,
    reviewOn: local(60),
    follows: [],
  });
  await done(editor, `debates/records/${debate}/review`, { note: TEXT });
}

describe('hostile text in every field', () => {
  it('is text and nothing else on every page, in feeds and as data', async () => {
    const { path } = await one<{ path: string }>(
      `SELECT path FROM subject WHERE type = 'debate' AND id = $1`,
      [debate],
    );
    const subject = `subject=debate:${debate}`;
    const paths = [
      ...['best', 'newest', 'oldest', 'discussed'].map((order) => `${path}?order=${order}`),
      ...[path, '/debates', `/comments/${comment}`].map((page) => `/en${page}`),
      ...[
        '/',
        '/debates',
        '/debates?q=evil',
        '/search?q=evil',
        '/topics/urban',
        '/debates.atom',
        '/api/v1/debates',
        `/api/v1/debates/${debate}`,
      ],
      ...[`/comments.atom?${subject}`, `/api/v1/comments?${subject}`, `/api/v1/comments.csv?${subject}`],
      ...[
        `/comments/new-since?${subject}&after=0`,
        `/comments/sent?${subject}`,
        `/report?subject=comment:${comment}`,
      ],
      ...[`/api/v1/deadlines?${subject}`, `/api/v1/trail?${subject}`],
      ...[
        '/moderation-log',
        '/moderation-log.csv',
        '/api/v1/moderation-log',
        '/moderation-rules',
        '/en/moderation-rules',
        statement,
      ],
    ];
    for (const address of paths) expectHarmless(address, await read(app.visitor(), address));
    const own = [
      `/debates/${rejected}`,
      `/comments/${comment}/reply`,
      `/comments/${comment}/replies`,
      '/account',
      '/account/contributions',
    ];
    const replies = await app.db.read<{ id: string }>('SELECT comment_id AS id FROM comment_version');
    for (const address of [...own, ...replies.map(({ id }) => `/comments/${id}/versions`)])
      expectHarmless(address, await read(ana, address));
    for (const [address, answer] of forms) expectHarmless(address, answer);
  });

  it('is read as it was written', async () => {
    const { text } = markupOf((await app.get(`/comments/${comment}`)).text);
    for (const line of TURNED.split('\n')) expect(text).toContain(line);
    const data = (await app.get(`/api/v1/comments?subject=debate:${debate}&order=oldest`)).json<{
      items: { text: string }[];
    }>();
    expect(data.items[0]!.text).toBe(TURNED);
    const { elements } = markupOf((await app.get(`/comments/${comment}`)).text);
    const links = elements.filter(({ attributes }) => attributes.get('href')?.includes('evil.example'));
    expect(new Set(links.map(({ name, attributes }) => `${name} ${attributes.get('rel')}`))).toEqual(
      new Set(['a nofollow ugc noopener']),
    );
    expect(links.length).toBeGreaterThanOrEqual(4);
  });

  it('reaches nobody’s mailbox as markup', async () => {
    const mails = await app.mails();
    expect(mails.filter(({ html = '' }) => html.includes('data-evil')).length).toBeGreaterThanOrEqual(5);
    for (const { subject = '', html = '', headers } of mails) {
      expect([subject, intruders(html)]).toEqual([subject, []]);
      expect(headers.filter(({ key }) => key === 'subject')).toHaveLength(1);
      expect(subject).not.toMatch(/[\r\n]/);
    }
  });

  it('is data in the back office, in its lists and records and in the journal', async () => {
    const lists = [
      'debates',
      'debateReasons',
      'comments',
      'moderationCases',
      'moderationAppeals',
      'moderationReasons',
    ];
    const more = ['participantBlocks', 'deadlines', 'trail', 'journal'];
    let seen = 0;
    for (const resource of [...lists, ...more]) {
      const viewers = [editor, moderator, registrar, lawyer, administrator];
      const path = `/admin/api/resources/${resource}/actions/list?perPage=100&view=all`;
      for (const viewer of viewers) {
        const answer = await viewer.get(path, { accept: 'application/json' });
        if (answer.status === 403) continue;
        expectHarmless(path, answer);
        if (answer.text.includes('data-evil')) seen += 1;
      }
    }
    expect(seen).toBeGreaterThanOrEqual(8);
    for (const path of [
      `debates/records/${debate}/show`,
      `debates/records/${debate}/edit`,
      `comments/records/${comment}/show`,
    ])
      expectHarmless(path, await editor.get(`/admin/api/resources/${path}`, { accept: 'application/json' }));
    expectHarmless('desk', await moderator.get('/admin/api/dashboard', { accept: 'application/json' }));
    expectHarmless('tasks', await moderator.get('/admin/api/pages/tasks', { accept: 'application/json' }));
    expectHarmless('/admin', await editor.get('/admin'));
  });
});
