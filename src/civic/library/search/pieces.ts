import type { Reader } from '../../../platform/database/index.js';
import { insideText, snippet } from './search-words.js';

/** How much of a long text is looked through for a piece to show. */
const LOOKED_THROUGH = 100_000;
const PIECE = { before: 90, length: 280 };

/**
 * Pieces of files around the first of the words, by publication. Texts are looked through as they are: to fold them first takes
 * twenty times as long. OFFSET 0: once, not for each mention of the place.
 */
export async function findPieces(
  reader: Reader,
  ids: readonly string[],
  words: readonly string[],
): Promise<Map<string, string>> {
  if (words.length === 0 || ids.length === 0) return new Map();
  const found = await reader.read<{ id: string; piece: string; at: number; all: number }>(
    `SELECT DISTINCT ON (publication.id) publication.id, at, length(file.text) AS all,
            substr(file.text, greatest(1, at - ${PIECE.before}), ${PIECE.length}) AS piece
     FROM publication JOIN publication_version AS version
       ON version.publication_id = publication.id AND version.number = publication.current_version
     JOIN publication_file ON publication_file.version_id = version.id
     JOIN publication_file_text AS file ON file.file_id = publication_file.id
     CROSS JOIN LATERAL (
       SELECT regexp_instr(left(file.text, ${LOOKED_THROUGH}) COLLATE "bg-x-icu", $2, 1, 1, 0, 'i') AS at OFFSET 0) AS place
     WHERE publication.id = ANY($1::bigint[]) AND at > 0
     ORDER BY publication.id, publication_file.id`,
    [ids, insideText(words)],
  );
  return new Map(
    found.map(({ id, piece, at, all }) => [
      id,
      snippet(piece, {
        begins: at <= PIECE.before + 1,
        ends: at - PIECE.before + PIECE.length >= all,
      }),
    ]),
  );
}
