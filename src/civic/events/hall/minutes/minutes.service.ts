import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../../../../commons/deadlines/index.js';
import { actorId, Audit, type Actor } from '../../../../platform/audit/index.js';
import { addDays, Calendar, dateIn, endOfDay, nextWorkingDay } from '../../../../platform/clock/index.js';
import { affected, rows, type Tx } from '../../../../platform/database/index.js';
import { Conflict } from '../../../../platform/errors/index.js';
import { formatDeadline, langOf } from '../../../../platform/i18n/index.js';
import { Lifecycles } from '../../../../platform/lifecycle/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { Settings } from '../../../../platform/settings/index.js';
import { EventChanges } from '../../event-changes.service.js';
import { eventLifecycle, HELD_STATES, isOneOf } from '../../event.lifecycle.js';
import { lockEvent } from '../../event-rows.js';
import { EVENT, recordPath } from '../../event.rules.js';
import { eventMinutesOpened } from '../../events.domain-events.js';
import { refuseHall } from '../hall.rules.js';
import { keepVersion, lockMinutes, nextVersion } from './minutes-rows.js';
import { minutesLifecycle } from './minutes.lifecycle.js';
import { minutesMessages } from './minutes.messages.js';
import { MINUTES_LIMITS } from './minutes.rules.js';
import { minutesSettings } from './minutes.settings.js';

export const PUBLISHING_RULE = 'events.minutes';

const t = minutesMessages('bg');

/** Minutes, from the first draft over corrections to the text that stays; no version is ever overwritten. */
@Injectable()
export class Minutes implements OnModuleInit {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly deadlines: Deadlines,
    private readonly changes: EventChanges,
    private readonly settings: Settings,
    private readonly calendar: Calendar,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.deadlines.define({
      key: PUBLISHING_RULE,
      label: minutesMessages.texts.publishingRule,
      law: null,
      public: true,
    });
  }

  /** The first version. @throws RuleBroken while the event is not held, or without words */
  async draft(tx: Tx, eventId: string, text: string, actor: Actor, now: Date): Promise<void> {
    requireText(text);
    const event = await lockEvent(tx, eventId);
    refuseHall({ text: isOneOf(HELD_STATES, event.state) ? null : t('notHeld') });
    const made = await affected(
      tx,
      `INSERT INTO event_minutes (event_id, lang, written_by, created_at, changed_at) VALUES ($1, $2, $3, $4, $4)
       ON CONFLICT DO NOTHING`,
      [eventId, langOf(text, event.lang), actorId(actor), now],
    );
    if (made === 0) throw new Conflict('minutesThere');
    await keepVersion(tx, eventId, { version: 1, text, note: '' }, actor, now);
    await this.told(tx, eventId, 'draftMinutes', actor, now);
  }

  /** The next version. @throws RuleBroken without a word about what changed; Conflict when it changed meanwhile */
  async revise(
    tx: Tx,
    eventId: string,
    { text, note, version }: { text: string; note: string; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    requireText(text);
    const minutes = await lockMinutes(tx, eventId);
    refuseHall({
      text: minutes.state === 'published' ? t('publishedStays') : null,
      note: note === '' ? t('noteMissing') : note.length > MINUTES_LIMITS.note ? t('noteTooLong') : null,
    });
    if (version !== null && version !== minutes.current) throw new Conflict('conflict');
    if (text === minutes.text) return;
    await nextVersion(tx, eventId, minutes, { text, note }, actor, now);
    await this.told(tx, eventId, 'reviseMinutes', actor, now);
  }

  /** Everybody reads the draft from now on, and until the last day says what is wrong in it. */
  async openCorrections(tx: Tx, eventId: string, actor: Actor, now: Date): Promise<void> {
    const { title, unitId } = await lockEvent(tx, eventId);
    const { id } = await lockMinutes(tx, eventId);
    const { correctionDays, publishingDays } = this.settings.read(minutesSettings);
    const subject = { type: EVENT, id: eventId };
    await this.deadlines.start(
      tx,
      {
        rule: PUBLISHING_RULE,
        subject,
        from: now,
        term: { days: correctionDays + publishingDays },
        title,
        path: recordPath(eventId),
        permission: 'events.record',
        unitId,
      },
      now,
    );
    const lastDay = nextWorkingDay(addDays(dateIn(now), correctionDays), await this.calendar.oneOffDays());
    const values = { correctionsUntil: endOfDay(lastDay), changedAt: now };
    await this.lifecycles.apply(tx, minutesLifecycle, {
      id,
      transition: 'openCorrections',
      actor,
      now,
      values,
    });
    await this.outbox.publish(tx, eventMinutesOpened(eventId), now);
    await this.changes.shown(tx, eventId, now);
  }

  /** The signed paper, as a file. */
  async attach(tx: Tx, eventId: string, fileIds: readonly string[], actor: Actor, now: Date): Promise<void> {
    await lockMinutes(tx, eventId);
    const [file] = await rows<{ id: string }>(
      tx,
      `SELECT id FROM stored_file WHERE id = ANY($1::bigint[]) AND stored_by_kind = $2
         AND stored_by_id IS NOT DISTINCT FROM $3`,
      [fileIds.filter((id) => /^[1-9]\d{0,17}$/.test(id)), actor.kind, actorId(actor)],
    );
    refuseHall({ file: file && fileIds.length === 1 ? null : t('oneFile') });
    await affected(tx, 'UPDATE event_minutes SET file_id = $2, changed_at = $3 WHERE event_id = $1', [
      eventId,
      file!.id,
      now,
    ]);
    await this.told(tx, eventId, 'attachMinutes', actor, now);
  }

  /**
   * By somebody else than who wrote the last version, once the days are over and every correction has its answer.
   * @throws RuleBroken otherwise; IllegalTransition the second time
   */
  async publish(tx: Tx, eventId: string, actor: Actor, now: Date): Promise<void> {
    await lockEvent(tx, eventId);
    const { id, state, correctionsUntil, writtenBy } = await lockMinutes(tx, eventId);
    const [waiting] = await rows<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM event_minutes_correction WHERE event_id = $1 AND state = 'waiting'`,
      [eventId],
    );
    const { count } = waiting!;
    if (state !== 'published')
      refuseHall({
        text:
          state === 'draft'
            ? t('correctionsFirst')
            : now < correctionsUntil!
              ? t('correctionsRun', { until: formatDeadline(correctionsUntil!, 'bg') })
              : count > 0
                ? t('correctionsWait', { count })
                : writtenBy === actorId(actor)
                  ? t('samePerson')
                  : null,
      });
    const values = { publishedBy: actorId(actor), publishedAt: now, changedAt: now };
    await this.lifecycles.apply(tx, minutesLifecycle, { id, transition: 'publish', actor, now, values });
    await this.deadlines.meet(tx, { rule: PUBLISHING_RULE, subject: { type: EVENT, id: eventId } }, now);
    await this.lifecycles.apply(tx, eventLifecycle, {
      id: eventId,
      transition: 'publishMinutes',
      actor,
      now,
      values: { changedAt: now },
    });
    await this.changes.shown(tx, eventId, now);
  }

  private async told(tx: Tx, eventId: string, verb: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: EVENT, id: eventId };
    await this.audit.record(tx, { actor, action: `event.${verb}`, subject, details: {} }, now);
    await this.changes.shown(tx, eventId, now);
  }
}

function requireText(text: string): void {
  refuseHall({
    text: text === '' ? t('textMissing') : text.length > MINUTES_LIMITS.text ? t('textTooLong') : null,
  });
}
