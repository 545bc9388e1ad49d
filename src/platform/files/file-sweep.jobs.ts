import { Injectable } from '@nestjs/common';
import { Log } from '../logging/index.js';
import type { RecurringJob } from '../queue/index.js';
import { FileStore } from './file-store.js';
import { Files } from './files.service.js';
import { Incoming } from './incoming.js';

/** Longer than any transaction or upload lasts. */
const SETTLED_MS = 24 * 3_600_000;
/** How long an upload waits for its form to be saved. */
const UNHELD_MS = 7 * 24 * 3_600_000;
const BATCH = 500;

/** Removes rows that nobody holds, and content without a row: of undone transactions, removed files and crashes. */
@Injectable()
export class FileSweep implements RecurringJob {
  private readonly log = new Log('files');

  constructor(
    private readonly files: Files,
    private readonly contents: FileStore,
    private readonly incoming: Incoming,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    await this.forgetUnheld(new Date(now.getTime() - UNHELD_MS));
    const before = new Date(now.getTime() - SETTLED_MS);
    let removed = await this.incoming.clear(before);
    let batch: string[] = [];
    for await (const { key, changedAt } of this.contents.list()) {
      if (changedAt >= before) continue;
      batch.push(key);
      if (batch.length < BATCH) continue;
      removed += await this.removeUnknown(batch);
      batch = [];
    }
    removed += await this.removeUnknown(batch);
    if (removed > 0) this.log.log(`${removed} files without an owner were removed`);
  }

  private async forgetUnheld(before: Date): Promise<void> {
    let forgotten = 0;
    for (let batch = BATCH; batch === BATCH; forgotten += batch)
      batch = await this.files.forgetUnheld(before, BATCH);
    if (forgotten > 0) this.log.log(`${forgotten} files that nobody held were forgotten`);
  }

  private async removeUnknown(keys: string[]): Promise<number> {
    const orphans = keys.length > 0 ? await this.files.unknown(keys) : [];
    for (const key of orphans) await this.contents.remove(key);
    return orphans.length;
  }
}
