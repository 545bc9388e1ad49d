import { Injectable } from '@nestjs/common';
import { affected, rows, type Reader, type Tx } from '../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../platform/errors/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import type { Issuer } from './drafts/recommendation-draft.js';
import { requireWritten } from './recommendation.errors.js';
import { SET_KINDS, type RecommendationSet } from './recommendation-set.entity.js';
import { linkProblem } from './written.rules.js';

export type SetDraft = Pick<RecommendationSet, 'kind' | 'title' | 'sourceUrl' | 'lang'>;

/** A study, an analysis or a round table from which several recommendations come. */
@Injectable()
export class RecommendationSets {
  constructor(private readonly pageVersions: PageVersions) {}

  /** @throws RuleBroken by field: `title`, `link`, `kind` @returns its id */
  async create(tx: Tx, { organisationId, name }: Issuer, set: SetDraft, now: Date): Promise<string> {
    requireSet(set);
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO recommendation_set (organisation_id, organisation_name, kind, title, source_url, lang, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [organisationId, name, set.kind, set.title, set.sourceUrl, set.lang, now],
    );
    return made!.id;
  }

  /** @throws NotFound for another organisation's */
  async save(tx: Tx, id: string, { organisationId }: Issuer, set: SetDraft): Promise<void> {
    requireSet(set);
    const changed = await affected(
      tx,
      `UPDATE recommendation_set SET kind = $3, title = $4, source_url = $5, lang = $6
       WHERE id = $1 AND organisation_id = $2`,
      [id, organisationId, set.kind, set.title, set.sourceUrl, set.lang],
    );
    if (changed === 0) throw new NotFound('recommendationNotFound');
    await this.pageVersions.bump(tx, [`recommendationSet:${id}`]);
  }

  /** The newest first. */
  of(reader: Reader, organisationId: string): Promise<RecommendationSet[]> {
    return reader.read<RecommendationSet>(
      `SELECT id, organisation_id AS "organisationId", organisation_name AS "organisationName", kind, title,
              source_url AS "sourceUrl", lang, created_at AS "createdAt"
       FROM recommendation_set WHERE organisation_id = $1 ORDER BY id DESC`,
      [organisationId],
    );
  }
}

function requireSet({ kind, title, sourceUrl }: SetDraft): void {
  requireWritten({ title });
  const problem = linkProblem(sourceUrl);
  if (problem) throw new RuleBroken('recommendationInvalid', {}, { link: problem });
  if (!SET_KINDS.includes(kind))
    throw new RuleBroken('recommendationInvalid', {}, { kind: 'recommendationMissing' });
}
