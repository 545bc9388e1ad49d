import { appendSql } from '../../../../commons/ledger/index.js';
import { SIGNABLE_STATES } from '../../petition.lifecycle.js';
import { tallySql } from '../signature-tallies.service.js';
import { signedEntriesSql } from '../signature.ledger.js';

const states = SIGNABLE_STATES.map((state) => `'${state}'`).join(', ');

/** A row of `petition` that takes signatures at the moment `now`, an expression of SQL. */
export const takesSignatures = (now: string) =>
  `(petition.state IN (${states}) AND petition.hidden_at IS NULL
    AND coalesce(CASE petition.state WHEN 'seeking' THEN petition.seeking_until ELSE petition.closes_at END, 'infinity') > ${now})`;

/** What a signature takes over from its pending row. */
const PERSON = `petition_id, channel, email_lookup, name_lookup, domain_id, block_lookup, sealed, shows_name, wants_news,
  settlement, locale, commitment, hold_reason, asked_at`;

const COUNTED = `SELECT * FROM made WHERE state = 'counted'`;

/**
 * $1 the pending rows, $2 their petitions, $3 now, $4 the day of now. Petitions are locked against their end, and in order, as the
 * signatures are written in the order of their look-ups: so two batches wait for each other in one direction alone. What is there already
 * is left out. Counts come after the signatures and the ledger after the counts: the later, the shorter others wait for it.
 */
export const SIGN = `WITH open AS MATERIALIZED (
    SELECT id, state FROM petition WHERE id = ANY($2::bigint[]) AND ${takesSignatures('$3')} ORDER BY id FOR SHARE),
  made AS (
    INSERT INTO signature (id, ${PERSON}, state, counted_at, confirmed_at)
    SELECT id, ${PERSON}, CASE WHEN hold_reason IS NULL THEN 'counted' ELSE 'held' END,
           CASE WHEN hold_reason IS NULL THEN $3::timestamptz END, $3::timestamptz
    FROM signature_pending
    WHERE id = ANY($1::bigint[]) AND expires_at > $3 AND petition_id IN (SELECT id FROM open)
    ORDER BY petition_id, email_lookup
    ON CONFLICT DO NOTHING
    RETURNING id, petition_id, channel, settlement, commitment, state),
  ${tallySql(COUNTED, '$4::date')},
  entered AS (${appendSql(signedEntriesSql(`${COUNTED} AND (SELECT count(*) FROM tallied) > 0`), '$3::timestamptz')})
  SELECT made.id, made.petition_id AS "petitionId", entered.first IS NOT NULL AND open.state = 'seeking' AS backs
  FROM made JOIN open ON open.id = made.petition_id LEFT JOIN entered ON made.state = 'counted'`;

/** Why each of $1 is not among those made by the statement before. $2 the petitions, in the order of $1; $3 now. */
export const WHY_NOT = `SELECT asked.id,
    CASE WHEN mine.state = 'withdrawn' THEN 'withdrawn'
         WHEN mine.id IS NOT NULL THEN 'already'
         WHEN NOT ${takesSignatures('$3')} THEN 'closed'
         WHEN pending.id IS NULL OR pending.expires_at <= $3 THEN 'expired'
         ELSE 'duplicate' END AS outcome
  FROM unnest($1::bigint[], $2::bigint[]) AS asked(id, petition_id)
  JOIN petition ON petition.id = asked.petition_id
  LEFT JOIN signature AS mine ON mine.id = asked.id
  LEFT JOIN signature_pending AS pending ON pending.id = asked.id`;
