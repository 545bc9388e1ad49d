import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '../../src/platform/clock/index.js';
import { filePath, Files, type KeptFile } from '../../src/platform/files/index.js';
import { testApp, type TestApp } from '../support/app.js';

const CONTENT = '<b>не е страница</b>\n';

describe('a file on the site', () => {
  let app: TestApp;
  let file: KeptFile;

  beforeAll(async () => {
    app = await testApp();
    const source = {
      name: 'Бележки от обсъждането.txt',
      buffer: Buffer.from(CONTENT),
      by: { kind: 'system' },
    } as const;
    app.nest.get(Files).holdBy('test', 'SELECT id AS file_id, true AS public FROM stored_file');
    file = await app.db.transaction((tx) => app.nest.get(Files).store(tx, source, app.nest.get(Clock).now()));
  });
  afterAll(() => app?.close());

  it('is saved, not shown, and sets no cookie', async () => {
    const answer = await app.get(filePath(file));
    expect([answer.status, answer.text]).toEqual([200, CONTENT]);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=3600',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="belezhki-ot-obsazhdaneto\.txt"; filename\*=UTF-8''%D0/,
      ),
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('answers HEAD and a known ETag without its content', async () => {
    const head = await app.visitor().send('HEAD', filePath(file), {});
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', String(file.bytes)]);
    const again = await app.get(filePath(file), { 'if-none-match': `"${file.sha256}"` });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('has one address, and everywhere else is a page that leads on', async () => {
    for (const path of [
      filePath({ ...file, key: '0'.repeat(32) }),
      filePath({ ...file, name: 'друго.txt' }),
      '/files/x/y',
    ]) {
      const answer = await app.get(path);
      expect([answer.status, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    }
  });
});
