import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { affected, rows, type Tx } from '../../platform/database/index.js';
import { IllegalTransition } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { EventChanges } from './event-changes.service.js';
import { checkReason, checkTimes, type Problems } from './event-input.rules.js';
import { lockEvent, type LockedEvent } from './event-rows.js';
import { refuse } from './event.errors.js';
import { AHEAD_STATES, eventLifecycle, isOneOf } from './event.lifecycle.js';
import { EVENT } from './event.rules.js';
import type { Times } from './event.when.js';
import { eventMoved } from './events.domain-events.js';

export interface NewTimes {
  startsAt: Date | null;
  endsAt: Date | null;
}

/** Other times for an announced event. The earlier ones are kept, and whoever registered is asked again. */
@Injectable()
export class EventTimes {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly changes: EventChanges,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Programme and registration move along. @throws RuleBroken; IllegalTransition for what does not lie ahead */
  async move(
    tx: Tx,
    id: string,
    { reason, ...typed }: NewTimes & { reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const row = await lockEvent(tx, id);
    if (!isOneOf(AHEAD_STATES, row.state)) throw new IllegalTransition('eventOver');
    const ofReason = checkReason(reason);
    const times = required(row, typed, now, ofReason ? { reason: ofReason } : {});
    await this.set(tx, row, times, reason, now);
    const subject = { type: EVENT, id };
    await this.audit.record(tx, { actor, action: 'event.move', subject, details: {} }, now);
    await this.changes.shown(tx, id, now);
  }

  /** Nobody knows yet until when. @throws RuleBroken without a reason */
  async postpone(tx: Tx, id: string, reason: string, actor: Actor, now: Date): Promise<void> {
    const problem = checkReason(reason);
    refuse(problem ? { reason: problem } : {});
    const row = await lockEvent(tx, id);
    const values = { stateReason: reason, changedAt: now };
    const step = { id, transition: 'postpone', actor, now, values, note: { reason } } as const;
    await this.lifecycles.apply(tx, eventLifecycle, step);
    await this.keep(tx, row, null, reason, now);
    await this.changes.entryMoved(tx, id);
    await this.changes.shown(tx, id, now);
  }

  /** The new times of what was postponed. @throws RuleBroken */
  async reschedule(tx: Tx, id: string, typed: NewTimes, actor: Actor, now: Date): Promise<void> {
    const row = await lockEvent(tx, id);
    const values = { stateReason: '', changedAt: now };
    await this.lifecycles.apply(tx, eventLifecycle, { id, transition: 'reschedule', actor, now, values });
    await this.set(tx, row, required(row, typed, now), '', now);
    await this.changes.shown(tx, id, now);
  }

  private async set(tx: Tx, row: LockedEvent, to: Times, reason: string, now: Date): Promise<void> {
    const by = to.startsAt.getTime() - row.startsAt.getTime();
    await this.moveProgramme(tx, row.id, by, to);
    const { opens, closes } = movedRegistration(row, to, by, now);
    await affected(
      tx,
      `UPDATE event SET starts_at = $2, ends_at = $3, registration_opens_at = $4, registration_closes_at = $5,
              version = version + 1
       WHERE id = $1`,
      [row.id, to.startsAt, to.endsAt, opens, closes],
    );
    const changeId = await this.keep(tx, row, to, reason, now);
    await this.changes.entryMoved(tx, row.id);
    await this.outbox.publish(tx, eventMoved(row.id, { changeId, from: row, to }), now);
  }

  private async moveProgramme(tx: Tx, id: string, by: number, to: Times): Promise<void> {
    const slots = await rows<{ isInside: boolean }>(
      tx,
      `UPDATE event_slot SET starts_at = starts_at + $2 * interval '1 millisecond',
              ends_at = ends_at + $2 * interval '1 millisecond', version = version + 1
       WHERE event_id = $1 RETURNING ends_at <= $3 AS "isInside"`,
      [id, by, to.endsAt],
    );
    refuse(slots.every(({ isInside }) => isInside) ? {} : { endsAt: { code: 'programmeOutside' } });
  }

  private async keep(
    tx: Tx,
    { id, startsAt, endsAt }: LockedEvent,
    to: Times | null,
    reason: string,
    now: Date,
  ): Promise<string> {
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO event_time_change (event_id, from_starts_at, from_ends_at, to_starts_at, to_ends_at, reason, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [id, startsAt, endsAt, to?.startsAt ?? null, to?.endsAt ?? null, reason, now],
    );
    return made!.id;
  }
}

/** @throws RuleBroken for times that no event could have, or has already */
function required(row: LockedEvent, typed: NewTimes, now: Date, others: Problems = {}): Times {
  const { startsAt, endsAt } = typed;
  const problems = { ...others, ...checkTimes(typed) };
  if (startsAt && startsAt <= now) problems.startsAt ??= { code: 'startInPast' };
  const isSame = startsAt?.getTime() === row.startsAt.getTime() && endsAt?.getTime() === row.endsAt.getTime();
  if (isSame && row.state !== 'postponed') problems.startsAt ??= { code: 'sameTimes' };
  refuse(problems);
  return { startsAt: startsAt!, endsAt: endsAt! };
}

/** It closes as long before the event as it did; where that is over already, when the event begins. */
function movedRegistration(
  { registrationOpensAt, registrationClosesAt }: LockedEvent,
  { startsAt }: Times,
  by: number,
  now: Date,
): { opens: Date | null; closes: Date | null } {
  if (!registrationOpensAt || !registrationClosesAt) return { opens: null, closes: null };
  const later = (date: Date) => new Date(date.getTime() + by);
  const opens = registrationOpensAt > now ? later(registrationOpensAt) : registrationOpensAt;
  const closes = later(registrationClosesAt);
  return { opens, closes: closes > opens && closes > now ? closes : startsAt };
}
