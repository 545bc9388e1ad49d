import { Injectable } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { addDays, dateIn, endOfDay } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { AnswerClock } from './answering/answer-clock.service.js';
import { requireWritten } from './answering/petition.errors.js';
import { lockPetition } from './answering/petition-row.js';
import { requireReason } from './answering/reason-codes.js';
import { petitionLifecycle, type PetitionTransition } from './petition.lifecycle.js';
import { PETITION } from './petition.rules.js';

/** What the staff decide about petitions as such; what follows the receipt is in answering/. */
@Injectable()
export class Petitions {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly answerClock: AnswerClock,
  ) {}

  /** It collects from now on, to 24:00 of its last day. @param unitId null leaves the one that it has */
  async publish(tx: Tx, id: string, unitId: string | null, actor: Actor, now: Date): Promise<void> {
    const saved = await lockPetition(tx, id);
    await this.step(tx, id, 'publish', actor, now, {
      values: {
        publishedAt: now,
        closesAt: endOfDay(addDays(dateIn(now), saved.collectingDays)),
        unitId: unitId ?? saved.unitId,
      },
    });
    await this.tell(tx, id, now);
    if (saved.participantId)
      await this.subjects.contributed(tx, { type: PETITION, id }, saved.participantId, now);
  }

  /** @param code of the list of reasons */
  async reject(
    tx: Tx,
    id: string,
    { code, reason }: { code: string; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    requireWritten({ reason });
    await requireReason(tx, 'reject', code);
    await this.step(tx, id, 'reject', actor, now, {
      values: { rejectionCode: code, rejectionReason: reason, rejectedAt: now, endedAt: now },
      note: { code, reason },
    });
    await this.tell(tx, id, now);
  }

  /** @param law the article by which it may not go on */
  async stop(
    tx: Tx,
    id: string,
    { law, reason }: { law: string; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    requireWritten({ law, reason });
    await this.step(tx, id, 'stop', actor, now, {
      values: { endLaw: law, endReason: reason, endedAt: now },
      note: { law, reason },
    });
    await this.answerClock.ended(tx, id, now);
    await this.tell(tx, id, now);
  }

  async archive(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    await this.step(tx, id, 'archive', actor, now);
    await this.tell(tx, id, now);
  }

  private step(
    tx: Tx,
    id: string,
    transition: PetitionTransition,
    actor: Actor,
    now: Date,
    { values, note }: { values?: Record<string, unknown>; note?: Record<string, string> } = {},
  ): Promise<void> {
    const step = { id, transition, actor, now, values: { ...values, changedAt: now }, note };
    return this.lifecycles.apply(tx, petitionLifecycle, step);
  }

  private tell(tx: Tx, id: string, now: Date): Promise<void> {
    return this.subjects.changed(tx, { type: PETITION, id }, now);
  }
}
