import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { withSeededYear } from './consultations.fixture.js';

let app: TestApp;

const PAGES = [
  '/',
  '/participation',
  '/about',
  '/rules',
  '/privacy',
  '/accessibility',
  '/deadlines',
  '/contact',
];
const ROOMS = [
  '/debates',
  '/consultations',
  '/petitions',
  '/recommendations',
  '/events',
  '/library',
  '/site-map',
  '/contact',
];
const BOTH = PAGES.flatMap((path) => [path, path === '/' ? '/en/' : `/en${path}`]);

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

describe('before anything has happened', () => {
  it('the home page says so and offers the subscription', async () => {
    const { status, text } = await app.get('/');
    expect(status).toBe(200);
    expect(text).toContain('В момента няма нищо отворено за мнения.');
    expect(text).toContain('action="/subscriptions"');
    expect(text).not.toContain('Какво стана');
    expect(text).toContain('Как върви едно предложение');
  });
});

describe('after a year', () => {
  beforeAll(async () => {
    await withSeededYear(app);
    // It was read while there was nothing on it: what the page cache keeps gives way within two seconds.
    await until('the seeded year on the home page', async () =>
      (await app.get('/')).text.includes('Наскоро приключили'),
    );
  });

  it.each(BOTH)('%s is there for anybody, without a cookie and with an ETag', async (path) => {
    const { status, headers, text } = await app.get(path);
    expect([status, headers['set-cookie']]).toEqual([200, undefined]);
    expect(headers.etag).toBeTruthy();
    expect(text).toContain(`<html lang="${path.startsWith('/en') ? 'en' : 'bg'}">`);
    expect(text).not.toMatch(/<style|style="|<script(?![^>]*src=)/);
    expect(text.match(/<h1/g)).toHaveLength(1);
  });

  it('the home page shows what is open with the days left, first what ends first', async () => {
    const { text } = await app.get('/');
    const open = await app.db.read<{ title: string }>(
      "SELECT title FROM subject WHERE public AND phase = 'open' ORDER BY closes_at",
    );
    const places = open.map(({ title }) => text.indexOf(`>${title}<`));
    expect(open.length).toBeGreaterThan(0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).toMatch(/(остават? \d+ (ден|дни)|последен ден)/);
    expect(text).toContain('Наскоро приключили');
  });

  it.each([
    ['/nyama/takava', 'bg', '', 'Тази страница не е намерена'],
    ['/en/no/such', 'en', '/en', 'Page not found'],
  ])('%s, which is nowhere, leads to every room in its own language', async (path, locale, before, title) => {
    const { status, text } = await app.get(path);
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(text) ?? [];
    const doors = [...main.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect([status, text.includes(`<html lang="${locale}">`)]).toEqual([404, true]);
    expect(main).toContain(title);
    for (const room of ROOMS) expect(doors).toContain(`${before}${room}`);
    expect(main).not.toMatch(/консултация|a consultation/);
  });

  it('marks Bulgarian titles on the English page', async () => {
    const { text } = await app.get('/en/');
    expect(text).toMatch(/<a href="\/en\/consultations\/[^"]+" class="name" lang="bg">/);
    expect((await app.get('/')).text).not.toContain('class="name" lang=');
  });

  it('no door leads nowhere', async () => {
    const doors = new Set<string>();
    for (const path of BOTH) {
      const { text } = await app.get(path);
      for (const [, href = ''] of text.matchAll(/(?:href|src)="(\/[^"#]*)[^"]*"/g))
        doors.add(href.replaceAll('&amp;', '&'));
    }
    const broken: string[] = [];
    for (const door of doors) {
      const { status } = await app.visitor().get(door);
      if (status >= 400) broken.push(`${status} ${door}`);
    }
    expect(broken).toEqual([]);
    expect(doors.size).toBeGreaterThan(30);
  });

  it('the subscription of the home page asks for what was ticked', async () => {
    const form = { email: 'sluhovi@example.org', topic: ['environment', 'budget'], frequency: 'daily' };
    const answer = await app.post('/subscriptions', form);
    expect([answer.status, answer.location]).toEqual([303, '/subscriptions/sent']);
    const [asked] = await app.db.read<{ keys: string[]; frequency: string }>(
      'SELECT keys, frequency FROM follow_request ORDER BY id DESC LIMIT 1',
    );
    expect(asked).toEqual({ keys: ['topic:environment', 'topic:budget'], frequency: 'daily' });
  });

  it('the sitemap knows the subjects', async () => {
    const { headers, text } = await app.get('/sitemap.xml');
    const [subject] = await app.db.read<{ path: string }>('SELECT path FROM subject WHERE public LIMIT 1');
    expect(headers['content-type']).toContain('application/xml');
    expect(text).toContain(`<loc>${app.url}${subject?.path}</loc>`);
  });

  it('robots.txt and security.txt are plain text with whole addresses', async () => {
    expect((await app.get('/robots.txt')).text).toContain(`Sitemap: ${app.url}/sitemap.xml`);
    const { headers, text } = await app.get('/.well-known/security.txt');
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toMatch(/^Contact: mailto:.+@.+\nExpires: \d{4}-/);
  });
});
