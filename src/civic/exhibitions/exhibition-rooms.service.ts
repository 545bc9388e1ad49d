import { Injectable } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { affected, rows, type Tx } from '../../platform/database/index.js';
import { Conflict, IllegalTransition, NotFound, RuleBroken } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { ExhibitionChanges } from './exhibition-changes.service.js';
import { refuse } from './exhibition.errors.js';
import { exhibitionLifecycle, type RoomTransition } from './exhibition.lifecycle.js';
import { reordered, roomProblems, type RoomInput } from './exhibition.rules.js';
import { boardIds, lockOrderOfRooms, lockRoom, putInOrder } from './exhibition-rows.js';

/** What the curators decide about the rooms. */
@Injectable()
export class ExhibitionRooms {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly changes: ExhibitionChanges,
  ) {}

  /** Begins a draft, after all other rooms. @throws RuleBroken @returns its id */
  async create(tx: Tx, input: RoomInput, actor: Actor, now: Date): Promise<string> {
    refuse(roomProblems(input, await this.topics()));
    const before = await lockOrderOfRooms(tx);
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO exhibition_room (title, summary, description, funding, lang, topics, position, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8) RETURNING id`,
      [...wordsOf(input), before.length + 1, now],
    );
    await this.changes.done(tx, made!.id, 'create', actor, now);
    return made!.id;
  }

  /** @param version of the form; null where nobody else may have written meanwhile. @throws RuleBroken, Conflict */
  async edit(
    tx: Tx,
    id: string,
    { input, version }: { input: RoomInput; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const row = await lockRoom(tx, id);
    if (version !== null && version !== row.version) throw new Conflict('conflict');
    refuse(roomProblems(input, await this.topics()));
    await affected(
      tx,
      `UPDATE exhibition_room SET title = $1, summary = $2, description = $3, funding = $4, lang = $5, topics = $6,
                                  version = version + 1
       WHERE id = $7`,
      [...wordsOf(input), id],
    );
    await this.changes.done(tx, id, 'edit', actor, now);
  }

  /** @throws RuleBroken for a room without boards; IllegalTransition where somebody was faster */
  async step(tx: Tx, id: string, transition: RoomTransition, actor: Actor, now: Date): Promise<void> {
    const { openedAt } = await lockRoom(tx, id);
    if (transition !== 'close' && (await boardIds(tx, id)).length === 0) throw new RuleBroken('roomEmpty');
    const values =
      transition === 'close'
        ? { closedAt: now, changedAt: now }
        : { openedAt: openedAt ?? now, closedAt: null, changedAt: now };
    await this.lifecycles.apply(tx, exhibitionLifecycle, { id, transition, actor, now, values });
    await this.changes.seen(tx, id, now);
  }

  /** A room that nobody has seen is gone with its boards. @throws IllegalTransition once it was opened */
  async discard(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const order = await lockOrderOfRooms(tx);
    const { state } = await lockRoom(tx, id);
    if (state !== 'draft') throw new IllegalTransition('roomNotDraft');
    await affected(tx, 'DELETE FROM exhibition_room WHERE id = $1', [id]);
    await putInOrder(
      tx,
      'exhibition_room',
      order.filter((one) => one !== id),
    );
    await this.changes.ordered(tx, id, actor, now);
  }

  /**
   * Puts a room at its place among all rooms.
   * @param place from 1, or how many places it goes down; what leads beyond the ends stays at the end
   */
  async move(
    tx: Tx,
    id: string,
    place: { at: number } | { by: 1 | -1 },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const order = await lockOrderOfRooms(tx);
    const stands = order.indexOf(id) + 1;
    if (stands === 0) throw new NotFound('roomNotFound');
    const wanted = 'at' in place ? place.at : stands + place.by;
    if ('at' in place && (place.at < 1 || place.at > order.length))
      refuse({ place: { code: 'noSuchPlace', params: { max: order.length } } });
    await putInOrder(tx, 'exhibition_room', reordered(order, id, wanted));
    await this.changes.ordered(tx, id, actor, now);
  }

  private async topics(): Promise<ReadonlySet<string>> {
    return new Set((await this.subjects.topicNames()).keys());
  }
}

function wordsOf({ title, summary, description, funding, lang, topics }: RoomInput): unknown[] {
  return [title, summary, description, funding, lang, topics];
}
