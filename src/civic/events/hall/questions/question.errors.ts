import { RuleBroken } from '../../../../platform/errors/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { ModerationRefusal } from '../../../../commons/moderation/index.js';
import { questionMessages } from './questions.messages.js';

export type QuestionProblem =
  | 'questionsClosed'
  | 'questionGone'
  | 'ownLike'
  | 'mergeTarget'
  | 'answerMissing'
  | 'answerTooLong'
  | 'questionBlank'
  | 'questionLong'
  | 'nameLong'
  | 'stageMoved';

/** What is not done, with a sentence for whoever tried. */
export class QuestionRefused extends RuleBroken {
  constructor(readonly problem: QuestionProblem) {
    super(problem);
  }

  sentence(locale: Locale): string {
    return questionMessages(locale)(this.problem);
  }
}

/** The sentence for a form. @throws whatever has none */
export function questionSentence(error: unknown, locale: Locale): string {
  if (error instanceof QuestionRefused || error instanceof ModerationRefusal) return error.sentence(locale);
  throw error;
}
