import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';
import type { Actor } from '../audit/index.js';
import { FilesController } from './files.controller.js';
import type { FileSource } from './files.service.js';
import { FileSweep, filePath, Files, FilesUnavailable } from './index.js';
import { Incoming } from './incoming.js';
import { LocalFileStore } from './local-file-store.js';
import { docx, pdf } from './office.factory.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const CLERK: Actor = { kind: 'staff', id: '7' };
const NAME = 'Проект „Зелена система“ (1).pdf';

let db: TestDatabase;
let folder: string;
let files: Files;
let sweep: FileSweep;

function open(at: string): void {
  const contents = new LocalFileStore(at);
  const incoming = new Incoming(join(at, 'incoming'));
  files = new Files(db.database, contents, incoming);
  sweep = new FileSweep(files, contents, incoming);
}

const store = (source: FileSource) =>
  db.database.transaction((tx) => files.store(tx, { ...source, by: CLERK }, NOW));
const onDisk = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
/** As a module would that keeps the files of this name. */
const holdNamed = (name: string, isPublic: boolean) =>
  files.holdBy(name, `SELECT id AS file_id, ${isPublic} AS public FROM stored_file WHERE name = '${name}'`);
const inTable = () => db.database.read<{ key: string }>('SELECT key FROM stored_file');
const age = (hours: number) => {
  const then = new Date(Date.now() - hours * 3_600_000);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), then, then);
  }
};

beforeEach(async () => {
  db = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  open(folder);
});
afterEach(async () => {
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a file', () => {
  it('is kept under a random key with its fingerprint, and comes back as it was', async () => {
    const content = docx();
    const kept = await store({
      name: 'мотиви.docx',
      stream: Readable.from([content.subarray(0, 9), content.subarray(9)]),
    });
    expect(kept).toEqual({
      id: '1',
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      name: 'мотиви.docx',
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    expect(Buffer.concat(await (await files.open(kept.key))!.toArray())).toEqual(content);
    expect(onDisk()).toEqual([kept.key]);
    expect(await files.find(kept.key)).toEqual({ ...kept, public: false });
  });

  it.each<[string, FileSource, string]>([
    ['php as pdf', { name: 'x.pdf', buffer: Buffer.from('<?php ?>') }, 'contentDiffers'],
    ['a page', { name: 'x.html', stream: Readable.from([Buffer.from('<html>')]) }, 'kindRefused'],
    ['nothing', { name: 'x.pdf', buffer: Buffer.alloc(0) }, 'empty'],
    ['too much', { name: 'x.txt', stream: Readable.from(lines(21_000_000)) }, 'tooLarge'],
    ['far too much', { name: 'x.txt', stream: Readable.from(lines(200_000_000)) }, 'tooLarge'],
    [
      'what the parser cut off',
      { name: 'x.txt', stream: Object.assign(Readable.from([Buffer.from('cut')]), { truncated: true }) },
      'tooLarge',
    ],
  ])('is refused when it is %s, and nothing is left', async (_what, source, reason) => {
    await expect(store(source)).rejects.toMatchObject({ reason });
    expect(onDisk()).toEqual([]);
    expect(await inTable()).toEqual([]);
  });

  it('leaves nothing when the sender breaks off', async () => {
    async function* broken() {
      yield Buffer.from('%PDF-');
      throw new Error('aborted');
    }
    await expect(store({ name: 'x.pdf', stream: Readable.from(broken()) })).rejects.toThrow('aborted');
    expect(onDisk()).toEqual([]);
  });

  it('leaves nothing when its row cannot be written', async () => {
    const received = await files.receive({ name: 'x.pdf', buffer: pdf() });
    const failing = db.database.transaction(async (tx) => {
      await files.keep(tx, { ...received, mediaType: 'a\u0000b' }, CLERK, NOW);
    });
    await expect(failing).rejects.toThrow();
    expect(onDisk()).toEqual([]);
  });

  it('says that the disk is full, and leaves neither row nor file', async () => {
    const small = join(folder, 'small');
    mkdirSync(small);
    const release = fillsAtOneMegabyte(small);
    try {
      open(small);
      const refused = store({ name: 'x.txt', stream: Readable.from(lines(3_000_000)) });
      await expect(refused).rejects.toBeInstanceOf(FilesUnavailable);
      await expect(refused).rejects.toMatchObject({ status: 503, code: 'file.diskFull' });
      expect(onDisk()).toEqual([]);
      expect(await inTable()).toEqual([]);
      expect((await store({ name: 'y.pdf', buffer: pdf() })).bytes).toBe(pdf().length);
    } finally {
      release();
    }
  });
});

describe('the sweep', () => {
  it('removes what no row knows once it is a day old, and nothing else', async () => {
    holdNamed('kept.pdf', false);
    const kept = await store({ name: 'kept.pdf', buffer: pdf('kept') });
    const removed = await store({ name: 'removed.pdf', buffer: pdf('removed') });
    await db.database.read('DELETE FROM stored_file WHERE id = $1', [removed.id]);
    const undone = db.database.transaction(async (tx) => {
      await files.store(tx, { name: 'undone.pdf', buffer: pdf('undone'), by: CLERK }, NOW);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    writeFileSync(join(folder, 'incoming', 'left-by-a-crash'), 'half');

    await sweep.run('slot', new Date());
    expect(onDisk()).toHaveLength(4);
    age(25);
    const received = await files.receive({ name: 'arriving.pdf', buffer: pdf('arriving') });
    await sweep.run('slot', new Date());
    expect(onDisk().sort()).toEqual([kept.key, received.path.split('/').at(-1)!].sort());
  });
});

describe('a file that nobody holds', () => {
  it('is forgotten after a week, row and content, and one that is held is not', async () => {
    holdNamed('held.pdf', false);
    holdNamed('shown.pdf', true);
    const stored = [];
    for (const name of ['held.pdf', 'shown.pdf', 'loose.pdf'])
      stored.push(await store({ name, buffer: pdf() }));
    age(24 * 8);
    const after = (days: number) => sweep.run('slot', new Date(NOW.getTime() + days * 86_400_000));
    await after(6);
    expect(await inTable()).toHaveLength(3);
    await after(8);
    const left = stored.slice(0, 2).map(({ key }) => key);
    expect((await inTable()).map(({ key }) => key).sort()).toEqual(left.toSorted());
    expect(onDisk().sort()).toEqual(left.toSorted());
  });

  it('is held by each name once', () => {
    holdNamed('a', true);
    expect(() => holdNamed('a', true)).toThrow('already');
  });
});

describe('GET /files/:key/:name', () => {
  let app: NestFastifyApplication;
  let staff: object | null;

  beforeEach(async () => {
    const module = await Test.createTestingModule({
      controllers: [FilesController],
      providers: [{ provide: Files, useValue: files }],
    }).compile();
    app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    staff = null;
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRequest', async (request) => void Object.assign(request, { pageContext: { staff } }));
    holdNamed(NAME, true);
    holdNamed('draft.pdf', false);
    await app.init();
  });
  afterEach(() => app.close());

  it('hands the file out to be saved, never to be run', async () => {
    const kept = await store({ name: NAME, buffer: pdf() });
    const answer = await app.inject({ url: filePath(kept) });
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload).toEqual(pdf());
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf().length),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'content-disposition':
        'attachment; filename="proekt-zelena-sistema-1.pdf"; ' +
        `filename*=UTF-8''${encodeURIComponent(NAME).replace('(', '%28').replace(')', '%29')}`,
      etag: `"${kept.sha256}"`,
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('answers HEAD without the content and 304 to who has it', async () => {
    const kept = await store({ name: NAME, buffer: pdf() });
    const head = await app.inject({ method: 'HEAD', url: filePath(kept) });
    expect([head.statusCode, head.headers['content-length'], head.payload]).toEqual([
      200,
      String(pdf().length),
      '',
    ]);
    const again = await app.inject({
      url: filePath(kept),
      headers: { 'if-none-match': `"x", W/"${kept.sha256}"` },
    });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
  });

  it('shows a draft, and what nobody holds, to the staff alone', async () => {
    for (const name of ['draft.pdf', 'loose.pdf']) {
      const url = filePath(await store({ name, buffer: pdf() }));
      staff = null;
      for (const method of ['GET', 'HEAD'] as const)
        expect([200, 304]).not.toContain(
          (await app.inject({ method, url, headers: { 'if-none-match': '*' } })).statusCode,
        );
      staff = {};
      expect((await app.inject({ url })).statusCode).toBe(200);
    }
  });

  it('knows nothing under another key or name', async () => {
    const kept = await store({ name: NAME, buffer: pdf() });
    const urls = [
      filePath({ ...kept, key: '0'.repeat(32) }),
      filePath({ ...kept, name: 'other.pdf' }),
      filePath({ ...kept, key: '..%2F..%2Fetc' }),
      `/files/${kept.key}/..%2f..%2fetc%2fpasswd`,
    ];
    for (const url of urls) expect((await app.inject({ url })).statusCode).not.toBe(200);
  });
});

function* lines(bytes: number): Generator<Buffer> {
  const line = Buffer.alloc(100_000, 'a');
  for (let sent = 0; sent < bytes; sent += line.length) yield line;
}

/** A disk of its own where we may mount one; otherwise the system refuses this process to write longer files. */
function fillsAtOneMegabyte(at: string): () => void {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at]).status === 0;
  if (mounted) return () => execFileSync('umount', [at]);
  const limit = (bytes: string) =>
    execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]);
  limit('1000000');
  return () => limit('unlimited');
}
