import { Injectable } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { affected, readerOf, rows, type Tx } from '../../platform/database/index.js';
import { Conflict, IllegalTransition, NotFound, RuleBroken } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PracticeClock } from './practice-clock.service.js';
import { changedFields, RECORD_FIELDS, withoutPerson, type PracticeRecord } from './practice-record.js';
import {
  lockPractice,
  openRevision,
  updatePractice,
  wholePractices,
  type WholePractice,
} from './practice-rows.js';
import { refuse, requireWritten } from './practice.errors.js';
import { practiceLifecycle } from './practice.lifecycle.js';
import { OUTCOMES, PRACTICE, type Outcome } from './practice.rules.js';
import { practiceAnswered, practiceRevised } from './practices.domain-events.js';
import { kept, Practices, staffIdOf } from './practices.service.js';

const NO_CONTACT = {
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  contactPerson: false,
  contactConsent: false,
};

/** What the staff decide about a practice. */
@Injectable()
export class PracticeReview {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly practices: Practices,
    private readonly clock: PracticeClock,
    private readonly subjects: Subjects,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Back to its author, who reads what is missing. @throws RuleBroken without a reason */
  async giveBack(tx: Tx, id: string, reason: string, actor: Actor, now: Date): Promise<void> {
    await this.close(tx, id, { transition: 'giveBack', reason }, actor, now);
  }

  /** For good; its author reads why. @throws RuleBroken without a reason */
  async refuse(tx: Tx, id: string, reason: string, actor: Actor, now: Date): Promise<void> {
    await this.close(tx, id, { transition: 'refuse', reason }, actor, now);
  }

  /**
   * Everybody reads it from now on; the first version is kept.
   * @param unitId answers when enough people want it here
   * @throws RuleBroken for the words of whoever publishes, or while something is missing
   */
  async publish(tx: Tx, id: string, unitId: string | null, actor: Actor, now: Date): Promise<void> {
    const { staffId, revisesId } = await lockPractice(tx, id);
    if (revisesId !== null) throw new RuleBroken('practiceIsRevision');
    refuseOwnWords(staffId, actor);
    refuse(unitId === null ? { unitId: { code: 'practiceChoose' } } : {});
    const whole = await this.whole(tx, id);
    refuse(await this.practices.problems(tx, whole, actor, id, now));
    const values = { publishedAt: now, changedAt: now, unitId, stateReason: '' };
    await this.lifecycles.apply(tx, practiceLifecycle, { id, transition: 'publish', actor, now, values });
    await this.clock.reviewed(tx, id, now);
    await this.keepVersion(tx, id, { record: whole, changed: [], note: '' }, now);
    await this.subjects.changed(tx, { type: PRACTICE, id }, now);
  }

  /** What is published says something else from now on; the note says what, for everybody. @throws RuleBroken; Conflict */
  async revise(
    tx: Tx,
    id: string,
    { record, note, version }: { record: PracticeRecord; note: string; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { state, version: stored } = await lockPractice(tx, id);
    if (state !== 'published') throw new IllegalTransition('practiceNotPublished');
    if (version !== null && version !== stored) throw new Conflict('conflict');
    const after = kept(record);
    refuse(await this.practices.problems(tx, after, actor, id, now));
    await this.putVersion(tx, id, { record: after, note, staffId: staffIdOf(actor) }, actor, now);
  }

  /**
   * What its organisation proposed is what everybody reads from now on; the version before is kept.
   * @throws RuleBroken for the words of whoever publishes, and where the published text was changed meanwhile
   */
  async adopt(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const { revisesId } = await this.whole(tx, id);
    if (revisesId === null) throw new NotFound('practiceNotFound');
    // The published one first, as everywhere.
    const published = await lockPractice(tx, revisesId);
    await lockPractice(tx, id);
    const revision = await this.whole(tx, id);
    refuseOwnWords(revision.staffId, actor);
    // How to reach a person stands on the page alone, not in what led to it.
    const values = { ...NO_CONTACT, changedAt: now, stateReason: '' };
    await this.lifecycles.apply(tx, practiceLifecycle, { id, transition: 'adopt', actor, now, values });
    if (published.state !== 'published') throw new IllegalTransition('practiceNotPublished');
    if (published.version !== revision.revisesVersion) throw new RuleBroken('practiceRevisionStale');
    refuse(await this.practices.missing(tx, revision, actor, now));
    await this.clock.reviewed(tx, id, now);
    const put = { record: revision, note: revision.revisionNote, staffId: null };
    await this.putVersion(tx, revisesId, put, actor, now);
  }

  async archive(tx: Tx, id: string, reason: string, actor: Actor, now: Date): Promise<void> {
    requireWritten('reason', reason);
    const values = { changedAt: now, stateReason: reason };
    const step = { id, transition: 'archive', actor, now, values, note: { reason } } as const;
    await this.lifecycles.apply(tx, practiceLifecycle, step);
    const revision = await openRevision(readerOf(tx), id);
    if (revision && revision.state !== 'draft') await this.refuse(tx, revision.id, reason, actor, now);
    await this.subjects.changed(tx, { type: PRACTICE, id }, now);
  }

  /** Another unit answers. */
  async assign(tx: Tx, id: string, unitId: string | null, actor: Actor, now: Date): Promise<void> {
    await lockPractice(tx, id);
    refuse(unitId === null ? { unitId: { code: 'practiceChoose' } } : {});
    await affected(tx, 'UPDATE practice SET unit_id = $2 WHERE id = $1', [id, unitId]);
    await this.clock.assigned(tx, id, unitId);
    await this.told(tx, id, 'assign', actor, now);
  }

  /** What the municipality makes of it, for everybody and once. @throws RuleBroken; IllegalTransition the second time */
  async answer(
    tx: Tx,
    id: string,
    { outcome, text }: { outcome: Outcome; text: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    requireWritten('answer', text);
    refuse(OUTCOMES.includes(outcome) ? {} : { outcome: { code: 'practiceUnknownChoice' } });
    const { state, answeredAt } = await lockPractice(tx, id);
    if (state !== 'published') throw new IllegalTransition('practiceNotPublished');
    if (answeredAt !== null) throw new IllegalTransition('practiceAnswered');
    await affected(
      tx,
      'UPDATE practice SET answer_outcome = $2, answer = $3, answered_at = $4, changed_at = $4 WHERE id = $1',
      [id, outcome, text, now],
    );
    await this.clock.answered(tx, id, now);
    await this.outbox.publish(tx, practiceAnswered(id), now);
    await this.told(tx, id, 'answer', actor, now);
  }

  private async close(
    tx: Tx,
    id: string,
    { transition, reason }: { transition: 'giveBack' | 'refuse'; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    requireWritten('reason', reason);
    const values = { changedAt: now, stateReason: reason };
    const step = { id, transition, actor, now, values, note: { reason } } as const;
    await this.lifecycles.apply(tx, practiceLifecycle, step);
    await this.clock.reviewed(tx, id, now);
  }

  private async putVersion(
    tx: Tx,
    id: string,
    { record, note, staffId }: { record: PracticeRecord; note: string; staffId: string | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    requireWritten('note', note);
    const changed = changedFields(await this.whole(tx, id), record);
    if (changed.length === 0) throw new RuleBroken('practiceUnchanged');
    await updatePractice(tx, id, record, staffId, now);
    await this.keepVersion(tx, id, { record, changed, note }, now);
    await this.outbox.publish(tx, practiceRevised(id), now);
    await this.told(tx, id, 'revise', actor, now);
  }

  private async whole(tx: Tx, id: string): Promise<WholePractice> {
    return (await wholePractices(readerOf(tx), [id]))[0]!;
  }

  private async keepVersion(
    tx: Tx,
    id: string,
    { record, changed, note }: { record: PracticeRecord; changed: readonly string[]; note: string },
    now: Date,
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO practice_version (practice_id, number, record, changed, note, at)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 FROM practice_version WHERE practice_id = $1`,
      [id, JSON.stringify(recordAlone(withoutPerson(record))), changed, note, now],
    );
  }

  private async told(tx: Tx, id: string, verb: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: PRACTICE, id };
    await this.audit.record(tx, { actor, action: `practice.${verb}`, subject, details: {} }, now);
    await this.subjects.changed(tx, subject, now);
  }
}

/** Somebody else than whoever wrote the words publishes them. */
function refuseOwnWords(staffId: string | null, actor: Actor): void {
  if (staffId !== null && staffId === staffIdOf(actor)) throw new RuleBroken('practiceOwnWords');
}

/** Without where the practice stands, which is kept elsewhere. */
function recordAlone(record: PracticeRecord): PracticeRecord {
  return Object.fromEntries(
    RECORD_FIELDS.map((field) => [field, record[field]]),
  ) as unknown as PracticeRecord;
}
