import { Injectable } from '@nestjs/common';
import { incomingNumber, LONGEST_NUMBER, numberDayProblem } from '../../../commons/registry/index.js';
import { parseSubjectKey, subjectKey, Subjects } from '../../../commons/subjects/index.js';
import { Trail } from '../../../commons/trail/index.js';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { dateIn, type IsoDate } from '../../../platform/clock/index.js';
import { affected, isUniqueViolation, readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { IllegalTransition, RuleBroken } from '../../../platform/errors/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { InquiryClock } from '../clock/inquiry-clock.service.js';
import { inquiryLifecycle, OPEN_STATES, type InquiryTransition } from '../inquiry.lifecycle.js';
import { lockInquiry } from '../inquiry-row.js';
import { INQUIRY, type InquiryKind } from '../inquiry.rules.js';
import { InquirySecrets } from '../inquiry.secrets.js';
import { requireOfficial } from './official-text.js';

/** What the registry does with what was received. */
@Injectable()
export class InquiryRegistry {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly clock: InquiryClock,
    private readonly secrets: InquirySecrets,
    private readonly audit: Audit,
    private readonly trail: Trail,
  ) {}

  /**
   * The answer is due from the receipt, whenever the number is typed.
   * @returns until when it should have been registered, where that is over
   */
  async register(
    tx: Tx,
    id: string,
    { number: typed, on }: { number: string; on: IsoDate | null },
    actor: Actor,
    now: Date,
  ): Promise<Date | null> {
    const number = incomingNumber(typed);
    if (!number) throw new RuleBroken('inquiryInvalid', { max: LONGEST_NUMBER }, { number: 'badNumber' });
    const { state, receivedAt, arisesFrom } = await lockInquiry(tx, id);
    if (state !== 'received') throw new IllegalTransition('illegalTransition');
    const incomingOn = on ?? dateIn(now);
    const days = { receivedOn: dateIn(receivedAt), today: dateIn(now) };
    const problem = numberDayProblem(incomingOn, days);
    if (problem) throw new RuleBroken('inquiryInvalid', {}, { on: problem });
    const lateSince = await this.clock.registered(tx, id, now);
    const registeredLate = lateSince !== null;
    const values = { incomingNumber: number, incomingOn, registeredAt: now, registeredLate };
    try {
      await this.step(tx, id, 'register', actor, now, { values, note: { incomingNumber: number } });
    } catch (error) {
      if (!isUniqueViolation(error, 'inquiry_incoming_number')) throw error;
      throw new RuleBroken('inquiryInvalid', { number }, { number: 'numberTaken' });
    }
    if (arisesFrom) await this.linkTo(tx, id, arisesFrom, actor, now);
    return lateSince;
  }

  /** What is not public any more is not linked: nobody could follow the way. */
  private async linkTo(tx: Tx, id: string, source: string, actor: Actor, now: Date): Promise<void> {
    const to = parseSubjectKey(source);
    const card = to && (await this.subjects.cards([to], readerOf(tx))).get(subjectKey(to));
    if (card?.public)
      await this.trail.link(tx, { from: subjectOf(id), to: card.ref, kind: 'arisesFrom', actor }, now);
  }

  /**
   * Whom it accuses; from now on they neither see nor decide it (Art. 113 АПК).
   * @throws RuleBroken where it is with one of them already: it goes to somebody else first
   */
  async accuse(
    tx: Tx,
    id: string,
    { unitId, staffIds }: { unitId: string | null; staffIds: readonly string[] },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { kind, expertId, unitId: answering } = await lockInquiry(tx, id);
    if (kind !== 'apcSignal') throw new IllegalTransition('illegalTransition');
    const unitAnswers =
      unitId !== null &&
      (unitId === answering || (expertId !== null && (await worksIn(tx, expertId, unitId))));
    if (unitAnswers) throw new RuleBroken('inquiryInvalid', {}, { unitId: 'accusedAnswers' });
    if (expertId !== null && staffIds.includes(expertId))
      throw new RuleBroken('inquiryInvalid', {}, { staffIds: 'accusedAnswers' });
    await affected(
      tx,
      `UPDATE inquiry SET accused_unit_id = $2, accused_staff_ids = $3, changed_at = $4, version = version + 1
       WHERE id = $1`,
      [id, unitId, staffIds, now],
    );
    await this.audit.record(tx, { actor, action: 'inquiry.accuse', subject: subjectOf(id) }, now);
  }

  /** To whom it concerns (Art. 112 АПК). */
  async forward(
    tx: Tx,
    id: string,
    { to, reason }: { to: string; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    requireOfficial({ to, reason });
    const values = { forwardedTo: to, endReasonSealed: this.secrets.seal('endReason', reason), endedAt: now };
    await this.step(tx, id, 'forward', actor, now, { values, note: { to } });
    await this.clock.ended(tx, id, now);
  }

  /** No proceedings follow (Art. 111(4), 124(1) АПК). @param code of the municipality's list of reasons */
  async leave(
    tx: Tx,
    id: string,
    { code, reason }: { code: string; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    requireOfficial({ reason });
    const { kind, state } = await lockInquiry(tx, id);
    if (!OPEN_STATES.includes(state)) throw new IllegalTransition('illegalTransition');
    await requireGround(tx, code, kind);
    const values = { leftCode: code, endReasonSealed: this.secrets.seal('endReason', reason), endedAt: now };
    await this.step(tx, id, 'leave', actor, now, { values, note: { code } });
    await this.clock.ended(tx, id, now);
  }

  private async step(
    tx: Tx,
    id: string,
    transition: InquiryTransition,
    actor: Actor,
    now: Date,
    { values, note }: { values: Record<string, unknown>; note: Record<string, string> },
  ): Promise<void> {
    const step = { id, transition, actor, now, values: { ...values, changedAt: now }, note };
    await this.lifecycles.apply(tx, inquiryLifecycle, step);
    await this.subjects.changed(tx, subjectOf(id), now);
  }
}

/** Whether somebody holds a role in a unit. */
async function worksIn(tx: Tx, staffId: string, unitId: string): Promise<boolean> {
  const sql = 'SELECT FROM staff_role WHERE staff_id = $1 AND unit_id = $2 LIMIT 1';
  return (await rows(tx, sql, [staffId, unitId])).length > 0;
}

async function requireGround(tx: Tx, code: string, kind: InquiryKind): Promise<void> {
  const sql = `SELECT FROM inquiry_reason WHERE code = $1 AND active AND (kinds = '{}' OR $2 = ANY (kinds))`;
  if ((await rows(tx, sql, [code, kind])).length === 0)
    throw new RuleBroken('inquiryInvalid', {}, { code: 'groundUnfit' });
}

function subjectOf(id: string) {
  return { type: INQUIRY, id };
}
