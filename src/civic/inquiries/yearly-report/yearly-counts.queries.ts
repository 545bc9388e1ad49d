import { Injectable } from '@nestjs/common';
import { Deadlines, type Prolongings } from '../../../commons/deadlines/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { Database } from '../../../platform/database/index.js';
import { OPEN_STATES } from '../inquiry.lifecycle.js';
import { INQUIRY, INQUIRY_KINDS, type InquiryKind } from '../inquiry.rules.js';
import { inYear } from '../reading/inquiries.queries.js';
import { reportMessages } from './report.messages.js';

/** What is counted, in the order of the columns. */
export const FIGURES = [
  'received',
  'granted',
  'partly',
  'refused',
  'inTime',
  'late',
  'forwarded',
  'left',
  'withdrawn',
  'open',
  'overdue',
] as const;
export type Figure = (typeof FIGURES)[number];

export type Counts = Record<Figure, number>;

export interface AreaCounts extends Counts {
  /** In Bulgarian. */
  area: string;
}

export interface KindCounts {
  kind: InquiryKind;
  areas: AreaCounts[];
  total: Counts;
}

/** The counts of a year, by the day of receipt in Sofia. */
@Injectable()
export class YearlyCounts {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly deadlines: Deadlines,
  ) {}

  /** All kinds, first those of which the Code speaks. */
  async of(year: number, now: Date): Promise<KindCounts[]> {
    const params: unknown[] = [now, OPEN_STATES];
    const [found, topics] = await Promise.all([
      this.database.read<Counts & { kind: InquiryKind; topic: string | null }>(
        `SELECT kind, topics[1] AS topic, count(*)::int AS received,
                (count(*) FILTER (WHERE answered_at IS NOT NULL AND outcome = 'granted'))::int AS granted,
                (count(*) FILTER (WHERE answered_at IS NOT NULL AND outcome = 'partly'))::int AS partly,
                (count(*) FILTER (WHERE answered_at IS NOT NULL AND outcome = 'refused'))::int AS refused,
                (count(*) FILTER (WHERE answered_at < answer_due_at))::int AS "inTime",
                (count(*) FILTER (WHERE answered_at >= answer_due_at))::int AS late,
                (count(*) FILTER (WHERE state = 'forwarded'))::int AS forwarded,
                (count(*) FILTER (WHERE state = 'notConsidered'))::int AS "left",
                (count(*) FILTER (WHERE state = 'withdrawn'))::int AS withdrawn,
                (count(*) FILTER (WHERE state = ANY($2)))::int AS open,
                (count(*) FILTER (WHERE state = ANY($2) AND answer_due_at <= $1))::int AS overdue
         FROM inquiry
         WHERE ${inYear(year, params)}
         GROUP BY kind, topics[1]`,
        params,
      ),
      this.subjects.topics(),
    ]);
    const names = new Map(topics.map(({ code, name }) => [code, name.bg]));
    const nameOf = (topic: string | null) => (topic && names.get(topic)) || reportMessages('bg')('noArea');
    return ORDER.map((kind) => {
      const rows = found.filter((row) => row.kind === kind);
      const areas = rows.map(({ topic, ...counts }) => ({ ...counts, area: nameOf(topic) }));
      areas.sort((left, right) => left.area.localeCompare(right.area, 'bg'));
      return { kind, areas, total: sumOf(rows) };
    });
  }

  /** Terms that were prolonged in the year, whenever their inquiries came in. */
  prolongings(year: number): Promise<Prolongings[]> {
    const within = { from: `${year}-01-01`, until: `${year + 1}-01-01` };
    return this.deadlines.prolongings(this.database, INQUIRY, within);
  }

  /** From the first receipt on, the latest first. */
  async years(now: Date): Promise<number[]> {
    const [row] = await this.database.read<{ first: number | null; last: number }>(
      `SELECT date_part('year', min(at) AT TIME ZONE 'Europe/Sofia')::int AS first,
              date_part('year', $1::timestamptz AT TIME ZONE 'Europe/Sofia')::int AS last
       FROM unnest($2::text[]) AS known(kind),
            LATERAL (SELECT received_at AS at FROM inquiry WHERE inquiry.kind = known.kind
                     ORDER BY received_at LIMIT 1) AS earliest`,
      [now, INQUIRY_KINDS],
    );
    const { first, last } = row!;
    const count = Math.max(1, last - (first ?? last) + 1);
    return Array.from({ length: count }, (_, back) => last - back);
  }
}

const STATUTORY: readonly InquiryKind[] = ['apcProposal', 'apcSignal'];
const ORDER = [...STATUTORY, ...INQUIRY_KINDS.filter((kind) => !STATUTORY.includes(kind))];

function sumOf(rows: readonly Counts[]): Counts {
  const sums = FIGURES.map((figure) => [figure, rows.reduce((sum, row) => sum + row[figure], 0)] as const);
  return Object.fromEntries(sums) as Counts;
}
