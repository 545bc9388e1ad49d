import { Injectable } from '@nestjs/common';
import { Moderation, type HoldReason } from '../../../../commons/moderation/index.js';
import { Subjects } from '../../../../commons/subjects/index.js';
import { actorId, Audit, type Actor } from '../../../../platform/audit/index.js';
import { rows, type Tx } from '../../../../platform/database/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { PageVersions } from '../../../../platform/page-versions/index.js';
import { lockEvent } from '../../event-rows.js';
import { isPublic } from '../../event.lifecycle.js';
import { EVENT } from '../../event.rules.js';
import { HALL_LIMITS, printOf, questionsTag } from '../hall.rules.js';
import { QuestionRefused } from './question.errors.js';
import { QUESTION, takesQuestions } from './question.rules.js';

export interface NewQuestion {
  eventId: string;
  text: string;
  lang: Locale;
  participantId: string;
  /** Null for whoever does not show one. */
  name: string | null;
}

export interface Asked {
  id: string;
  /** Why it waits for a moderator; null for what the public sees. */
  held: HoldReason | null;
  /** The same person asked the same before: this is that one. */
  again: boolean;
}

const INSERT = `INSERT INTO event_question (event_id, text, lang, state, participant_id, author_name, entered_by, text_hash,
    created_at, changed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) ON CONFLICT DO NOTHING RETURNING id`;

const LIKE = `WITH made AS (
    INSERT INTO event_question_like (question_id, participant_id, at) VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING RETURNING question_id)
  UPDATE event_question SET likes = likes + 1 FROM made WHERE id = made.question_id RETURNING likes`;

const UNLIKE = `WITH gone AS (
    DELETE FROM event_question_like WHERE question_id = $1 AND participant_id = $2 RETURNING question_id)
  UPDATE event_question SET likes = likes - 1 FROM gone WHERE id = gone.question_id RETURNING likes`;

/** What the audience does with questions. */
@Injectable()
export class Questions {
  constructor(
    private readonly moderation: Moderation,
    private readonly subjects: Subjects,
    private readonly pageVersions: PageVersions,
    private readonly audit: Audit,
  ) {}

  /** @throws QuestionRefused, ModerationRefusal: both have a sentence for the form */
  async ask(tx: Tx, { eventId, text, lang, participantId, name }: NewQuestion, now: Date): Promise<Asked> {
    await this.requireOpen(tx, eventId, now);
    const hash = printOf(text);
    const same = await this.same(tx, eventId, participantId, hash);
    if (same) return { id: same, held: null, again: true };
    const verdict = await this.moderation.screen(tx, { participantId, text, subjectType: QUESTION }, now);
    const state = verdict.publish ? 'visible' : 'held';
    const [made] = await rows<{ id: string }>(tx, INSERT, [
      eventId,
      text,
      lang,
      state,
      participantId,
      name,
      null,
      hash,
      now,
    ]);
    const { id } = made!;
    if (!verdict.publish) await this.moderation.hold(tx, { type: QUESTION, id }, verdict.hold, now);
    await this.subjects.contributed(tx, { type: EVENT, id: eventId }, participantId, now);
    await this.shown(tx, eventId);
    return { id, held: verdict.publish ? null : verdict.hold, again: false };
  }

  /** Asked aloud and typed by the moderator: no address, a name where the person wishes one. */
  async askInHall(
    tx: Tx,
    eventId: string,
    { text, name, lang }: { text: string; name: string; lang: Locale },
    actor: Actor,
    now: Date,
  ): Promise<string> {
    requireText(text);
    if (name.length > HALL_LIMITS.name) throw new QuestionRefused('nameLong');
    await this.requireOpen(tx, eventId, now);
    const hash = printOf(text);
    const values = [eventId, text, lang, 'visible', null, name || null, actorId(actor), hash, now];
    const [made] = await rows<{ id: string }>(tx, INSERT, values);
    if (!made) return (await this.same(tx, eventId, null, hash))!;
    const subject = { type: QUESTION, id: made.id };
    await this.audit.record(tx, { actor, action: 'event.questionEntered', subject, details: {} }, now);
    await this.shown(tx, eventId);
    return made.id;
  }

  /** Liking twice changes nothing. @throws QuestionRefused on one's own, and once it is too late */
  async like(
    tx: Tx,
    { id, participantId, likes }: { id: string; participantId: string; likes: boolean },
    now: Date,
  ): Promise<void> {
    const [question] = await rows<{ eventId: string; participantId: string | null; shown: boolean }>(
      tx,
      `SELECT event_id AS "eventId", participant_id AS "participantId",
              state = 'visible' AND stage IN ('new', 'shortlisted') AS shown
       FROM event_question WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    if (!question?.shown) throw new QuestionRefused('questionGone');
    if (question.participantId === participantId) throw new QuestionRefused('ownLike');
    const [event] = await rows<{ state: 'announced'; endsAt: Date }>(
      tx,
      'SELECT state, ends_at AS "endsAt" FROM event WHERE id = $1',
      [question.eventId],
    );
    if (!event || !takesQuestions(event, now)) throw new QuestionRefused('questionsClosed');
    const counted = likes
      ? await rows(tx, LIKE, [id, participantId, now])
      : await rows(tx, UNLIKE, [id, participantId]);
    if (counted.length > 0) await this.shown(tx, question.eventId);
  }

  /** What can be said before it is known whose it is. @throws QuestionRefused */
  async requireOpen(tx: Tx, eventId: string, now: Date): Promise<{ title: string }> {
    const event = await lockEvent(tx, eventId);
    if (!isPublic(event) || !takesQuestions(event, now)) throw new QuestionRefused('questionsClosed');
    return event;
  }

  private async same(
    tx: Tx,
    eventId: string,
    participantId: string | null,
    hash: string,
  ): Promise<string | null> {
    const [same] = await rows<{ id: string }>(
      tx,
      `SELECT id FROM event_question WHERE event_id = $1 AND participant_id IS NOT DISTINCT FROM $2 AND text_hash = $3
         AND (participant_id IS NOT NULL OR entered_by IS NOT NULL)`,
      [eventId, participantId, hash],
    );
    return same?.id ?? null;
  }

  private async shown(tx: Tx, eventId: string): Promise<void> {
    await this.pageVersions.bump(tx, [questionsTag(eventId)]);
  }
}

function requireText(text: string): void {
  if (text === '') throw new QuestionRefused('questionBlank');
  if (text.length > HALL_LIMITS.question) throw new QuestionRefused('questionLong');
}
