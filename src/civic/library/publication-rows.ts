import { affected, rows, type Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { CheckedInput } from './publication-input.rules.js';
import type { Publication } from './publication.entity.js';

export type LockedPublication = Pick<
  Publication,
  | 'id'
  | 'kind'
  | 'state'
  | 'title'
  | 'lang'
  | 'videoUrl'
  | 'unitId'
  | 'level'
  | 'parentId'
  | 'reviewOn'
  | 'assessedOn'
  | 'currentVersion'
  | 'pendingVersion'
  | 'publishedAt'
  | 'version'
>;

/** The row, kept for this transaction. @throws NotFound when there is none */
export async function lockPublication(tx: Tx, id: string): Promise<LockedPublication> {
  const [row] = await rows<LockedPublication>(
    tx,
    `SELECT id, kind, state, title, lang, video_url AS "videoUrl", unit_id AS "unitId", level, parent_id AS "parentId",
            review_on::text AS "reviewOn", assessed_on::text AS "assessedOn", current_version AS "currentVersion",
            pending_version AS "pendingVersion", published_at AS "publishedAt", version
     FROM publication WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!row) throw new NotFound('publicationNotFound');
  return row;
}

export async function insertPublication(tx: Tx, input: CheckedInput, now: Date): Promise<string> {
  const columns = { ...columnsOf(input), created_at: now, changed_at: now };
  const names = Object.keys(columns);
  const [made] = await rows<{ id: string }>(
    tx,
    `INSERT INTO publication (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})
     RETURNING id`,
    Object.values(columns),
  );
  return made!.id;
}

export async function updatePublication(tx: Tx, id: string, input: CheckedInput, now: Date): Promise<void> {
  const columns = { ...columnsOf(input), changed_at: now };
  const sets = Object.keys(columns).map((name, index) => `${name} = $${index + 2}`);
  await affected(tx, `UPDATE publication SET ${sets.join(', ')}, version = version + 1 WHERE id = $1`, [
    id,
    ...Object.values(columns),
  ]);
}

/** By which words it is found: those of the title weigh most. */
export async function writeWords(tx: Tx, id: string): Promise<void> {
  await affected(
    tx,
    `INSERT INTO publication_words (publication_id, words)
     SELECT id, setweight(to_tsvector('simple', library_folded(title)), 'A') ||
                setweight(to_tsvector('simple', library_folded(authors || ' ' || publisher)), 'C') ||
                setweight(to_tsvector('simple', library_folded(summary)), 'B')
     FROM publication WHERE id = $1
     ON CONFLICT (publication_id) DO UPDATE SET words = excluded.words`,
    [id],
  );
}

function columnsOf(input: CheckedInput): Record<string, unknown> {
  return {
    kind: input.kind,
    title: input.title,
    summary: input.summary,
    lang: input.lang,
    authors: input.authors,
    publisher: input.publisher,
    dated_on: input.datedOn,
    licence: input.licence,
    funding: input.funding,
    video_url: input.videoUrl,
    topics: input.topics,
    places: input.places,
    unit_id: input.unitId,
    level: input.level,
    parent_id: input.parentId,
    valid_from: input.validFrom,
    valid_until: input.validUntil,
    review_on: input.reviewOn,
    assessed_on: input.assessedOn,
  };
}
