import { RuleBroken } from '../../platform/errors/index.js';
import { LIMITS, textProblem, type Problems } from './practice-record.rules.js';
import { sentencesOf } from './practices.problems.messages.js';

/** What was written cannot be kept, or not yet proposed; `problems` says why, field by field. */
export class PracticeInvalid extends RuleBroken {
  constructor(readonly problems: Problems) {
    super('practiceInvalid', {}, sentencesOf(problems, 'bg'));
  }
}

/** @throws PracticeInvalid where there is a problem */
export function refuse(problems: Problems): void {
  if (Object.keys(problems).length > 0) throw new PracticeInvalid(problems);
}

/** What the staff give as a reason, a note or an answer: obligatory and bounded. @throws PracticeInvalid */
export function requireWritten(field: 'reason' | 'note' | 'answer', text: string): void {
  const problem = textProblem(text, LIMITS[field], 1);
  refuse(problem ? { [field]: problem } : {});
}
