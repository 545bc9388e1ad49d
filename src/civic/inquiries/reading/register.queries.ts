import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { PlaceCursor } from '../../../platform/http/index.js';
import { SENT_OUTCOME } from '../answering/answer-words.js';
import type { Inquiry } from '../inquiry.entity.js';
import { INQUIRY_KINDS, type InquiryKind } from '../inquiry.rules.js';
import { inYear } from './inquiries.queries.js';

export interface RegisterFilters {
  kind?: InquiryKind;
  year?: number;
}

/** Of everything that was registered, what everybody may know: no word of it, and nobody. */
export type RegisterRow = Pick<
  Inquiry,
  | 'id'
  | 'kind'
  | 'state'
  | 'topics'
  | 'incomingNumber'
  | 'incomingOn'
  | 'receivedAt'
  | 'registeredLate'
  | 'answerDueAt'
  | 'answeredAt'
  | 'endedAt'
  | 'executedAt'
  | 'outcome'
>;

/** How a unit answers; of signals, which unit has one is nobody's business. */
export interface UnitRow {
  unitId: string;
  answered: number;
  inTime: number;
  late: number;
  waiting: number;
  overdue: number;
}

const COLUMNS = `id, kind, state, topics, incoming_number AS "incomingNumber", incoming_on AS "incomingOn",
  received_at AS "receivedAt", registered_late AS "registeredLate", answer_due_at AS "answerDueAt",
  answered_at AS "answeredAt", ended_at AS "endedAt", executed_at AS "executedAt", ${SENT_OUTCOME}`;

@Injectable()
export class RegisterQueries {
  constructor(private readonly database: Database) {}

  /** The latest received first. */
  async list(
    filters: RegisterFilters,
    limit: number,
    after: PlaceCursor | null,
  ): Promise<{ found: RegisterRow[]; next: PlaceCursor | null }> {
    const { conditions, params } = where(filters);
    if (after) {
      const [at, id] = [params.push(after.place), params.push(after.id)];
      conditions.push(`(received_at, id) < (to_timestamp($${at}::bigint / 1000.0), $${id}::bigint)`);
    }
    const found = await this.database.read<RegisterRow>(
      `SELECT ${COLUMNS} FROM inquiry WHERE id IN (
         SELECT id FROM inquiry WHERE ${conditions.join(' AND ')}
         ORDER BY received_at DESC, id DESC LIMIT $${params.push(limit + 1)})
       ORDER BY received_at DESC, id DESC`,
      params,
    );
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return { found: shown, next: last ? { place: String(last.receivedAt.getTime()), id: last.id } : null };
  }

  async counts(filters: RegisterFilters): Promise<Record<InquiryKind, number>> {
    const { conditions, params } = where(filters);
    const found = await this.database.read<{ kind: InquiryKind; count: number }>(
      `SELECT kind, count(*)::int AS count FROM inquiry WHERE ${conditions.join(' AND ')} GROUP BY kind`,
      params,
    );
    const counts = new Map(found.map(({ kind, count }) => [kind, count]));
    return Object.fromEntries(INQUIRY_KINDS.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<
      InquiryKind,
      number
    >;
  }

  units({ kind, year }: RegisterFilters, now: Date): Promise<UnitRow[]> {
    const params: unknown[] = [now];
    const of = kind ? `AND kind = $${params.push(kind)}` : '';
    const within = year ? `AND ${inYear(year, params)}` : '';
    return this.database.read<UnitRow>(
      `SELECT unit_id AS "unitId", count(answered_at)::int AS answered,
              (count(*) FILTER (WHERE answered_at < answer_due_at))::int AS "inTime",
              (count(*) FILTER (WHERE answered_at >= answer_due_at))::int AS late,
              (count(*) FILTER (WHERE state = 'considered'))::int AS waiting,
              (count(*) FILTER (WHERE state = 'considered' AND answer_due_at <= $1))::int AS overdue
       FROM inquiry WHERE incoming_number IS NOT NULL AND unit_id IS NOT NULL AND kind <> 'apcSignal' ${of} ${within} GROUP BY unit_id`,
      params,
    );
  }
}

function where({ kind, year }: RegisterFilters): { conditions: string[]; params: unknown[] } {
  const params: unknown[] = [];
  const conditions = ['incoming_number IS NOT NULL'];
  if (kind) conditions.push(`kind = $${params.push(kind)}`);
  if (year) conditions.push(inYear(year, params));
  return { conditions, params };
}
