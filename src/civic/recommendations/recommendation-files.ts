import { PUBLIC_RECOMMENDATION } from './recommendation.lifecycle.js';

const said = (table: string, owner: string) =>
  `SELECT ${table}.file_id, ${PUBLIC_RECOMMENDATION} AS public
   FROM ${table} JOIN ${owner} WHERE ${table}.file_id IS NOT NULL`;

const of = (table: string) => `recommendation ON recommendation.id = ${table}.recommendation_id`;

/** Which stored files recommendations hold: attachments and evidence. */
export const HELD_FILES = [
  said('recommendation_file', of('recommendation_file')),
  said('recommendation_report', of('recommendation_report')),
  said('recommendation_verdict', of('recommendation_verdict')),
  said('recommendation_dispute', of('recommendation_dispute')),
  said(
    'recommendation_dispute_answer',
    `recommendation_dispute ON recommendation_dispute.id = dispute_id JOIN ${of('recommendation_dispute')}`,
  ),
  said(
    'recommendation_milestone_done',
    `recommendation_milestone ON recommendation_milestone.id = milestone_id JOIN ${of('recommendation_milestone')}`,
  ),
  said(
    'recommendation_measurement',
    `recommendation_indicator ON recommendation_indicator.id = indicator_id JOIN ${of('recommendation_indicator')}`,
  ),
].join(' UNION ALL ');
