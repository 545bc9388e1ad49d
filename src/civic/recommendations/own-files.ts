import { actorId, type Actor } from '../../platform/audit/index.js';
import type { Reader } from '../../platform/database/index.js';

const ID = /^[1-9]\d{0,17}$/;

/** Of these, the files that neither this person stored nor hang on this recommendation already. */
export async function strangeFiles(
  reader: Reader,
  fileIds: readonly string[],
  actor: Actor,
  recommendationId: string | null,
): Promise<string[]> {
  if (fileIds.length === 0) return [];
  const known = await reader.read<{ id: string }>(
    `SELECT id FROM stored_file
     WHERE id = ANY($1::bigint[]) AND (
       (stored_by_kind = $2 AND stored_by_id IS NOT DISTINCT FROM $3)
       OR EXISTS (SELECT FROM recommendation_file WHERE recommendation_id = $4 AND file_id = stored_file.id))`,
    [fileIds.filter((fileId) => ID.test(fileId)), actor.kind, actorId(actor), recommendationId],
  );
  const own = new Set(known.map(({ id }) => id));
  return fileIds.filter((fileId) => !own.has(fileId));
}
