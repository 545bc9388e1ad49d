import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import type { Publication } from './publication.entity.js';
import { PUBLIC_PUBLICATION } from './publication.lifecycle.js';
import type { Kind, Level } from './publication.rules.js';

export type ListedPublication = Pick<
  Publication,
  | 'id'
  | 'kind'
  | 'state'
  | 'title'
  | 'summary'
  | 'lang'
  | 'authors'
  | 'publisher'
  | 'datedOn'
  | 'licence'
  | 'topics'
  | 'places'
  | 'unitId'
  | 'level'
  | 'currentVersion'
  | 'stateReason'
  | 'changedAt'
> & { publishedAt: Date; place: string };

/** A publication at its own address, published or not. */
export type ShownPublication = Omit<ListedPublication, 'publishedAt' | 'place'> &
  Pick<
    Publication,
    | 'funding'
    | 'videoUrl'
    | 'validFrom'
    | 'validUntil'
    | 'reviewOn'
    | 'assessedOn'
    | 'parentId'
    | 'pendingVersion'
    | 'publishedAt'
    | 'createdAt'
    | 'commentsSince'
    | 'commentsUntil'
  >;

export interface NearPublication {
  id: string;
  title: string;
  lang: Locale;
  kind: Kind;
  level: Level | null;
}

const MOST_RELATED = 4;

/** Columns of a `ListedPublication`, but for its place. */
export const LISTED = `publication.id, publication.kind, publication.state, publication.title, publication.summary,
  publication.lang, publication.authors, publication.publisher, publication.dated_on::text AS "datedOn",
  publication.licence, publication.topics, publication.places, publication.unit_id AS "unitId", publication.level,
  publication.current_version AS "currentVersion", publication.state_reason AS "stateReason",
  publication.published_at AS "publishedAt", publication.changed_at AS "changedAt"`;

const NEAR = `publication.id, publication.title, publication.lang, publication.kind, publication.level`;

/** The reads of pages and of the feed. */
@Injectable()
export class PublicationQueries {
  constructor(private readonly database: Database) {}

  /** The latest changes, for the feed. */
  latest(limit: number): Promise<ListedPublication[]> {
    return this.database.read<ListedPublication>(
      `SELECT ${LISTED}, 0::bigint AS place FROM publication WHERE ${PUBLIC_PUBLICATION}
       ORDER BY changed_at DESC, id DESC LIMIT $1`,
      [limit],
    );
  }

  /** Whatever it is; who may see it is asked by the caller. */
  async one(id: string): Promise<ShownPublication | null> {
    const [found] = await this.database.read<ShownPublication>(
      `SELECT ${LISTED}, funding, video_url AS "videoUrl", valid_from::text AS "validFrom",
              valid_until::text AS "validUntil", review_on::text AS "reviewOn", assessed_on::text AS "assessedOn",
              parent_id AS "parentId", pending_version AS "pendingVersion", created_at AS "createdAt",
              comments_since AS "commentsSince", comments_until AS "commentsUntil"
       FROM publication WHERE id = $1`,
      [id],
    );
    return found ?? null;
  }

  /** What it serves, and what serves it. */
  async around(id: string): Promise<{ above: NearPublication | null; below: NearPublication[] }> {
    const [above, below] = await Promise.all([
      this.database.read<NearPublication>(
        `SELECT ${NEAR} FROM publication JOIN publication AS lower ON lower.parent_id = publication.id
         WHERE lower.id = $1 AND publication.state = 'published'`,
        [id],
      ),
      this.database.read<NearPublication>(
        `SELECT ${NEAR} FROM publication WHERE parent_id = $1 AND state = 'published'
         ORDER BY valid_from NULLS LAST, title COLLATE "bg-x-icu", id`,
        [id],
      ),
    ]);
    return { above: above[0] ?? null, below };
  }

  /** On the same topics, the latest first. */
  related({ id, topics }: Pick<ShownPublication, 'id' | 'topics'>): Promise<NearPublication[]> {
    return this.database.read<NearPublication>(
      `SELECT ${NEAR} FROM publication
       WHERE state = 'published' AND id <> $1 AND topics && $2::text[] ORDER BY dated_on DESC, id DESC LIMIT ${MOST_RELATED}`,
      [id, topics],
    );
  }
}
