import { Injectable } from '@nestjs/common';
import { parseSubjectKey } from '../../commons/subjects/index.js';
import { Trail } from '../../commons/trail/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { affected, readerOf, type Tx } from '../../platform/database/index.js';
import { Conflict, IllegalTransition, RuleBroken } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { EventChanges } from './event-changes.service.js';
import { EventChoices } from './event-choices.service.js';
import {
  checkInput,
  checkReason,
  type CheckedInput,
  type EventInput,
  type Problems,
} from './event-input.rules.js';
import { insertEvent, lockEvent, putOrganisers, updateEvent, type LockedEvent } from './event-rows.js';
import { refuse } from './event.errors.js';
import { AHEAD_STATES, eventLifecycle, isOneOf, isPublic, type EventTransition } from './event.lifecycle.js';
import { EVENT } from './event.rules.js';
import { eventDocumented, eventRelocated, eventSeatsChanged } from './events.domain-events.js';

const CLOCK: Actor = { kind: 'clock' };
const MINUTE = 60_000;

/** What the staff decide about an event; other times are in EventTimes, what time does is in EventClock. */
@Injectable()
export class Events {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly changes: EventChanges,
    private readonly choices: EventChoices,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly trail: Trail,
  ) {}

  /** Begins a draft. @throws RuleBroken @returns its id */
  async create(tx: Tx, input: EventInput, actor: Actor, now: Date): Promise<string> {
    const id = await insertEvent(tx, await this.checked(tx, input), now);
    await putOrganisers(tx, id, input);
    await this.record(tx, id, 'create', actor, now);
    return id;
  }

  /**
   * @param version of the form; null where nobody else may have written meanwhile
   * @throws RuleBroken also for other times once it is announced; Conflict; IllegalTransition once it is over
   */
  async edit(
    tx: Tx,
    id: string,
    { input, version }: { input: EventInput; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const row = await lockEvent(tx, id);
    if (version !== null && version !== row.version) throw new Conflict('conflict');
    if (isOneOf(['cancelled', 'archived'], row.state)) throw new IllegalTransition('eventOver');
    const checked = await this.checked(tx, input);
    refuse(announcedProblems(row, checked));
    await updateEvent(tx, id, checked, now);
    await putOrganisers(tx, id, checked);
    await this.tellEdited(tx, row, checked, now);
    await this.record(tx, id, 'edit', actor, now);
    if (row.seriesId && row.seriesId !== checked.seriesId) await this.changes.seriesShown(tx, row.seriesId);
    await this.changes.shown(tx, id, now);
    if (isPublic(row)) await this.link(tx, id, { before: row.about, after: checked.about }, actor, now);
  }

  /** A draft that nobody has seen is gone. @throws IllegalTransition once it is announced */
  async discard(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const { state } = await lockEvent(tx, id);
    if (state !== 'draft') throw new IllegalTransition('eventNotDraft');
    await affected(tx, 'DELETE FROM event WHERE id = $1', [id]);
    await this.record(tx, id, 'discard', actor, now);
  }

  /** Everybody sees it from now on. @throws RuleBroken while it lacks whom to ask about it */
  async announce(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const row = await lockEvent(tx, id);
    const { unitId, about, registrationOpensAt: opens, registrationClosesAt: closes } = row;
    refuse(unitId === null ? { unitId: { code: 'required' } } : {});
    await this.step(tx, id, 'announce', actor, now, { values: { announcedAt: now, changedAt: now } });
    if (opens && closes && opens <= now && now < closes)
      await this.step(tx, id, 'openRegistration', CLOCK, now);
    await this.changes.shown(tx, id, now);
    await this.link(tx, id, { before: [], after: about }, actor, now);
  }

  /** Earlier than was planned. @throws RuleBroken where there is none, or its time is over */
  async openRegistration(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const { registrationOpensAt: opens, registrationClosesAt: closes } = await lockEvent(tx, id);
    if (!opens || !closes) throw new RuleBroken('noRegistration');
    if (closes <= now) throw new RuleBroken('registrationPassed');
    const values = { registrationOpensAt: opens > now ? minuteOf(now) : opens, changedAt: now };
    await this.step(tx, id, 'openRegistration', actor, now, { values });
    await this.changes.shown(tx, id, now);
  }

  /** Earlier than was planned; the clock does not open it again. */
  async closeRegistration(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const { registrationOpensAt: opens } = await lockEvent(tx, id);
    const closes = minuteOf(now);
    const before = new Date(closes.getTime() - MINUTE);
    const values = {
      registrationOpensAt: opens && opens < closes ? opens : before,
      registrationClosesAt: closes,
      changedAt: now,
    };
    await this.step(tx, id, 'closeRegistration', actor, now, { values });
    await this.changes.shown(tx, id, now);
  }

  /** @throws RuleBroken before it has begun */
  async hold(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const { startsAt, endsAt } = await lockEvent(tx, id);
    if (startsAt > now) throw new RuleBroken('eventNotOverYet');
    const values = { heldAt: now < endsAt ? now : endsAt, changedAt: now };
    await this.step(tx, id, 'hold', actor, now, { values });
    await this.changes.shown(tx, id, now);
  }

  /** It does not take place, and everybody reads why. @throws RuleBroken without a reason */
  async cancel(tx: Tx, id: string, reason: string, actor: Actor, now: Date): Promise<void> {
    const problem = checkReason(reason);
    refuse(problem ? { reason: problem } : {});
    const values = { stateReason: reason, changedAt: now };
    await this.step(tx, id, 'cancel', actor, now, { values, note: { reason } });
    await this.changes.entryMoved(tx, id);
    await this.changes.shown(tx, id, now);
  }

  async archive(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    await this.step(tx, id, 'archive', actor, now, { values: { changedAt: now } });
    await this.changes.shown(tx, id, now);
  }

  private async checked(tx: Tx, input: EventInput): Promise<CheckedInput> {
    refuse(checkInput(input, await this.choices.known(input.about, readerOf(tx))));
    return input as CheckedInput;
  }

  /** What people will talk about, on the trail. */
  private async link(
    tx: Tx,
    id: string,
    { before, after }: { before: readonly string[]; after: readonly string[] },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const from = { type: EVENT, id };
    const added = after.filter((key) => !before.includes(key));
    const gone = before.filter((key) => !after.includes(key));
    for (const to of added.flatMap((key) => parseSubjectKey(key) ?? []))
      await this.trail.link(tx, { from, to, kind: 'about', actor }, now);
    for (const to of gone.flatMap((key) => parseSubjectKey(key) ?? []))
      await this.trail.unlink(tx, { from, to, kind: 'about', actor }, now);
  }

  /** What those who follow, or have registered, learn of a change. */
  private async tellEdited(tx: Tx, row: LockedEvent, input: CheckedInput, now: Date): Promise<void> {
    if (!isPublic(row)) return;
    const relocated = ['form', 'placeName', 'address', 'ekatte', 'accessibility', 'streamUrl'] as const;
    const isAhead = isOneOf(AHEAD_STATES, row.state);
    const isElsewhere = isAhead && relocated.some((field) => row[field] !== input[field]);
    if (isElsewhere) await this.outbox.publish(tx, eventRelocated(row.id), now);
    if (isElsewhere || row.title !== input.title) await this.changes.entryMoved(tx, row.id);
    if (isAhead && (row.capacity !== input.capacity || row.reserved !== input.reserved))
      await this.outbox.publish(tx, eventSeatsChanged(row.id), now);
    if (!isAhead && input.recordingUrl && row.recordingUrl !== input.recordingUrl)
      await this.outbox.publish(tx, eventDocumented(row.id), now);
  }

  private step(
    tx: Tx,
    id: string,
    transition: EventTransition,
    actor: Actor,
    now: Date,
    more: { values?: Record<string, unknown>; note?: Record<string, string> } = {},
  ): Promise<void> {
    return this.lifecycles.apply(tx, eventLifecycle, { id, transition, actor, now, ...more });
  }

  private record(tx: Tx, id: string, verb: string, actor: Actor, now: Date): Promise<void> {
    return this.audit.record(
      tx,
      { actor, action: `event.${verb}`, subject: { type: EVENT, id }, details: {} },
      now,
    );
  }
}

/** Times are typed to the minute, so that what a form gives back is what was stored. */
function minuteOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / MINUTE) * MINUTE);
}

/** What can no longer be changed by editing, because people have planned by it. */
function announcedProblems(row: LockedEvent, input: CheckedInput): Problems {
  if (!isPublic(row)) return {};
  const problems: Problems = {};
  for (const field of ['startsAt', 'endsAt'] as const)
    if (row[field].getTime() !== input[field].getTime()) problems[field] = { code: 'timesByMoving' };
  if (row.state === 'registration' && !input.registrationOpensAt)
    problems.registrationOpensAt = { code: 'required' };
  return problems;
}
