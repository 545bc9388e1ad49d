import { RuleBroken } from '../../platform/errors/index.js';
import { formatDeadline, type Locale } from '../../platform/i18n/index.js';
import { commentMessages } from './comments.messages.js';

export type CommentProblem =
  | 'discussionClosed'
  | 'discussionNotOpen'
  | 'commentGone'
  | 'ownVote'
  | 'editAnswered'
  | 'editTooLate'
  | 'editNotVisible'
  | 'editedMeanwhile'
  | 'notYours'
  | 'noOrganisation';

/** What is not done, with a sentence for whoever tried. */
export class CommentRefused extends RuleBroken {
  constructor(
    readonly problem: CommentProblem,
    private readonly since?: Date,
  ) {
    super(problem, since ? { since: since.toISOString() } : {});
  }

  sentence(locale: Locale): string {
    return commentMessages(locale)(this.problem, {
      since: this.since ? formatDeadline(this.since, locale) : '',
    });
  }
}
