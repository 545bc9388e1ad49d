import type { Text } from '../../../platform/i18n/index.js';
import type { Tone } from '../../../platform/lifecycle/index.js';
import { OUTCOMES, type InquiryKind, type InquiryOutcome } from '../inquiry.rules.js';
import { outcomeMessages } from './answering.messages.js';

const words = outcomeMessages.texts;

/** The Code speaks of proposals that are accepted, and of signals that are found to be right. */
const NAMES: Record<Exclude<InquiryKind, 'question'>, Record<InquiryOutcome, Text>> = {
  apcProposal: {
    granted: words.proposalGranted,
    partly: words.proposalPartly,
    refused: words.proposalRefused,
  },
  apcSignal: { granted: words.signalGranted, partly: words.signalPartly, refused: words.signalRefused },
  meeting: { granted: words.meetingGranted, partly: words.meetingPartly, refused: words.meetingRefused },
};

export const OUTCOME_TONES: Record<InquiryOutcome, Tone> = {
  granted: 'open',
  partly: 'wait',
  refused: 'late',
};

/** For statements of what others than the staff read: until the answer is out, an outcome is a draft. */
export const SENT_OUTCOME = 'CASE WHEN answered_at IS NOT NULL THEN outcome END AS outcome';

/** Null for a question, which is answered and not decided. */
export function outcomeName(kind: InquiryKind, outcome: InquiryOutcome | null): Text | null {
  return kind === 'question' || outcome === null ? null : NAMES[kind][outcome];
}

/** What a form offers for one kind. */
export function outcomeChoices(kind: Exclude<InquiryKind, 'question'>) {
  const possible = kind === 'meeting' ? OUTCOMES.filter((outcome) => outcome !== 'partly') : OUTCOMES;
  return possible.map((value) => ({ value, label: NAMES[kind][value], tone: OUTCOME_TONES[value] }));
}
