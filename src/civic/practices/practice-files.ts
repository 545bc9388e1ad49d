import { actorId, type Actor } from '../../platform/audit/index.js';
import type { Reader } from '../../platform/database/index.js';
import type { PracticeRecord } from './practice-record.js';
import type { Choices } from './practice-record.rules.js';
import { PUBLIC_PRACTICE } from './practice.lifecycle.js';

const ID = /^[1-9]\d{0,17}$/;

/** Which stored files practices hold: photos and evidence; what a version shows is kept as long as the version. */
export const HELD_FILES = `
  SELECT photo_id AS file_id, ${PUBLIC_PRACTICE} AS public FROM practice WHERE photo_id IS NOT NULL
  UNION ALL
  SELECT file_id, ${PUBLIC_PRACTICE} AS public FROM practice_evidence
    JOIN practice ON practice.id = practice_evidence.practice_id WHERE file_id IS NOT NULL`;

export function filesOf({ photoId, evidence }: Pick<PracticeRecord, 'photoId' | 'evidence'>): string[] {
  return [...(photoId ? [photoId] : []), ...evidence.flatMap(({ fileId }) => fileId ?? [])];
}

/** Of these, the files that this author uploaded or that hang on the practice already. */
export async function knownFiles(
  reader: Reader,
  fileIds: readonly string[],
  actor: Actor,
  practiceId: string | null,
): Promise<Choices['files']> {
  if (fileIds.length === 0) return new Map();
  const found = await reader.read<{ id: string; isPicture: boolean }>(
    `SELECT id, media_type LIKE 'image/%' AS "isPicture" FROM stored_file
     WHERE id = ANY($1::bigint[]) AND (
       (stored_by_kind = $2 AND stored_by_id IS NOT DISTINCT FROM $3)
       OR EXISTS (SELECT FROM practice WHERE practice.id = $4 AND photo_id = stored_file.id)
       OR EXISTS (SELECT FROM practice_evidence WHERE practice_id = $4 AND file_id = stored_file.id))`,
    [fileIds.filter((fileId) => ID.test(fileId)), actor.kind, actorId(actor), practiceId],
  );
  return new Map(found.map(({ id, isPicture }) => [id, { isPicture }]));
}
