import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../../commons/deadlines/index.js';
import { startOfDay } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { excerpt } from '../../platform/i18n/index.js';
import { libraryMessages } from './library.messages.js';
import type { LockedPublication } from './publication-rows.js';
import { PUBLICATION, recordPath } from './publication.rules.js';

export const REVIEW_RULE = 'library.review';
export const EX_POST_RULE = 'expost.publish';
const EX_POST_DAYS = 30;
const LONGEST_TITLE = 120;

type Dated = Pick<
  LockedPublication,
  'id' | 'title' | 'state' | 'unitId' | 'reviewOn' | 'assessedOn' | 'publishedAt'
>;

/** Days that a publication owes: its next review, and the publication of a finished ex-post assessment. */
@Injectable()
export class PublicationClocks implements OnModuleInit {
  constructor(private readonly deadlines: Deadlines) {}

  onModuleInit(): void {
    const { ruleReview, ruleExPost, lawExPost } = libraryMessages.texts;
    this.deadlines.define({ key: REVIEW_RULE, label: ruleReview, law: null, public: true });
    this.deadlines.define({ key: EX_POST_RULE, label: ruleExPost, law: lawExPost, public: true });
  }

  /** The clocks that run from now on, whatever ran before. */
  async settle(tx: Tx, before: Dated | null, after: Dated, now: Date): Promise<void> {
    await this.settleReview(tx, before, after, now);
    await this.settleExPost(tx, before, after, now);
  }

  /** Nothing is owed by what is no more. */
  async stop(tx: Tx, id: string, now: Date): Promise<void> {
    const subject = { type: PUBLICATION, id };
    for (const rule of [REVIEW_RULE, EX_POST_RULE]) await this.deadlines.cancel(tx, { rule, subject }, now);
  }

  /** A later day says that the review was done; no day, that there will be none. */
  private async settleReview(tx: Tx, before: Dated | null, after: Dated, now: Date): Promise<void> {
    const ref = { rule: REVIEW_RULE, subject: { type: PUBLICATION, id: after.id } };
    const [was, is] = [reviewOf(before), reviewOf(after)];
    if (was === is && before?.unitId === after.unitId) return;
    if (was && is && was < is) await this.deadlines.meet(tx, ref, now);
    else if (was) await this.deadlines.cancel(tx, ref, now);
    if (is) await this.start(tx, { ...ref, from: now, term: { on: is } }, after, now);
  }

  private async settleExPost(tx: Tx, before: Dated | null, after: Dated, now: Date): Promise<void> {
    const ref = { rule: EX_POST_RULE, subject: { type: PUBLICATION, id: after.id } };
    if (after.publishedAt) {
      if (!before?.publishedAt) await this.deadlines.meet(tx, ref, now);
      return;
    }
    if (before?.assessedOn === after.assessedOn && before?.unitId === after.unitId) return;
    if (before?.assessedOn) await this.deadlines.cancel(tx, ref, now);
    if (!after.assessedOn) return;
    const from = startOfDay(after.assessedOn);
    await this.start(tx, { ...ref, from, term: { days: EX_POST_DAYS } }, after, now);
  }

  private async start(
    tx: Tx,
    clock: Pick<Parameters<Deadlines['start']>[1], 'rule' | 'subject' | 'from' | 'term'>,
    { id, title, unitId }: Dated,
    now: Date,
  ): Promise<void> {
    const permission = clock.rule === REVIEW_RULE ? 'library.edit' : 'library.publish';
    const task = { title: excerpt(title, LONGEST_TITLE), path: recordPath(id), permission, unitId };
    await this.deadlines.start(tx, { ...clock, ...task }, now);
  }
}

/** Of what everybody can read alone: a draft and what was withdrawn are not reviewed. */
function reviewOf(row: Dated | null): string | null {
  return row?.state === 'published' ? row.reviewOn : null;
}
