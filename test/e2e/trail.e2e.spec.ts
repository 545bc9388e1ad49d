import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Consultations } from '../../src/civic/consultations/index.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { Trail, type TrailEnds } from '../../src/commons/trail/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { announced, clockTurns, scheduled, withOffices } from './consultations.fixture.js';

interface Listed {
  items: {
    kind: { code: string; label: { bg: string } };
    direction: string;
    subject: { title: string; url: string };
  }[];
}

let app: TestApp;
let forests: string;
let rivers: string;

const now = () => app.nest.get(Clock).now();
const ref = (id: string) => ({ type: 'consultation', id });
const link = (ends: TrailEnds) =>
  app.db.transaction((tx) => app.nest.get(Trail).link(tx, { ...ends, actor: { kind: 'system' } }, now()));
const asked = async (id: string) =>
  (await app.get(`/api/v1/trail?subject=consultation:${id}`)).json<Listed>();
const told = async (id: string) =>
  (await asked(id)).items.map(({ kind, direction, subject }) => [kind.label.bg, direction, subject.title]);

async function as(role: string): Promise<Visitor> {
  const { id } = await testStaff(app.nest, { role });
  const [name, value] = await staffCookie(app.nest, id);
  const visitor = app.visitor();
  visitor.cookies.set(name, value);
  return visitor;
}

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  forests = await scheduled(app, { title: 'Наредба за горите' });
  rivers = await scheduled(app, { title: 'Наредба за реките' });
  await clockTurns(app);
});
afterAll(() => app.close());

describe('the trail of a subject', () => {
  it('is read from both ends, within two seconds of the change', async () => {
    expect(await told(forests)).toEqual([]);
    await link({ from: ref(rivers), to: ref(forests), kind: 'arisesFrom' });
    await until('the link is shown', async () => (await told(forests)).length === 1);
    expect(await told(forests)).toEqual([['Доведе до', 'backward', 'Наредба за реките']]);
    expect(await told(rivers)).toEqual([['Произтича от', 'forward', 'Наредба за горите']]);
    expect((await asked(forests)).items[0]!.subject.url).toMatch(/^http.*\/consultations\/\d+-/);
  });

  it('follows what becomes of the other end', async () => {
    const title = 'Наредба за бреговете';
    await app.db.transaction((tx) =>
      tx.query('UPDATE subject SET title = $2 WHERE id = $1', [rivers, title]),
    );
    await app.db.transaction((tx) =>
      tx.query(`INSERT INTO page_version (tag, changed_in) VALUES ($1, pg_current_xact_id()::text::bigint)`, [
        `subject:consultation:${rivers}`,
      ]),
    );
    await until('the new title', async () => (await told(forests))[0]?.[2] === title);
  });

  it('stands on the pages of both', async () => {
    const page = async (id: string) => app.visitor().follow(await app.get(`/consultations/${id}`));
    await until('the link on the page', async () => (await page(rivers)).text.includes('Произтича от'));
    expect((await page(rivers)).text).toContain('Наредба за горите');
    expect((await page(forests)).text).toContain('Доведе до');
  });

  it.each([
    ['?subject=consultation', 400],
    ['', 400],
    ['?subject=consultation:999999', 404],
  ])('with %s answers %i', async (query, status) => {
    expect((await app.get(`/api/v1/trail${query}`)).status).toBe(status);
  });

  it('is not read while the subject is not public', async () => {
    const id = await announced(app);
    await app.db.transaction((tx) =>
      app.nest.get(Consultations).unschedule(tx, id, { kind: 'system' }, now()),
    );
    expect((await app.get(`/api/v1/trail?subject=consultation:${id}`)).status).toBe(404);
  });
});

describe('the whole path', () => {
  const path = (id: string) => `/trail/consultation/${id}`;
  const titles = (text: string) =>
    [...text.matchAll(/<p class="name"[^>]*>(?:<a[^>]*>)?([^<]+)/g)].map(([, title]) => title);

  it('is a page in both languages, from whichever end', async () => {
    for (const id of [forests, rivers])
      expect(titles((await app.get(path(id))).text)).toEqual(['Наредба за горите', 'Наредба за бреговете']);
    const english = (await app.get(`/en${path(rivers)}`)).text;
    expect(english).toContain('Follows from: ');
    expect(english).toMatch(/href="\/en\/consultations\/\d+-/);
    expect((await app.get(path(rivers))).text).toContain('Произтича от: ');
  });

  it('is data, and leaves the shape of the list as it was', async () => {
    const asData = async (more: string) =>
      (await app.get(`/api/v1/trail?subject=consultation:${rivers}${more}`)).json<
        Listed & {
          path?: { nodes: { key: string; stage: string }[]; links: { later: string }[]; more: boolean };
        }
      >();
    expect(Object.keys(await asData(''))).toEqual(['items']);
    const { items, path: told } = await asData('&depth=2');
    expect(items).toHaveLength(1);
    expect(told).toMatchObject({
      nodes: [
        { key: `consultation:${forests}`, stage: 'proposed' },
        { key: `consultation:${rivers}`, stage: 'proposed' },
      ],
      links: [{ kind: { code: 'arisesFrom' }, later: `consultation:${rivers}` }],
      more: false,
    });
    for (const depth of ['0', '9', 'x'])
      expect((await app.get(`/api/v1/trail?subject=consultation:${rivers}&depth=${depth}`)).status).toBe(400);
  });

  it.each(['/trail/consultation/999999', '/trail/ghost/1', '/trail/consultation/x', '/trail/Consultation/1'])(
    '%s is not there',
    async (address) => {
      expect((await app.get(address)).status).toBe(404);
    },
  );

  it('is shown to the staff with what is not public, and to nobody else', async () => {
    const id = await announced(app);
    await link({ from: ref(id), to: ref(rivers), kind: 'about' });
    await app.db.transaction((tx) =>
      app.nest.get(Consultations).unschedule(tx, id, { kind: 'system' }, now()),
    );
    const clerk = await as('editor');
    expect((await clerk.get(path(id))).text).toContain('Не е публично');
    expect(titles((await clerk.get(path(rivers))).text)).toHaveLength(3);
    await until('the public page forgets it', async () => {
      return titles((await app.get(path(rivers))).text).length === 2;
    });
    expect((await app.get(path(id))).status).toBe(404);
  });
});

describe('the list of links', () => {
  it('is for those who may edit it, names both ends and removes', async () => {
    const [clerk, moderator] = [await as('editor'), await as('moderator')];
    const list = (visitor: Visitor) =>
      visitor.get('/admin/api/resources/trail/actions/list', { accept: 'application/json' });
    expect((await list(moderator)).status).toBe(403);
    expect((await list(clerk)).text).toContain('консултация: Наредба за горите');
    const [{ id } = { id: '' }] = await app.db.read<{ id: string }>('SELECT id FROM trail_link');
    const remove = (visitor: Visitor) =>
      visitor.send('POST', `/admin/api/resources/trail/records/${id}/remove`, {
        headers: {
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          origin: app.url,
          accept: 'application/json',
        },
        body: JSON.stringify({ values: {} }),
      });
    expect((await remove(moderator)).status).toBe(403);
    expect((await remove(clerk)).status).toBe(200);
    expect((await remove(clerk)).status).toBe(404);
    await until('the link is gone', async () => (await told(forests)).length === 0);
    const [last] = await app.db.read(
      `SELECT action, subject_id, actor_kind FROM audit_entry WHERE action LIKE 'trail.%' ORDER BY id DESC LIMIT 1`,
    );
    expect(last).toEqual({ action: 'trail.unlink', subject_id: rivers, actor_kind: 'staff' });
  });
});
