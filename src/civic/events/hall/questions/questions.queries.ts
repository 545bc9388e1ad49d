import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import type { EventQuestion } from './event-question.entity.js';
import type { QuestionOrder } from './question.rules.js';

export type ShownQuestion = Pick<
  EventQuestion,
  | 'id'
  | 'text'
  | 'lang'
  | 'state'
  | 'stage'
  | 'position'
  | 'likes'
  | 'answer'
  | 'participantId'
  | 'authorName'
> & {
  fromHall: boolean;
  /** How many others asked the same. */
  merged: number;
};

const MOST = 300;

const ORDERS: Record<QuestionOrder, string> = { likes: 'likes DESC, id', newest: 'id DESC' };

const COLUMNS = `id, text, lang, state, stage, position, likes, answer, participant_id AS "participantId",
  author_name AS "authorName", entered_by IS NOT NULL AS "fromHall",
  (SELECT count(*)::int FROM event_question AS same WHERE same.merged_into = event_question.id) AS merged`;

/** The reads of the pages of questions. */
@Injectable()
export class QuestionQueries {
  constructor(private readonly database: Database) {}

  /** What everybody sees, and what is held of this person; the shortlist in its own order. */
  of(eventId: string, order: QuestionOrder, participantId: string | null = null): Promise<ShownQuestion[]> {
    return this.database.read<ShownQuestion>(
      `SELECT ${COLUMNS} FROM event_question
       WHERE event_id = $1 AND stage <> 'merged' AND (state = 'visible' OR state = 'held' AND participant_id = $2)
       ORDER BY position NULLS LAST, ${ORDERS[order]} LIMIT ${MOST}`,
      [eventId, participantId],
    );
  }

  async likedBy(eventId: string, participantId: string): Promise<Set<string>> {
    const found = await this.database.read<{ id: string }>(
      `SELECT question_id AS id FROM event_question_like JOIN event_question ON event_question.id = question_id
       WHERE event_id = $1 AND event_question_like.participant_id = $2`,
      [eventId, participantId],
    );
    return new Set(found.map(({ id }) => id));
  }
}
