import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/audit/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { Blocks } from '../blocks/blocks.service.js';
import { Cases } from '../cases/cases.service.js';
import { Decisions } from '../cases/decisions.service.js';
import { Letters } from '../statements/letters.service.js';
import type { StatedDecision } from '../statements/statements.queries.js';

/** What follows from the answer to an appeal. */
@Injectable()
export class AppealOutcomes {
  constructor(
    private readonly cases: Cases,
    private readonly blocks: Blocks,
    private readonly decisions: Decisions,
    private readonly letters: Letters,
  ) {}

  /** Upheld: what was removed comes back, a block ends. Either way the author is told why. */
  async carryOut(
    tx: Tx,
    { caseId, blockId, authorId, reason }: StatedDecision,
    { uphold, answer }: { uphold: boolean; answer: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    if (uphold && caseId) await this.cases.restore(tx, caseId, actor, now);
    if (uphold && blockId) await this.blocks.undo(tx, blockId, actor, now);
    const decisionId = await this.decisions.record(
      tx,
      {
        about: caseId ? { caseId } : { blockId: blockId! },
        authorId,
        action: uphold ? 'restore' : 'confirm',
        reason: uphold ? null : reason,
        explanation: answer,
        actor,
      },
      now,
    );
    await this.letters.statement(tx, decisionId, now);
  }
}
