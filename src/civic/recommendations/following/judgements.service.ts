import { Injectable } from '@nestjs/common';
import { Subjects } from '../../../commons/subjects/index.js';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { affected, rows, type Tx } from '../../../platform/database/index.js';
import { Conflict, IllegalTransition } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import type { Issuer } from '../drafts/recommendation-draft.js';
import { requireEvidence, requireWritten, type Evidence } from '../recommendation.errors.js';
import { FOLLOWED_STATES, isOneOf, type RecommendationState } from '../recommendation.lifecycle.js';
import { lockIssued, lockRecommendation, type LockedRecommendation } from '../recommendation-row.js';
import { RecommendationClock } from '../recommendation-clock.service.js';
import { RECOMMENDATION, type Verdict } from '../recommendation.rules.js';
import { recommendationTold } from '../recommendations.domain-events.js';

/** What was answered can be judged, and what was judged can be disputed. */
export const JUDGED_STATES: readonly RecommendationState[] = [...FOLLOWED_STATES, 'obsolete', 'rejected'];

/** The organisation's side: its own verdict, its disputes, and what the municipality answers to these. */
@Injectable()
export class Judgements {
  constructor(
    private readonly subjects: Subjects,
    private readonly clock: RecommendationClock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** One more verdict; the earlier ones stay. @throws IllegalTransition before there is an answer */
  async judge(
    tx: Tx,
    id: string,
    issuer: Issuer,
    { verdict, ...evidence }: Evidence & { verdict: Verdict },
    now: Date,
  ): Promise<void> {
    const actor = actorOf(issuer);
    const { state } = await lockIssued(tx, id, issuer.organisationId);
    if (!isOneOf(JUDGED_STATES, state)) throw new IllegalTransition('illegalTransition');
    await requireEvidence(tx, evidence, actor, { shown: false });
    await rows(
      tx,
      `INSERT INTO recommendation_verdict (recommendation_id, verdict, text, file_id, link, at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, verdict, evidence.text, evidence.fileId, evidence.link, now],
    );
    await affected(
      tx,
      'UPDATE recommendation SET verdict = $2, unjudged_since = NULL, changed_at = $3 WHERE id = $1',
      [id, verdict, now],
    );
    await this.told(tx, id, 'judged', actor, now);
  }

  /** A clock for the answer begins. @throws Conflict while an earlier dispute is not answered */
  async dispute(tx: Tx, id: string, issuer: Issuer, evidence: Evidence, now: Date): Promise<void> {
    const actor = actorOf(issuer);
    const row = await lockIssued(tx, id, issuer.organisationId);
    if (!isOneOf(JUDGED_STATES, row.state)) throw new IllegalTransition('illegalTransition');
    if (row.disputeId) throw new Conflict('recommendationDisputedAlready');
    await requireEvidence(tx, evidence, actor, { shown: false });
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO recommendation_dispute (recommendation_id, number, text, file_id, link, at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [id, row.disputes + 1, evidence.text, evidence.fileId, evidence.link, now],
    );
    await affected(
      tx,
      'UPDATE recommendation SET disputes = disputes + 1, dispute_id = $2, changed_at = $3 WHERE id = $1',
      [id, made!.id, now],
    );
    await this.clock.disputed(tx, row, now);
    await this.told(tx, id, 'disputed', actor, now);
  }

  /** @param official name and position of who answers. @throws IllegalTransition where none waits, or somebody was faster */
  async answer(
    tx: Tx,
    id: string,
    { official, ...evidence }: Evidence & { official: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    requireWritten({ official });
    const { disputeId, unitId } = await this.disputed(tx, id);
    await requireEvidence(tx, evidence, actor, { shown: false });
    const late = await this.clock.disputeAnswered(tx, id, now);
    await rows(
      tx,
      `INSERT INTO recommendation_dispute_answer (dispute_id, unit_id, official, late, text, file_id, link, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [disputeId, unitId, official, late, evidence.text, evidence.fileId, evidence.link, now],
    );
    await affected(
      tx,
      'UPDATE recommendation SET dispute_id = NULL, unjudged_since = $2, changed_at = $2 WHERE id = $1',
      [id, now],
    );
    await this.told(tx, id, 'disputeAnswered', actor, now);
  }

  private async disputed(tx: Tx, id: string): Promise<LockedRecommendation & { disputeId: string }> {
    const row = await lockRecommendation(tx, id);
    const { disputeId } = row;
    if (!disputeId) throw new IllegalTransition('illegalTransition');
    return { ...row, disputeId };
  }

  private async told(
    tx: Tx,
    id: string,
    what: 'judged' | 'disputed' | 'disputeAnswered',
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const subject = { type: RECOMMENDATION, id };
    await this.audit.record(tx, { actor, action: `recommendation.${what}`, subject }, now);
    await this.outbox.publish(tx, recommendationTold(what, id), now);
    await this.subjects.changed(tx, subject, now);
  }
}

function actorOf({ participantId }: Issuer): Actor {
  return { kind: 'participant', id: participantId };
}
