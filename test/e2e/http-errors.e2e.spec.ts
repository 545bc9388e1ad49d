import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Log } from '../../src/platform/logging/index.js';
import { surroundings } from '../support/surroundings.js';
import { proxyTo, type TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { knobs, scratchSite, type ScratchSite } from './http.fixture.js';

let site: ScratchSite;
let visitor: Visitor;
let database: TcpProxy;
let closeAround: () => Promise<void>;

beforeAll(async () => {
  const around = await surroundings();
  closeAround = around.close;
  database = await proxyTo(around.database.url);
  site = await scratchSite({ DATABASE_URL: database.through(around.database.url) }, around);
});
afterAll(async () => {
  await site.close();
  await database.close();
  await closeAround();
});
beforeEach(() => {
  visitor = site.visitor();
  knobs.received = [];
});

describe('what is not there', () => {
  it('is told in a whole page that leads on, in the language of the address', async () => {
    const bg = await visitor.get('/scratch/missing');
    const en = await visitor.get('/en/no/such/page', { 'accept-language': 'bg' });
    expect([bg.status, en.status]).toEqual([404, 404]);
    expect(bg.text).toContain('<html lang="bg"');
    expect(bg.text).toContain('href="/scratch/kept/list"');
    expect(en.text).toContain('Page not found');
    expect(en.text).toContain('href="/en/scratch/kept/list"');
    expect(en.headers['content-security-policy']).toContain(`default-src 'none'`);
  });

  it('is told to a program as problem+json', async () => {
    for (const [path, headers] of [
      ['/api/v1/scratch/missing', {}],
      ['/scratch/missing', { accept: 'application/json' }],
    ] as const) {
      const answer = await visitor.get(path, headers);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.json()).toEqual({
        type: 'about:blank',
        title: 'Тази страница не е намерена',
        status: 404,
        code: 'scratchMissing',
      });
    }
    expect((await visitor.get('/api/v1/nowhere')).json()).toMatchObject({ status: 404, code: 'notFound' });
  });
});

describe('a rule that says no', () => {
  it('names itself, its numbers and its fields', async () => {
    const answer = await visitor.post('/scratch/rule', {}, { accept: 'application/json' });
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'tooLate', params: { days: 3 }, fields: { title: 'empty' } });
    expect((await visitor.post('/scratch/rule')).text).toContain('<html lang="bg"');
  });
});

describe('an error of ours', () => {
  it('shows a number for reference and nothing of itself; the log has the number and nothing personal', async () => {
    const logged = jest.spyOn(Log.prototype, 'error');
    const answer = await visitor.get('/scratch/broken?q=looked-for');
    expect(answer.status).toBe(500);
    const reference = String(answer.headers['x-request-id']);
    expect(answer.text).toContain(reference);
    for (const secret of ['typed here', 'node_modules', 'AAAAAAAAAA'])
      expect(answer.text).not.toContain(secret);
    const text = logged.mock.calls.flat().join('\n');
    expect(text).toContain(`GET /scratch/broken → 500, request ${reference}`);
    expect(text).not.toContain('looked-for');
    logged.mockRestore();
  });
});

describe('without PostgreSQL', () => {
  it('known pages stay readable and say that they may be old; the rest says when to come back', async () => {
    await visitor.get('/scratch/kept/known');
    database.cut();
    const stale = await until('a page marked as old', async () => {
      const answer = await visitor.get('/scratch/kept/known');
      return answer.headers['cache-status'] ? answer : null;
    });
    expect(stale.status).toBe(200);
    expect(stale.headers['cache-status']).toContain('database away');

    const form = { summary: 'Дълъг текст, писан цял час', topics: ['a', 'b'], password: 'hunter2' };
    const refused = await visitor.post('/en/scratch/write', form);
    expect(refused.status).toBe(503);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.text).toContain('Дълъг текст, писан цял час');
    expect(refused.text).not.toContain('hunter2');
    expect(refused.text).not.toContain('action="/en/scratch/write"');

    const whole = await visitor.post('/scratch/write', { summary: 'Само текст' });
    expect(whole.text).toContain('action="/scratch/write"');
    expect((await visitor.post('/scratch/write', {}, { accept: 'application/json' })).json()).toMatchObject({
      status: 503,
      code: 'databaseAway',
    });
    const ready = await visitor.get('/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.json()).toMatchObject({
      status: 'down',
      checks: { database: { status: 'down' }, redis: { status: 'up' } },
    });
    expect((await visitor.get('/health/live')).status).toBe(200);
  });

  it('comes back by itself, and so do changes', async () => {
    database.restore();
    await until('readiness', async () => (await visitor.get('/health/ready')).status === 200);
    expect((await visitor.post('/scratch/write', { a: '1' })).status).toBe(303);
    await site.change('known', 'anew');
    await until('the change', async () => {
      const answer = await visitor.get('/scratch/kept/known');
      return !answer.headers['cache-status'] && answer.text.includes('known: anew');
    });
  });
});
