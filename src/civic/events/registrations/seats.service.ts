import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../../../platform/database/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import type { LockedEvent } from '../event-rows.js';
import { RegistrationLetters, type Addressee } from './letters/registration-letters.service.js';
import { freeSeats, isAhead, registrationsTag } from './registration.rules.js';

/** To be returned by whatever changes a registration that is then written to. */
export const ADDRESSEE = `id, event_id AS "eventId", state, seat, number, sealed, locale`;

/** Who sits and who waits. Everything here is decided under the lock of the event's row, which the caller holds. */
@Injectable()
export class Seats {
  constructor(
    private readonly letters: RegistrationLetters,
    private readonly pageVersions: PageVersions,
  ) {}

  /**
   * The first who wait get the open seats that there are, with a letter each. Nobody else may be seated before this.
   * While nobody knows the day of an event nobody is told of a seat at it.
   */
  async moveUp(tx: Tx, event: LockedEvent, now: Date): Promise<void> {
    if (!isAhead(event, now) || event.state === 'postponed') return;
    const moved = await rows<Addressee>(
      tx,
      `UPDATE event_registration SET state = 'registered', seat = 'open', seated_at = $3
       WHERE id = ANY(ARRAY(SELECT id FROM event_registration WHERE event_id = $1 AND state = 'waiting'
                            ORDER BY number LIMIT $2::int))
       RETURNING ${ADDRESSEE}`,
      [event.id, await this.free(tx, event), now],
    );
    for (const one of moved) await this.letters.write(tx, 'movedUp', one, event, now);
    if (moved.length > 0) await this.shown(tx, event.id);
  }

  /** Null where there is no end to them. */
  async free(tx: Tx, event: LockedEvent): Promise<number | null> {
    const [row] = await rows<{ taken: number }>(
      tx,
      `SELECT count(*)::int AS taken FROM event_registration
       WHERE event_id = $1 AND state = 'registered' AND seat = 'open'`,
      [event.id],
    );
    return freeSeats(event, row!.taken);
  }

  async shown(tx: Tx, eventId: string): Promise<void> {
    await this.pageVersions.bump(tx, [registrationsTag(eventId)]);
  }
}
