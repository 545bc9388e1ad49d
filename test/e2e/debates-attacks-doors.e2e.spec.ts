import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import type { Headers } from '../support/visitor.js';
import { withOffices } from './consultations.fixture.js';
import { citizen, openDebate, type Citizen } from './debates.fixture.js';
import { patient } from './debates-attacks.fixture.js';
import { write } from './comments.fixture.js';

let app: TestApp;
let ana: Citizen;
let boris: Citizen;
let debate: string;

const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const count = async (table: string, where = 'true', params: unknown[] = []) =>
  (await one<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`, params)).n;
const on = () => ({ key: `debate:${debate}` });
const newcomer = (change: Record<string, string> = {}) => ({
  subject: `debate:${debate}`,
  stance: 'for',
  text: 'Пиша за първи път тук.',
  email: 'nova@poshta.example',
  ...change,
});
const linkTo = async (address: string) =>
  /\/comments\/confirm\/[\w.-]+/.exec((await app.mailTo(address)).text ?? '')![0];

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  await patient(app);
  [ana, boris] = [await citizen(app), await citizen(app)];
  debate = await openDebate(app);
});
afterAll(() => app.close());

describe('a form of another site', () => {
  const FORM = 'application/x-www-form-urlencoded';
  const foreign: [string, Headers][] = [
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['neither header', {}],
  ];
  const paths = [
    '/comments',
    '/comments/1/vote',
    '/comments/1/edit',
    '/comments/1/delete',
    '/comments/confirm/1.x',
    '/report',
    '/appeals/1.x',
    '/debates/new',
    '/debates/1/edit',
    '/debates/1/submit',
    '/debates/1/discard',
    '/debates/1/files',
    '/debates/1/files/1/remove',
    '/admin/api/resources/debates/records/1/conclude',
    '/admin/api/resources/comments/records/1/answer',
    '/admin/api/resources/moderationCases/records/1/remove',
    '/admin/api/resources/moderationAppeals/records/1/uphold',
    '/admin/api/resources/participantBlocks/actions/new',
    '/admin/api/resources/deadlines/records/1/pause',
    '/admin/api/resources/trail/actions/new',
  ];

  test.each(foreign)('with %s is refused at every door', async (_what, headers) => {
    for (const path of paths.flatMap((own) => (own.startsWith('/admin') ? [own] : [own, `/en${own}`]))) {
      const sent = { 'sec-fetch-site': '', 'content-type': FORM, ...headers };
      const answer = await ana.send('POST', path, { headers: sent, body: 'text=x' });
      expect([path, answer.status]).toEqual([path, 403]);
    }
  });

  it('is refused although the one who is signed in could do it', async () => {
    const id = await write(ana, on(), { text: 'За чужда форма.' });
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    await boris.post(`/comments/${id}/vote`, { value: '1' }, headers);
    await ana.post(`/comments/${id}/delete`, {}, headers);
    expect(await one('SELECT ups, state FROM comment WHERE id = $1', [id])).toEqual({
      ups: 0,
      state: 'visible',
    });
  });
});

describe('fields that no form has', () => {
  const EXTRA = {
    state: 'hidden',
    ups: '999',
    downs: '-5',
    score: '2',
    participantId: '1',
    participant_id: '1',
    unitId: '1',
    staffId: '1',
    organisationId: '1',
    authorName: 'Кметът',
    pinned: 'yes',
    pinnedAt: '2026-01-01',
    depth: '0',
    version: '7',
    lang: 'en',
    createdAt: '2020-01-01T00:00:00Z',
    __proto__x: 'x',
    'constructor[prototype][state]': 'hidden',
  };

  it('change nothing of a comment, a vote, an edit', async () => {
    const form = { subject: `debate:${debate}`, stance: 'for', text: 'Само своите полета.', ...EXTRA };
    const id = /\/comments\/(\d+)/.exec((await ana.post('/comments', form)).location)![1]!;
    await boris.post(`/comments/${id}/vote`, { value: '1', participantId: ana.participantId, ups: '7' });
    const edited = await ana.post(`/comments/${id}/edit`, {
      ...form,
      text: 'И след поправката.',
      version: '1',
    });
    expect(edited.status).toBe(303);
    const row = await one<object>(
      `SELECT state, ups, downs, participant_id, unit_id, staff_id, organisation_id, author_name, pinned_at, depth,
         version, created_at > '2025-01-01' AS recent FROM comment WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({
      ...{
        state: 'visible',
        ups: 1,
        downs: 0,
        participant_id: ana.participantId,
        unit_id: null,
        staff_id: null,
      },
      ...{ organisation_id: null, author_name: null, pinned_at: null, depth: 0, version: 2, recent: true },
    });
    expect(
      await count('comment_vote', 'comment_id = $1 AND participant_id <> $2', [id, boris.participantId]),
    ).toBe(0);
  });

  it('make no account of a newcomer any more than it is', async () => {
    const form = {
      ...newcomer({ email: 'izlishna@poshta.example' }),
      ...EXTRA,
      role: 'admin',
      verification: 'unit',
    };
    expect((await app.visitor().post('/comments', form)).status).toBe(303);
    const answer = await app.visitor().post(await linkTo('izlishna@poshta.example'), EXTRA);
    const id = /\/comments\/(\d+)/.exec(answer.location)![1]!;
    expect(await one('SELECT state, ups, author_name, unit_id FROM comment WHERE id = $1', [id])).toEqual({
      ...{ state: 'visible', ups: 0, author_name: null, unit_id: null },
    });
  });

  it('change nothing of a report', async () => {
    const id = await write(ana, on(), { text: 'За сигнал с излишни полета.' });
    const form = {
      subject: `comment:${id}`,
      reason: 'spam',
      reports: '3',
      state: 'removed',
      hidden: 'yes',
      networkKey: 'x',
    };
    expect((await boris.post('/report', { ...form, participantId: '999' })).status).toBe(303);
    const found = `SELECT reports, state, (SELECT participant_id FROM moderation_report WHERE case_id = c.id)
      FROM moderation_case AS c WHERE subject_type = 'comment' AND subject_id = $1`;
    expect(await one(found, [id])).toEqual({
      reports: 1,
      state: 'open',
      participant_id: boris.participantId,
    });
  });
});

describe('whether an address is known', () => {
  it('does not show: same status, body and place of the slow work', async () => {
    const known = boris.email;
    const answers = [];
    for (const email of [known, 'nepoznata@poshta.example']) {
      const visitor = app.visitor();
      const sent = await visitor.post('/comments', newcomer({ email, name: 'Някоя', showsName: 'yes' }));
      const shown = await visitor.follow(sent);
      answers.push({
        status: sent.status,
        location: sent.location,
        set: sent.headers['set-cookie'],
        body: sent.text,
        page: shown.text,
      });
    }
    const bare = (text: string) => text.replace(/nonce-?="?[^"\s]*"?/g, '');
    expect(bare(answers[0]!.page)).toBe(bare(answers[1]!.page));
    const rest = answers.map(({ page: _page, ...answer }) => answer);
    expect(rest[0]).toEqual(rest[1]);
    // Both are written down as a letter and nothing else; SMTP is spoken to afterwards by the worker.
    const rows = await app.db.read<{ kind: string }>(`SELECT kind FROM letter ORDER BY id DESC LIMIT 2`);
    expect(rows.map(({ kind }) => kind)).toEqual(['comments.confirm', 'comments.confirm']);
    expect(
      await count('comment_pending', `text = 'Пиша за първи път тук.' AND comment_id IS NULL`),
    ).toBeGreaterThanOrEqual(2);
  });
});

describe('links of letters', () => {
  it('altered anywhere say nothing', async () => {
    const text = 'Тайна до потвърждението.';
    await app.visitor().post('/comments', newcomer({ text, email: 'altered@poshta.example' }));
    const link = await linkTo('altered@poshta.example');
    const [id = '', proof = ''] = link.slice('/comments/confirm/'.length).split('.');
    const flipped = proof.startsWith('A') ? `B${proof.slice(1)}` : `A${proof.slice(1)}`;
    const tokens = [
      `${id}.${flipped}`,
      `${Number(id) + 1}.${proof}`,
      `${id}.`,
      `${id}`,
      `.${proof}`,
      `${id}.${proof}=`,
      `${id}.${proof.toLowerCase()}`,
      `0${id}.${proof}`,
      `${id}.${proof}%00`,
    ];
    const bodies = new Set<string>();
    for (const token of tokens)
      for (const answer of [
        await app.get(`/comments/confirm/${token}`),
        await app.post(`/comments/confirm/${token}`),
      ]) {
        expect([token, answer.status]).toEqual([token, 400]);
        expect(answer.text).not.toContain('Тайна');
        if (!token.includes('%00')) bodies.add(/<main[\s\S]*<\/main>/.exec(answer.text)![0]);
      }
    expect(bodies.size).toBe(1);
    // One door's proof opens no other.
    for (const door of ['statements', 'appeals'])
      expect((await app.get(`/${door}/${id}.${proof}`)).status).toBe(400);
    expect((await app.visitor().post(link)).status).toBe(303);
  });
});

describe('many at once', () => {
  it('fifty votes from two sessions of one person are one', async () => {
    const id = await write(ana, on(), { text: 'Петдесет гласа.' });
    const other = app.visitor();
    await import('../../src/commons/accounts/staff/staff.factory.js');
    for (const [name, value] of boris.cookies) other.cookies.set(name, value);
    const cast = (at: number) =>
      (at % 2 ? boris : other).post(`/comments/${id}/vote`, { value: at % 3 ? '1' : '-1' });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => cast(at)));
    expect(answers.every(({ status }) => status === 303)).toBe(true);
    const { ups, downs } = await one<{ ups: number; downs: number }>(
      'SELECT ups, downs FROM comment WHERE id = $1',
      [id],
    );
    expect(ups + downs).toBe(1);
    expect(await count('comment_vote', 'comment_id = $1', [id])).toBe(1);
  });

  it('three reports hide once, with one letter', async () => {
    for (let round = 0; round < 5; round += 1) {
      const author = await citizen(app);
      const id = await write(author, on(), { text: `Три сигнала, кръг ${round}.` });
      const people = await Promise.all([1, 2, 3, 4, 5].map(() => citizen(app)));
      await Promise.all(
        people.map((who) => who.post('/report', { subject: `comment:${id}`, reason: 'spam' })),
      );
      const found = `SELECT count(*)::int AS n FROM moderation_decision AS d JOIN moderation_case AS c ON c.id = d.case_id
        WHERE c.subject_type = 'comment' AND c.subject_id = $1 AND d.action = 'hide'`;
      expect(await one(found, [id])).toEqual({ n: 1 });
      expect(await one('SELECT state FROM comment WHERE id = $1', [id])).toEqual({ state: 'hidden' });
      await app.mailTo(author.email);
    }
  });
});
