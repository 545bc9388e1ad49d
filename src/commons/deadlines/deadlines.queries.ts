import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '../subjects/index.js';
import { addDays, dateIn, endOfDay, type IsoDate } from '../../platform/clock/index.js';
import { Database, rows, type Reader, type Tx } from '../../platform/database/index.js';
import type { Deadline, DeadlineRule, DeadlineState } from './deadline.js';
import { ALERTS, type Acting, type Computed } from './deadline.rules.js';
import { DeadlineRules } from './deadline-rules.js';

const COLUMNS = `id, rule, subject_type AS "subjectType", subject_id AS "subjectId", title, path, permission,
  unit_id AS "unitId", except_staff_id AS "exceptStaffId", started_at AS "startedAt", due_at AS "dueAt", computed, paused_at AS "pausedAt",
  pause_reason AS "pauseReason", met_at AS "metAt", cancelled_at AS "cancelledAt"`;

/** `mayActOn`, for many rows: $1 permissions, $2 units, $3 who asks. */
const MAY_ACT = `met_at IS NULL AND cancelled_at IS NULL AND permission = ANY($1::text[])
  AND (unit_id IS NULL OR cardinality($2::bigint[]) = 0 OR unit_id = ANY($2::bigint[]))
  AND except_staff_id IS DISTINCT FROM $3::bigint`;

/** How often terms of a rule were prolonged. */
export interface Prolongings {
  rule: DeadlineRule;
  /** The ground; null for all of them together. */
  reason: string | null;
  times: number;
  /** Of how many subjects. */
  subjects: number;
}

export interface TaskCounts {
  rule: string;
  count: number;
  overdue: number;
  later: number;
  paused: number;
}

type Row = Omit<Deadline, 'rule' | 'subject' | 'state' | 'term' | 'steps'> & {
  rule: string;
  subjectType: string;
  subjectId: string;
  computed: Computed;
};

@Injectable()
export class DeadlineQueries {
  constructor(
    private readonly database: Database,
    private readonly rules: DeadlineRules,
  ) {}

  async of(reader: Reader, { type, id }: SubjectRef): Promise<Deadline[]> {
    const found = await reader.read<Row>(
      `SELECT ${COLUMNS} FROM deadline WHERE subject_type = $1 AND subject_id = $2 ORDER BY started_at DESC, id DESC`,
      [type, id],
    );
    return found.map((row) => this.deadline(row));
  }

  async runningOf(reader: Reader, type: string, ids: readonly string[]): Promise<Map<string, Deadline[]>> {
    const found = await reader.read<Row>(
      `SELECT ${COLUMNS} FROM deadline WHERE subject_type = $1 AND subject_id = ANY($2::bigint[])
         AND met_at IS NULL AND cancelled_at IS NULL ORDER BY due_at, id`,
      [type, ids],
    );
    return Map.groupBy(
      found.map((row) => this.deadline(row)),
      ({ subject }) => subject.id,
    );
  }

  /** What was prolonged from one day to before another: of each rule all together, then the most frequent ground first. */
  async prolongings(
    reader: Reader,
    type: string,
    { from, until }: { from: IsoDate; until: IsoDate },
  ): Promise<Prolongings[]> {
    const found = await reader.read<Omit<Prolongings, 'rule'> & { rule: string }>(
      `SELECT rule, step->>'reason' AS reason, count(*)::int AS times, count(DISTINCT subject_id)::int AS subjects
       FROM deadline, jsonb_array_elements(computed->'steps') AS step
       WHERE subject_type = $1 AND computed @> '{"steps": [{"kind": "prolonged"}]}' AND step->>'kind' = 'prolonged'
         AND step->>'on' >= $2::text AND step->>'on' < $3::text
       GROUP BY GROUPING SETS ((rule), (rule, step->>'reason'))
       ORDER BY rule, GROUPING(step->>'reason') DESC, times DESC, reason`,
      [type, from, until],
    );
    return found.map(({ rule, ...counts }) => ({ rule: this.rules.of(rule), ...counts }));
  }

  /** Within the transaction that holds their rows. */
  async byIds(tx: Tx, ids: readonly string[]): Promise<Deadline[]> {
    const sql = `SELECT ${COLUMNS} FROM deadline WHERE id = ANY($1) ORDER BY due_at, id`;
    return (await rows<Row>(tx, sql, [ids])).map((row) => this.deadline(row));
  }

  /** What runs and this person may act on; what is due first comes first, what is paused last. */
  async waitingFor(
    { staffId, everywhere, units }: Acting,
    limit: number,
    rule: string | null = null,
  ): Promise<Deadline[]> {
    const found = await this.database.read<Row>(
      `SELECT ${COLUMNS} FROM deadline WHERE ${MAY_ACT} AND ($4::text IS NULL OR rule = $4)
       ORDER BY paused_at IS NOT NULL, due_at, id LIMIT $5`,
      [[...everywhere], units, staffId, rule, limit],
    );
    return found.map((row) => this.deadline(row));
  }

  /** Of each rule, how much this person may act on, and how much of that is over, is agreed for later or is paused. */
  async counts({ staffId, everywhere, units }: Acting, now: Date): Promise<TaskCounts[]> {
    const firstWarning = endOfDay(addDays(dateIn(now), Math.max(...ALERTS)));
    return this.database.read<TaskCounts>(
      `SELECT rule, count(*)::int AS count,
              (count(*) FILTER (WHERE due_at <= $4 AND paused_at IS NULL))::int AS overdue,
              (count(*) FILTER (WHERE due_at > $5 AND paused_at IS NULL
                                AND jsonb_exists(computed->'term', 'on')))::int AS later,
              count(paused_at)::int AS paused
       FROM deadline WHERE ${MAY_ACT} GROUP BY rule ORDER BY rule`,
      [[...everywhere], units, staffId, now, firstWarning],
    );
  }

  private deadline({ rule, subjectType, subjectId, computed, ...row }: Row): Deadline {
    return {
      ...row,
      rule: this.rules.of(rule),
      subject: { type: subjectType, id: subjectId },
      state: stateOf(row),
      term: computed.term,
      steps: computed.steps,
    };
  }
}

export function stateOf({
  metAt,
  cancelledAt,
  pausedAt,
}: Pick<Row, 'metAt' | 'cancelledAt' | 'pausedAt'>): DeadlineState {
  if (metAt) return 'met';
  if (cancelledAt) return 'cancelled';
  return pausedAt ? 'paused' : 'running';
}
