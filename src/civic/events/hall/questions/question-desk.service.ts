import { Injectable } from '@nestjs/common';
import { Cases, Reasons } from '../../../../commons/moderation/index.js';
import { Audit, type Actor } from '../../../../platform/audit/index.js';
import { affected, rows, type Tx } from '../../../../platform/database/index.js';
import { PageVersions } from '../../../../platform/page-versions/index.js';
import { lockEvent } from '../../event-rows.js';
import { HALL_LIMITS, questionsTag } from '../hall.rules.js';
import { QuestionRefused } from './question.errors.js';
import { QUESTION, type QuestionStage } from './question.rules.js';

const LEFT: Record<'shortlist' | 'unlist' | 'asked' | 'answer', readonly QuestionStage[]> = {
  shortlist: ['new', 'asked'],
  unlist: ['shortlisted', 'asked'],
  asked: ['new', 'shortlisted'],
  answer: ['new', 'shortlisted', 'asked', 'answered'],
};

/** What the moderator of the hall does with questions; all of one event under the lock of its row. */
@Injectable()
export class QuestionDesk {
  constructor(
    private readonly cases: Cases,
    private readonly reasons: Reasons,
    private readonly pageVersions: PageVersions,
    private readonly audit: Audit,
  ) {}

  async shortlist(tx: Tx, eventId: string, id: string, actor: Actor, now: Date): Promise<void> {
    await lockEvent(tx, eventId);
    const last = `(SELECT coalesce(max(position), 0) + 1 FROM event_question WHERE event_id = $1)`;
    await this.stage(
      tx,
      { eventId, id, verb: 'shortlist', sets: `stage = 'shortlisted', position = ${last}` },
      actor,
      now,
    );
  }

  async unlist(tx: Tx, eventId: string, id: string, actor: Actor, now: Date): Promise<void> {
    await lockEvent(tx, eventId);
    await this.stage(tx, { eventId, id, verb: 'unlist', sets: `stage = 'new', position = NULL` }, actor, now);
  }

  async asked(tx: Tx, eventId: string, id: string, actor: Actor, now: Date): Promise<void> {
    await lockEvent(tx, eventId);
    await this.stage(
      tx,
      { eventId, id, verb: 'asked', sets: `stage = 'asked', position = NULL` },
      actor,
      now,
    );
  }

  /** The short answer that stays on the page. @throws QuestionRefused without one */
  async answer(tx: Tx, eventId: string, id: string, answer: string, actor: Actor, now: Date): Promise<void> {
    if (answer === '') throw new QuestionRefused('answerMissing');
    if (answer.length > HALL_LIMITS.answer) throw new QuestionRefused('answerTooLong');
    await lockEvent(tx, eventId);
    const sets = `stage = 'answered', position = NULL, answer = $5`;
    await this.stage(tx, { eventId, id, verb: 'answer', sets, more: [answer] }, actor, now);
  }

  /** One place up the shortlist; the first one stays where it is. */
  async raise(tx: Tx, eventId: string, id: string, now: Date): Promise<void> {
    await lockEvent(tx, eventId);
    await affected(
      tx,
      `WITH own AS (SELECT id, position FROM event_question WHERE id = $2 AND event_id = $1 AND stage = 'shortlisted'),
         above AS (SELECT other.id, other.position FROM event_question AS other, own
           WHERE other.event_id = $1 AND other.stage = 'shortlisted' AND other.position < own.position
           ORDER BY other.position DESC LIMIT 1)
       UPDATE event_question AS question
       SET position = CASE question.id WHEN own.id THEN above.position ELSE own.position END, changed_at = $3
       FROM own, above WHERE question.id IN (own.id, above.id)`,
      [eventId, id, now],
    );
    await this.shown(tx, eventId);
  }

  /** The same was asked twice: whoever liked either likes the one that stays, once. */
  async merge(
    tx: Tx,
    eventId: string,
    { id, into }: { id: string; into: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    await lockEvent(tx, eventId);
    const open = await rows<{ id: string }>(
      tx,
      `SELECT id FROM event_question WHERE event_id = $1 AND id = ANY($2::bigint[]) AND state = 'visible'
         AND (stage <> 'merged') AND (id <> $3 OR stage IN ('new', 'shortlisted'))
       ORDER BY id FOR NO KEY UPDATE`,
      [eventId, [id, into], id],
    );
    if (id === into || open.length < 2) throw new QuestionRefused('mergeTarget');
    await affected(
      tx,
      `INSERT INTO event_question_like (question_id, participant_id, at)
       SELECT $2, participant_id, at FROM event_question_like WHERE question_id = $1
         AND participant_id IS DISTINCT FROM (SELECT participant_id FROM event_question WHERE id = $2)
       ON CONFLICT DO NOTHING`,
      [id, into],
    );
    await affected(
      tx,
      `UPDATE event_question SET changed_at = $2,
         likes = (SELECT count(*) FROM event_question_like WHERE question_id = event_question.id) WHERE id = $1`,
      [into, now],
    );
    await affected(
      tx,
      `UPDATE event_question SET stage = 'merged', position = NULL, merged_into = $2, changed_at = $3 WHERE id = $1`,
      [id, into, now],
    );
    await affected(tx, 'UPDATE event_question SET merged_into = $2 WHERE merged_into = $1', [id, into]);
    await this.told(tx, eventId, id, 'merge', actor, now);
  }

  /** By the rules of moderation: its author learns why, and may appeal. */
  async hide(
    tx: Tx,
    eventId: string,
    { id, reason, explanation }: { id: string; reason: string; explanation: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const own = await rows(tx, 'SELECT 1 FROM event_question WHERE id = $1 AND event_id = $2', [id, eventId]);
    if (own.length === 0) throw new QuestionRefused('questionGone');
    const caseId = await this.cases.open(tx, { type: QUESTION, id }, actor, now);
    await this.cases.decide(tx, caseId, { action: 'remove', reason, explanation }, actor, now);
  }

  async hidingReasons(): Promise<{ value: string; name: { bg: string; en: string } }[]> {
    return (await this.reasons.all())
      .filter(({ active }) => active)
      .map(({ code, name }) => ({ value: code, name }));
  }

  private async stage(
    tx: Tx,
    {
      eventId,
      id,
      verb,
      sets,
      more = [],
    }: { eventId: string; id: string; verb: keyof typeof LEFT; sets: string; more?: unknown[] },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const moved = await affected(
      tx,
      `UPDATE event_question SET ${sets}, changed_at = $4
       WHERE event_id = $1 AND id = $2 AND stage = ANY($3) AND state = 'visible'`,
      [eventId, id, LEFT[verb], now, ...more],
    );
    if (moved === 0) throw new QuestionRefused('stageMoved');
    await this.told(tx, eventId, id, verb, actor, now);
  }

  private async told(
    tx: Tx,
    eventId: string,
    id: string,
    verb: string,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const subject = { type: QUESTION, id };
    await this.audit.record(tx, { actor, action: `event.question.${verb}`, subject, details: {} }, now);
    await this.shown(tx, eventId);
  }

  private async shown(tx: Tx, eventId: string): Promise<void> {
    await this.pageVersions.bump(tx, [questionsTag(eventId)]);
  }
}
