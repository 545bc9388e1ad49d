import { Injectable } from '@nestjs/common';
import { Deadlines } from '../../commons/deadlines/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import type { Actor } from '../../platform/audit/index.js';
import type { IsoDate } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Settings } from '../../platform/settings/index.js';
import { refuse } from './debate.errors.js';
import { DebateChoices } from './debate-choices.service.js';
import { debateLifecycle, type DebateTransition } from './debate.lifecycle.js';
import { inputOf, lockDebate } from './debate-rows.js';
import { checkApproval, checkInput, checkReason, termOf } from './debate.rules.js';
import { DEBATE } from './debate.subject.js';
import { REVIEW_RULE } from './debates.deadlines.js';
import { debatesSettings } from './debates.settings.js';
import { DecisionLetters } from './proposals/decision-letters.js';

/** What an approval may set beside what was proposed. */
export interface Arrangement {
  unitId: string | null;
  opensOn: IsoDate | null;
  closesOn: IsoDate | null;
}

/** What moderators decide about debates. What time does is in DebateClock. */
@Injectable()
export class Debates {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly choices: DebateChoices,
    private readonly settings: Settings,
    private readonly letters: DecisionLetters,
    private readonly deadlines: Deadlines,
  ) {}

  /** Makes a proposal public; it opens at its time, or at once. @throws DebateInvalid while something is missing */
  async approve(tx: Tx, id: string, set: Arrangement, actor: Actor, now: Date): Promise<void> {
    const saved = await lockDebate(tx, id);
    const proposed = inputOf(saved);
    const input = {
      ...proposed,
      unitId: set.unitId ?? proposed.unitId,
      opensOn: set.opensOn ?? proposed.opensOn,
      closesOn: set.closesOn ?? proposed.closesOn,
    };
    const terms = this.settings.read(debatesSettings);
    // Wishes that time has overtaken are adjusted; what a moderator types now has to make sense now.
    const typed = set.opensOn || set.closesOn ? input : { ...input, opensOn: null, closesOn: null };
    refuse({ ...checkInput(typed, await this.choices.known(), terms, now), ...checkApproval(input) });
    const { opensAt, closesAt } = termOf(input, terms, now);
    const values = { unitId: input.unitId, opensAt, closesAt, approvedAt: now, changedAt: now };
    await this.step(tx, id, 'approve', actor, now, { values });
    if (opensAt <= now) await this.step(tx, id, 'open', { kind: 'clock' }, now);
    await this.tell(tx, id, now);
    if (saved.participantId)
      await this.subjects.contributed(tx, { type: DEBATE, id }, saved.participantId, now);
    await this.letters.approved(tx, { ...saved, opensAt, closesAt }, now);
  }

  /** Back to its proposer, who may change it and submit it again. */
  async sendBack(tx: Tx, id: string, reason: string, actor: Actor, now: Date): Promise<void> {
    const problem = checkReason(reason);
    if (problem) refuse({ reason: problem });
    const saved = await lockDebate(tx, id);
    const values = { returnReason: reason, submittedAt: null, changedAt: now };
    await this.step(tx, id, 'sendBack', actor, now, { values, note: { reason } });
    await this.letters.sentBack(tx, saved, reason, now);
  }

  /** @param code of the list of reasons */
  async reject(
    tx: Tx,
    id: string,
    { code, reason }: { code: string; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const problem = checkReason(reason);
    const known = (await this.choices.reasons()).some(({ value }) => value === code);
    refuse({ ...(!known && { code: { code: 'unknownChoice' } }), ...(problem && { reason: problem }) });
    const saved = await lockDebate(tx, id);
    const values = { rejectionCode: code, rejectionReason: reason, changedAt: now };
    await this.step(tx, id, 'reject', actor, now, { values, note: { code, reason } });
    const ground = await this.choices.reasonName(code);
    await this.letters.rejected(tx, saved, { ground: ground!, reason }, now);
  }

  /** Nothing more will happen; a review that was due is no longer owed. */
  async archive(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    await this.step(tx, id, 'archive', actor, now, { values: { changedAt: now } });
    await this.deadlines.cancel(tx, { rule: REVIEW_RULE, subject: { type: DEBATE, id } }, now);
    await this.tell(tx, id, now);
  }

  private step(
    tx: Tx,
    id: string,
    transition: DebateTransition,
    actor: Actor,
    now: Date,
    more: { values?: Record<string, unknown>; note?: Record<string, string> } = {},
  ): Promise<void> {
    return this.lifecycles.apply(tx, debateLifecycle, { id, transition, actor, now, ...more });
  }

  private tell(tx: Tx, id: string, now: Date): Promise<void> {
    return this.subjects.changed(tx, { type: DEBATE, id }, now);
  }
}
