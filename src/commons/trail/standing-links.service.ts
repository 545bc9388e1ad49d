import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '../subjects/index.js';
import { Audit } from '../../platform/audit/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import type { TrailKind } from './trail.kinds.js';

export interface SettledLinks {
  kind: TrailKind;
  /** At which ends the links are settled: those that the process made before and that are not among `links` are removed. */
  at: 'from' | 'to';
  ends: readonly SubjectRef[];
  /** The caller knows that both ends exist. */
  links: readonly { from: SubjectRef; to: SubjectRef }[];
  /** In whose course they were made, for the journal. */
  process: SubjectRef;
}

interface Ends {
  from: string;
  to: string;
}

const ENDS = `from_type || ':' || from_id AS from, to_type || ':' || to_id AS to`;

/** Links that follow from what a process does, many at once: a decision on what was said, an article that it changed. */
@Injectable()
export class StandingLinks {
  constructor(private readonly audit: Audit) {}

  /**
   * Doing it again changes nothing; what the staff linked stays as it is.
   * @returns the page tags that the caller bumps
   */
  async settle(tx: Tx, { kind, at, ends, links, process }: SettledLinks, now: Date): Promise<string[]> {
    const columns = [
      links.map(({ from }) => from.type),
      links.map(({ from }) => from.id),
      links.map(({ to }) => to.type),
      links.map(({ to }) => to.id),
    ];
    const removed = await rows<Ends>(
      tx,
      `DELETE FROM trail_link WHERE kind = $1 AND made_by_kind = 'system'
         AND (${at}_type, ${at}_id) IN (SELECT * FROM unnest($2::text[], $3::bigint[]))
         AND (from_type, from_id, to_type, to_id) NOT IN
           (SELECT * FROM unnest($4::text[], $5::bigint[], $6::text[], $7::bigint[]))
       RETURNING ${ENDS}`,
      [kind, ends.map(({ type }) => type), ends.map(({ id }) => id), ...columns],
    );
    const made = await rows<Ends>(
      tx,
      `INSERT INTO trail_link (from_type, from_id, to_type, to_id, kind, made_by_kind, at)
       SELECT *, $1::text, 'system', $2::timestamptz
       FROM (SELECT DISTINCT * FROM unnest($3::text[], $4::bigint[], $5::text[], $6::bigint[])) AS link
       ON CONFLICT DO NOTHING RETURNING ${ENDS}`,
      [kind, now, ...columns],
    );
    if (made.length + removed.length === 0) return [];
    await this.audit.record(
      tx,
      {
        actor: { kind: 'system' },
        action: 'trail.connect',
        subject: process,
        details: { kind, made: made.length, removed: removed.length },
      },
      now,
    );
    return [...made, ...removed].flatMap(({ from, to }) => [`subject:${from}`, `subject:${to}`]);
  }
}
