import { Injectable } from '@nestjs/common';
import { actorId, Audit, type Actor } from '../../../../platform/audit/index.js';
import { rows, type Tx } from '../../../../platform/database/index.js';
import { Conflict, NotFound } from '../../../../platform/errors/index.js';
import { EventChanges } from '../../event-changes.service.js';
import { lockEvent } from '../../event-rows.js';
import { EVENT } from '../../event.rules.js';
import { printOf, refuseHall } from '../hall.rules.js';
import { lockMinutes, nextVersion } from './minutes-rows.js';
import { minutesMessages } from './minutes.messages.js';
import { corrected, MINUTES_LIMITS } from './minutes.rules.js';

const t = minutesMessages('bg');

/** What people would have written otherwise in minutes, and what the secretary answers. */
@Injectable()
export class Corrections {
  constructor(
    private readonly changes: EventChanges,
    private readonly audit: Audit,
  ) {}

  /**
   * What somebody would have written otherwise. The same twice is one.
   * @returns its id
   * @throws RuleBroken once the days are over
   */
  async correct(
    tx: Tx,
    eventId: string,
    { passage, proposed, participantId }: { passage: string; proposed: string; participantId: string },
    now: Date,
  ): Promise<string> {
    const { state, correctionsUntil, current, lang } = await lockMinutes(tx, eventId);
    const open = state === 'corrections' && now < correctionsUntil!;
    refuseHall({ passage: open ? null : t('correctionsOver') });
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO event_minutes_correction AS same (event_id, version, passage, proposed, lang, participant_id, text_hash,
         created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (event_id, participant_id, text_hash) DO UPDATE SET version = same.version RETURNING id`,
      [eventId, current, passage, proposed, lang, participantId, printOf(passage, proposed), now],
    );
    await this.changes.shown(tx, eventId, now);
    return made!.id;
  }

  /**
   * An accepted one goes into the text by itself where its passage stands there once.
   * @throws RuleBroken without a reason; Conflict when somebody decided it already
   */
  async decide(
    tx: Tx,
    correctionId: string,
    { accept, reason }: { accept: boolean; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    refuseHall({
      reason:
        reason === ''
          ? t('reasonMissing')
          : reason.length > MINUTES_LIMITS.reason
            ? t('reasonTooLong')
            : null,
    });
    const eventId = await this.eventOf(tx, correctionId);
    await lockEvent(tx, eventId);
    const minutes = await lockMinutes(tx, eventId);
    const [decided] = await rows<{ passage: string; proposed: string }>(
      tx,
      `UPDATE event_minutes_correction SET state = $2, reason = $3, decided_by = $4, decided_at = $5
       WHERE id = $1 AND state = 'waiting' RETURNING passage, proposed`,
      [correctionId, accept ? 'accepted' : 'declined', reason, actorId(actor), now],
    );
    if (!decided) throw new Conflict('correctionDecided');
    const text = accept ? corrected(minutes.text, decided.passage, decided.proposed) : null;
    if (text)
      await nextVersion(tx, eventId, minutes, { text, note: t('noteOfCorrection', { reason }) }, actor, now);
    await this.told(tx, eventId, accept ? 'acceptCorrection' : 'declineCorrection', actor, now);
  }

  /** Of which event it speaks. @throws NotFound */
  async eventOf(tx: Tx, correctionId: string): Promise<string> {
    const [found] = await rows<{ eventId: string }>(
      tx,
      'SELECT event_id AS "eventId" FROM event_minutes_correction WHERE id = $1',
      [correctionId],
    );
    if (!found) throw new NotFound('eventPartNotFound');
    return found.eventId;
  }

  private async told(tx: Tx, eventId: string, verb: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: EVENT, id: eventId };
    await this.audit.record(tx, { actor, action: `event.${verb}`, subject, details: {} }, now);
    await this.changes.shown(tx, eventId, now);
  }
}
