import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import { withSeededYear } from './consultations.fixture.js';
import {
  consultationDetail,
  consultationPage,
} from '../../src/civic/consultations/consultations-api.schemas.js';
import type { z } from 'zod';

const API = '/api/v1/consultations';

let app: TestApp;

const page = async (query = '') => (await app.get(`${API}${query}`)).json<z.infer<typeof consultationPage>>();

beforeAll(async () => {
  app = await testApp();
  await withSeededYear(app);
});
afterAll(() => app.close());

describe(API, () => {
  it('says what the description promises', async () => {
    const answer = await app.get(API);
    expect(answer.headers['content-type']).toContain('application/json');
    const { items, count } = consultationPage.parse(answer.json());
    expect([items.length, count]).toEqual([17, 17]);
    for (const { apiUrl } of items.slice(0, 8)) {
      consultationDetail.parse((await app.get(new URL(apiUrl).pathname)).json());
    }
    const described = (await app.get('/api/v1/openapi.json')).json<{
      paths: object;
      components: { schemas: object };
    }>();
    expect(Object.keys(described.paths)).toEqual(expect.arrayContaining([API, `${API}/{id}`]));
    expect(Object.keys(described.components.schemas)).toEqual(
      expect.arrayContaining(['Consultation', 'ConsultationPage']),
    );
  });

  it('tells times with the offset of the place, and the end at local midnight', async () => {
    for (const { opensAt, closesAt, closesOn } of (await page()).items) {
      expect(opensAt).toMatch(/T09:00:00\+0[23]:00$/);
      expect(closesAt).toMatch(/T00:00:00\+0[23]:00$/);
      expect(closesAt > `${closesOn}T23:59:59`).toBe(true);
    }
  });

  it('is handed out in pages that lose and repeat nothing', async () => {
    const ids: string[] = [];
    for (let path: string | null = `${API}?limit=3`; path;) {
      const { items, next }: z.infer<typeof consultationPage> = (await app.get(path)).json();
      ids.push(...items.map(({ id }) => id));
      path = next && next.slice(new URL(next).origin.length);
    }
    expect(new Set(ids).size).toBe(17);
    expect(ids).toHaveLength(17);
    expect(ids.map(Number)).toEqual([...ids].map(Number).sort((a, b) => b - a));
  });

  it('keeps the filters from page to page', async () => {
    const first = await page('?state=closed&limit=5');
    expect(first.count).toBe(9);
    const { search } = new URL(first.next!);
    const second = await page(search);
    expect([...first.items, ...second.items].every(({ state }) => state.code === 'closed')).toBe(true);
    expect(second.next).toBeNull();
  });

  it('is not sent twice to somebody who has it', async () => {
    const { headers } = await app.get(API);
    const again = await app.get(API, { 'if-none-match': String(headers.etag) });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it.each([
    '?limit=0',
    '?limit=101',
    '?limit=1000000',
    '?limit=abc',
    '?cursor=%27',
    '?state=draft',
    '?sort=title',
    '?per_page=5',
    '?topic=money',
    `?q=${'x'.repeat(101)}`,
  ])('answers %s with a problem', async (query) => {
    const answer = await app.get(`${API}${query}`, { accept: 'application/json' });
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it.each(['/0', '/999999', '/abc', '/12-slug', '/99999999999999999999'])(
    'answers %s with 404',
    async (path) => {
      const answer = await app.get(`${API}${path}`, { accept: 'application/json' });
      expect([answer.status, answer.headers['content-type']]).toEqual([
        404,
        expect.stringContaining('application/problem+json'),
      ]);
    },
  );
});

describe('/consultations.atom', () => {
  it('names the latest changes in both languages', async () => {
    const answer = await app.get('/consultations.atom');
    expect(answer.headers['content-type']).toContain('application/atom+xml');
    expect(answer.text.match(/<entry>/g)).toHaveLength(17);
    const updated = [...answer.text.matchAll(/<updated>([^<]+)</g)].map(([, time]) => time!).slice(1);
    expect(updated).toEqual([...updated].sort().reverse());
    const english = await app.get('/en/consultations.atom');
    expect(english.text).toContain('xml:lang="en"');
    expect(english.text).toContain('label="Open"');
  });
});
