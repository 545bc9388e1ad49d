import { affected, rows, type Tx } from '../../../platform/database/index.js';
import type { Issuer, RecommendationDraft } from '../drafts/recommendation-draft.js';

const AT_ONCE = 500;

/** Many drafts of one organisation, in few statements; they were checked before. @returns how many */
export async function insertDrafts(
  tx: Tx,
  drafts: readonly RecommendationDraft[],
  issuer: Issuer,
  now: Date,
): Promise<number> {
  for (let from = 0; from < drafts.length; from += AT_ONCE)
    await insertSome(tx, drafts.slice(from, from + AT_ONCE), issuer, now);
  return drafts.length;
}

async function insertSome(
  tx: Tx,
  drafts: readonly RecommendationDraft[],
  { organisationId, name, participantId }: Issuer,
  now: Date,
): Promise<void> {
  // Made in the order of the table, so that the rows of the answer stand in it, too.
  const made = await rows<{ id: string }>(
    tx,
    `INSERT INTO recommendation (organisation_id, organisation_name, participant_id, state, created_at, changed_at,
       set_id, weight, title, problem, measure, expected_result, addressee, partners, stage, topic, unit_id, lang,
       term_from, term_to)
     SELECT $1, $2, $3, 'draft', $4, $4, d."setId", d.weight, d.title, d.problem, d.measure, d."expectedResult",
       d.addressee, d.partners, d.stage, d.topic, d."unitId", d.lang, d."termFrom", d."termTo"
     FROM jsonb_array_elements($5::jsonb) WITH ORDINALITY AS given (draft, place)
     CROSS JOIN LATERAL jsonb_to_record(given.draft) AS d ("setId" bigint, weight int, title text, problem text,
       measure text, "expectedResult" text, addressee text, partners text, stage text, topic text, "unitId" bigint,
       lang text, "termFrom" date, "termTo" date)
     ORDER BY place RETURNING id`,
    [organisationId, name, participantId, now, JSON.stringify(drafts)],
  );
  const ids = made.map(({ id }) => id).sort((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1));
  const indicators = drafts.flatMap((draft, at) =>
    draft.indicators.map((indicator, position) => ({ ...indicator, id: ids[at], position })),
  );
  if (indicators.length === 0) return;
  await affected(
    tx,
    `INSERT INTO recommendation_indicator (recommendation_id, position, name, unit, baseline, target)
     SELECT id, position, name, unit, baseline, target FROM jsonb_to_recordset($1::jsonb)
       AS i (id bigint, position int, name text, unit text, baseline double precision, target double precision)`,
    [JSON.stringify(indicators)],
  );
}
