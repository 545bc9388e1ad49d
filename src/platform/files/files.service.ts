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

/** Who may read it besides the staff is told by whoever holds it. */
export type FoundFile = KeptFile & { public: boolean };

@Injectable()
export class Files {
  private readonly holders = new Map<string, string>();

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

  /**
   * An upload that is kept as it comes. It is received and checked before the transaction: browsers send slowly.
   * @returns its id. @throws FileRefused
   */
  async takeIn(
    source: FileSource,
    { by, mostBytes }: { by: Actor; mostBytes: number },
    now: Date,
  ): Promise<string> {
    const received = await this.receive(source, mostBytes);
    try {
      return (await this.database.transaction((tx) => this.keep(tx, received, by, now))).id;
    } catch (error) {
      await this.discard(received);
      throw error;
    }
  }

  /** A received file that nobody is going to keep. */
  async discard(received: ReceivedFile): Promise<void> {
    await this.incoming.discard(received.path);
  }

  /**
   * A module says in onModuleInit which files it holds; what nobody holds is read by the staff alone, and in the end
   * removed.
   * @param sql rows of `file_id` and `public`: whether strangers who know the address may read it now
   */
  holdBy(name: string, sql: string): void {
    if (this.holders.has(name)) throw new Error(`Files are held by ${name} already`);
    this.holders.set(name, sql);
  }

  async find(key: string): Promise<FoundFile | null> {
    const [file] = await this.database.read<FoundFile>(
      `SELECT ${COLUMNS}, EXISTS (SELECT FROM (${this.held()}) AS held
                                  WHERE held.file_id = stored_file.id AND held.public) AS public
       FROM stored_file WHERE key = $1`,
      [key],
    );
    return file ?? null;
  }

  /** Rows of files stored before that nobody holds. @returns how many went */
  async forgetUnheld(before: Date, batch: number): Promise<number> {
    return this.database.transaction((tx) =>
      affected(
        tx,
        `DELETE FROM stored_file WHERE id IN (
           SELECT id FROM stored_file
           WHERE stored_at < $1 AND NOT EXISTS (SELECT FROM (${this.held()}) AS held WHERE held.file_id = stored_file.id)
           ORDER BY id LIMIT $2)`,
        [before, batch],
      ),
    );
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

  private held(): string {
    if (this.holders.size === 0) return 'SELECT NULL::bigint AS file_id, false AS public';
    return [...this.holders.values()].map((sql) => `(${sql})`).join(' UNION ALL ');
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
