import { Injectable } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import type { Actor } from '../../platform/audit/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { AnswerClock } from './answering/answer-clock.service.js';
import { petitionLifecycle } from './petition.lifecycle.js';
import { PETITION } from './petition.rules.js';

/** The end of collecting, by time or by its initiator, is the receipt at the municipality. */
@Injectable()
export class PetitionClosing {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly answerClock: AnswerClock,
    private readonly subjects: Subjects,
  ) {}

  /** @throws IllegalTransition when it does not collect any more */
  async close(tx: Tx, id: string, how: 'close' | 'handIn', actor: Actor, now: Date): Promise<void> {
    await this.lifecycles.apply(tx, petitionLifecycle, {
      id,
      transition: how,
      actor,
      now,
      values: { closedAt: now, receivedAt: now, changedAt: now },
    });
    await this.answerClock.start(tx, id, now);
    await this.subjects.changed(tx, { type: PETITION, id }, now);
  }
}
