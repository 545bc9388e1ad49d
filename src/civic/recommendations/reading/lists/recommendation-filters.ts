import { z } from 'zod';
import { idText, searchText } from '../../../../platform/http/index.js';
import { startOfDay } from '../../../../platform/clock/index.js';
import { OVERDUE_RULES } from '../../recommendation.clocks.js';
import { PUBLIC_RECOMMENDATION, type RecommendationState } from '../../recommendation.lifecycle.js';
import { RECOMMENDATION, STAGES } from '../../recommendation.rules.js';
import { searchConditions } from './recommendation-search.js';

/** What the public sees, in the order in which it comes. */
export const SHOWN_STATES = [
  'sent',
  'underReview',
  'accepted',
  'partiallyAccepted',
  'inProgress',
  'implemented',
  'notImplemented',
  'rejected',
  'obsolete',
  'withdrawn',
] as const satisfies readonly RecommendationState[];
export type ShownState = (typeof SHOWN_STATES)[number];

export const ANSWERS = ['inTime', 'late', 'none'] as const;
export const OUTCOMES = ['accepted', 'rejected'] as const;
export const DISPUTED = ['yes', 'open'] as const;

/** No unit is in charge yet. */
export const NO_UNIT = 'none';

export const filterShape = {
  state: z.enum(SHOWN_STATES).optional(),
  overdue: z.literal('yes').optional(),
  unit: z.union([idText, z.literal(NO_UNIT)]).optional(),
  topic: z
    .string()
    .regex(/^[a-z][A-Za-z]{1,39}$/)
    .optional(),
  stage: z.enum(STAGES).optional(),
  organisation: idText.optional(),
  year: z.coerce.number().int().min(2000).max(2200).optional(),
  set: idText.optional(),
  /** Whether the first answer came in time. */
  answer: z.enum(ANSWERS).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  disputed: z.enum(DISPUTED).optional(),
  q: searchText.optional(),
};

export type RecommendationFilters = z.output<z.ZodObject<typeof filterShape>>;

/** As they stand in an address; what is not given is ''. */
export function typedFilters(filters: RecommendationFilters): Record<keyof RecommendationFilters, string> {
  const { state, overdue, unit, topic, stage, organisation, year, set, answer, outcome, disputed, q } =
    filters;
  const given = { state, overdue, unit, topic, stage, organisation, set, answer, outcome, disputed, q };
  const texts = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? '']));
  return { ...texts, year: year ? String(year) : '' } as Record<keyof RecommendationFilters, string>;
}

const ANSWER: Record<(typeof ANSWERS)[number], string> = {
  inTime: '(answered_at IS NOT NULL AND NOT answered_late)',
  late: '(answered_at IS NOT NULL AND answered_late)',
  none: 'answered_at IS NULL',
};

const OUTCOME: Record<(typeof OUTCOMES)[number], string> = {
  accepted: `(answered_at IS NOT NULL AND state <> 'rejected')`,
  rejected: `state = 'rejected'`,
};

const DISPUTE: Record<(typeof DISPUTED)[number], string> = {
  yes: 'disputes > 0',
  open: 'dispute_id IS NOT NULL',
};

const RULES = OVERDUE_RULES.map((rule) => `'${rule}'`).join(', ');
const RUNS_OUT = `subject_type = '${RECOMMENDATION}' AND rule IN (${RULES}) AND met_at IS NULL AND cancelled_at IS NULL
  AND paused_at IS NULL`;

/** Overdue is asked of the clocks each time; what is paused is not. For the few rows that are shown. */
export function overdueAt(now: string): string {
  return `EXISTS (SELECT FROM deadline WHERE ${RUNS_OUT} AND subject_id = recommendation.id AND due_at <= ${now})`;
}

/** The same for many rows: what is overdue is found once. */
export function amongOverdue(now: string): string {
  return `recommendation.id IN (SELECT subject_id FROM deadline WHERE ${RUNS_OUT} AND due_at <= ${now})`;
}

/** What stands after WHERE, with its parameters. */
export function where(
  filters: RecommendationFilters,
  now: Date,
): { conditions: string[]; params: unknown[] } {
  const { state, overdue, unit, topic, stage, organisation, year, set, answer, outcome, disputed, q } =
    filters;
  const params: unknown[] = [];
  const given = (value: unknown, type: string) => `$${params.push(value)}::${type}`;
  const conditions = [PUBLIC_RECOMMENDATION];
  if (state) conditions.push(`state = ${given(state, 'text')}`);
  if (overdue) conditions.push(amongOverdue(given(now, 'timestamptz')));
  if (unit) conditions.push(unit === NO_UNIT ? 'unit_id IS NULL' : `unit_id = ${given(unit, 'bigint')}`);
  if (topic) conditions.push(`topic = ${given(topic, 'text')}`);
  if (stage) conditions.push(`stage = ${given(stage, 'text')}`);
  if (organisation) conditions.push(`organisation_id = ${given(organisation, 'bigint')}`);
  if (set) conditions.push(`set_id = ${given(set, 'bigint')}`);
  if (year) {
    const [from, to] = [startOfDay(`${year}-01-01`), startOfDay(`${year + 1}-01-01`)];
    conditions.push(`sent_at >= ${given(from, 'timestamptz')} AND sent_at < ${given(to, 'timestamptz')}`);
  }
  if (answer) conditions.push(ANSWER[answer]);
  if (outcome) conditions.push(OUTCOME[outcome]);
  if (disputed) conditions.push(DISPUTE[disputed]);
  conditions.push(...searchConditions(q, given));
  return { conditions, params };
}
