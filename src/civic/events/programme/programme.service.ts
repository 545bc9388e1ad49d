import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { affected, Database, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { Conflict, IllegalTransition, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { EventChanges } from '../event-changes.service.js';
import { lockEvent, type LockedEvent } from '../event-rows.js';
import { refuseFields } from '../event.errors.js';
import { isOneOf } from '../event.lifecycle.js';
import { EVENT } from '../event.rules.js';
import type { EventSlot } from './programme.entity.js';
import {
  SLOT_LABELS,
  SLOT_LIMITS,
  slotProblems,
  speakersOf,
  type SlotInput,
  type Speaker,
} from './programme.rules.js';

export type ShownSlot = Pick<EventSlot, 'id' | 'startsAt' | 'endsAt' | 'title' | 'description'> & {
  speakers: Speaker[];
};

/** What happens at an event, hour by hour, and who speaks. */
@Injectable()
export class Programme {
  constructor(
    private readonly database: Database,
    private readonly changes: EventChanges,
    private readonly audit: Audit,
  ) {}

  /** In the order of time. */
  async of(eventId: string, reader: Reader = this.database): Promise<ShownSlot[]> {
    return reader.read<ShownSlot>(
      `SELECT id, starts_at AS "startsAt", ends_at AS "endsAt", title, description,
              coalesce((SELECT json_agg(json_build_object('name', name, 'role', role, 'organisation', organisation, 'bio', bio)
                                        ORDER BY position)
                        FROM event_speaker WHERE slot_id = slot.id), '[]') AS speakers
       FROM event_slot AS slot WHERE event_id = $1 ORDER BY starts_at, ends_at, id`,
      [eventId],
    );
  }

  /** By the slot in which they speak. */
  async speakers(slotIds: readonly string[]): Promise<Map<string, Speaker[]>> {
    const found = await this.database.read<Speaker & { slotId: string }>(
      `SELECT slot_id AS "slotId", name, role, organisation, bio FROM event_speaker
       WHERE slot_id = ANY($1::bigint[]) ORDER BY position`,
      [slotIds],
    );
    return Map.groupBy(found, ({ slotId }) => slotId);
  }

  /** @throws RuleBroken by field, also for what lies outside the event @returns the slot's id */
  async add(tx: Tx, eventId: string, input: SlotInput, actor: Actor, now: Date): Promise<string> {
    const event = await lockOpen(tx, eventId);
    refuseFields(slotProblems(input, event), SLOT_LABELS);
    const [row] = await rows<{ count: number }>(
      tx,
      'SELECT count(*)::int AS count FROM event_slot WHERE event_id = $1',
      [eventId],
    );
    if (row!.count >= SLOT_LIMITS.slots) throw new RuleBroken('programmeFull', { max: SLOT_LIMITS.slots });
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO event_slot (event_id, starts_at, ends_at, title, description)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [eventId, input.startsAt, input.endsAt, input.title, input.description],
    );
    await putSpeakers(tx, made!.id, input);
    await this.told(tx, eventId, 'addSlot', actor, now);
    return made!.id;
  }

  /** @throws RuleBroken by field; Conflict where somebody else wrote meanwhile */
  async edit(
    tx: Tx,
    slotId: string,
    { input, version }: { input: SlotInput; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const eventId = await eventOf(tx, slotId);
    const event = await lockOpen(tx, eventId);
    refuseFields(slotProblems(input, event), SLOT_LABELS);
    const changed = await affected(
      tx,
      `UPDATE event_slot SET starts_at = $2, ends_at = $3, title = $4, description = $5, version = version + 1
       WHERE id = $1 AND ($6::int IS NULL OR version = $6)`,
      [slotId, input.startsAt, input.endsAt, input.title, input.description, version],
    );
    if (changed === 0) throw new Conflict('conflict');
    await putSpeakers(tx, slotId, input);
    await this.told(tx, eventId, 'editSlot', actor, now);
  }

  async remove(tx: Tx, slotId: string, actor: Actor, now: Date): Promise<void> {
    const eventId = await eventOf(tx, slotId);
    await lockOpen(tx, eventId);
    await affected(tx, 'DELETE FROM event_slot WHERE id = $1', [slotId]);
    await this.told(tx, eventId, 'removeSlot', actor, now);
  }

  private async told(tx: Tx, id: string, verb: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: EVENT, id };
    await this.audit.record(tx, { actor, action: `event.${verb}`, subject, details: {} }, now);
    await this.changes.shown(tx, id, now);
  }
}

/** @throws IllegalTransition once nothing of it changes any more */
async function lockOpen(tx: Tx, eventId: string): Promise<LockedEvent> {
  const row = await lockEvent(tx, eventId);
  if (isOneOf(['cancelled', 'archived'], row.state)) throw new IllegalTransition('eventOver');
  return row;
}

async function eventOf(tx: Tx, slotId: string): Promise<string> {
  const [row] = await rows<{ eventId: string }>(
    tx,
    'SELECT event_id AS "eventId" FROM event_slot WHERE id = $1',
    [slotId],
  );
  if (!row) throw new NotFound('eventPartNotFound');
  return row.eventId;
}

/** Exactly these from now on, in this order. */
async function putSpeakers(tx: Tx, slotId: string, { speakers }: SlotInput): Promise<void> {
  await affected(tx, 'DELETE FROM event_speaker WHERE slot_id = $1', [slotId]);
  const typed = speakersOf(speakers);
  await affected(
    tx,
    `INSERT INTO event_speaker (slot_id, position, name, role, organisation, bio)
     SELECT $1, place - 1, name, role, organisation, bio
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY
       AS given (name, role, organisation, bio, place)`,
    [
      slotId,
      typed.map(({ name }) => name),
      typed.map(({ role }) => role),
      typed.map(({ organisation }) => organisation),
      typed.map(({ bio }) => bio),
    ],
  );
}
