import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/index.js';
import { subjectKey, type SubjectRef } from '../../subjects/index.js';

export interface CommentCount {
  /** All visible ones, replies and official answers among them. */
  comments: number;
  for: number;
  against: number;
  neutral: number;
  question: number;
  /** Official answers. */
  answers: number;
  /** Different people with an account. */
  participants: number;
  lastAt: Date | null;
}

export const NO_COMMENTS: CommentCount = {
  comments: 0,
  for: 0,
  against: 0,
  neutral: 0,
  question: 0,
  answers: 0,
  participants: 0,
  lastAt: null,
};

/** How many say what, counted from a covering index: no row is written by everybody who comments. */
@Injectable()
export class CommentCounts {
  /** By `subjectKey`; a subject without comments has zeros. */
  async of(reader: Reader, refs: readonly SubjectRef[]): Promise<Map<string, CommentCount>> {
    const counts = new Map(refs.map((ref) => [subjectKey(ref), NO_COMMENTS]));
    if (refs.length === 0) return counts;
    const rows = await reader.read<CommentCount & SubjectRef>(
      `SELECT subject_type AS type, subject_id AS id, sum(comments)::int AS comments,
              coalesce(sum(comments) FILTER (WHERE stance = 'for'), 0)::int AS for,
              coalesce(sum(comments) FILTER (WHERE stance = 'against'), 0)::int AS against,
              coalesce(sum(comments) FILTER (WHERE stance = 'neutral'), 0)::int AS neutral,
              coalesce(sum(comments) FILTER (WHERE stance = 'question'), 0)::int AS question,
              coalesce(sum(comments) FILTER (WHERE stance = 'answer'), 0)::int AS answers,
              count(DISTINCT participant_id)::int AS participants, max(last_at) AS "lastAt"
       FROM (SELECT subject_type, subject_id, stance, participant_id, count(*) AS comments, max(created_at) AS last_at
             FROM unnest($1::text[], $2::bigint[]) AS wanted(type, id)
             JOIN comment ON subject_type = wanted.type AND subject_id = wanted.id AND state = 'visible'
             GROUP BY subject_type, subject_id, stance, participant_id) AS each_person
       GROUP BY subject_type, subject_id`,
      [refs.map(({ type }) => type), refs.map(({ id }) => id)],
    );
    for (const { type, id, ...count } of rows) counts.set(subjectKey({ type, id }), count);
    return counts;
  }
}
