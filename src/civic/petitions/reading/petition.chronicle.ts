import type { HistoryStep } from '../../../platform/lifecycle/index.js';
import type { MilestoneCode } from '../petition-milestone.entity.js';
import type { ShownPetition } from '../petitions.queries.js';

export const CHRONICLE = [
  'proposed',
  'backed',
  'published',
  'answerThreshold',
  'hearingThreshold',
  'closed',
  'handedIn',
  'registered',
  'considered',
  'answered',
  'heard',
  'forwarded',
  'notConsidered',
  'rejected',
  'withdrawn',
  'stopped',
  'archived',
] as const;
export type ChronicleCode = (typeof CHRONICLE)[number];

export interface ChronicleEntry {
  code: ChronicleCode;
  at: Date;
  /** How many there were, where that is what happened. */
  signatures: number | null;
}

const REACHED: Record<MilestoneCode, ChronicleCode> = {
  backed: 'backed',
  answer: 'answerThreshold',
  hearing: 'hearingThreshold',
};

const STEPS: Record<string, ChronicleCode> = {
  consider: 'considered',
  forward: 'forwarded',
  leave: 'notConsidered',
  withdraw: 'withdrawn',
  stop: 'stopped',
  archive: 'archived',
};

/** Everything that happened to a public petition, the oldest first; what was said about drafts is not in it. */
export function chronicle(
  petition: ShownPetition,
  history: readonly HistoryStep[],
  milestones: readonly { code: MilestoneCode; at: Date; signatures: number }[],
  now: Date,
): ChronicleEntry[] {
  const { submittedAt, publishedAt, closedAt, registeredAt, answeredAt, hearingAt, rejectedAt } = petition;
  const proposed = history.find(({ transition }) => transition === 'seek' || transition === 'submit');
  const handedIn = history.some(({ transition }) => transition === 'handIn');
  const dated: [ChronicleCode, Date | null | undefined][] = [
    ['proposed', proposed?.at ?? submittedAt],
    ['published', publishedAt],
    ['rejected', rejectedAt],
    [handedIn ? 'handedIn' : 'closed', closedAt],
    ['registered', registeredAt],
    ['answered', answeredAt],
    ['heard', hearingAt && hearingAt <= now ? hearingAt : null],
    ...history.flatMap(({ transition, at }): [ChronicleCode, Date][] => {
      const code = STEPS[transition];
      return code ? [[code, at]] : [];
    }),
  ];
  return [
    ...dated.flatMap(([code, at]) => (at ? [{ code, at, signatures: null }] : [])),
    ...milestones.map(({ code, at, signatures }) => ({ code: REACHED[code], at, signatures })),
  ].sort(
    (left, right) =>
      left.at.getTime() - right.at.getTime() || CHRONICLE.indexOf(left.code) - CHRONICLE.indexOf(right.code),
  );
}
