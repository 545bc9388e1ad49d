import { endOfDay, type IsoDate } from '../../platform/clock/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { ConsultationInvalid } from './consultation.errors.js';
import type { ConsultationState } from './consultation.lifecycle.js';
import { MOTIVES, type Motives } from './consultation.motives.js';
import type { ConsultationInput, FieldProblem, ProblemField } from './consultation.rules.js';
import type { TermRule } from './kinds/consultation.kinds.js';
import { lastDayOf } from './consultation.term.js';

export type LockedRow = Omit<ConsultationInput, 'closesOn'> & {
  id: string;
  state: ConsultationState;
  version: number;
  number: string | null;
  closesAt: Date | null;
  tabledOn: IsoDate | null;
  decidedOn: IsoDate | null;
  termRule: TermRule | null;
};

/** The columns of a `LockedRow`. */
export const ROW = `id, state, version, number, title, summary, text, lang, act_type AS "actType", topics, places,
            unit_id AS "unitId", contact_name AS "contactName", contact_phone AS "contactPhone",
            contact_email AS "contactEmail", opens_at AS "opensAt", closes_at AS "closesAt",
            short_term_reason AS "shortTermReason", sponsor, expert, motives, exempt_ground AS "exemptGround",
            submission_channels AS "submissionChannels", published_place AS "publishedPlace",
            published_url AS "publishedUrl", published_on::text AS "publishedOn",
            published_proof_file_id AS "publishedProofFileId", tabled_on::text AS "tabledOn",
            decided_on::text AS "decidedOn", term_rule AS "termRule"`;

/** The row until the end of the transaction. @throws NotFound */
export async function lockedConsultation(tx: Tx, id: string): Promise<LockedRow> {
  const [row] = await rows<LockedRow>(tx, `SELECT ${ROW} FROM consultation WHERE id = $1 FOR UPDATE`, [id]);
  if (!row) throw new NotFound('consultationNotFound');
  return row;
}

export function closingDay({ closesAt }: { closesAt: Date | null }): IsoDate | null {
  return closesAt && lastDayOf(closesAt);
}

/** @throws ConsultationInvalid when there is any problem */
export function refuse(problems: Partial<Record<ProblemField, FieldProblem>>): void {
  if (Object.keys(problems).length > 0) throw new ConsultationInvalid(problems);
}

/** As they are read back, so that nothing seems changed that is not. */
function motivesInOrder(motives: Partial<Motives>): Partial<Motives> {
  return Object.fromEntries(MOTIVES.map((motive) => [motive, motives[motive] ?? '']));
}

export function columnsOf(input: ConsultationInput): Record<string, unknown> {
  return {
    title: input.title,
    summary: input.summary,
    text: input.text,
    lang: input.lang,
    act_type: input.actType,
    topics: input.topics,
    places: input.places,
    unit_id: input.unitId,
    contact_name: input.contactName,
    contact_phone: input.contactPhone,
    contact_email: input.contactEmail,
    opens_at: input.opensAt,
    closes_at: input.closesOn && endOfDay(input.closesOn),
    short_term_reason: input.shortTermReason,
    sponsor: input.sponsor,
    expert: input.expert,
    motives: JSON.stringify(motivesInOrder(input.motives)),
    exempt_ground: input.exemptGround,
    submission_channels: input.submissionChannels,
    published_place: input.publishedPlace,
    published_url: input.publishedUrl,
    published_on: input.publishedOn,
    published_proof_file_id: input.publishedProofFileId,
  };
}
