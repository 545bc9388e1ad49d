import { Injectable } from '@nestjs/common';
import type { ModeratedSubject, SubjectRef } from '../../subjects/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { affected, readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { moderationSettings } from '../moderation.settings.js';
import type { HoldReason } from '../screening/screen.rules.js';
import { Writings } from '../screening/writings.js';
import { Letters } from '../statements/letters.service.js';
import { CaseRegister } from './case-register.js';
import { Decisions } from './decisions.service.js';
import { ModeratedSubjects } from './moderated-subjects.js';
import { MODERATION_CASE } from './moderation-case.lifecycle.js';

/** What rules do until somebody decides. The author is told at once. */
@Injectable()
export class Measures {
  constructor(
    private readonly register: CaseRegister,
    private readonly subjects: ModeratedSubjects,
    private readonly decisions: Decisions,
    private readonly letters: Letters,
    private readonly writings: Writings,
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  /**
   * Hides once there are reports enough, but not what a moderator has kept as it stands. To be called under the lock
   * of the case. @returns whether it was hidden by this
   */
  async hideAfter(
    tx: Tx,
    { caseId, reports, subject }: { caseId: string; reports: number; subject: ModeratedSubject },
    now: Date,
  ): Promise<boolean> {
    if (reports < this.settings.read(moderationSettings).reportsToHide) return false;
    const sql = `UPDATE moderation_case SET hidden_at = $2 WHERE id = $1 AND state = 'open' AND hidden_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM moderation_case AS earlier
        WHERE earlier.subject_type = moderation_case.subject_type AND earlier.subject_id = moderation_case.subject_id
          AND earlier.state IN ('kept', 'restored') AND earlier.text_hash = $3)`;
    if ((await affected(tx, sql, [caseId, now, this.writings.printOf(subject.text)])) === 0) return false;
    await this.subjects.hide(tx, subject.ref, now);
    const [most] = await rows<{ reason: string }>(
      tx,
      `SELECT reason FROM moderation_report WHERE case_id = $1
       GROUP BY reason ORDER BY count(*) DESC, min(id) LIMIT 1`,
      [caseId],
    );
    await this.tell(tx, caseId, { action: 'hide', authorId: subject.authorId, reason: most!.reason }, now);
    return true;
  }

  /**
   * Opens the case of what is stored as held. @throws NotFound when it is not stored
   * @param store what is still to be stored. A case is locked before what it is about, here as in reports and decisions:
   * otherwise two would wait for each other for ever.
   */
  async hold(
    tx: Tx,
    ref: SubjectRef,
    holdReason: HoldReason,
    now: Date,
    store?: () => Promise<void>,
  ): Promise<string> {
    const { id, created } = await this.register.open(tx, ref, { cause: 'held', holdReason }, now);
    await store?.();
    const subject = await this.subjects.load(readerOf(tx), ref);
    if (!subject) throw new NotFound('subjectGone');
    // Reports may have come first: such a case keeps its cause, and is hidden from now on.
    const sql =
      'UPDATE moderation_case SET hidden_at = $2, hold_reason = $3 WHERE id = $1 AND hidden_at IS NULL';
    const hiddenNow = created || (await affected(tx, sql, [id, now, holdReason])) > 0;
    if (hiddenNow) await this.tell(tx, id, { action: 'hold', authorId: subject.authorId, reason: null }, now);
    return id;
  }

  private async tell(
    tx: Tx,
    caseId: string,
    measure: { action: 'hold' | 'hide'; authorId: string | null; reason: string | null },
    now: Date,
  ): Promise<void> {
    const actor = { kind: 'system' } as const;
    const decision = { about: { caseId }, explanation: '', actor, ...measure };
    const decisionId = await this.decisions.record(tx, decision, now);
    const subject = { type: MODERATION_CASE, id: caseId };
    await this.audit.record(tx, { actor, action: `${MODERATION_CASE}.${measure.action}`, subject }, now);
    await this.letters.statement(tx, decisionId, now);
  }
}
