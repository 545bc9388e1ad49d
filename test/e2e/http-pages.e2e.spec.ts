import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/database/index.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { knobs, scratchSite, type ScratchSite } from './http.fixture.js';

let site: ScratchSite;
let visitor: Visitor;

beforeAll(async () => {
  site = await scratchSite();
});
afterAll(() => site.close());
beforeEach(() => {
  visitor = site.visitor();
  knobs.gate = Promise.resolve();
  knobs.whileMaking = () => Promise.resolve();
});

const made = (name: string) => knobs.made.get(name) ?? 0;

describe('a page for the crowd', () => {
  it('is made once, then answered from the cache, each time under its own request id', async () => {
    const first = await visitor.get('/scratch/kept/once');
    const second = await visitor.get('/scratch/kept/once');
    expect(first.status).toBe(200);
    expect(second.text).toBe(first.text);
    expect(made('once')).toBe(1);
    expect(second.headers['x-request-id']).toMatch(/^[\da-f]{4}(-[\da-f]{4}){3}$/);
    expect(second.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
  });

  it('is public, has an ETag, varies by what it depends on, sets no cookie and carries the security headers', async () => {
    for (const answer of [await visitor.get('/scratch/kept/head'), await visitor.get('/scratch/kept/head')]) {
      expect(answer.headers).toMatchObject({
        'cache-control': 'public, max-age=0, must-revalidate',
        etag: expect.stringMatching(/^W\/".{22}"$/),
        vary: 'accept-encoding, cookie',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(answer.headers['content-security-policy']).toContain(`script-src 'self'`);
      expect(answer.headers['content-security-policy']).not.toContain('unsafe');
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.headers['strict-transport-security']).toBeUndefined();
    }
  });

  it('answers 304 to who has it already, whether it is kept or has just been made', async () => {
    const { headers } = await visitor.get('/scratch/kept/etag');
    const again = await visitor.get('/scratch/kept/etag', { 'if-none-match': headers.etag! });
    const other = await visitor.get('/scratch/kept/etag', { 'if-none-match': 'W/"somethingelse"' });
    expect([again.status, again.text, other.status]).toEqual([304, '', 200]);
    expect(again.headers.etag).toBe(headers.etag);
  });

  it('comes in brotli, gzip or plain, the same text each time', async () => {
    const plain = await visitor.get('/scratch/kept/coded');
    const br = await visitor.get('/scratch/kept/coded', { 'accept-encoding': 'gzip, deflate, br' });
    const gz = await visitor.get('/scratch/kept/coded', { 'accept-encoding': 'gzip;q=0.5, br;q=0' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.bytes).toString()).toBe(plain.text);
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.bytes).toString()).toBe(plain.text);
    expect(br.bytes.length).toBeLessThan(plain.bytes.length / 4);
  });

  it('answers HEAD with the head alone', async () => {
    const whole = await visitor.get('/scratch/kept/headonly');
    const head = await visitor.send('HEAD', '/scratch/kept/headonly', {});
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers['content-length']).toBe(whole.headers['content-length']);
  });

  it('is one page however its parameters are ordered, and advertisers’ marks make no other', async () => {
    await visitor.get('/scratch/kept/query?a=1&b=2');
    await visitor.get('/scratch/kept/query?b=2&a=1&utm_source=x&fbclid=y');
    expect(made('query')).toBe(1);
    await visitor.get('/scratch/kept/query?b=3&a=1');
    expect(made('query')).toBe(2);
  });

  it('is another page in English, whatever the browser prefers', async () => {
    const bg = await visitor.get('/scratch/kept/tongue', { 'accept-language': 'en' });
    const en = await visitor.get('/en/scratch/kept/tongue', { 'accept-language': 'bg' });
    expect(bg.text).toContain('<html lang="bg"');
    expect(en.text).toContain('<html lang="en"');
    expect((await visitor.get('/scratch/kept/tongue')).text).toBe(bg.text);
  });

  it('is never the one of somebody signed in', async () => {
    await visitor.get('/scratch/kept/mine');
    const signedIn = site.visitor({ cookie: 'session=ann' });
    const own = await signedIn.get('/scratch/kept/mine');
    expect(own.headers['cache-control']).toBe('no-store, private');
    expect(own.headers.etag).toBeUndefined();
    expect(made('mine')).toBe(2);
    expect((await signedIn.get('/scratch/own')).text).toContain('ann at /scratch/own');
    expect((await visitor.get('/scratch/own')).text).toContain('nobody at /scratch/own');
  });
});

describe('a change', () => {
  it('shows by itself, in both languages', async () => {
    await site.change('news', 'old');
    await visitor.get('/scratch/kept/news');
    await visitor.get('/en/scratch/kept/news');
    await site.change('news', 'new');
    const shows = async (path: string) => (await visitor.get(path)).text.includes('news: new');
    await until('the change to show', () => shows('/scratch/kept/news'));
    expect(await until('the English page', () => shows('/en/scratch/kept/news'))).toBe(true);
  });

  it('leaves other pages alone', async () => {
    await visitor.get('/scratch/kept/quiet');
    await visitor.get('/scratch/kept/loud');
    await site.change('loud', 'bang');
    await until('the change', async () => (await visitor.get('/scratch/kept/loud')).text.includes('bang'));
    await visitor.get('/scratch/kept/quiet');
    expect(made('quiet')).toBe(1);
  });

  it('committed while a page is being made is not covered by it', async () => {
    await site.change('race', 'before');
    knobs.whileMaking = async () => {
      knobs.whileMaking = () => Promise.resolve();
      await site.change('race', 'after');
    };
    expect((await visitor.get('/scratch/kept/race')).text).toContain('race: before');
    const shown = await until('the change', async () => {
      const { text } = await visitor.get('/scratch/kept/race');
      return text.includes('race: after') && text;
    });
    expect(shown).toContain('race: after');
  });

  it('is seen although a transaction that began earlier commits later', async () => {
    await site.change('slow', 'old');
    await visitor.get('/scratch/kept/slow');
    const slow = Promise.withResolvers<void>();
    const began = Promise.withResolvers<void>();
    const database = site.nest.get(Database);
    const late = database.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO page_version (tag, changed_in) VALUES ('scratch:slow', pg_current_xact_id()::text::bigint)`,
      );
      began.resolve();
      await slow.promise;
    });
    await began.promise;
    await site.change('bystander', 'x');
    await visitor.get('/scratch/kept/bystander');
    const before = made('bystander');
    await site.change('bystander', 'y');
    await until('a later transaction to be seen', async () => {
      await visitor.get('/scratch/kept/bystander');
      return made('bystander') > before;
    });
    knobs.shown.set('slow', 'new');
    slow.resolve();
    await late;
    await until('the late commit', async () =>
      (await visitor.get('/scratch/kept/slow')).text.includes('slow: new'),
    );
  });

  it('makes the page once for many readers', async () => {
    const gate = Promise.withResolvers<void>();
    knobs.gate = gate.promise;
    const readers = Array.from({ length: 40 }, () => visitor.get('/scratch/kept/crowd'));
    await until('the page to be in the making', () => made('crowd') > 0);
    gate.resolve();
    const answers = await Promise.all(readers);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(made('crowd')).toBe(1);
  });

  it('of the day makes pages that count days anew', async () => {
    await visitor.get('/scratch/kept/day');
    site.clock.moveBy(24 * 3_600_000);
    await until('the page of the next day', async () => {
      await visitor.get('/scratch/kept/day');
      return made('day') === 2;
    });
  });

  it('of the settings shows on every page', async () => {
    await visitor.get('/scratch/kept/site');
    const database = site.nest.get(Database);
    const { Settings, municipalitySettings } = await import('../../src/platform/settings/index.js');
    const settings = site.nest.get(Settings);
    await database.transaction((tx) =>
      settings.write(
        tx,
        municipalitySettings,
        { ...municipalitySettings.defaults, name: { bg: 'Община Петрич', en: 'Petrich Municipality' } },
        { kind: 'system' },
        new Date(),
      ),
    );
    await until('the new name', async () =>
      (await visitor.get('/scratch/kept/site')).text.includes('Община Петрич'),
    );
  });
});

describe('what is not for the crowd', () => {
  it('a page without tags, a redirect, an error: made each time and never stored', async () => {
    for (const path of ['/scratch/own', '/scratch/missing', '/nowhere']) {
      const { headers } = await visitor.get(path);
      expect(headers['cache-control']).toBe('no-store, private');
      expect(headers.etag).toBeUndefined();
    }
  });

  it('several answer at the same time when nothing can be kept', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => visitor.get('/scratch/missing')));
    expect(answers.every(({ status }) => status === 404)).toBe(true);
  });
});
