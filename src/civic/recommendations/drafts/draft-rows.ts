import { affected, readerOf, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { Recommendation } from '../recommendation.entity.js';
import type { DraftIndicator, RecommendationDraft } from './recommendation-draft.js';

export type OwnRow = Pick<Recommendation, 'id' | 'state' | 'organisationId' | 'participantId' | 'version'> &
  RecommendationDraft;

const COLUMNS = `id, state, organisation_id AS "organisationId", participant_id AS "participantId", set_id AS "setId",
  weight, title, problem, measure, expected_result AS "expectedResult", addressee, partners, stage, topic,
  unit_id AS "unitId", lang, term_from::text AS "termFrom", term_to::text AS "termTo", sources, version`;

/** One of this organisation's, with its indicators and attachments. @throws NotFound for anybody else's */
export async function ownRow(reader: Reader, id: string, organisationId: string): Promise<OwnRow> {
  return complete(reader, id, organisationId, '');
}

/** As `ownRow`, kept for this transaction. */
export async function lockOwn(tx: Tx, id: string, organisationId: string): Promise<OwnRow> {
  return complete(readerOf(tx), id, organisationId, 'FOR UPDATE');
}

export async function insertDraft(
  tx: Tx,
  draft: RecommendationDraft,
  { organisationId, name, participantId }: { organisationId: string; name: string; participantId: string },
  now: Date,
): Promise<string> {
  const [made] = await rows<{ id: string }>(
    tx,
    `INSERT INTO recommendation (organisation_id, organisation_name, participant_id, state, created_at, changed_at,
       set_id, weight, title, problem, measure, expected_result, addressee, partners, stage, topic, unit_id, lang,
       term_from, term_to, sources)
     VALUES ($1, $2, $3, 'draft', $4, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     RETURNING id`,
    [organisationId, name, participantId, now, ...written(draft)],
  );
  return made!.id;
}

export async function updateDraft(tx: Tx, id: string, draft: RecommendationDraft, now: Date): Promise<void> {
  await affected(
    tx,
    `UPDATE recommendation SET changed_at = $2, set_id = $3, weight = $4, title = $5, problem = $6, measure = $7,
       expected_result = $8, addressee = $9, partners = $10, stage = $11, topic = $12, unit_id = $13, lang = $14,
       term_from = $15, term_to = $16, sources = $17, version = version + 1
     WHERE id = $1`,
    [id, now, ...written(draft)],
  );
}

/** Exactly these from now on, in this order. */
export async function putIndicators(
  tx: Tx,
  id: string,
  indicators: readonly DraftIndicator[],
): Promise<void> {
  await affected(tx, 'DELETE FROM recommendation_indicator WHERE recommendation_id = $1', [id]);
  for (const [position, { name, unit, baseline, target }] of indicators.entries()) {
    await rows(
      tx,
      `INSERT INTO recommendation_indicator (recommendation_id, position, name, unit, baseline, target)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, position, name, unit, baseline, target ?? 0],
    );
  }
}

/** Exactly these from now on; that they are this person's was asked before. */
export async function putFiles(tx: Tx, id: string, fileIds: readonly string[], now: Date): Promise<void> {
  await affected(
    tx,
    'DELETE FROM recommendation_file WHERE recommendation_id = $1 AND file_id <> ALL($2::bigint[])',
    [id, fileIds],
  );
  await rows(
    tx,
    `INSERT INTO recommendation_file (recommendation_id, file_id, added_at)
     SELECT $1, file_id, $3 FROM unnest($2::bigint[]) AS attached (file_id)
     ON CONFLICT (recommendation_id, file_id) DO NOTHING`,
    [id, fileIds, now],
  );
}

function written(draft: RecommendationDraft): unknown[] {
  return [
    draft.setId,
    draft.weight,
    draft.title,
    draft.problem,
    draft.measure,
    draft.expectedResult,
    draft.addressee,
    draft.partners,
    draft.stage,
    draft.topic,
    draft.unitId,
    draft.lang,
    draft.termFrom,
    draft.termTo,
    draft.sources,
  ];
}

async function complete(reader: Reader, id: string, organisationId: string, lock: string): Promise<OwnRow> {
  const [row] = await reader.read<Omit<OwnRow, 'indicators' | 'fileIds'>>(
    `SELECT ${COLUMNS} FROM recommendation WHERE id = $1 AND organisation_id = $2 ${lock}`,
    [id, organisationId],
  );
  if (!row) throw new NotFound('recommendationNotFound');
  const indicators = await reader.read<DraftIndicator>(
    'SELECT name, unit, baseline, target FROM recommendation_indicator WHERE recommendation_id = $1 ORDER BY position',
    [id],
  );
  const files = await reader.read<{ id: string }>(
    'SELECT file_id AS id FROM recommendation_file WHERE recommendation_id = $1 ORDER BY id',
    [id],
  );
  return { ...row, indicators, fileIds: files.map((file) => file.id) };
}
