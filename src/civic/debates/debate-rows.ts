import { rows, type Tx } from '../../platform/database/index.js';
import { dateIn, endOfDay } from '../../platform/clock/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { Debate } from './debate.entity.js';
import { lastDayOf, openingOn, type DebateInput } from './debate.rules.js';

export type LockedDebate = Pick<
  Debate,
  | 'id'
  | 'state'
  | 'version'
  | 'title'
  | 'why'
  | 'lang'
  | 'topics'
  | 'places'
  | 'unitId'
  | 'proposerKind'
  | 'participantId'
  | 'opensAt'
  | 'closesAt'
  | 'reviewedAt'
  | 'reviewOn'
>;

/** The row, kept for this transaction. @throws NotFound when there is none */
export async function lockDebate(tx: Tx, id: string): Promise<LockedDebate> {
  const [row] = await rows<LockedDebate>(
    tx,
    `SELECT id, state, version, title, why, lang, topics, places, unit_id AS "unitId",
            proposer_kind AS "proposerKind", participant_id AS "participantId", opens_at AS "opensAt",
            closes_at AS "closesAt", reviewed_at AS "reviewedAt", review_on AS "reviewOn"
     FROM debate WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!row) throw new NotFound('debateNotFound');
  return row;
}

/** What was proposed, as the rules look at it. */
export function inputOf({
  opensAt,
  closesAt,
  ...row
}: Omit<DebateInput, 'opensOn' | 'closesOn'> & Pick<Debate, 'opensAt' | 'closesAt'>): DebateInput {
  const { title, why, lang, topics, places, unitId } = row;
  return {
    title,
    why,
    lang,
    topics,
    places,
    unitId,
    opensOn: opensAt && dateIn(opensAt),
    closesOn: closesAt && lastDayOf(closesAt),
  };
}

export function columnsOf(input: DebateInput): Record<string, unknown> {
  return {
    title: input.title,
    why: input.why,
    lang: input.lang,
    topics: input.topics,
    places: input.places,
    unit_id: input.unitId,
    opens_at: input.opensOn && openingOn(input.opensOn),
    closes_at: input.closesOn && endOfDay(input.closesOn),
  };
}
