import { Injectable } from '@nestjs/common';
import { readerOf, rows, type Tx } from '../../../../platform/database/index.js';
import { Conflict } from '../../../../platform/errors/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { lockOwn, ownRow } from '../../drafts/draft-rows.js';
import { refuse } from '../../drafts/draft.errors.js';
import { blankDraft, type Issuer, type RecommendationDraft } from '../../drafts/recommendation-draft.js';
import { Recommendations } from '../../recommendations.service.js';
import { printOf } from './writing.forms.js';
import { problemsOf, type StepName } from './writing.rules.js';

/** Each of them starts clocks and tells its followers. */
const MOST_AT_ONCE = 50;

type Answer = (draft: RecommendationDraft) => RecommendationDraft;

export interface PageAnswer {
  step: StepName;
  answer: Answer;
  /** `printOf` the page as it was opened; '' takes the place of whatever is there. */
  seen: string;
  /** Whether the page has to be complete; an indicator without a target is none. */
  whole: boolean;
}

/** A colleague saved something else on the same page in the meantime; nothing was written. */
export class EditedMeanwhile extends Conflict {
  constructor() {
    super('recommendationEditedMeanwhile');
  }
}

/** Writing a recommendation page by page; each answer is kept as it is given. */
@Injectable()
export class Writing {
  constructor(private readonly recommendations: Recommendations) {}

  /** @throws DraftInvalid without a title @returns the id of the draft */
  async begin(tx: Tx, issuer: Issuer, lang: Locale, answer: Answer, now: Date): Promise<string> {
    const draft = answer(blankDraft(lang));
    refuse(problemsOf('title', await this.recommendations.missing(tx, issuer.organisationId, draft)));
    return this.recommendations.draft(tx, issuer, draft, now);
  }

  /**
   * Puts one answer over what is saved now, so that colleagues who write on other pages lose nothing.
   * @throws DraftInvalid; EditedMeanwhile where a colleague was faster on the same page
   */
  async answer(
    tx: Tx,
    id: string,
    issuer: Issuer,
    { step, answer, seen, whole }: PageAnswer,
    now: Date,
  ): Promise<void> {
    const { organisationId } = issuer;
    const saved = await lockOwn(tx, id, organisationId);
    const draft = answer(saved);
    if (whole || step === 'indicators')
      refuse(problemsOf(step, await this.recommendations.missing(tx, organisationId, draft)));
    const print = printOf(step, saved);
    if (seen !== '' && seen !== print && printOf(step, draft) !== print) throw new EditedMeanwhile();
    await this.recommendations.save(tx, id, issuer, draft, now);
  }

  /**
   * @param version of the draft as it was checked; whoever checked another one has to look again
   * @throws EditedMeanwhile; DraftInvalid while something is missing
   */
  async send(tx: Tx, id: string, issuer: Issuer, version: number, now: Date): Promise<void> {
    const saved = await lockOwn(tx, id, issuer.organisationId);
    if (saved.state === 'draft' && saved.version !== version) throw new EditedMeanwhile();
    await this.recommendations.send(tx, id, issuer, now);
  }

  /** Everything of a set that is finished, or nothing. @returns how many */
  async sendSet(tx: Tx, setId: string, issuer: Issuer, now: Date): Promise<number> {
    const { ready } = await this.draftsOf(tx, setId, issuer.organisationId);
    for (const id of ready) await this.recommendations.send(tx, id, issuer, now);
    return ready.length;
  }

  /** The drafts of a set: which can be sent, and how many cannot yet. */
  async draftsOf(
    tx: Tx,
    setId: string,
    organisationId: string,
  ): Promise<{ ready: string[]; unfinished: number }> {
    const found = await rows<{ id: string }>(
      tx,
      `SELECT id FROM recommendation WHERE set_id = $1 AND organisation_id = $2 AND state = 'draft' ORDER BY id LIMIT $3`,
      [setId, organisationId, MOST_AT_ONCE],
    );
    const ready: string[] = [];
    for (const { id } of found) {
      const draft = await ownRow(readerOf(tx), id, organisationId);
      const problems = await this.recommendations.missing(tx, organisationId, draft);
      if (Object.keys(problems).length === 0) ready.push(id);
    }
    return { ready, unfinished: found.length - ready.length };
  }
}
