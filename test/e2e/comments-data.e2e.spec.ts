import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { commentPage } from '../../src/commons/comments/open-data/comments-api.schemas.js';
import { asSuperuser } from '../support/services.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { said, SQUARE_PATH, withSquare } from './comments-data.fixture.js';

const API = '/api/v1/comments';
const SQUARE = 'subject=square:7';
const XSS = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';

type Page = z.infer<typeof commentPage>;

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
  withSquare(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  await asSuperuser((client) => client.query('TRUNCATE comment CASCADE'), app.database.name);
  await said(app, []);
});

/** The page cache hears of a change within a second. */
const fresh = <T>(path: string, shows: (body: T) => boolean) =>
  until(path, async () => {
    const body = (await app.get(path)).json<T>();
    return shows(body) && body;
  });

const itemsOf = async (query = '', count?: number) =>
  (await fresh<Page>(`${API}?${SQUARE}${query}`, (body) => count === undefined || body.count === count))
    .items;

describe(API, () => {
  it('says what the description promises, levels and stubs in one list', async () => {
    const [top] = await said(app, [{ authorName: 'Мария Петрова' }]);
    await said(app, [
      { parentId: top, stance: 'against', text: XSS },
      { state: 'hidden', text: 'Обидно' },
      { state: 'deleted', text: 'Моето', authorName: 'Иван' },
      { state: 'held', text: 'Чака' },
    ]);
    const answer = await until('4 comments', async () => {
      const now = await app.get(`${API}?${SQUARE}`);
      return now.json<Page>().count === 4 && now;
    });
    const { items, next } = commentPage.parse(answer.json());
    expect(next).toBeNull();
    expect(items.map(({ state, text, stance, author }) => [state, text, stance, author])).toEqual([
      ['visible', 'Пейките да останат.', 'for', { name: 'Мария Петрова', code: 'К7Ж2М4' }],
      ['visible', XSS, 'against', { name: null, code: 'К7Ж2М4' }],
      ['hidden', null, null, null],
      ['deleted', null, null, null],
    ]);
    expect(items[1]).toMatchObject({
      parentId: top,
      depth: 1,
      official: false,
      url: `${app.url}/comments/${items[1]!.id}`,
    });
    expect(answer.text).not.toMatch(/Обидно|Моето|Иван|Чака|participant/i);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    const described = (await app.get('/api/v1/openapi.json')).json<{
      paths: object;
      components: { schemas: object };
    }>();
    expect(Object.keys(described.paths)).toEqual(expect.arrayContaining([API, `${API}.csv`]));
    expect(Object.keys(described.components.schemas)).toEqual(
      expect.arrayContaining(['Comment', 'CommentPage']),
    );
  });

  it('marks what the municipality answered', async () => {
    const { unitId, staffId } = await withAnsweringUnit();
    await said(app, [{ stance: 'answer', unitId, staffId, text: 'Ще ги поправим.' }]);
    const [item] = await itemsOf('', 1);
    expect(item).toMatchObject({
      official: true,
      stance: 'answer',
      author: null,
      unit: { id: unitId, name: { bg: 'Паркове', en: 'Parks' } },
    });
  });

  it.each(['oldest', 'newest'])(
    'is handed out in pages that lose and repeat nothing, %s first',
    async (order) => {
      const made = await said(
        app,
        Array.from({ length: 11 }, (_, index) => ({ text: `Номер ${index}` })),
      );
      await itemsOf('', 11);
      const ids: string[] = [];
      for (let path: string | null = `${API}?${SQUARE}&order=${order}&limit=3`; path;) {
        const { items, next }: Page = (await app.get(path)).json();
        ids.push(...items.map(({ id }) => id));
        // What comes meanwhile moves nothing.
        if (ids.length === 3) await said(app, [{ text: 'Междувременно' }]);
        path = next && next.slice(new URL(next).origin.length);
      }
      expect(order === 'oldest' ? ids.slice(0, 11) : ids.toReversed()).toEqual(made);
    },
  );

  it.each([
    ['', 400],
    ['?subject=square', 400],
    ['?subject=square:7:8', 400],
    ['?subject=square:0', 400],
    [`?${SQUARE}&limit=201`, 400],
    [`?${SQUARE}&order=best`, 400],
    [`?${SQUARE}&cursor=%27`, 400],
    [`?${SQUARE}&cursor=WyItMSJd`, 400],
    [`?${SQUARE}&${SQUARE}`, 400],
    [`?${SQUARE}&state=held`, 400],
    ['?subject=nothing:7', 404],
    ['?subject=square:9', 404],
    ['?subject=square:8', 404],
    ['?subject=topic:1', 404],
  ])('answers %s with a problem', async (query, status) => {
    for (const path of [`${API}${query}`, `${API}.csv${query}`]) {
      const answer = await app.get(path, { accept: 'application/json' });
      expect([path, answer.status]).toEqual([path, status]);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
  });
});

describe('/api/v1/comments.csv', () => {
  it('is a table that a spreadsheet takes for nothing but text', async () => {
    const [top] = await said(app, [{ text: '=HYPERLINK("http://evil","x")', authorName: '@Иван' }]);
    await said(app, [
      { parentId: top, text: 'Два\nреда, "кавички"' },
      { state: 'hidden', text: 'Обидно' },
      { state: 'held', text: 'Чака' },
    ]);
    const answer = await app.get(`${API}.csv?${SQUARE}`);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="comments-square-7.csv"',
      'x-row-count': '3',
      'x-content-type-options': 'nosniff',
    });
    const table = answer.text.split('\r\n');
    expect(table[0]).toMatch(/^\uFEFFid,parent_id,answers_id,depth,state,stance,/);
    expect(table[1]).toContain(`,'@Иван,`);
    expect(table[1]).toContain(`"'=HYPERLINK(""http://evil"",""x"")"`);
    expect(table[2]).toContain(`,${top},,1,visible,for,`);
    expect(table[2]).toContain('"Два\nреда, ""кавички"""');
    expect(table[3]).toMatch(/hidden,,false,,,,,,bg,0,0,0,/);
    expect(table.slice(4)).toEqual(['']);
  });

  it('has every row of a long discussion once', async () => {
    await asSuperuser(
      (client) =>
        client.query(
          `INSERT INTO comment (subject_type, subject_id, depth, stance, text, lang, state, author_code, text_hash, created_at)
           SELECT 'square', 7, 0, 'for', 'Номер ' || n, 'bg', 'visible', 'К7', n::text, $1 FROM generate_series(1, 1203) AS n`,
          [app.clock.now()],
        ),
      app.database.name,
    );
    const answer = await app.get(`${API}.csv?${SQUARE}`);
    expect(answer.headers['x-row-count']).toBe('1203');
    const numbers = [...answer.text.matchAll(/,Номер (\d+),/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 1203 }, (_, index) => index + 1));
  });

  it('is there for a subject without comments, and for HEAD', async () => {
    const empty = await app.get(`${API}.csv?${SQUARE}`);
    expect([empty.headers['x-row-count'], empty.text.trim().split('\r\n').length]).toEqual(['0', 1]);
    const head = await app.visitor().send('HEAD', `${API}.csv?${SQUARE}`);
    expect([head.status, head.text]).toEqual([200, '']);
  });
});

describe('/comments.atom', () => {
  it('has the newest 50, each under its author, in both languages', async () => {
    await said(app, [
      { text: 'Скрито', state: 'hidden' },
      { text: XSS, authorName: 'А < Б' },
    ]);
    await said(
      app,
      Array.from({ length: 50 }, (_, index) => ({ text: `Номер ${index}` })),
    );
    await said(app, [{ text: XSS, authorName: 'А < Б' }]);
    const feed = await until('51 comments', async () => {
      const now = await app.get(`/comments.atom?${SQUARE}`);
      return now.text.includes('onerror') && now;
    });
    expect(feed.headers['content-type']).toContain('application/atom+xml');
    expect(feed.text.match(/<entry>/g)).toHaveLength(50);
    expect(feed.text).toContain('<title>Мнения: Кей &amp; &lt;площад&gt;');
    expect(feed.text).toContain('<author><name>А &lt; Б</name></author>');
    expect(feed.text).not.toMatch(/<script|<img|Скрито/);
    const english = await app.get(`/en/comments.atom?${SQUARE}`);
    expect(english.text).toContain(`href="${app.url}/en${SQUARE_PATH}"`);
    expect(english.text).toContain('label="for"');
    expect((await app.get('/comments.atom?subject=square:8')).status).toBe(404);
  });
});

describe('/comments/new-since', () => {
  const news = (after: string, lang = '') => `${lang}/comments/new-since?${SQUARE}&after=${after}`;

  it('counts what can be read since, in words, and says where', async () => {
    const [first] = await said(app, [{}]);
    expect((await app.get(news('0'))).json()).toMatchObject({ count: 1, text: '1 ново мнение – покажете' });
    await said(app, [
      { text: 'а' },
      { text: 'б' },
      { text: 'в', state: 'held' },
      { parentId: first, text: 'г' },
    ]);
    expect(await fresh<{ count: number }>(news(first!), ({ count }) => count === 3)).toEqual({
      count: 3,
      text: '3 нови мнения – покажете',
      path: `${SQUARE_PATH}?order=newest#comments`,
      dismiss: 'Не сега',
    });
    expect((await app.get(news(first!, '/en'))).json()).toMatchObject({
      text: '3 new comments – show',
      path: `/en${SQUARE_PATH}?order=newest#comments`,
    });
  });

  it('stops counting where nobody reads on', async () => {
    await said(
      app,
      Array.from({ length: 130 }, (_, index) => ({ text: `Номер ${index}` })),
    );
    expect(await fresh<{ count: number }>(news('0'), ({ count }) => count > 1)).toMatchObject({
      count: 100,
      text: 'Над 99 нови мнения – покажете',
    });
  });

  it.each(['', '&after=', '&after=-1', '&after=abc', '&after=1234567890123456789'])(
    'refuses %s',
    async (after) => {
      expect((await app.get(`/comments/new-since?${SQUARE}${after}`)).status).toBe(400);
    },
  );
});

describe('/comments/:id/versions', () => {
  const edited = async () => {
    const [id] = await said(app, [
      {
        text: `Пейките да са три. ${XSS}`,
        stance: 'neutral',
        editedAt: app.clock.now(),
        authorName: 'Мария',
      },
    ]);
    await app.db.read(
      `INSERT INTO comment_version (comment_id, version, text, stance, at) VALUES ($1, 1, 'Пейките да са две.', 'for', $2)`,
      [id, app.clock.now()],
    );
    return id!;
  };

  it('shows what was changed, marked up as nothing but text', async () => {
    const id = await edited();
    const { status, text } = await app.get(`/comments/${id}/versions`);
    expect(status).toBe(200);
    expect(text).toMatch(/<del><span[^>]*> премахнато: <\/span>две<span/);
    expect(text).toMatch(/<ins><span[^>]*> добавено: <\/span>три<span/);
    expect(text).toContain('Позицията е сменена');
    expect(text).not.toMatch(/<img src=x|<script>alert/);
    expect((await app.get(`/en/comments/${id}/versions`)).text).toContain('Edits of a comment');
  });

  it.each(['hidden', 'deleted', 'held'])('shows nothing of what is %s', async (state) => {
    const id = await edited();
    await app.db.read('UPDATE comment SET state = $2 WHERE id = $1', [id, state]);
    expect((await app.get(`/comments/${id}/versions`)).status).toBe(404);
  });

  it('knows of no edits, and of no comment', async () => {
    const [id] = await said(app, [{}]);
    expect((await app.get(`/comments/${id}/versions`)).text).toContain('не е редактирано');
    for (const path of ['/comments/999/versions', '/comments/abc/versions', '/comments/0/versions'])
      expect((await app.get(path)).status).toBe(404);
  });
});

async function withAnsweringUnit(): Promise<{ unitId: string; staffId: string }> {
  return asSuperuser(async (client) => {
    const unit = await client.query<{ id: string }>(
      `INSERT INTO unit (code, name_bg, name_en, email, phone, active, position)
       VALUES ('parks', 'Паркове', 'Parks', '', '', true, 1) RETURNING id`,
    );
    const staff = await client.query<{ id: string }>(
      `INSERT INTO staff (email, name, created_at) VALUES ('parks@example.bg', 'Ани', $1) RETURNING id`,
      [app.clock.now()],
    );
    return { unitId: unit.rows[0]!.id, staffId: staff.rows[0]!.id };
  }, app.database.name);
}
