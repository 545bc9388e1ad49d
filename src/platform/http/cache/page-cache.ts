import type { CachedPage } from './cached-page.js';
import { Flight } from './flight.js';

export interface CacheEntry {
  readonly page: CachedPage;
  /** When it was learnt that something it shows has changed; null while it is fresh. */
  staleSince: number | null;
  /** When it was last put to the end of the queue of those that may be dropped. */
  readAt: number;
}

/** Moving an entry at each reading would cost more than finding it. */
const READ_AGAIN_MS = 500;
const LARGEST_PAGE = 2 * 1024 * 1024;
/** Changes are remembered this long for pages that were being made when they happened. */
const CHANGES_REMEMBERED_MS = 60_000;
const MAX_UNCACHEABLE = 2_000;
const LONGEST_REMARK = 300;

/**
 * The pages of anonymous readers by address and language. An entry is fresh until one of its tags changes; a page
 * whose tag changed while it was being made is never kept. Bounded by bytes, the longest unread goes first.
 */
export class PageCache {
  private readonly entries = new Map<string, CacheEntry>();
  private readonly keysOfTag = new Map<string, Set<string>>();
  private readonly flights = new Map<string, Flight>();
  private readonly changedAt = new Map<string, number>();
  private readonly uncacheable = new Set<string>();
  private bytes = 0;

  constructor(private readonly maxBytes: number) {}

  get(key: string, nowMs: number): CacheEntry | undefined {
    const entry = this.entries.get(key);
    if (entry && nowMs - entry.readAt >= READ_AGAIN_MS) {
      entry.readAt = nowMs;
      this.entries.delete(key);
      this.entries.set(key, entry);
    }
    return entry;
  }

  /** The making of a page that somebody already waits for. */
  flightOf(key: string): Flight | undefined {
    return this.flights.get(key);
  }

  /** Begins the making of a page. Others wait for it, unless such an address never gave a page to keep. */
  takeOff(key: string, nowMs: number): Flight {
    const flight = new Flight(key, nowMs, () => {
      if (this.flights.get(key) === flight) this.flights.delete(key);
    });
    if (!this.uncacheable.has(pathOf(key))) this.flights.set(key, flight);
    return flight;
  }

  /** Keeps a page that was made in `flight`, if nothing that it shows has changed meanwhile. */
  store(flight: Flight, page: CachedPage, nowMs: number): void {
    const tooLate = nowMs - flight.startedAt >= CHANGES_REMEMBERED_MS;
    const changed = page.tags.some((tag) => (this.changedAt.get(tag) ?? -Infinity) >= flight.startedAt);
    if (tooLate || changed || page.bytes > Math.min(LARGEST_PAGE, this.maxBytes)) return;
    this.drop(flight.key);
    this.entries.set(flight.key, { page, staleSince: null, readAt: nowMs });
    this.bytes += page.bytes;
    for (const tag of page.tags) {
      const keys = this.keysOfTag.get(tag) ?? new Set();
      this.keysOfTag.set(tag, keys.add(flight.key));
    }
    this.uncacheable.delete(pathOf(flight.key));
    while (this.bytes > this.maxBytes) this.drop(this.entries.keys().next().value!);
  }

  /** An answer that cannot be kept: readers of this address need not wait for each other. */
  remarkUncacheable(key: string): void {
    if (this.uncacheable.size >= MAX_UNCACHEABLE) this.uncacheable.clear();
    this.uncacheable.add(pathOf(key).slice(0, LONGEST_REMARK));
  }

  changed(tags: Iterable<string>, nowMs: number): void {
    for (const [tag, at] of this.changedAt)
      if (nowMs - at > CHANGES_REMEMBERED_MS) this.changedAt.delete(tag);
    for (const tag of tags) {
      this.changedAt.set(tag, nowMs);
      for (const key of this.keysOfTag.get(tag) ?? []) this.entries.get(key)!.staleSince ??= nowMs;
    }
  }

  clear(): void {
    for (const key of [...this.entries.keys()]) this.drop(key);
  }

  size(): { pages: number; bytes: number } {
    return { pages: this.entries.size, bytes: this.bytes };
  }

  private drop(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.entries.delete(key);
    this.bytes -= entry.page.bytes;
    for (const tag of entry.page.tags) {
      const keys = this.keysOfTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.keysOfTag.delete(tag);
    }
  }
}

function pathOf(key: string): string {
  return key.split('?', 1)[0]!;
}
