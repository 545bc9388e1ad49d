import { Injectable } from '@nestjs/common';
import { actorId, type Actor } from '../../../platform/audit/index.js';
import { Calendar, dateIn } from '../../../platform/clock/index.js';
import { rows, type Tx } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { moderationDecided } from '../moderation.domain-events.js';
import { LOG_TAG } from '../moderation.paths.js';
import { moderationSettings } from '../moderation.settings.js';
import type { Action } from './moderation-decision.entity.js';

export interface NewDecision {
  about: { caseId: string } | { blockId: string };
  authorId: string | null;
  action: Action;
  reason: string | null;
  explanation: string;
  actor: Actor;
}

/** What may be appealed against. */
const APPEALABLE: readonly Action[] = ['remove', 'block'];

/** Writes decisions down, for good. */
@Injectable()
export class Decisions {
  constructor(
    private readonly settings: Settings,
    private readonly calendar: Calendar,
    private readonly outbox: Outbox,
    private readonly pageVersions: PageVersions,
  ) {}

  /** @returns its id. Decisions of anybody but the staff are marked as made by a rule. */
  async record(tx: Tx, decision: NewDecision, now: Date): Promise<string> {
    const { about, authorId, action, reason, explanation, actor } = decision;
    const appealable = authorId !== null && APPEALABLE.includes(action);
    const months = this.settings.read(moderationSettings).appealMonths;
    const appealUntil = appealable ? await this.calendar.termEndsAt(dateIn(now), { months }) : null;
    const decidedBy = actor.kind === 'staff' ? actorId(actor) : null;
    const caseId = 'caseId' in about ? about.caseId : null;
    const blockId = 'blockId' in about ? about.blockId : null;
    const automated = decidedBy === null;
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO moderation_decision
         (case_id, block_id, author_id, action, reason, explanation, automated, decided_by, appeal_until, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [caseId, blockId, authorId, action, reason, explanation, automated, decidedBy, appealUntil, now],
    );
    const { id } = made!;
    await this.outbox.publish(tx, moderationDecided({ id, caseId, blockId, action, reason, automated }), now);
    await this.pageVersions.bump(tx, [LOG_TAG]);
    return id;
  }
}
