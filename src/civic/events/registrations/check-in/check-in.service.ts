import { Injectable } from '@nestjs/common';
import { affected, Database, rows } from '../../../../platform/database/index.js';
import { RuleBroken } from '../../../../platform/errors/index.js';
import { AHEAD_STATES, isOneOf } from '../../event.lifecycle.js';
import type { EventOfRegistration } from '../registrations.queries.js';
import { registrationsTag } from '../registration.rules.js';
import { PageVersions } from '../../../../platform/page-versions/index.js';

/** Lists that were kept on paper are entered afterwards. */
const DOOR_STATES = [...AHEAD_STATES, 'held', 'minutes'] as const;
const KEY = /^[\w-]{8,64}$/;

/** Who came. Each verb is one statement that counts once, however often and by however many it is repeated. */
@Injectable()
export class CheckIn {
  constructor(
    private readonly database: Database,
    private readonly pageVersions: PageVersions,
  ) {}

  /** Whoever waits is let in by the same button: the door decides. @returns false when it was done before */
  async checkIn(event: EventOfRegistration, id: string, now: Date): Promise<boolean> {
    this.requireDoor(event);
    return this.database.transaction(async (tx) => {
      const done = await affected(
        tx,
        `UPDATE event_registration SET checked_in_at = $3
         WHERE id = $1 AND event_id = $2 AND state IN ('registered', 'waiting') AND checked_in_at IS NULL`,
        [id, event.id, now],
      );
      if (done > 0) await this.pageVersions.bump(tx, [registrationsTag(event.id)]);
      return done > 0;
    });
  }

  /** The wrong button was pressed. */
  async undo(event: EventOfRegistration, id: string): Promise<void> {
    this.requireDoor(event);
    await this.database.transaction(async (tx) => {
      await affected(
        tx,
        'UPDATE event_registration SET checked_in_at = NULL WHERE id = $1 AND event_id = $2',
        [id, event.id],
      );
      await this.pageVersions.bump(tx, [registrationsTag(event.id)]);
    });
  }

  /** One more without registration; the same key counts once. @returns how many there are */
  async walkIn(event: EventOfRegistration, key: string, now: Date): Promise<number> {
    this.requireDoor(event);
    if (!KEY.test(key)) throw new RuleBroken('walkInKey');
    return this.database.transaction(async (tx) => {
      await affected(
        tx,
        'INSERT INTO event_walk_in (event_id, key, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [event.id, key, now],
      );
      await this.pageVersions.bump(tx, [registrationsTag(event.id)]);
      const [row] = await rows<{ count: number }>(
        tx,
        'SELECT count(*)::int AS count FROM event_walk_in WHERE event_id = $1',
        [event.id],
      );
      return row!.count;
    });
  }

  /** Takes back the one that this key counted. */
  async undoWalkIn(event: EventOfRegistration, key: string): Promise<void> {
    this.requireDoor(event);
    await this.database.transaction(async (tx) => {
      await affected(tx, 'DELETE FROM event_walk_in WHERE event_id = $1 AND key = $2', [event.id, key]);
      await this.pageVersions.bump(tx, [registrationsTag(event.id)]);
    });
  }

  /** @throws RuleBroken for what does not take place */
  private requireDoor({ state }: EventOfRegistration): void {
    if (!isOneOf(DOOR_STATES, state)) throw new RuleBroken('checkInClosed');
  }
}
