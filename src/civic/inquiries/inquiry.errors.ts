import { RuleBroken } from '../../platform/errors/index.js';

export type InquiryProblem = 'anonymous' | 'noAddress' | 'notPublishable' | 'ratingWrong' | 'notAnswered';

/** What is not taken; the sentence is in inquiries.messages.ts under the same code. */
export class InquiryRefused extends RuleBroken {
  constructor(
    readonly problem: InquiryProblem,
    field?: string,
  ) {
    super(problem, {}, field ? { [field]: problem } : {});
  }
}
