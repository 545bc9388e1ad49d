import { RuleBroken } from '../../../platform/errors/index.js';
import { formatDateTime, type Locale } from '../../../platform/i18n/index.js';
import { contributionMessages } from './contributions.messages.js';

export type ContributionProblem =
  | 'notYet'
  | 'reported'
  | 'withdrawn'
  | 'articleGone'
  | 'fileGone'
  | 'noOrganisation'
  | 'receivedLater'
  | 'receivedBefore';

/** What is not taken, with a sentence for whoever tried. */
export class ContributionRefused extends RuleBroken {
  constructor(
    readonly problem: ContributionProblem,
    private readonly opens: Date | null = null,
  ) {
    super(problem, opens ? { opens: opens.toISOString() } : {});
  }

  sentence(locale: Locale): string {
    return contributionMessages(locale)(this.problem, {
      opens: this.opens ? formatDateTime(this.opens, locale) : '',
    });
  }
}
