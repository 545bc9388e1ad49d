import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/index.js';
import { totalsOf, type ReportSnapshot } from './report.snapshot.js';

/** What is public now of a contribution that a version tells of. */
export interface Now {
  id: string;
  text: boolean;
  /** The name that its author shows now. */
  name: string | null;
}

/**
 * A version stays as it was published, but what a moderator withheld since is not shown from it again: the row stands, with
 * its number and its decision, and says so. Names are not part of a version: each is shown while its author shows it.
 */
@Injectable()
export class ReportShown {
  async now(reader: Reader, snapshot: ReportSnapshot): Promise<ReportSnapshot> {
    const found = await reader.read<Now>(
      `SELECT id, state = 'visible' AS text, CASE WHEN state = 'visible' THEN shown_name END AS name
       FROM contribution WHERE consultation_id = $1`,
      [snapshot.consultation.id],
    );
    return asShownNow(snapshot, found);
  }
}

export function asShownNow(snapshot: ReportSnapshot, found: readonly Now[]): ReportSnapshot {
  const known = new Map(found.map((one) => [one.id, one]));
  const rows = snapshot.rows.map((row) => {
    const { text: isShown = false, name = null } = known.get(row.id) ?? {};
    const named = { ...row, contributor: row.text === null ? null : name };
    return isShown || row.text === null ? named : { ...named, text: null, contributor: null, onBehalfOf: '' };
  });
  return { ...snapshot, rows, totals: totalsOf(rows) };
}
