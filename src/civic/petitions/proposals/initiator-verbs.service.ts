import { Injectable } from '@nestjs/common';
import { Subjects } from '../../../commons/subjects/index.js';
import type { Actor } from '../../../platform/audit/index.js';
import { readerOf, type Tx } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { PetitionClosing } from '../petition-closing.service.js';
import { petitionLifecycle } from '../petition.lifecycle.js';
import { PETITION } from '../petition.rules.js';
import { NO_SIGNATURES, SignatureTallies } from '../signatures/signature-tallies.service.js';
import { lockOwn } from './own-petitions.queries.js';
import { refuse } from './proposal.errors.js';
import { checkReason, mayHandIn } from './proposal.rules.js';
import { requireOwn } from './proposals.service.js';

/** What its initiator may do once a petition is no draft any more. */
@Injectable()
export class InitiatorVerbs {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly closing: PetitionClosing,
    private readonly tallies: SignatureTallies,
    private readonly subjects: Subjects,
  ) {}

  /** @throws ProposalInvalid without a reason, IllegalTransition when the municipality has received it already */
  async withdraw(tx: Tx, id: string, participantId: string, reason: string, now: Date): Promise<void> {
    const problem = checkReason(reason);
    if (problem) refuse({ reason: problem });
    const saved = await lockOwn(tx, id);
    requireOwn(saved, participantId);
    await this.lifecycles.apply(tx, petitionLifecycle, {
      id,
      transition: 'withdraw',
      actor: actorOf(participantId),
      now,
      values: { endReason: reason, endedAt: now, changedAt: now },
      note: { reason },
    });
    if (saved.publishedAt) await this.subjects.changed(tx, { type: PETITION, id }, now);
  }

  /** @throws RuleBroken while too few have signed, IllegalTransition when it does not collect */
  async handIn(tx: Tx, id: string, participantId: string, now: Date): Promise<void> {
    const saved = await lockOwn(tx, id);
    requireOwn(saved, participantId);
    const count = (await this.tallies.of(readerOf(tx), [id])).get(id) ?? NO_SIGNATURES;
    if (saved.state === 'collecting' && !mayHandIn(saved, count))
      throw new RuleBroken('petitionTooFewSignatures', { needed: saved.answerThreshold });
    await this.closing.close(tx, id, 'handIn', actorOf(participantId), now);
  }
}

function actorOf(id: string): Actor {
  return { kind: 'participant', id };
}
