import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Decisions } from '../../../commons/decisions/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import type { Actor } from '../../../platform/audit/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { IllegalTransition } from '../../../platform/errors/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { petitionLifecycle } from '../petition.lifecycle.js';
import { PETITION } from '../petition.rules.js';
import { AnswerClock } from './answer-clock.service.js';
import { answerMessages } from './answering.messages.js';
import { requireWritten } from './petition.errors.js';
import { lockPetition } from './petition-row.js';

/** An answer is one decision on the petition itself: worded by one, confirmed by another, and published with a name to it. */
@Injectable()
export class PetitionAnswering implements OnModuleInit {
  constructor(
    private readonly decisions: Decisions,
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly answerClock: AnswerClock,
  ) {}

  onModuleInit(): void {
    this.decisions.register({
      type: PETITION,
      subjectType: PETITION,
      note: answerMessages.texts.whosePosition,
      subjects: (_reader, id) => Promise.resolve([{ type: PETITION, id }]),
      open: async (tx, id) => {
        const { state, title, unitId } = await lockPetition(tx, id);
        if (state !== 'considered') throw new IllegalTransition('answerNotNow');
        return { title, unitId };
      },
    });
  }

  /**
   * @param official name and position of who answers
   * @throws RuleBroken 'undecided' while nobody has confirmed the answer; IllegalTransition the second time
   */
  async publish(tx: Tx, id: string, official: string, actor: Actor, now: Date): Promise<void> {
    requireWritten({ official });
    await this.lifecycles.apply(tx, petitionLifecycle, {
      id,
      transition: 'answer',
      actor,
      now,
      values: { answerOfficial: official, answeredAt: now, endedAt: now, changedAt: now },
    });
    const subject = { type: PETITION, id };
    await this.decisions.publish(tx, subject, now);
    await this.answerClock.answered(tx, id, now);
    await this.subjects.changed(tx, subject, now);
  }
}
