import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { subjectKey, type SubjectRef } from '../../subjects/index.js';
import { CommentCounts, NO_COMMENTS, type CommentCount } from './comment-counts.js';
import { CommentQueries } from './comments.queries.js';

export interface RecentCount {
  count: CommentCount;
  newestId: string;
}

/** Pages show a change within two seconds; what those who are signed in ask for in the meantime is counted once. */
const KEPT_MS = 1_000;
const MOST_KEPT = 500;

/** What the heads of sections say, counted once a second at most for each subject. */
@Injectable()
export class RecentCounts {
  private readonly kept = new Map<string, { until: number; value: Promise<RecentCount> }>();

  constructor(
    private readonly database: Database,
    private readonly counts: CommentCounts,
    private readonly queries: CommentQueries,
  ) {}

  /** @param anew for a page that is going to be kept: an old number would stay on it until the next change */
  of(ref: SubjectRef, anew: boolean): Promise<RecentCount> {
    const key = subjectKey(ref);
    const at = performance.now();
    const known = this.kept.get(key);
    if (known && known.until > at && !anew) return known.value;
    const value = this.count(ref);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, { until: at + KEPT_MS, value });
    value.catch(() => this.forget(ref));
    return value;
  }

  /** Whoever just wrote sees it counted. */
  forget(ref: SubjectRef): void {
    this.kept.delete(subjectKey(ref));
  }

  private async count(ref: SubjectRef): Promise<RecentCount> {
    const [counts, newestId] = await Promise.all([
      this.counts.of(this.database, [ref]),
      this.queries.newestId(ref),
    ]);
    return { count: counts.get(subjectKey(ref)) ?? NO_COMMENTS, newestId };
  }
}
