import { Agent, get } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/database/index.js';
import { MetricsServer } from '../../src/platform/metrics/index.js';
import { municipalitySettings, Settings } from '../../src/platform/settings/index.js';
import { asset } from '../../src/platform/ui/index.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';
import { knobs, scratchSite, type ScratchSite } from './http.fixture.js';

let site: ScratchSite;
let visitor: Visitor;

beforeAll(async () => {
  site = await scratchSite({ METRICS_PORT: '0' });
  visitor = site.visitor();
});
afterAll(() => site.close());

describe('public files', () => {
  it('are kept for ever under an address that changes with them, and come compressed', async () => {
    const plain = await visitor.get(asset('site.css'));
    const br = await visitor.get(asset('site.css'), { 'accept-encoding': 'br, gzip' });
    expect(plain.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(brotliDecompressSync(br.bytes).toString()).toBe(plain.text);
    const again = await visitor.get(asset('site.css'), { 'if-none-match': plain.headers.etag! });
    expect(again.status).toBe(304);
    const font = await visitor.get(asset('sofia-sans-cyrillic.woff2'), { 'accept-encoding': 'br' });
    expect([font.status, font.headers['content-encoding']]).toEqual([200, undefined]);
  });

  it('have an icon where browsers look for one, and nothing where there is none', async () => {
    expect((await visitor.get('/favicon.ico')).headers['content-type']).toBe('image/png');
    expect((await visitor.get('/assets/site.000000000000.css')).status).toBe(404);
    expect((await visitor.get('/assets/../../package.json')).status).toBe(404);
  });

  it('follow the colours of the municipality', async () => {
    const settings = site.nest.get(Settings);
    const { defaults } = municipalitySettings;
    const blue = { ...defaults, colours: { ...defaults.colours, pine: '#123456' } };
    await site.nest
      .get(Database)
      .transaction((tx) => settings.write(tx, municipalitySettings, blue, { kind: 'system' }, new Date()));
    const href = await until('the new colours', async () => {
      const { text } = await visitor.get('/scratch/kept/colours');
      return /href="(\/assets\/brand\.css\?v=[^"]+)"/.exec(text)?.[1];
    });
    const css = await visitor.get(href);
    expect(css.text).toContain('--pine:#123456');
    expect(css.headers['cache-control']).toContain('immutable');
    expect((await visitor.get('/assets/brand.css?v=old')).headers['cache-control']).toContain('max-age=0');
  });
});

describe('the description of the open data', () => {
  it('is OpenAPI 3.1 with what modules registered', async () => {
    const document = (await visitor.get('/api/v1/openapi.json')).json<Record<string, object>>();
    expect(document).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: site.url }],
      paths: { '/api/v1/scratch': { get: { summary: 'All of it' } } },
      components: { schemas: { Scratch: { type: 'object', required: ['id'] }, Problem: { type: 'object' } } },
    });
  });

  it('has a page for people in both languages', async () => {
    const bg = await visitor.get('/api');
    const en = await visitor.get('/en/api');
    expect(bg.text).toContain('Отворени данни');
    expect(en.text).toContain('Open data');
    expect(bg.text).toContain('Всичко');
    expect(en.text).toContain('All of it');
    for (const { text } of [bg, en]) {
      expect(text).toContain('href="/api/v1/openapi.json"');
      expect(text).toContain(`curl ${site.url}/api/v1/scratch`);
    }
  });
});

describe('the private port', () => {
  it('has figures and health; the public one has no figures', async () => {
    await visitor.get('/scratch/kept/figures');
    await visitor.get('/scratch/kept/figures');
    const inside = new Visitor(`http://127.0.0.1:${site.nest.get(MetricsServer).port}`);
    const { text } = await inside.get('/metrics');
    expect(text).toMatch(/megdan_page_cache_total\{answer="kept"\} [1-9]/);
    expect(text).toMatch(
      /megdan_http_request_seconds_count\{route="\/scratch\/kept\/:name",method="GET",status="200"\} \d/,
    );
    expect((await inside.get('/health/ready')).json()).toMatchObject({ status: 'up' });
    expect((await visitor.get('/metrics')).status).toBe(404);
  });
});

describe('shutting down', () => {
  it('finishes what is being answered, closes idle connections and takes no new ones', async () => {
    const leaving = await scratchSite({ METRICS_PORT: '' });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await fetchWith(agent, `${leaving.url}/health/live`);
    const gate = Promise.withResolvers<void>();
    knobs.gate = gate.promise;
    const slow = leaving.visitor().get('/scratch/kept/leaving');
    await until('the slow page to be in the making', () => knobs.made.get('leaving'));
    const closed = leaving.close();
    await until('new connections to be refused', () =>
      fetchWith(new Agent(), `${leaving.url}/health/live`).then(
        (status) => status === 503,
        () => true,
      ),
    );
    gate.resolve();
    const answer = await slow;
    expect([answer.status, answer.text.includes('leaving: nothing yet')]).toEqual([200, true]);
    await closed;
    agent.destroy();
  });
});

function fetchWith(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    }).on('error', reject);
  });
}
