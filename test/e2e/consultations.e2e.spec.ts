import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Places } from '../../src/commons/accounts/index.js';
import { Consultations } from '../../src/civic/consultations/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { filePath, Files } from '../../src/platform/files/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { clockTurns, scheduled, withSeededYear } from './consultations.fixture.js';

const EVIL = `Наредба "><img src=x onerror=alert(1)> & <script>alert('а')</script>`;

let app: TestApp;

const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const pathOf = async (title: string) =>
  (await one<{ path: string }>('SELECT path FROM subject WHERE title = $1', [title])).path;
const quoted = (name: string) => name.split('„')[1]!;
/** What stands between head and foot. */
const textOf = async (path: string) => /<main[^]*<\/main>/.exec((await app.get(path)).text)?.[0] ?? '';

beforeAll(async () => {
  app = await testApp();
  await withSeededYear(app);
});
afterAll(() => app.close());

describe('the seeded year', () => {
  it('has consultations in every state, numbered without a gap in each year', async () => {
    const states = await app.db.read<{ state: string; count: number }>(
      'SELECT state, count(*)::int AS count FROM consultation GROUP BY state',
    );
    expect(Object.fromEntries(states.map(({ state, count }) => [state, count]))).toEqual({
      draft: 3,
      scheduled: 2,
      open: 5,
      closed: 9,
      withdrawn: 1,
    });
    const numbers = await app.db.read<{ number: string }>(
      'SELECT number FROM consultation WHERE number IS NOT NULL ORDER BY scheduled_at, number',
    );
    const years = Map.groupBy(numbers, ({ number }) => number.split('-')[1]!);
    for (const given of years.values()) {
      expect(given.map(({ number }) => Number(number.split('-')[2]))).toEqual(
        given.map((_, index) => index + 1),
      );
    }
  });

  it('left history, audit and events with the times they would have had', async () => {
    const { steps, audits, late } = await one<{ steps: number; audits: number; late: number }>(
      `SELECT (SELECT count(*)::int FROM lifecycle_step) AS steps,
              (SELECT count(*)::int FROM audit_entry WHERE subject_type = 'consultation' AND action NOT LIKE '%.create') AS audits,
              (SELECT count(*)::int FROM outbox_event WHERE name LIKE 'consultation.%' AND occurred_at > $1) AS late`,
      [new Date(app.nest.get(Clock).now().getTime() - 3_600_000)],
    );
    expect(steps).toBeGreaterThan(30);
    expect(audits).toBe(steps);
    expect(late).toBe(0);
  });
});

describe('/consultations', () => {
  it('lists what the public may see, what ends first on top, in both languages, without a cookie', async () => {
    const bulgarian = await app.get('/consultations');
    expect(bulgarian.status).toBe(200);
    expect(bulgarian.headers['set-cookie']).toBeUndefined();
    expect(bulgarian.headers.etag).toBeDefined();
    expect(bulgarian.text).toContain('17 консултации');
    expect(bulgarian.text.indexOf('Наредба за обществения ред')).toBeLessThan(
      bulgarian.text.indexOf('Правилник за реда на общинските пазари'),
    );
    expect(bulgarian.text).not.toContain('Наредба за домашните любимци');
    const english = await app.get('/en/consultations');
    expect(english.text).toContain('17 consultations');
    expect(english.text).toMatch(/lang="bg"[^>]*>Наредба за обществения ред/);
    expect(english.text).toContain('href="/en/consultations/');
  });

  it.each([
    ['?state=open', '5 консултации'],
    ['?state=withdrawn', '1 консултация'],
    ['?topic=budget', '4 консултации'],
    ['?state=open&topic=environment', '2 консултации'],
    [`?q=${encodeURIComponent('ПЧЕЛАРИ')}`, '1 консултация'],
    ['?q=%25%25', 'Няма намерени консултации'],
    ['?q=__', 'Няма намерени консултации'],
    [`?q=${encodeURIComponent('в ПЧЕЛАРИ и')}`, '1 консултация'],
    ['?state=&topic=&q=', '17 консултации'],
    ['?utm_source=mail', '17 консултации'],
  ])('filters by %s', async (query, count) => {
    const answer = await app.get(`/consultations${query}`);
    expect(answer.status).toBe(200);
    expect(/role="status"[^>]*>\s*<b>([^<]*)</.exec(answer.text)![1]).toBe(count);
  });

  it.each([
    '?state=draft',
    '?state=nonsense',
    '?topic=%00',
    '?topic=money',
    '?after=abc',
    '?q=a%00b',
    `?q=${'x'.repeat(101)}`,
    '?state=open&state=closed',
  ])('answers %s with 400 and a page', async (query) => {
    const answer = await app.get(`/consultations${query}`);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('text/html');
  });

  it('goes through keyset pages', async () => {
    for (let count = 0; count < 8; count++)
      await scheduled(app, { title: `Наредба за реките ${count}`, topics: ['agriculture'] });
    await clockTurns(app);
    const first = await until('the new ones in the list', async () => {
      const text = await textOf('/consultations');
      return text.includes('25 консултации') && text;
    });
    const next = /href="(\/consultations\?after=[^"]+)"/.exec(first)![1]!;
    const second = await textOf(next.replaceAll('&amp;', '&'));
    const titles = (text: string) =>
      [...text.matchAll(/class="name"[^>]*>([^<]+)</g)].map(([, title]) => title);
    expect([...new Set([...titles(first), ...titles(second)])]).toHaveLength(25);
  });
});

describe('a consultation', () => {
  it('has a page with its clock, text, documents, timeline and follow box', async () => {
    const text = await textOf(await pathOf('Наредба за обществения ред'));
    expect(text).toContain('Остават 3 дни');
    expect(text).toContain('30 дни');
    expect(text).toContain('чл. 26, ал. 4 от ЗНА');
    expect(text).toMatch(/id="chl-3-al-2"/);
    expect(text).toMatch(/\/files\/[0-9a-f]{32}\/[^"]+docx/);
    expect(text).toContain('name="subject" value="consultation:');
    expect(text).toContain('name="scope" value="subject"');
    expect(text).toContain('Проектът е публикуван, срокът започва');
    expect(text).toMatch(/application\/json/);
    expect(text).not.toContain('style=');
  });

  it('says why its term is short, that it was extended, why it was withdrawn', async () => {
    expect(await textOf(await pathOf('Изменение на Наредбата за местните такси и цени на услуги'))).toContain(
      'Защо срокът е по-кратък',
    );
    expect(await textOf(await pathOf('Наредба за зелената система'))).toContain('Срокът е удължен до');
    const withdrawn = await textOf(await pathOf('Наредба за реда за провеждане на търговия на открито'));
    expect(withdrawn).toContain('Консултацията е оттеглена');
    expect(withdrawn).not.toContain('id="follow"');
  });

  it('keeps its draft to itself until it opens', async () => {
    const path = await pathOf('План за устойчива градска мобилност на гр. Сандански');
    const text = await textOf(path);
    expect(text).toContain('Проектът още не е публикуван');
    expect(text).not.toContain('Пред училищата сутрин преминават');
    const id = /(\d+)-/.exec(path)![1]!;
    expect((await app.get(`/api/v1/consultations/${id}`)).json<{ text: null; files: [] }>()).toMatchObject({
      text: null,
      files: [],
    });
  });

  it('is found under any slug and answers under the right one', async () => {
    const path = await pathOf('Наредба за обществения ред');
    const id = /(\d+)-/.exec(path)![1]!;
    for (const wrong of [`${id}`, `${id}-`, `${id}-drugo`]) {
      const answer = await app.get(`/consultations/${wrong}`);
      expect([answer.status, answer.location]).toEqual([301, path]);
    }
    expect((await app.get(`/en/consultations/${id}`)).location).toBe(`/en${path}`);
  });

  it.each([
    '/consultations/999999',
    '/consultations/0',
    '/consultations/abc',
    '/consultations/12x',
    '/consultations/99999999999999999999',
  ])('that is none (%s) is a 404 page that leads on', async (path) => {
    const answer = await app.get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('href="/consultations"');
  });

  it('that is still a draft does not exist', async () => {
    const { id } = await one<{ id: string }>(`SELECT id FROM consultation WHERE state = 'draft' LIMIT 1`);
    expect((await app.get(`/consultations/${id}`)).status).toBe(404);
    expect((await app.get(`/api/v1/consultations/${id}`)).status).toBe(404);
  });

  it('shows a change within two seconds', async () => {
    const id = await scheduled(app, { title: 'Наредба за пчелите' });
    await clockTurns(app);
    const path = await pathOf('Наредба за пчелите');
    expect(await textOf(path)).toContain('Отворена');
    const { nest, db } = app;
    await db.transaction((tx) =>
      nest
        .get(Consultations)
        .withdraw(tx, id, 'Новият закон я прави излишна.', { kind: 'system' }, nest.get(Clock).now()),
    );
    await until(
      'the withdrawal on the page',
      async () => (await textOf(path)).includes('Новият закон я прави излишна.'),
      { within: 2_500 },
    );
  });

  it('names its unit anew within two seconds', async () => {
    const { nest, db } = app;
    const path = await pathOf('Наредба за обществения ред');
    const { id: unitId, ...unit } = await one<Parameters<Places['editUnit']>[2] & { id: string }>(
      `SELECT unit.id, name_bg AS "nameBg", name_en AS "nameEn", unit.email, unit.phone, position, active
       FROM unit JOIN subject ON subject.unit_id = unit.id WHERE path = $1`,
      [path],
    );
    const api = `/api/v1/consultations/${/(\d+)-/.exec(path)![1]!}`;
    for (const place of [path, api]) expect((await app.get(place)).text).toContain(quoted(unit.nameBg));
    const renamed = { ...unit, nameBg: 'Дирекция „Ред и тишина“' };
    await db.transaction((tx) =>
      nest.get(Places).editUnit(tx, unitId, renamed, { kind: 'system' }, nest.get(Clock).now()),
    );
    for (const place of [path, api]) {
      const named = async () => (await app.get(place)).text.includes('Ред и тишина');
      await until(`the new name on ${place}`, named, { within: 2_500 });
    }
  });

  it('offers the draft alone as the draft, and tells whom to write to', async () => {
    const { nest, db } = app;
    const file = {
      name: 'План.txt',
      buffer: Buffer.from('План на реката.\n'),
      by: { kind: 'system' },
    } as const;
    const plan = await db.transaction((tx) => nest.get(Files).store(tx, file, nest.get(Clock).now()));
    const address = filePath(plan);
    const bare = await app.whileNothingRecurs(async () => {
      const files = [{ kind: 'other' as const, fileId: plan.id }];
      const id = await scheduled(app, { title: 'Наредба за бреговете' }, files);
      expect((await app.get(address)).status).toBe(404);
      return id;
    });
    await scheduled(app, { title: 'Наредба за моста', contactPhone: '0746 30 133' });
    await clockTurns(app);
    expect((await app.get(address)).status).toBe(200);
    const text = await textOf(await pathOf('Наредба за бреговете'));
    expect(text).toContain(address);
    expect(text).not.toContain('Изтеглете проекта');
    expect(text).not.toContain('лицето за контакт');
    expect(text).toContain('Център за административно и информационно обслужване');
    expect(await textOf(await pathOf('Наредба за моста'))).toContain('до лицето за контакт на тази страница');
    expect(await textOf(await pathOf('Наредба за обществения ред'))).toMatch(
      /href="\/files\/[^"]+docx"[^>]*>Изтеглете проекта/,
    );
    const { path } = await one<{ path: string }>(`SELECT path FROM subject WHERE id = $1`, [bare]);
    expect(path).toContain('bregovete');
  });

  it('shows markup as text, everywhere', async () => {
    const id = await scheduled(app, {
      title: EVIL,
      summary: EVIL,
      text: `Чл. 1. ${EVIL}\n(1) ${EVIL}`,
      contactName: EVIL,
    });
    await clockTurns(app);
    const path = await pathOf(EVIL);
    for (const page of [path, `/en${path}`, '/consultations?q=onerror', '/consultations.atom']) {
      const { text } = await app.get(page);
      expect(text).toContain('&lt;img src=x');
      expect(text).not.toContain('<img src=x');
      expect(text).not.toContain("<script>alert('а')");
    }
    expect((await app.get(`/api/v1/consultations/${id}`)).json<{ title: string }>().title).toBe(EVIL);
  });
});

describe('the search', () => {
  it('is asked sixty times a minute by one network, on pages and through the API together', async () => {
    const ask = (path: string) => app.get(`${path}?q=${Math.random().toString(36).slice(2)}`);
    let answer = await ask('/consultations');
    for (let asked = 0; answer.status === 200 && asked < 60; asked++)
      answer = await ask(asked % 2 === 0 ? '/api/v1/consultations' : '/en/consultations');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('/consultations')).status).toBe(429);
    expect((await ask('/api/v1/consultations')).status).toBe(429);
    expect((await app.get('/consultations?state=closed')).status).toBe(200);
  });
});
