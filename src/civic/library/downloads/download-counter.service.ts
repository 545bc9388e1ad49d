import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { dateIn, type IsoDate } from '../../../platform/clock/index.js';
import { affected, Database } from '../../../platform/database/index.js';
import { Log } from '../../../platform/logging/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { downloadsTag } from '../publication.rules.js';

const FLUSH_MS = 2_000;

interface Counted {
  fileId: string;
  publicationId: string;
  day: IsoDate;
  count: number;
}

/**
 * Adds up in memory, so that no reader waits for a count, and writes a sum for each file and day a moment later. A process that
 * is killed loses that moment; nothing about who took a file is kept anywhere.
 */
@Injectable()
export class DownloadCounter implements BeforeApplicationShutdown {
  private readonly log = new Log('library');
  private counted = new Map<string, Counted>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly pageVersions: PageVersions,
  ) {}

  count({ id: fileId, publicationId }: { id: string; publicationId: string }, now: Date): void {
    this.add({ fileId, publicationId, day: dateIn(now), count: 1 });
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  /** What could not be written waits for the next time. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const counted = [...this.counted.values()];
    if (counted.length === 0) return;
    this.counted = new Map();
    try {
      await this.write(counted);
    } catch (error) {
      this.log.error('Downloads could not be counted yet', error);
      for (const one of counted) this.add(one);
    }
  }

  private add(one: Counted): void {
    const key = `${one.fileId} ${one.day}`;
    const known = this.counted.get(key);
    if (known) known.count += one.count;
    else this.counted.set(key, { ...one });
  }

  private async write(counted: readonly Counted[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      // In one order everywhere, so that two processes do not wait for each other; a file may be gone meanwhile.
      await affected(
        tx,
        `INSERT INTO publication_download (file_id, day, count)
         SELECT given.* FROM unnest($1::bigint[], $2::date[], $3::int[]) AS given (file_id, day, count)
         JOIN publication_file ON publication_file.id = given.file_id ORDER BY given.file_id, given.day
         ON CONFLICT (file_id, day) DO UPDATE SET count = publication_download.count + excluded.count`,
        [
          counted.map(({ fileId }) => fileId),
          counted.map(({ day }) => day),
          counted.map(({ count }) => count),
        ],
      );
      const publications = new Set(counted.map(({ publicationId }) => publicationId));
      await this.pageVersions.bump(
        tx,
        [...publications].map((id) => downloadsTag(id)),
      );
    });
  }
}
