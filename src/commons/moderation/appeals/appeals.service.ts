import { Injectable } from '@nestjs/common';
import { Deadlines } from '../../deadlines/index.js';
import { actorId, type Actor } from '../../../platform/audit/index.js';
import { Calendar, dateIn } from '../../../platform/clock/index.js';
import { readerOf, rows, type Tx } from '../../../platform/database/index.js';
import {
  Conflict,
  Forbidden,
  IllegalTransition,
  NotFound,
  RuleBroken,
} from '../../../platform/errors/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { appealRecord } from '../moderation.paths.js';
import { moderationSettings } from '../moderation.settings.js';
import { Letters } from '../statements/letters.service.js';
import { StatementQueries } from '../statements/statements.queries.js';
import { appealLifecycle } from './appeal.lifecycle.js';
import { AppealOutcomes } from './appeal-outcomes.js';

export const APPEAL_RULE = 'moderation.appeal';
export const LONGEST_APPEAL = 5_000;
const LONGEST_ANSWER = 2_000;

interface LockedAppeal {
  decisionId: string;
  deciderId: string;
  authorId: string;
}

/** What authors have against decisions, and what somebody else answers. */
@Injectable()
export class Appeals {
  constructor(
    private readonly queries: StatementQueries,
    private readonly outcomes: AppealOutcomes,
    private readonly lifecycles: Lifecycles,
    private readonly deadlines: Deadlines,
    private readonly calendar: Calendar,
    private readonly settings: Settings,
    private readonly letters: Letters,
  ) {}

  /**
   * @returns its id
   * @throws RuleBroken `appealOver` with `until` when the time is over, `notAppealable`, or with a code at `text`
   * @throws Conflict when there is an appeal already
   */
  async lodge(
    tx: Tx,
    decisionId: string,
    { text, lang }: { text: string; lang: Locale },
    now: Date,
  ): Promise<string> {
    if (text === '') throw new RuleBroken('appealInvalid', {}, { text: 'appealTextMissing' });
    if (text.length > LONGEST_APPEAL)
      throw new RuleBroken('appealInvalid', { max: LONGEST_APPEAL }, { text: 'appealTextTooLong' });
    const decision = await this.queries.one(decisionId, readerOf(tx));
    if (!decision?.appealUntil || !decision.decidedBy || !decision.authorId)
      throw new RuleBroken('notAppealable');
    if (now >= decision.appealUntil)
      throw new RuleBroken('appealOver', { until: decision.appealUntil.toISOString() });
    const term = { days: this.settings.read(moderationSettings).appealDays };
    const dueAt = await this.calendar.termEndsAt(dateIn(now), term);
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO moderation_appeal (decision_id, decider_id, author_id, text, lang, at, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (decision_id) DO NOTHING RETURNING id`,
      [decisionId, decision.decidedBy, decision.authorId, text, lang, now, dueAt],
    );
    if (!made) throw new Conflict('appealedAlready');
    const { id } = made;
    await this.deadlines.start(
      tx,
      {
        rule: APPEAL_RULE,
        subject: { type: appealLifecycle.subject, id },
        from: now,
        term,
        title: `Възражение № ${id} по решение № ${decisionId}`,
        path: appealRecord(id),
        permission: 'moderation.appeals',
        exceptStaffId: decision.decidedBy,
      },
      now,
    );
    await this.letters.appealReceived(
      tx,
      { id, decisionId, authorId: decision.authorId, at: now, dueAt },
      now,
    );
    return id;
  }

  /**
   * @throws Forbidden for whoever made the decision; the table refuses them as well
   * @throws Conflict when somebody answered in the meantime
   */
  async decide(
    tx: Tx,
    id: string,
    { uphold, answer }: { uphold: boolean; answer: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    if (answer.trim() === '') throw new RuleBroken('answerInvalid', {}, { answer: 'answerMissing' });
    if (answer.length > LONGEST_ANSWER)
      throw new RuleBroken('answerInvalid', { max: LONGEST_ANSWER }, { answer: 'answerTooLong' });
    const appeal = await this.locked(tx, id);
    if (appeal.deciderId === actorId(actor)) throw new Forbidden('appealByDecider');
    const transition = uphold ? 'uphold' : 'dismiss';
    const values = { answer, decidedBy: actorId(actor), closedAt: now };
    await this.move(tx, id, transition, actor, now, values);
    await this.deadlines.meet(tx, { rule: APPEAL_RULE, subject: { type: appealLifecycle.subject, id } }, now);
    const decision = await this.queries.one(appeal.decisionId, readerOf(tx));
    await this.outcomes.carryOut(tx, decision!, { uphold, answer }, actor, now);
  }

  /** The author is erased: nobody is left to answer. */
  async lapseOf(tx: Tx, participantId: string, now: Date): Promise<void> {
    const open = await rows<{ id: string }>(
      tx,
      `SELECT id FROM moderation_appeal WHERE author_id = $1 AND state = 'open' FOR UPDATE`,
      [participantId],
    );
    for (const { id } of open) {
      await this.move(tx, id, 'lapse', { kind: 'system' }, now, { closedAt: now });
      await this.deadlines.cancel(
        tx,
        { rule: APPEAL_RULE, subject: { type: appealLifecycle.subject, id } },
        now,
      );
    }
  }

  private async locked(tx: Tx, id: string): Promise<LockedAppeal> {
    const [appeal] = await rows<LockedAppeal>(
      tx,
      `SELECT decision_id AS "decisionId", decider_id AS "deciderId", author_id AS "authorId"
       FROM moderation_appeal WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!appeal) throw new NotFound('appealNotFound');
    return appeal;
  }

  private async move(
    tx: Tx,
    id: string,
    transition: keyof typeof appealLifecycle.transitions,
    actor: Actor,
    now: Date,
    values: Record<string, unknown>,
  ): Promise<void> {
    try {
      await this.lifecycles.apply(tx, appealLifecycle, { id, transition, actor, now, values });
    } catch (error) {
      if (error instanceof IllegalTransition) throw new Conflict('appealDecidedAlready');
      throw error;
    }
  }
}
