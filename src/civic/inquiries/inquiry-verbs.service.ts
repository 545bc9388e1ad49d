import { Injectable } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { affected, type Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { InquiryClock } from './clock/inquiry-clock.service.js';
import { InquiryRefused } from './inquiry.errors.js';
import { inquiryLifecycle } from './inquiry.lifecycle.js';
import { INQUIRY } from './inquiry.rules.js';
import { InquirySecrets } from './inquiry.secrets.js';

/** What a sender does with theirs. */
@Injectable()
export class InquiryVerbs {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly clock: InquiryClock,
    private readonly subjects: Subjects,
    private readonly secrets: InquirySecrets,
    private readonly pageVersions: PageVersions,
  ) {}

  /** @throws IllegalTransition once it was answered or ended otherwise */
  async withdraw(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const values = { endedAt: now, changedAt: now };
    await this.lifecycles.apply(tx, inquiryLifecycle, { id, transition: 'withdraw', actor, now, values });
    await this.clock.ended(tx, id, now);
    await this.subjects.changed(tx, { type: INQUIRY, id }, now);
  }

  /** Once for each answer; a second time it takes the place of the first. @throws InquiryRefused without an answer */
  async rate(
    tx: Tx,
    id: string,
    { rating, word }: { rating: number; word: string },
    now: Date,
  ): Promise<void> {
    if (!Number.isInteger(rating) || rating < 1 || rating > 5)
      throw new InquiryRefused('ratingWrong', 'rating');
    const rated = await affected(
      tx,
      `UPDATE inquiry SET rating = $2, rating_word_sealed = $3, rated_at = $4 WHERE id = $1 AND answered_at IS NOT NULL`,
      [id, rating, word ? this.secrets.seal('ratingWord', word) : null, now],
    );
    if (rated === 0) throw new InquiryRefused('notAnswered', 'rating');
    await this.pageVersions.bump(tx, [`subject:${INQUIRY}:${id}`, `list:${INQUIRY}`]);
  }
}
