import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import type { EventDecision } from './event-decision.entity.js';

export type ShownDecision = Pick<
  EventDecision,
  'id' | 'number' | 'text' | 'lang' | 'kind' | 'unitId' | 'dueOn' | 'doneAt' | 'doneNote'
>;

/** The reads of decisions. */
@Injectable()
export class DecisionQueries {
  constructor(private readonly database: Database) {}

  /** In the order of the minutes; who may read them is asked by the caller. */
  of(eventId: string): Promise<ShownDecision[]> {
    return this.database.read<ShownDecision>(
      `SELECT id, number, text, lang, kind, unit_id AS "unitId", due_on::text AS "dueOn", done_at AS "doneAt",
              done_note AS "doneNote"
       FROM event_decision WHERE event_id = $1 ORDER BY number`,
      [eventId],
    );
  }
}
