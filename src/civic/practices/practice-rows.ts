import { affected, rows, type Reader, type Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { PracticeEvidence, PracticeRecord, PracticeResult } from './practice-record.js';
import type { Practice } from './practice.entity.js';
import { OPEN_STATES } from './practice.lifecycle.js';

/** Who wrote it: an organisation, or somebody of the staff. */
export interface Author {
  organisationId: string | null;
  organisationName: string;
  participantId: string | null;
  staffId: string | null;
}

/** Columns that hold the record, by its fields. */
const COLUMNS = {
  title: 'title',
  summary: 'summary',
  lang: 'lang',
  problem: 'problem',
  solution: 'solution',
  actorKind: 'actor_kind',
  actorName: 'actor_name',
  ekatte: 'ekatte',
  place: 'place',
  country: 'country',
  fromYear: 'from_year',
  toYear: 'to_year',
  costKind: 'cost_kind',
  costAmount: 'cost_amount',
  costPayer: 'cost_payer',
  success: 'success',
  steps: 'steps',
  risks: 'risks',
  contactName: 'contact_name',
  contactEmail: 'contact_email',
  contactPhone: 'contact_phone',
  contactPerson: 'contact_person',
  contactConsent: 'contact_consent',
  topics: 'topics',
  photoId: 'photo_id',
  photoAlt: 'photo_alt',
} as const satisfies Partial<Record<keyof PracticeRecord, string>>;

type Stored = keyof typeof COLUMNS;
const FIELDS = Object.keys(COLUMNS) as Stored[];

/** For SELECT lists on the table `practice`. */
export const RECORD_COLUMNS = FIELDS.map((field) => `practice.${COLUMNS[field]} AS "${field}"`).join(', ');

export type Standing = Pick<
  Practice,
  | 'id'
  | 'state'
  | 'organisationId'
  | 'organisationName'
  | 'participantId'
  | 'staffId'
  | 'unitId'
  | 'stateReason'
  | 'proposedAt'
  | 'publishedAt'
  | 'supporters'
  | 'wantedAt'
  | 'answerOutcome'
  | 'answer'
  | 'answeredAt'
  | 'revisesId'
  | 'revisesVersion'
  | 'revisionNote'
  | 'version'
  | 'createdAt'
  | 'changedAt'
>;

/** A practice with all that is written about it. */
export type WholePractice = Standing & PracticeRecord;

export const STANDING_COLUMNS = `practice.id, practice.state, practice.organisation_id AS "organisationId",
  practice.organisation_name AS "organisationName", practice.participant_id AS "participantId",
  practice.staff_id AS "staffId", practice.unit_id AS "unitId", practice.state_reason AS "stateReason",
  practice.proposed_at AS "proposedAt", practice.published_at AS "publishedAt", practice.supporters,
  practice.wanted_at AS "wantedAt", practice.answer_outcome AS "answerOutcome", practice.answer,
  practice.answered_at AS "answeredAt", practice.revises_id AS "revisesId",
  practice.revises_version AS "revisesVersion", practice.revision_note AS "revisionNote", practice.version, practice.created_at AS "createdAt",
  practice.changed_at AS "changedAt"`;

/** In the order of the ids; what does not exist is missing. */
export async function wholePractices(reader: Reader, ids: readonly string[]): Promise<WholePractice[]> {
  const [heads, results, evidence] = await Promise.all([
    reader.read<Omit<WholePractice, 'results' | 'evidence'>>(
      `SELECT ${STANDING_COLUMNS}, ${RECORD_COLUMNS} FROM practice WHERE id = ANY($1::bigint[])
       ORDER BY array_position($1::bigint[], id)`,
      [ids],
    ),
    reader.read<PracticeResult & { id: string }>(
      `SELECT practice_id AS id, indicator, unit, before, after, measured, source FROM practice_result
       WHERE practice_id = ANY($1::bigint[]) ORDER BY practice_id, position`,
      [ids],
    ),
    reader.read<PracticeEvidence & { id: string }>(
      `SELECT practice_id AS id, label, url, file_id AS "fileId" FROM practice_evidence
       WHERE practice_id = ANY($1::bigint[]) ORDER BY practice_id, position`,
      [ids],
    ),
  ]);
  return heads.map((head) => ({
    ...head,
    results: results.filter(({ id }) => id === head.id).map(({ id: _id, ...result }) => result),
    evidence: evidence.filter(({ id }) => id === head.id).map(({ id: _id, ...shown }) => shown),
  }));
}

/** Everything about one practice is decided under its row lock. @throws NotFound */
export async function lockPractice(tx: Tx, id: string): Promise<Standing> {
  const [row] = await rows<Standing>(
    tx,
    `SELECT ${STANDING_COLUMNS} FROM practice WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!row) throw new NotFound('practiceNotFound');
  return row;
}

export async function insertPractice(
  tx: Tx,
  record: PracticeRecord,
  author: Author,
  now: Date,
): Promise<string> {
  const columns: Record<string, unknown> = {
    ...columnsOf(record),
    organisation_id: author.organisationId,
    organisation_name: author.organisationName,
    participant_id: author.participantId,
    staff_id: author.staffId,
    created_at: now,
    changed_at: now,
  };
  const names = Object.keys(columns);
  const [made] = await rows<{ id: string }>(
    tx,
    `INSERT INTO practice (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})
     RETURNING id`,
    Object.values(columns),
  );
  await putParts(tx, made!.id, record);
  return made!.id;
}

/** @param staffId who of the staff wrote these words; null leaves whoever wrote them before */
export async function updatePractice(
  tx: Tx,
  id: string,
  record: PracticeRecord,
  staffId: string | null,
  now: Date,
): Promise<void> {
  const columns = { ...columnsOf(record), changed_at: now };
  const sets = Object.keys(columns).map((name, index) => `${name} = $${index + 3}`);
  await affected(
    tx,
    `UPDATE practice SET ${sets.join(', ')}, staff_id = coalesce($2, staff_id), version = version + 1 WHERE id = $1`,
    [id, staffId, ...Object.values(columns)],
  );
  await putParts(tx, id, record);
}

/** Of a row that revises another. */
export interface RevisionWords {
  note: string;
  /** The version of the other that whoever wrote had before them. */
  seen: number;
}

export async function keepRevisionWords(tx: Tx, id: string, { note, seen }: RevisionWords): Promise<void> {
  await affected(tx, 'UPDATE practice SET revision_note = $2, revises_version = $3 WHERE id = $1', [
    id,
    note,
    seen,
  ]);
}

/** A copy of a published practice that may become its next version. @returns its id */
export async function insertRevision(tx: Tx, of: WholePractice, author: Author, now: Date): Promise<string> {
  const id = await insertPractice(tx, of, author, now);
  await affected(
    tx,
    'UPDATE practice SET revises_id = $2, revises_version = $3, unit_id = $4 WHERE id = $1',
    [id, of.id, of.version, of.unitId],
  );
  return id;
}

/** The version of it that is written or reviewed at present. */
export async function openRevision(reader: Reader, id: string): Promise<OpenRevision | null> {
  const [row] = await reader.read<OpenRevision>(
    'SELECT id, state FROM practice WHERE revises_id = $1 AND state = ANY($2)',
    [id, OPEN_STATES],
  );
  return row ?? null;
}
export type OpenRevision = Pick<Standing, 'id' | 'state'>;

function columnsOf(record: PracticeRecord): Record<string, unknown> {
  return Object.fromEntries(FIELDS.map((field) => [COLUMNS[field], record[field]]));
}

/** Exactly these from now on, in this order. */
async function putParts(tx: Tx, id: string, { results, evidence }: PracticeRecord): Promise<void> {
  await affected(tx, 'DELETE FROM practice_result WHERE practice_id = $1', [id]);
  await affected(
    tx,
    `INSERT INTO practice_result (practice_id, position, indicator, unit, before, after, measured, source)
     SELECT $1, place, indicator, unit, before, after, measured, source
     FROM unnest($2::text[], $3::text[], $4::float8[], $5::float8[], $6::text[], $7::text[]) WITH ORDINALITY
       AS given (indicator, unit, before, after, measured, source, place)`,
    [
      id,
      ...(['indicator', 'unit', 'before', 'after', 'measured', 'source'] as const).map((part) =>
        results.map((result) => result[part]),
      ),
    ],
  );
  await affected(tx, 'DELETE FROM practice_evidence WHERE practice_id = $1', [id]);
  await affected(
    tx,
    `INSERT INTO practice_evidence (practice_id, position, label, url, file_id)
     SELECT $1, place, label, url, file_id FROM unnest($2::text[], $3::text[], $4::bigint[]) WITH ORDINALITY
       AS given (label, url, file_id, place)`,
    [
      id,
      evidence.map(({ label }) => label),
      evidence.map(({ url }) => url),
      evidence.map(({ fileId }) => fileId),
    ],
  );
}
