import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { actorId, type Actor } from '../audit/index.js';
import { affected, Database, rows, type Tx } from '../database/index.js';
import { inspectContent } from './content.js';
import { namedKind, type NamedKind } from './file-name.rules.js';
import { FileStore } from './file-store.js';
import { Incoming, type Arrived } from './incoming.js';
import type { StoredFile } from './stored-file.entity.js';

export const LARGEST_FILE = 20_000_000;

/** Bytes under the name that the person gave them. A part of a multipart form is `{ name: part.filename, stream: part.file }`. */
export type FileSource = { name: string } & ({ stream: Readable } | { buffer: Buffer });

export type KeptFile = Pick<StoredFile, 'id' | 'key' | 'name' | 'mediaType' | 'bytes' | 'sha256'>;

/** Checked and on the disk, but not yet anybody's. */
export type ReceivedFile = Arrived & Pick<NamedKind, 'name' | 'mediaType'>;

const COLUMNS = 'id, key, name, media_type AS "mediaType", bytes, sha256';

@Injectable()
export class Files {
  constructor(
    private readonly database: Database,
    private readonly contents: FileStore,
    private readonly incoming: Incoming,
  ) {}

  /**
   * Takes an upload in and checks it, outside of any transaction: browsers send slowly.
   * @throws FileRefused with a sentence for the person, FilesUnavailable when the disk is full
   */
  async receive(source: FileSource, maxBytes = LARGEST_FILE): Promise<ReceivedFile> {
    const stream = 'stream' in source ? source.stream : Readable.from([source.buffer]);
    const kind = nameOrDrain(source.name, stream);
    const arrived = await this.incoming.receive(stream, maxBytes);
    try {
      await inspectContent(arrived.path, kind);
    } catch (error) {
      await this.incoming.discard(arrived.path);
      throw error;
    }
    return { ...arrived, name: kind.name, mediaType: kind.mediaType };
  }

  /** Gives a received file its row. Should the transaction be undone later, the sweep removes the content. */
  async keep(tx: Tx, received: ReceivedFile, by: Actor, now: Date): Promise<KeptFile> {
    const key = randomBytes(16).toString('hex');
    await this.contents.adopt(key, received.path);
    try {
      const [kept] = await rows<KeptFile>(
        tx,
        `INSERT INTO stored_file (key, name, media_type, bytes, sha256, stored_at, stored_by_kind, stored_by_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${COLUMNS}`,
        [key, received.name, received.mediaType, received.bytes, received.sha256, now, by.kind, actorId(by)],
      );
      return kept!;
    } catch (error) {
      await this.contents.remove(key);
      throw error;
    }
  }

  /** For what is already at hand: a buffer, a file of the demo. Uploads are received before the transaction begins. */
  async store(tx: Tx, source: FileSource & { by: Actor }, now: Date): Promise<KeptFile> {
    return this.keep(tx, await this.receive(source), source.by, now);
  }

  /** A received file that nobody is going to keep. */
  async discard(received: ReceivedFile): Promise<void> {
    await this.incoming.discard(received.path);
  }

  async find(key: string): Promise<KeptFile | null> {
    const [file] = await this.database.read<KeptFile>(`SELECT ${COLUMNS} FROM stored_file WHERE key = $1`, [
      key,
    ]);
    return file ?? null;
  }

  async load(ids: string[]): Promise<KeptFile[]> {
    return this.database.read<KeptFile>(`SELECT ${COLUMNS} FROM stored_file WHERE id = ANY($1) ORDER BY id`, [
      ids,
    ]);
  }

  /** The row goes at once, the content with the next sweep, so that an undone transaction has lost nothing. */
  async remove(tx: Tx, id: string): Promise<boolean> {
    return (await affected(tx, 'DELETE FROM stored_file WHERE id = $1', [id])) > 0;
  }

  async open(key: string): Promise<Readable | null> {
    return this.contents.open(key);
  }

  /** Of these keys, those that no row knows. */
  async unknown(keys: string[]): Promise<string[]> {
    const sql = `SELECT key FROM unnest($1::text[]) AS asked (key)
       WHERE NOT EXISTS (SELECT FROM stored_file WHERE stored_file.key = asked.key)`;
    return (await this.database.read<{ key: string }>(sql, [keys])).map(({ key }) => key);
  }
}

/** A refused name must not leave the rest of the request unread: its sender would wait for ever. */
function nameOrDrain(name: string, stream: Readable): NamedKind {
  try {
    return namedKind(name);
  } catch (error) {
    stream.on('error', () => undefined).resume();
    throw error;
  }
}

/** Where a kept file is read. */
export function filePath({ key, name }: Pick<KeptFile, 'key' | 'name'>): string {
  return `/files/${key}/${encodeURIComponent(name)}`;
}
