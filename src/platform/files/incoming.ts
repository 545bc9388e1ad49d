import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatBytes } from '../i18n/index.js';
import { FileRefused, FilesUnavailable } from './file-refused.js';

export interface Arrived {
  path: string;
  bytes: number;
  sha256: string;
}

const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
/** How much of a file that is too large is still read, so that the browser gets to hear the answer. */
const PATIENCE = 4;

/** Where uploads land until they are checked. It lies beside the store, so that taking one over is a rename. */
export class Incoming {
  constructor(private readonly folder: string) {}

  /** @throws FileRefused when there is too much of it, FilesUnavailable when the disk is full; then nothing is left. */
  async receive(stream: Readable, maxBytes: number): Promise<Arrived> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, randomBytes(16).toString('hex'));
    const scale = new Scale(maxBytes);
    try {
      await pipeline(stream, scale, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
      // Multipart parsers cut a file off at their own limit and say so only on the stream.
      if ((stream as { truncated?: boolean }).truncated) throw scale.tooLarge();
      return { path, bytes: scale.bytes, sha256: scale.hash.digest('hex') };
    } catch (error) {
      await this.discard(path);
      throw NO_ROOM.has((error as NodeJS.ErrnoException).code ?? '') ? new FilesUnavailable() : error;
    }
  }

  async discard(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  /** What a crash left behind. */
  async clear(before: Date): Promise<number> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    let cleared = 0;
    for (const name of await readdir(this.folder)) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (!found || found.mtime >= before) continue;
      await this.discard(path);
      cleared += 1;
    }
    return cleared;
  }
}

/** Weighs and fingerprints what passes. */
class Scale extends Transform {
  readonly hash = createHash('sha256');
  bytes = 0;

  constructor(private readonly maxBytes: number) {
    super();
  }

  tooLarge(): FileRefused {
    return new FileRefused('tooLarge', { limit: formatBytes(this.maxBytes, 'bg') });
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    if (this.bytes > this.maxBytes * PATIENCE) return done(this.tooLarge());
    if (this.bytes > this.maxBytes) return done();
    this.hash.update(chunk);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    done(this.bytes > this.maxBytes ? this.tooLarge() : null);
  }
}
