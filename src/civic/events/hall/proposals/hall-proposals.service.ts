import { Injectable } from '@nestjs/common';
import {
  parseSubjectKey,
  subjectKey,
  Subjects,
  type SubjectRef,
} from '../../../../commons/subjects/index.js';
import { Trail } from '../../../../commons/trail/index.js';
import { actorId, Audit, type Actor } from '../../../../platform/audit/index.js';
import { Crypto } from '../../../../platform/crypto/index.js';
import { affected, Database, readerOf, rows, type Tx } from '../../../../platform/database/index.js';
import { langOf, sameWording } from '../../../../platform/i18n/index.js';
import { EventChanges } from '../../event-changes.service.js';
import { HELD_STATES, AHEAD_STATES, isOneOf } from '../../event.lifecycle.js';
import { lockEvent } from '../../event-rows.js';
import { EVENT } from '../../event.rules.js';
import { HALL_LIMITS, refuseHall } from '../hall.rules.js';
import { hallMessages } from '../hall.messages.js';

export interface SaidHere {
  /** „consultation:12“ */
  target: string;
  text: string;
  /** '' where nobody gave one. */
  name: string;
  showsName: boolean;
}

export interface EnteredProposal {
  target: SubjectRef;
  result: SubjectRef;
  at: Date;
}

/** What was proposed aloud enters where it belongs, by the intake of the subject, and weighs as much as what was typed. */
@Injectable()
export class HallProposals {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly trail: Trail,
    private readonly changes: EventChanges,
    private readonly crypto: Crypto,
    private readonly audit: Audit,
  ) {}

  /**
   * A second press finds what the first one entered.
   * @throws RuleBroken with a sentence for the form; nothing is left of what is refused
   */
  async enter(tx: Tx, eventId: string, said: SaidHere, actor: Actor, now: Date): Promise<SubjectRef> {
    const event = await lockEvent(tx, eventId);
    const target = this.checked(said);
    const { text, name, showsName } = said;
    const t = hallMessages('bg');
    const isUnderWay =
      isOneOf(HELD_STATES, event.state) || (isOneOf(AHEAD_STATES, event.state) && event.startsAt <= now);
    refuseHall({ text: isUnderWay ? null : t('hallNotBegun') });
    const print = this.crypto.lookup(
      JSON.stringify([sameWording(name), sameWording(text)]),
      'event.hallEntry',
    );
    const [claimed] = await rows<{ id: string }>(
      tx,
      `INSERT INTO event_hall_entry (event_id, target_type, target_id, print, entered_by, at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
      [eventId, target.type, target.id, print, actorId(actor), now],
    );
    if (!claimed) return this.enteredBefore(tx, eventId, target, print);
    const at = { type: EVENT, id: eventId };
    const saidAt = event.endsAt < now ? event.endsAt : now;
    const words = { text, lang: langOf(text, 'bg'), name, showsName, at, saidAt };
    const result = await this.subjects.intake(target.type)!.take(tx, target.id, words, actor, now);
    await affected(tx, 'UPDATE event_hall_entry SET result_type = $2, result_id = $3 WHERE id = $1', [
      claimed.id,
      result.type,
      result.id,
    ]);
    // What its new owner has not sent yet is linked when it is sent.
    const isThere = (await this.subjects.cards([result], readerOf(tx))).has(subjectKey(result));
    if (isThere) await this.trail.link(tx, { from: result, to: at, kind: 'arisesFrom', actor }, now);
    await this.audit.record(
      tx,
      {
        actor,
        action: 'event.enterFromHall',
        subject: at,
        details: { to: subjectKey(target), as: subjectKey(result) },
      },
      now,
    );
    await this.changes.shown(tx, eventId, now);
    return result;
  }

  /** The first entered first. */
  async of(eventId: string): Promise<EnteredProposal[]> {
    const found = await this.database.read<
      Record<'targetType' | 'targetId' | 'resultType' | 'resultId', string> & { at: Date }
    >(
      `SELECT target_type AS "targetType", target_id AS "targetId", result_type AS "resultType", result_id AS "resultId", at
       FROM event_hall_entry WHERE event_id = $1 AND result_id IS NOT NULL ORDER BY id LIMIT 200`,
      [eventId],
    );
    return found.map(({ targetType, targetId, resultType, resultId, at }) => ({
      target: { type: targetType, id: targetId },
      result: { type: resultType, id: resultId },
      at,
    }));
  }

  private checked({ target: key, text, name }: SaidHere): SubjectRef {
    const t = hallMessages('bg');
    const target = parseSubjectKey(key);
    const known = target && this.subjects.intake(target.type);
    refuseHall({
      target: known ? null : t('targetMissing'),
      text:
        text === ''
          ? t('saidMissing')
          : text.length > HALL_LIMITS.said
            ? t('saidTooLong', { max: HALL_LIMITS.said })
            : null,
      name: name.length > HALL_LIMITS.name ? t('nameTooLong', { max: HALL_LIMITS.name }) : null,
    });
    return target!;
  }

  private async enteredBefore(
    tx: Tx,
    eventId: string,
    target: SubjectRef,
    print: string,
  ): Promise<SubjectRef> {
    const [before] = await rows<SubjectRef>(
      tx,
      `SELECT result_type AS type, result_id AS id FROM event_hall_entry
       WHERE event_id = $1 AND target_type = $2 AND target_id = $3 AND print = $4`,
      [eventId, target.type, target.id, print],
    );
    return before!;
  }
}
