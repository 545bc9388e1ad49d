import type { AnswerWay, InquiryChannel, InquiryKind, InquiryOutcome, SenderKind } from '../inquiry.rules.js';

/** One that was written in the past; days are counted back from today, and every step is done in working hours. */
export interface SeededInquiry {
  kind: InquiryKind;
  title: string;
  text: string;
  topic: string;
  /** Of a settlement. */
  place?: string;
  channel?: InquiryChannel;
  /** The number of a participant, in the order in which they joined; nobody for a letter on paper. */
  by: number | null;
  name: string;
  organisation?: string;
  senderKind?: SenderKind;
  address?: string;
  answerWay?: AnswerWay;
  wantsPublic?: boolean;
  received: number;
  registered?: { on: number; number: string };
  /** The code of the unit that a signal is about; it neither sees nor decides it. */
  accused?: string;
  considered?: { on: number; unit: string; resolution: string };
  prolonged?: { on: number; days: number; reason: string };
  /** Worded, and waiting for somebody else to confirm it. */
  drafted?: { on: number; text: string };
  /** Of anything but a question; granted unless told otherwise. */
  outcome?: InquiryOutcome;
  answered?: { on: number; text: string; number: string };
  meeting?: { on: number; place: string };
  executed?: { on: number; text: string };
  forwarded?: { on: number; to: string; reason: string };
  left?: { on: number; code: string; reason: string };
  withdrawn?: number;
  rated?: { on: number; rating: number; word: string };
  /** On which day, and what staff left of it; the answer is published as it is where there is one. */
  published?: { on: number; title?: string; text?: string };
}
