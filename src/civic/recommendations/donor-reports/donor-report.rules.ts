import { sofia } from '../../../platform/clock/index.js';
import type { Recommendation } from '../recommendation.entity.js';
import { isOneOf, type RecommendationState } from '../recommendation.lifecycle.js';

/** One recommendation as it stood at that moment. */
export type DonorRow = Pick<
  Recommendation,
  'id' | 'lang' | 'topic' | 'unitId' | 'incomingNumber' | 'answeredAt' | 'answeredLate' | 'verdict'
> & {
  /** Null where moderation has taken it from the public since. */
  title: string | null;
  sentAt: Date;
  state: Exclude<RecommendationState, 'draft'>;
  progress: number;
  disputes: number;
  isDisputed: boolean;
  isOverdue: boolean;
};

export interface DonorFigures {
  total: number;
  answered: number;
  answeredInTime: number;
  accepted: number;
  implemented: number;
  judgedDone: number;
  disputed: number;
  overdue: number;
}

/** Answered with a yes, wholly or in part, whatever came of it later. */
const ACCEPTED: readonly RecommendationState[] = [
  'accepted',
  'partiallyAccepted',
  'inProgress',
  'implemented',
  'notImplemented',
  'obsolete',
];

export function figuresOf(rows: readonly DonorRow[]): DonorFigures {
  const count = (is: (row: DonorRow) => boolean) => rows.filter(is).length;
  return {
    total: rows.length,
    answered: count(({ answeredAt }) => answeredAt !== null),
    answeredInTime: count(({ answeredAt, answeredLate }) => answeredAt !== null && !answeredLate),
    accepted: count(({ state }) => isOneOf(ACCEPTED, state)),
    implemented: count(({ state }) => state === 'implemented'),
    judgedDone: count(({ verdict }) => verdict === 'done'),
    disputed: count(({ disputes }) => disputes > 0),
    overdue: count(({ isOverdue }) => isOverdue),
  };
}

export interface Quarter {
  year: number;
  quarter: number;
  sent: number;
  answered: number;
}

/** From the first in which something was sent to the last in which something happened; none is left out between. */
export function quartersOf(rows: readonly DonorRow[]): Quarter[] {
  const index = (at: Date) => {
    const { year, month } = sofia(at);
    return year * 4 + Math.floor((month - 1) / 3);
  };
  const sent = rows.map((row) => index(row.sentAt));
  const answered = rows.flatMap(({ answeredAt }) => (answeredAt ? [index(answeredAt)] : []));
  if (sent.length === 0) return [];
  const first = Math.min(...sent);
  const last = Math.max(...sent, ...answered);
  const count = (of: readonly number[], at: number) => of.filter((one) => one === at).length;
  return Array.from({ length: last - first + 1 }, (_, step) => first + step).map((at) => ({
    year: Math.floor(at / 4),
    quarter: (at % 4) + 1,
    sent: count(sent, at),
    answered: count(answered, at),
  }));
}

/** How many of each, the most first. */
export function countsBy<K>(rows: readonly DonorRow[], key: (row: DonorRow) => K): [K, number][] {
  const counts = new Map<K, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
