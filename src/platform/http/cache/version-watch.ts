import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../clock/index.js';
import { Config } from '../../config/index.js';
import { Log } from '../../logging/index.js';
import { PageVersions } from '../../page-versions/index.js';
import { Settings } from '../../settings/index.js';
import { PageCache } from './page-cache.js';

const EVERY_MS = 800;
const DEADLINE_MS = 1_000;
/** Without an answer for this long nobody knows any more whether a page is fresh. */
const BLIND_AFTER_MS = 2_000;
/** Versions are kept for an hour; after half of one without an answer, what was missed cannot be known. */
const LOST_AFTER_MS = 1_800_000;

const TODAY_TAG = 'today';
const SETTINGS_TAG = 'settings';

/** Asks once in 800 ms what has changed, and tells the page cache. */
@Injectable()
export class VersionWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Log('page-cache');
  private timer?: NodeJS.Timeout;
  private stopped = false;
  private horizon: string | null = null;
  private told = new Set<string>();
  private today = '';
  private answeredAt = -Infinity;

  constructor(
    private readonly config: Config,
    private readonly versions: PageVersions,
    private readonly cache: PageCache,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role !== 'worker') await this.look();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** False when PostgreSQL has not answered for so long that a kept page may be old. */
  sees(nowMs: number): boolean {
    return nowMs - this.answeredAt < BLIND_AFTER_MS;
  }

  private async look(): Promise<void> {
    try {
      await withDeadline(this.ask());
    } catch (error) {
      if (this.sees(performance.now()))
        this.log.warn(`Versions of pages not read: ${(error as Error).message}`);
    }
    if (!this.stopped) this.timer = setTimeout(() => void this.look(), EVERY_MS).unref();
  }

  private async ask(): Promise<void> {
    const { horizon, versions } = await this.versions.since(this.horizon);
    const news = versions.filter(({ id }) => !this.told.has(id));
    const tags = news.map(({ tag }) => tag);
    // Pages read settings from memory: it has to be new before the first page is made anew.
    if (tags.includes(SETTINGS_TAG)) await this.settings.refresh();
    const now = performance.now();
    if (now - this.answeredAt > LOST_AFTER_MS) this.cache.clear();
    const today = this.clock.today();
    if (today !== this.today) tags.push(TODAY_TAG);
    if (tags.length > 0) this.cache.changed(tags, now);
    this.told = new Set(versions.map(({ id }) => id));
    this.horizon = horizon;
    this.today = today;
    this.answeredAt = now;
  }
}

async function withDeadline(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), DEADLINE_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
