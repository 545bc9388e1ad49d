import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';
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

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  await patient(app);
  [ana, boris] = [await citizen(app), await citizen(app)];
  debate = await openDebate(app);
});
afterAll(() => app.close());

describe('what nobody may say', () => {
  it.each(['answer', 'FOR', '', '__proto__', 'for,against', 'constructor'])(
    'a stance „%s“',
    async (stance) => {
      const before = await count('comment');
      const answer = await ana.post('/comments', { subject: on().key, stance, text: 'С чужда позиция.' });
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('С чужда позиция.');
      const twice = await ana.post('/comments', [
        ['subject', on().key],
        ['stance', 'for'],
        ['stance', stance],
        ['text', 'Две позиции.'],
      ]);
      expect(twice.status).toBeLessThan(500);
      expect(await count('comment', `stance = 'answer'`)).toBe(0);
      expect(await count('comment')).toBe(before + (twice.status === 303 ? 1 : 0));
    },
  );

  it('below a comment of another debate, a hidden, a deleted or none', async () => {
    const other = await openDebate(app, { title: 'Друг дебат, за друго нещо?' });
    const there = await write(ana, { key: `debate:${other}` }, { text: 'Там, не тук.' });
    const deleted = await write(ana, on(), { text: 'Ще се изтрие.' });
    await ana.post(`/comments/${deleted}/delete`);
    const hidden = await write(ana, on(), { text: 'Ще се скрие.' });
    for (let at = 1; at <= 3; at += 1)
      await (await citizen(app)).post('/report', { subject: `comment:${hidden}`, reason: 'spam' });
    expect((await one<{ state: string }>('SELECT state FROM comment WHERE id = $1', [hidden])).state).toBe(
      'hidden',
    );
    const before = await count('comment');
    for (const parent of [
      there,
      deleted,
      hidden,
      '999999',
      '1e3',
      '-1',
      '1 OR 1=1',
      '99999999999999999999',
    ]) {
      for (const who of [boris, app.visitor()] as Visitor[]) {
        const form = newcomer({
          parent,
          text: 'Отговор наникъде.',
          email: `parent.${parent.length}@poshta.example`,
        });
        const answer = await who.post('/comments', form);
        expect([parent, answer.status]).toEqual([parent, expect.any(Number)]);
        expect([parent, [400, 404, 409, 410, 422].includes(answer.status)]).toEqual([parent, true]);
      }
    }
    expect(await count('comment')).toBe(before);
    expect(await count('comment_pending', `text = 'Отговор наникъде.'`)).toBe(0);
  });

  it.each([
    ['a megabyte', 'ж'.repeat(170_000)],
    ['NUL', 'а\0б'],
    ['half a character', 'а\ud800б'],
    ['signs that no keyboard has', 'а\u0001\u001b\u007f\ufffe б'],
  ])('in any field of any form: %s', async (what, strange) => {
    const id = await write(ana, on(), { text: `За странни текстове, ${what}.` });
    const question = {
      title: `Да се приемат ли странни знаци, ${what}?`,
      why: 'Защо ли не? '.repeat(20),
      lang: 'bg',
    };
    const forms: [Visitor, string, Record<string, string>][] = [
      [app.visitor(), '/comments', newcomer({ name: 'Нова', parent: '', text: what, email: '' })],
      [ana, `/comments/${id}/edit`, { stance: 'for', text: `Поправено, ${what}.`, version: '1' }],
      [ana, '/debates/new', { ...question, topics: 'urban', places: '65334', opensOn: '', closesOn: '' }],
      [
        boris,
        '/report',
        { subject: `comment:${id}`, reason: 'spam', explanation: '', email: '', goodFaith: 'yes' },
      ],
      [boris, `/comments/${id}/vote`, { value: '1' }],
    ];
    const type = 'application/x-www-form-urlencoded';
    const headers = { origin: app.url, 'sec-fetch-site': 'same-origin', 'content-type': type };
    for (const [who, path, whole] of forms)
      for (const field of Object.keys(whole)) {
        const form =
          path === '/comments' ? { ...whole, email: `${field}${strange.length}@poshta.example` } : whole;
        const { status } = await who.post(path, { ...form, [field]: strange });
        expect([path, field, status >= 200 && status < 500]).toEqual([path, field, true]);
        const rest = new URLSearchParams({ ...form, [field]: '' }).toString();
        const raw = rest.replace(`${field}=`, `${field}=%ED%A0%80%00%FF`);
        const broken = await who.send('POST', path, { headers, body: raw });
        expect([path, field, broken.status >= 200 && broken.status < 500]).toEqual([path, field, true]);
      }
    const stored = await app.db.read(`SELECT FROM comment WHERE text LIKE '%' || chr(1) || '%'`);
    expect(stored).toEqual([]);
  });
});

describe('questions that make no sense', () => {
  const NONSENSE = [
    'x',
    '-1',
    '0',
    '1000000',
    '1e9',
    '99999999999999999999',
    '%00',
    "'%20OR%201=1--",
    '%F0%9F',
    '[]',
    '..%2F..',
    'NaN',
  ];
  test.each(
    [
      ['order', 'size', 'after', 'done', 'hold', 'page', 'order[]', 'order[$ne]'].map((key) => ['page', key]),
      ['order', 'cursor', 'limit', 'subject'].map((key) => ['api', key]),
      ['state', 'topic', 'place', 'q', 'after'].map((key) => ['list', key]),
      ['state', 'topic', 'place', 'q', 'cursor', 'limit'].map((key) => ['debates', key]),
      ['month', 'reason', 'after'].map((key) => ['log', key]),
      ['month', 'reason', 'after', 'limit'].map((key) => ['logApi', key]),
      ['subject', 'state', 'after', 'cursor', 'limit'].map((key) => ['deadlines', key]),
      ['subject'].map((key) => ['trail', key]),
      ['subject', 'after'].map((key) => ['news', key]),
      ['subject', 'outcome'].map((key) => ['thanks', key]),
    ].flat(),
  )('at %s, %s: 400, 404 or ignored', async (door, key) => {
    const id = await one<{ id: string }>('SELECT min(id)::text AS id FROM comment');
    const subject = key === 'subject' ? '' : `subject=debate:${debate}&`;
    const { path } = await one<{ path: string }>(
      `SELECT path FROM subject WHERE type = 'debate' AND id = $1`,
      [debate],
    );
    const addresses: Record<string, string[]> = {
      page: [path, `/comments/${id.id}`, `/comments/${id.id}/replies`],
      api: ['/api/v1/comments', '/api/v1/comments.csv', '/comments.atom'],
      list: ['/debates', '/en/debates', '/debates.atom'],
      debates: ['/api/v1/debates'],
      log: ['/moderation-log', '/moderation-log.csv'],
      logApi: ['/api/v1/moderation-log'],
      deadlines: ['/api/v1/deadlines'],
      trail: ['/api/v1/trail'],
      news: ['/comments/new-since'],
      thanks: ['/report/thanks', '/report'],
    };
    for (const address of addresses[door]!)
      for (const value of NONSENSE) {
        const { status } = await app.get(`${address}?${subject}${key}=${value}`);
        expect([address, value, [200, 301, 303, 308, 400, 404].includes(status)]).toEqual([
          address,
          value,
          true,
        ]);
      }
  });

  it('with numbers that are none in the address are not found', async () => {
    for (const id of ['0', '-1', '1e3', '99999999999999999999', '%00', "1'", '１', 'new%00'])
      for (const path of [
        `/comments/${id}`,
        `/comments/${id}/versions`,
        `/debates/${id}`,
        `/api/v1/debates/${id}`,
        `/statements/${id}`,
        `/comments/${id}/edit`,
      ]) {
        const { status } = await ana.get(path);
        expect([path, status >= 300 && status < 500]).toEqual([path, true]);
      }
  });
});
