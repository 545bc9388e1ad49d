import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Units } from '../../../../commons/accounts/index.js';
import { Deadlines } from '../../../../commons/deadlines/index.js';
import {
  parseSubjectKey,
  subjectKey,
  Subjects,
  type SubjectRef,
} from '../../../../commons/subjects/index.js';
import { Trail } from '../../../../commons/trail/index.js';
import { actorId, Audit, type Actor } from '../../../../platform/audit/index.js';
import { dateIn, type IsoDate } from '../../../../platform/clock/index.js';
import { affected, readerOf, rows, type Tx } from '../../../../platform/database/index.js';
import { Conflict, NotFound } from '../../../../platform/errors/index.js';
import { excerpt, langOf } from '../../../../platform/i18n/index.js';
import { EventChanges } from '../../event-changes.service.js';
import { lockEvent } from '../../event-rows.js';
import { EVENT } from '../../event.rules.js';
import { printOf, refuseHall } from '../hall.rules.js';
import { DECISION, DECISION_KINDS, type DecisionKind } from './decision.rules.js';
import { decisionMessages } from './decisions.messages.js';
import type { EventDecision } from './event-decision.entity.js';

export const DECISION_RULE = 'events.decision';
const LONGEST = { text: 2_000, note: 1_000, title: 120 };
const t = decisionMessages('bg');

export interface NewDecision {
  text: string;
  kind: DecisionKind;
  unitId: string | null;
  dueOn: IsoDate | null;
  /** Which subject takes it, or which it decides on; '' for a task. */
  target: string;
}

/** What was decided, by whom it is carried out, and when it was. */
@Injectable()
export class EventDecisions implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly trail: Trail,
    private readonly deadlines: Deadlines,
    private readonly units: Units,
    private readonly changes: EventChanges,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.deadlines.define({
      key: DECISION_RULE,
      label: decisionMessages.texts.rule,
      law: null,
      public: true,
    });
  }

  /**
   * Gets the next number; the same twice is one.
   * @throws RuleBroken with a sentence for the form; nothing is left of what is refused
   */
  async add(tx: Tx, eventId: string, decision: NewDecision, actor: Actor, now: Date): Promise<string> {
    const { lang } = await lockEvent(tx, eventId);
    await this.check(tx, eventId, decision, now);
    const { text, kind, unitId, dueOn } = decision;
    const isTask = kind === 'task';
    const [made] = await rows<{ id: string; number: number }>(
      tx,
      `INSERT INTO event_decision (event_id, number, text, lang, kind, unit_id, due_on, text_hash, created_at, changed_at)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $8 FROM event_decision WHERE event_id = $1
       ON CONFLICT DO NOTHING RETURNING id, number`,
      [eventId, text, langOf(text, lang), kind, unitId, isTask ? dueOn : null, printOf(text), now],
    );
    if (!made) return this.sameAs(tx, eventId, text);
    const { id, number } = made;
    const self = { type: DECISION, id };
    const ofEvent = { type: EVENT, id: eventId };
    await this.trail.link(tx, { from: self, to: ofEvent, kind: 'arisesFrom', actor }, now);
    if (isTask) await this.owe(tx, { id, number, ...decision }, now);
    else await this.handOn(tx, self, decision, actor, now);
    await this.told(tx, eventId, self, 'decide', actor, now);
    return id;
  }

  /** @throws RuleBroken without a word about what was done; Conflict the second time */
  async done(tx: Tx, id: string, note: string, actor: Actor, now: Date): Promise<void> {
    refuseHall({
      doneNote: note === '' ? t('noteMissing') : note.length > LONGEST.note ? t('noteTooLong') : null,
    });
    const { eventId } = await this.one(tx, id);
    await lockEvent(tx, eventId);
    const moved = await affected(
      tx,
      `UPDATE event_decision SET done_at = $2, done_note = $3, done_by = $4, changed_at = $2
       WHERE id = $1 AND kind = 'task' AND done_at IS NULL`,
      [id, now, note, actorId(actor)],
    );
    if (moved === 0) throw new Conflict('decisionDone');
    const self = { type: DECISION, id };
    await this.deadlines.meet(tx, { rule: DECISION_RULE, subject: self }, now);
    await this.told(tx, eventId, self, 'decisionDone', actor, now);
  }

  /** @throws NotFound */
  async one(tx: Tx, id: string): Promise<Pick<EventDecision, 'eventId' | 'unitId'>> {
    const [found] = await rows<Pick<EventDecision, 'eventId' | 'unitId'>>(
      tx,
      'SELECT event_id AS "eventId", unit_id AS "unitId" FROM event_decision WHERE id = $1',
      [id],
    );
    if (!found) throw new NotFound('eventPartNotFound');
    return found;
  }

  /** A clock runs on it, so that the unit has it in „Чака Ви“ and everybody sees when it is late. */
  private async owe(
    tx: Tx,
    { id, number, text, unitId, dueOn }: NewDecision & { id: string; number: number },
    now: Date,
  ): Promise<void> {
    await this.deadlines.start(
      tx,
      {
        rule: DECISION_RULE,
        subject: { type: DECISION, id },
        from: now,
        term: { on: dueOn! },
        title: t('numberedText', { number, text: excerpt(text, LONGEST.title) }),
        path: `/admin/resources/event-decisions/records/${id}/show`,
        permission: 'events.edit',
        unitId,
      },
      now,
    );
  }

  private async handOn(
    tx: Tx,
    self: SubjectRef,
    { kind, text, target: key }: NewDecision,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const target = parseSubjectKey(key)!;
    if (kind === 'linked') {
      await this.trail.link(tx, { from: target, to: self, kind: 'decidedBy', actor }, now);
      return;
    }
    const said = { text, lang: langOf(text, 'bg'), name: '', showsName: false, at: self, saidAt: now };
    const result = await this.subjects.intake(target.type)!.take(tx, target.id, said, actor, now);
    // What its new owner has not sent yet is linked when it is sent.
    if ((await this.subjects.cards([result], readerOf(tx))).has(subjectKey(result)))
      await this.trail.link(tx, { from: result, to: self, kind: 'arisesFrom', actor }, now);
  }

  private async check(
    tx: Tx,
    eventId: string,
    { text, kind, unitId, dueOn, target: key }: NewDecision,
    now: Date,
  ): Promise<void> {
    const [minutes] = await rows<{ state: string }>(
      tx,
      'SELECT state FROM event_minutes WHERE event_id = $1',
      [eventId],
    );
    const isTask = kind === 'task';
    const units = isTask ? await this.units.active() : [];
    refuseHall({
      text:
        text === ''
          ? t('textMissing')
          : text.length > LONGEST.text
            ? t('textTooLong')
            : !minutes
              ? t('minutesFirst')
              : minutes.state === 'published'
                ? t('minutesPublished')
                : null,
      kind: DECISION_KINDS.includes(kind) ? null : t('kindMissing'),
      unitId: !isTask || units.some(({ id }) => id === unitId) ? null : t('unitMissing'),
      dueOn: !isTask || (dueOn !== null && dueOn >= dateIn(now)) ? null : t('dueMissing'),
      target: isTask || (await this.fits(tx, kind, key)) ? null : t('targetMissing'),
    });
  }

  /** A proposal goes to what takes one; whatever is public can be decided on. */
  private async fits(tx: Tx, kind: DecisionKind, key: string): Promise<boolean> {
    const target = parseSubjectKey(key);
    if (!target) return false;
    if (kind === 'proposal') return this.subjects.intake(target.type) !== undefined;
    const card = (await this.subjects.cards([target], readerOf(tx))).get(subjectKey(target));
    return card?.public ?? false;
  }

  private async sameAs(tx: Tx, eventId: string, text: string): Promise<string> {
    const [same] = await rows<{ id: string }>(
      tx,
      'SELECT id FROM event_decision WHERE event_id = $1 AND text_hash = $2',
      [eventId, printOf(text)],
    );
    return same!.id;
  }

  private async told(
    tx: Tx,
    eventId: string,
    subject: SubjectRef,
    verb: string,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    await this.audit.record(tx, { actor, action: `event.${verb}`, subject, details: {} }, now);
    await this.changes.shown(tx, eventId, now);
  }
}
