import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/index.js';
import { totalsOf, type ReportSnapshot } from './report.snapshot.js';

/** What is not public any more of what a version once showed. */
export interface Withdrawn {
  id: string;
  text: boolean;
  name: boolean;
}

/**
 * A version stays as it was published, but what a moderator withheld since, and the name that its author took back, are
 * not shown from it again: the row stands, with its number and its decision, and says so.
 */
@Injectable()
export class ReportShown {
  async now(reader: Reader, snapshot: ReportSnapshot): Promise<ReportSnapshot> {
    const found = await reader.read<Withdrawn>(
      `SELECT id, state <> 'visible' AS text, shown_name IS NULL AS name FROM contribution
       WHERE consultation_id = $1 AND (state <> 'visible' OR shown_name IS NULL)`,
      [snapshot.consultation.id],
    );
    return withoutWithdrawn(snapshot, found);
  }
}

export function withoutWithdrawn(snapshot: ReportSnapshot, found: readonly Withdrawn[]): ReportSnapshot {
  const withdrawn = new Map(found.map((one) => [one.id, one]));
  const rows = snapshot.rows.map((row) => {
    const gone = withdrawn.get(row.id);
    if (!gone) return row;
    return {
      ...row,
      ...(gone.name && { contributor: null }),
      ...(gone.text && row.text !== null && { text: null, contributor: null, onBehalfOf: '' }),
    };
  });
  return { ...snapshot, rows, totals: totalsOf(rows) };
}
