import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Tx } from '../../../../platform/database/index.js';
import type { Issuer } from '../../drafts/recommendation-draft.js';
import { Judgements } from '../../following/judgements.service.js';
import { Milestones } from '../../following/milestones.service.js';
import type { Evidence } from '../../recommendation.errors.js';
import { lockIssued } from '../../recommendation-row.js';
import type { disputeForm, JUDGING_FORMS, JudgingVerb, measureForm, verdictForm } from './judging.forms.js';

type Filled = z.output<(typeof JUDGING_FORMS)[JudgingVerb]>;

/** What the forms of the organisation's side do. */
@Injectable()
export class JudgingDeeds {
  constructor(
    private readonly judgements: Judgements,
    private readonly milestones: Milestones,
  ) {}

  /** @throws as Judgements and Milestones do */
  async carryOut(
    tx: Tx,
    id: string,
    issuer: Issuer,
    verb: JudgingVerb,
    filled: Filled,
    now: Date,
  ): Promise<void> {
    const evidence = evidenceOf(filled);
    switch (verb) {
      case 'verdict': {
        const { verdict } = filled as z.output<typeof verdictForm>;
        return this.judgements.judge(tx, id, issuer, { verdict, ...evidence }, now);
      }
      case 'dispute':
        return this.judgements.dispute(tx, id, issuer, evidence, now);
      case 'measure': {
        const { indicatorId, on, value } = filled as z.output<typeof measureForm>;
        const actor = { kind: 'participant', id: issuer.participantId } as const;
        const measured = { indicatorId, on, value, side: 'organisation', ...evidence } as const;
        await lockIssued(tx, id, issuer.organisationId);
        return this.milestones.measure(tx, id, measured, actor, now);
      }
    }
  }
}

function evidenceOf({ text, link, attached }: z.output<typeof disputeForm>): Evidence {
  return { text, link, fileId: attached.at(-1) ?? null };
}
