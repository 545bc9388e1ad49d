import type { Deadline } from '../../../../commons/deadlines/index.js';
import type { HistoryStep } from '../../../../platform/lifecycle/index.js';
import { ANSWER_RULE, TERM_RULE } from '../../recommendation.clocks.js';
import type { RecommendationState } from '../../recommendation.lifecycle.js';
import type { Verdict } from '../../recommendation.rules.js';
import type {
  DisputeShown,
  IndicatorShown,
  MeasurementShown,
  MilestoneShown,
  ReportShown,
  Shown,
  ShownRecommendation,
  VerdictShown,
} from '../recommendation-details.queries.js';

export type Happened =
  | { kind: 'sent' | 'review' | 'disputed' }
  | { kind: 'withdrawn'; reason: string }
  | { kind: 'registered'; number: string; late: boolean }
  | { kind: 'prolonged' | 'putOff'; until: string; reason: string }
  | { kind: 'answered'; state: RecommendationState; reason: string }
  | { kind: 'reported'; state: RecommendationState; progress: number }
  | { kind: 'milestone'; title: string }
  | { kind: 'judged'; verdict: Verdict }
  | { kind: 'disputeAnswered'; official: string }
  | { kind: 'measured'; name: string; unit: string; measured: MeasurementShown };

export interface ChronicleEntry {
  at: Date;
  side: 'municipality' | 'organisation';
  what: Happened;
  /** What was said with it, and what shows it. */
  shown: Shown | null;
}

export interface Said {
  reports: readonly ReportShown[];
  verdicts: readonly VerdictShown[];
  disputes: readonly DisputeShown[];
  milestones: readonly MilestoneShown[];
  indicators: readonly IndicatorShown[];
}

const ANSWERS = ['accept', 'acceptInPart', 'reject'];

/** Everything that happened to a recommendation, the oldest first. */
export function chronicle(
  row: Pick<ShownRecommendation, 'registeredAt' | 'incomingNumber' | 'registeredLate'>,
  history: readonly HistoryStep[],
  owed: readonly Deadline[],
  said: Said,
): ChronicleEntry[] {
  return [
    ...steps(history),
    ...registered(row),
    ...prolongings(owed),
    ...reportsOf(said),
    ...voicesOf(said),
  ].sort((left, right) => left.at.getTime() - right.at.getTime());
}

function steps(history: readonly HistoryStep[]): ChronicleEntry[] {
  return history.flatMap(({ transition, toState, note, at }): ChronicleEntry[] => {
    const by = (side: ChronicleEntry['side'], what: Happened): ChronicleEntry[] => [
      { at, side, what, shown: null },
    ];
    const reason = note['reason'] ?? '';
    if (transition === 'send') return by('organisation', { kind: 'sent' });
    if (transition === 'consider') return by('municipality', { kind: 'review' });
    if (transition === 'withdraw') return by('organisation', { kind: 'withdrawn', reason });
    if (ANSWERS.includes(transition))
      return by('municipality', { kind: 'answered', state: toState as RecommendationState, reason });
    // What is reported tells its own step.
    return [];
  });
}

function registered({
  registeredAt,
  incomingNumber,
  registeredLate,
}: Pick<ShownRecommendation, 'registeredAt' | 'incomingNumber' | 'registeredLate'>): ChronicleEntry[] {
  if (!registeredAt || !incomingNumber) return [];
  const what: Happened = { kind: 'registered', number: incomingNumber, late: registeredLate };
  return [{ at: registeredAt, side: 'municipality', what, shown: null }];
}

function prolongings(owed: readonly Deadline[]): ChronicleEntry[] {
  return owed.flatMap(({ rule, steps: taken }) => {
    const kind = rule.key === ANSWER_RULE ? 'prolonged' : rule.key === TERM_RULE ? 'putOff' : null;
    if (!kind) return [];
    return taken.flatMap((step): ChronicleEntry[] =>
      step.kind === 'prolonged'
        ? [
            {
              at: new Date(`${step.on}T12:00:00Z`),
              side: 'municipality',
              what: { kind, until: step.day, reason: step.reason },
              shown: null,
            },
          ]
        : [],
    );
  });
}

function reportsOf({ reports, milestones }: Said): ChronicleEntry[] {
  return [
    ...reports.map((shown): ChronicleEntry => {
      const what: Happened = { kind: 'reported', state: shown.state, progress: shown.progress };
      return { at: shown.at, side: 'municipality', what, shown };
    }),
    ...milestones.flatMap((milestone): ChronicleEntry[] =>
      milestone.doneOn === null
        ? []
        : [
            {
              at: milestone.at,
              side: 'municipality',
              what: { kind: 'milestone', title: milestone.title },
              shown: milestone,
            },
          ],
    ),
  ];
}

function voicesOf({ verdicts, disputes, indicators }: Said): ChronicleEntry[] {
  return [
    ...verdicts.map((shown): ChronicleEntry => {
      const what: Happened = { kind: 'judged', verdict: shown.verdict };
      return { at: shown.at, side: 'organisation', what, shown };
    }),
    ...disputes.flatMap((shown): ChronicleEntry[] => [
      { at: shown.at, side: 'organisation', what: { kind: 'disputed' }, shown },
      ...(shown.answer
        ? [
            {
              at: shown.answer.at,
              side: 'municipality' as const,
              what: { kind: 'disputeAnswered' as const, official: shown.answer.official },
              shown: shown.answer,
            },
          ]
        : []),
    ]),
    ...indicators.flatMap(({ name, unit, measured }) =>
      measured.map((shown): ChronicleEntry => {
        const what: Happened = { kind: 'measured', name, unit, measured: shown };
        return { at: shown.at, side: shown.side, what, shown };
      }),
    ),
  ];
}
