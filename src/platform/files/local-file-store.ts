import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore, type StoredContent } from './file-store.js';

const KEY = /^[0-9a-f]{32}$/;
const SHELF_LETTERS = 2;

/** A folder of shelves, `<first two letters>/<key>`, so that no folder grows without end. */
export class LocalFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async adopt(key: string, path: string): Promise<void> {
    const target = this.pathOf(key);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(path, target);
    await flushFolder(dirname(target));
  }

  async open(key: string): Promise<Readable | null> {
    const file = await open(this.pathOf(key), 'r').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    return file?.createReadStream() ?? null;
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async *list(): AsyncGenerator<StoredContent> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    for await (const entry of await opendir(this.folder, { recursive: true })) {
      if (!entry.isFile() || !KEY.test(entry.name)) continue;
      const found = await stat(join(entry.parentPath, entry.name)).catch(() => null);
      if (found) yield { key: entry.name, changedAt: found.mtime };
    }
  }

  private pathOf(key: string): string {
    if (!KEY.test(key)) throw new RangeError('Not a key of a stored file');
    return join(this.folder, key.slice(0, SHELF_LETTERS), key);
  }
}

/** A rename outlives a power cut only once the folder is on the disk too. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
