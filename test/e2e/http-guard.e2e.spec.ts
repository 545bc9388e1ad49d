import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import type { Headers, Visitor } from '../support/visitor.js';
import { knobs, scratchSite, type ScratchSite } from './http.fixture.js';

let site: ScratchSite;
let visitor: Visitor;

beforeAll(async () => {
  site = await scratchSite();
});
afterAll(() => site.close());
beforeEach(() => {
  visitor = site.visitor();
  knobs.received = [];
});

const FORM = 'application/x-www-form-urlencoded';
const bare = (headers: Headers): Headers => ({ 'sec-fetch-site': '', 'content-type': FORM, ...headers });

/** Past the client's own idea of what an address or a host may be. */
async function rawGet(target: string, host: string): Promise<string> {
  const socket = connect(site.port, '127.0.0.1');
  socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

describe('a form', () => {
  test.each<[string, number, (own: string) => Headers]>([
    ['from our own page', 303, (own) => ({ 'sec-fetch-site': 'same-origin', origin: own })],
    ['from a browser that says only the origin', 303, (own) => ({ origin: own })],
    ['from a browser that says only the site', 303, () => ({ 'sec-fetch-site': 'same-origin' })],
    ['with a foreign origin', 403, () => ({ origin: 'https://evil.example' })],
    [
      'with a foreign origin that claims to be the same site',
      403,
      () => ({ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }),
    ],
    ['from another site', 403, (own) => ({ 'sec-fetch-site': 'cross-site', origin: own })],
    ['from a neighbouring site', 403, (own) => ({ 'sec-fetch-site': 'same-site', origin: own })],
    ['with the origin hidden', 403, () => ({ origin: 'null' })],
    ['from another port', 403, () => ({ origin: 'http://localhost:1' })],
    ['without any of the headers', 403, () => ({})],
  ])('%s: %d', async (_name, status, headers) => {
    const answer = await visitor.send('POST', '/scratch/write', {
      headers: bare(headers(site.url)),
      body: 'a=1',
    });
    expect(answer.status).toBe(status);
    expect(knobs.received).toHaveLength(status === 303 ? 1 : 0);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'QUERY'])(
    'a foreign %s reaches nothing, known address or not',
    async (method) => {
      for (const path of [
        '/scratch/write',
        '/nowhere',
        '/admin',
        '/admin/api/resources',
        '/en/scratch/write',
        '/api/v1/scratch',
      ]) {
        const answer = await visitor.send(method, path, {
          headers: bare({ origin: 'https://evil.example' }),
          body: 'a=1',
        });
        expect([path, answer.status]).toEqual([path, 403]);
      }
    },
  );
});

describe('one click in a mail program (RFC 8058)', () => {
  const click = (headers: Headers, body: string, path = '/unsubscribe/abc') =>
    visitor.send('POST', path, { headers: bare(headers), body });

  it('passes with its body and nothing else of a browser', async () => {
    expect((await click({}, 'List-Unsubscribe=One-Click')).status).toBe(200);
    expect(knobs.received).toEqual([expect.objectContaining({ 'List-Unsubscribe': 'One-Click' })]);
  });

  it('passes as multipart too', async () => {
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    const encoded = new Response(form);
    const type = encoded.headers.get('content-type')!;
    const answer = await click({ 'content-type': type }, await encoded.text());
    expect(answer.status).toBe(200);
    expect(knobs.received).toEqual([expect.objectContaining({ 'List-Unsubscribe': 'One-Click' })]);
  });

  test.each([
    ['another body', 'all=true', '/unsubscribe/abc'],
    ['more than the one field', 'List-Unsubscribe=One-Click&all=true', '/unsubscribe/abc'],
    ['no body', '', '/unsubscribe/abc'],
    ['another address', 'List-Unsubscribe=One-Click', '/scratch/write'],
    ['an address below', 'List-Unsubscribe=One-Click', '/unsubscribe/abc/all'],
  ])('is refused with %s', async (_name, body, path) => {
    expect((await click({}, body, path)).status).toBe(403);
    expect(knobs.received).toEqual([]);
  });
});

describe('what comes in', () => {
  test.each([
    ['/scratch/%zz', 400],
    ['/scratch/kept/%C3%28', 400],
    ['/scratch/kept/a%00b', 400],
    ['/scratch/own?q=%00', 400],
    ['/scratch/own?q=%E0%A4%A', 400],
    ['/scratch/own?q=%', 400],
    [`/scratch/own?q=${'x'.repeat(6_000)}`, 200],
    ['/scratch/data?sort=title', 200],
    ['/scratch/data?sort=title&sort=date', 400],
    ['/scratch/data?sort=; DROP TABLE', 400],
    ['/scratch/data?per_page=1000000', 400],
    ['/scratch/data?per_page=-1', 400],
    ['/scratch/data?order=asc', 400],
    ['/scratch/data?__proto__=x', 400],
    ['/scratch/number?id=9999999999999999999999', 400],
    ['/scratch/number?id=abc', 400],
    ['/scratch/number?id=12', 200],
  ])('GET %s: %d', async (path, status) => {
    const answer = await visitor.get(path.replaceAll(' ', '+'));
    expect(answer.status).toBe(status);
    expect(answer.headers['content-security-policy']).toContain(`default-src 'none'`);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  test.each([
    ['a=%zz', FORM, 400],
    ['a=%C3%28', FORM, 400],
    ['__proto__=x', FORM, 400],
    [Array.from({ length: 3_000 }, () => 'a=1').join('&'), FORM, 400],
    ['{"a":', 'application/json', 400],
    ['{"__proto__":{"a":1}}', 'application/json', 400],
    ['a=1', 'text/plain', 415],
    ['a=1', 'nonsense', 415],
    ['x'.repeat(9 * 1024 * 1024), FORM, 413],
    [JSON.stringify('x'.repeat(2 * 1024 * 1024)), 'application/json', 413],
    ['a=1&a=2&b=%D0%B6+x', FORM, 422],
  ])('POST %#: the body decides', async (body, type, status) => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': type };
    const answer = await visitor.send('POST', '/scratch/form', { headers, body });
    expect(answer.status).toBe(status);
    if (status === 422) expect(knobs.received).toEqual([{ a: ['1', '2'], b: 'ж x' }]);
    else expect(knobs.received).toEqual([]);
  });

  test.each([
    ['--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1', 'multipart/form-data; boundary=b', 400],
    ['nonsense', 'multipart/form-data; boundary=b', 400],
    ['nonsense', 'multipart/form-data', 400],
    ['a=1', FORM, 406],
  ])('upload %#: the body decides', async (body, type, status) => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': type };
    const answer = await visitor.send('POST', '/scratch/upload', { headers, body });
    expect(answer.status).toBe(status);
  });

  it('takes a whole multipart form', async () => {
    const form = new FormData();
    form.set('title', 'Наредба');
    form.set('file', new Blob(['text']), 'наредба.txt');
    expect((await visitor.post('/scratch/upload', form)).json()).toEqual({ names: ['title', 'наредба.txt'] });
  });

  test.each([['evil.example'], ['localhost.evil.example'], ['']])('asked as host „%s“: 400', async (host) => {
    expect(await rawGet('/scratch/kept/host', host)).toMatch(/^HTTP\/1.1 400 /);
  });

  it('an address that begins with two slashes leads nowhere, least of all off the site', async () => {
    const answer = await rawGet('//evil.example/x', 'localhost');
    expect(answer).toMatch(/^HTTP\/1.1 404 /);
    expect(answer).not.toMatch(/="\/\/evil/);
  });
});

describe('where to go after a form', () => {
  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\evil',
    'javascript:alert(1)',
    'https://evil.example',
    '/x\r\ny',
    '/\t/evil',
    '/..//evil.example',
    '',
  ])('next=%s stays on this site', async (next) => {
    expect((await visitor.post('/scratch/sign-in', { next })).headers.location).toBe('/');
  });

  it('stays in the language of the form', async () => {
    expect((await visitor.post('/en/scratch/sign-in', { next: '/x' })).headers.location).toBe('/en/x');
    expect((await visitor.post('/en/scratch/sign-in', { next: '/en/x' })).headers.location).toBe('/en/x');
    expect((await visitor.post('/en/scratch/sign-in', { next: '/admin' })).headers.location).toBe('/admin');
  });
});

describe('other sites', () => {
  it('may read open data, and nothing else', async () => {
    const headers = { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' };
    for (const path of [
      '/api/v1/scratch',
      '/api/v1/scratch',
      '/api/v1/scratch/missing',
      '/api/v1/openapi.json',
    ])
      expect((await visitor.get(path, headers)).headers['access-control-allow-origin']).toBe('*');
    for (const path of ['/scratch/own', '/scratch/kept/cors', '/api', '/nowhere']) {
      const answer = await visitor.get(path, headers);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    }
  });
});
