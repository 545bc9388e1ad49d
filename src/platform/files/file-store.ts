import type { Readable } from 'node:stream';

export interface StoredContent {
  key: string;
  changedAt: Date;
}

/** Where the content of files lies: a local folder now, an object store for installations with several machines. */
export abstract class FileStore {
  /** Takes a finished local file over; after this it is there for good, or not at all. */
  abstract adopt(key: string, path: string): Promise<void>;
  abstract open(key: string): Promise<Readable | null>;
  abstract remove(key: string): Promise<void>;
  abstract list(): AsyncIterable<StoredContent>;
}
