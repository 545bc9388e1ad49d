import { Injectable } from '@nestjs/common';
import type { SubjectRef } from '../../subjects/index.js';
import { actorId, type Actor } from '../../../platform/audit/index.js';
import { readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { Conflict, IllegalTransition, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { Letters } from '../statements/letters.service.js';
import { Reasons } from '../reasons/reasons.service.js';
import { Writings } from '../screening/writings.js';
import { CaseRegister } from './case-register.js';
import { Decisions } from './decisions.service.js';
import { ModeratedSubjects } from './moderated-subjects.js';
import { caseLifecycle } from './moderation-case.lifecycle.js';

export const LONGEST_EXPLANATION = 2_000;

/** What a moderator says of a case: it stays (and comes back, where it was hidden), or goes. */
export interface CaseDecision {
  action: 'keep' | 'remove';
  /** Of the list of reasons; needed to remove. */
  reason: string | null;
  /** The facts, for the author; not needed where the reason says it all. */
  explanation: string;
}

export type Decided = 'kept' | 'removed' | 'lapsed';

interface CaseRow {
  id: string;
  subjectType: string;
  subjectId: string;
  hiddenAt: Date | null;
}

/** What the staff do with cases. */
@Injectable()
export class Cases {
  constructor(
    private readonly register: CaseRegister,
    private readonly lifecycles: Lifecycles,
    private readonly subjects: ModeratedSubjects,
    private readonly decisions: Decisions,
    private readonly reasons: Reasons,
    private readonly letters: Letters,
    private readonly writings: Writings,
  ) {}

  /**
   * On the staff's own initiative. @returns the open case, also one that was open already
   * @throws NotFound when there is nothing (any more) to decide about
   */
  async open(tx: Tx, ref: SubjectRef, actor: Actor, now: Date): Promise<string> {
    if (!(await this.subjects.load(readerOf(tx), ref))) throw new NotFound('subjectGone');
    const openedBy = actorId(actor);
    if (openedBy === null) throw new Error('The staff open cases');
    return (await this.register.open(tx, ref, { cause: 'staff', openedBy }, now)).id;
  }

  /**
   * @throws RuleBroken with a code at `reason` or `explanation`
   * @throws Conflict when somebody decided in the meantime
   */
  async decide(tx: Tx, id: string, decision: CaseDecision, actor: Actor, now: Date): Promise<Decided> {
    const reason = await this.checked(tx, decision);
    const found = await this.locked(tx, id);
    const ref = { type: found.subjectType, id: found.subjectId };
    const subject = await this.subjects.load(readerOf(tx), ref);
    if (!subject) {
      await this.lapseCase(tx, id, ref, now);
      return 'lapsed';
    }
    const { action, explanation } = decision;
    await this.move(tx, id, action, actor, now, {
      values: { closedAt: now, textHash: this.writings.printOf(subject.text) },
      ...(reason && { note: { reason } }),
    });
    const wasHidden = found.hiddenAt !== null;
    if (action === 'remove') await this.subjects.hide(tx, ref, now);
    else if (wasHidden) await this.subjects.restore(tx, ref, now);
    const { authorId } = subject;
    if (authorId) await this.writings.decided(tx, authorId, subject.text, action === 'keep');
    const decisionId = await this.decisions.record(
      tx,
      { about: { caseId: id }, authorId, action, reason, explanation, actor },
      now,
    );
    await this.register.met(tx, ref, now);
    // Whoever never knew that somebody looked is not written to.
    if (action === 'remove' || wasHidden) await this.letters.statement(tx, decisionId, now);
    await this.letters.outcomes(tx, id, decisionId, now);
    return action === 'keep' ? 'kept' : 'removed';
  }

  /**
   * The author deleted what somebody should have decided about; nothing happens without an open case. A case that
   * somebody is changing at this moment is not waited for, because they may wait for the subject: it lapses when it is decided.
   */
  async lapse(tx: Tx, ref: SubjectRef, now: Date): Promise<void> {
    const [found] = await rows<{ id: string }>(
      tx,
      `SELECT id FROM moderation_case WHERE subject_type = $1 AND subject_id = $2 AND state = 'open'
       FOR UPDATE SKIP LOCKED`,
      [ref.type, ref.id],
    );
    if (found) await this.lapseCase(tx, found.id, ref, now);
  }

  /** It becomes visible again after an appeal. */
  async restore(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const found = await this.locked(tx, id);
    const ref = { type: found.subjectType, id: found.subjectId };
    await this.move(tx, id, 'restore', actor, now, {});
    const subject = await this.subjects.load(readerOf(tx), ref);
    if (!subject) return;
    await this.subjects.restore(tx, ref, now);
    if (subject.authorId) await this.writings.decided(tx, subject.authorId, subject.text, true);
  }

  private async lapseCase(tx: Tx, id: string, ref: SubjectRef, now: Date): Promise<void> {
    await this.move(tx, id, 'lapse', { kind: 'system' }, now, { values: { closedAt: now } });
    await this.register.cancelled(tx, ref, now);
    await this.letters.lapsed(tx, id, now);
  }

  private async checked(tx: Tx, { action, reason, explanation }: CaseDecision): Promise<string | null> {
    if (explanation.length > LONGEST_EXPLANATION)
      throw new RuleBroken(
        'decisionInvalid',
        { max: LONGEST_EXPLANATION },
        { explanation: 'explanationTooLong' },
      );
    if (action === 'keep' && !reason) return null;
    if (!reason) throw new RuleBroken('decisionInvalid', {}, { reason: 'reasonMissing' });
    return (await this.reasons.required(readerOf(tx), reason)).code;
  }

  private async locked(tx: Tx, id: string): Promise<CaseRow> {
    const [found] = await rows<CaseRow>(
      tx,
      `SELECT id, subject_type AS "subjectType", subject_id AS "subjectId", hidden_at AS "hiddenAt"
       FROM moderation_case WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!found) throw new NotFound('caseNotFound');
    return found;
  }

  private async move(
    tx: Tx,
    id: string,
    transition: keyof typeof caseLifecycle.transitions,
    actor: Actor,
    now: Date,
    more: { values?: Record<string, unknown>; note?: Record<string, string> },
  ): Promise<void> {
    try {
      await this.lifecycles.apply(tx, caseLifecycle, { id, transition, actor, now, ...more });
    } catch (error) {
      if (error instanceof IllegalTransition) throw new Conflict('caseDecidedAlready');
      throw error;
    }
  }
}
