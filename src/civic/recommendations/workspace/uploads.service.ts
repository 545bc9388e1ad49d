import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Database } from '../../../platform/database/index.js';
import { Files } from '../../../platform/files/index.js';

const MOST_BYTES = 10_000_000;

export interface Upload {
  id: string;
  name: string;
  bytes: number;
}

/** Files of forms, kept for whoever sent them until a recommendation holds them. What nobody holds is removed. */
@Injectable()
export class Uploads {
  constructor(
    private readonly files: Files,
    private readonly database: Database,
  ) {}

  /** @throws FileRefused */
  take(source: { name: string; stream: Readable }, participantId: string, now: Date): Promise<string> {
    const by = { kind: 'participant', id: participantId } as const;
    return this.files.takeIn(source, { by, mostBytes: MOST_BYTES }, now);
  }

  /** Those of these that this person uploaded, or that hang on this recommendation, in their order. */
  async listed(
    ids: readonly string[],
    participantId: string,
    recommendationId: string | null,
  ): Promise<Upload[]> {
    const known = [...new Set(ids)].filter((id) => /^[1-9]\d{0,17}$/.test(id));
    if (known.length === 0) return [];
    return this.database.read<Upload>(
      `SELECT id, name, bytes FROM stored_file WHERE id = ANY($1::bigint[]) AND (
         (stored_by_kind = 'participant' AND stored_by_id = $2)
         OR EXISTS (SELECT FROM recommendation_file WHERE recommendation_id = $3 AND file_id = stored_file.id))
       ORDER BY array_position($1::bigint[], id)`,
      [known, participantId, recommendationId],
    );
  }
}
