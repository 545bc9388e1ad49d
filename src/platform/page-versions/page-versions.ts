import { Injectable } from '@nestjs/common';
import { affected, Database, type Tx } from '../database/index.js';

/** What has changed since `horizon`, some of it perhaps told before; ask again from the new horizon. */
export interface VersionsSince {
  horizon: string;
  versions: { id: string; tag: string }[];
}

/**
 * For a statement that changes what it shows: the same as `PageVersions.bump`.
 * @param tags a query of one column, each tag once
 */
export const bumpSql = (tags: string) =>
  `INSERT INTO page_version (tag, changed_in)
   SELECT tag, pg_current_xact_id()::text::bigint FROM (${tags}) AS changed(tag)`;

const BUMP = bumpSql('SELECT unnest($1::text[])');

/**
 * Says that what pages show has changed: `bump(tx, ['home', 'subject:consultation:12'])` in the transaction of the
 * change. Every web process asks for new versions once a second and drops the cached pages that carry such a tag.
 * Versions are only added, never counted up, so that two writers never wait for each other here.
 */
@Injectable()
export class PageVersions {
  constructor(private readonly database: Database) {}

  async bump(tx: Tx, tags: string[]): Promise<void> {
    if (tags.length === 0) return;
    await affected(tx, BUMP, [[...new Set(tags)]]);
  }

  /**
   * Transactions commit in another order than they began, so neither a sequence nor a time finds all of them. The
   * horizon is the oldest transaction that was still running: whatever it and all later ones wrote is told again.
   */
  async since(horizon: string | null): Promise<VersionsSince> {
    const [row] = await this.database.read<VersionsSince>(
      `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon,
              coalesce((SELECT json_agg(json_build_object('id', id::text, 'tag', tag))
                          FROM page_version WHERE changed_in >= $1::bigint), '[]') AS versions`,
      [horizon],
    );
    return row!;
  }
}
