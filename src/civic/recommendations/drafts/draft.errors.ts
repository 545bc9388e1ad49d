import { RuleBroken } from '../../../platform/errors/index.js';
import { draftSentences } from './draft-problems.messages.js';
import type { DraftProblems } from './draft.rules.js';

/** What was written breaks rules; `problems` says which, field by field. */
export class DraftInvalid extends RuleBroken {
  constructor(readonly problems: DraftProblems) {
    super('recommendationInvalid', {}, draftSentences(problems, 'bg'));
  }
}

/** @throws DraftInvalid when there is any problem */
export function refuse(problems: DraftProblems): void {
  if (Object.keys(problems).length > 0) throw new DraftInvalid(problems);
}
