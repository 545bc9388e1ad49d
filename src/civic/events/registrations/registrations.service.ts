import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { affected, rows, type Tx } from '../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { lockEvent, type LockedEvent } from '../event-rows.js';
import { EVENT } from '../event.rules.js';
import { RegistrationLetters, type Addressee } from './letters/registration-letters.service.js';
import { RegistrationPeople } from './registration-people.service.js';
import {
  isAhead,
  takingOf,
  type RegistrationState,
  type Seat,
  type NotTaking,
} from './registration.rules.js';
import { ADDRESSEE, Seats } from './seats.service.js';

export type Confirmed =
  | { outcome: 'registered' | 'waiting' }
  /** The button was pressed before. */
  | { outcome: 'before' }
  /** The mailbox has a place by another letter. */
  | { outcome: 'twice' }
  | { outcome: 'expired' }
  | { outcome: 'notTaken'; taking: NotTaking };

interface Row extends Addressee {
  state: RegistrationState;
  seat: Seat;
  emailLookup: string | null;
  expiresAt: Date | null;
}

export interface Invited {
  name: string;
  email: string;
}

/** What becomes of a registration. Each verb locks the event first, so seats are given out one after the other. */
@Injectable()
export class Registrations {
  constructor(
    private readonly seats: Seats,
    private readonly letters: RegistrationLetters,
    private readonly people: RegistrationPeople,
    private readonly audit: Audit,
  ) {}

  /** The seat is decided here: a place in the hall, or in the line. Pressing twice is harmless. */
  async confirm(tx: Tx, id: string, now: Date): Promise<Confirmed> {
    const { event, row } = await this.locked(tx, id);
    if (row.state !== 'asked') return { outcome: 'before' };
    const taking = takingOf(event, now);
    if (taking !== 'open') return { outcome: 'notTaken', taking };
    if (row.expiresAt! <= now) return { outcome: 'expired' };
    if (await this.placeOf(tx, event.id, row.emailLookup!)) return { outcome: 'twice' };
    await this.seats.moveUp(tx, event, now);
    const outcome = (await this.seats.free(tx, event)) === 0 ? 'waiting' : 'registered';
    const placed = await this.place(tx, id, { state: outcome, seat: 'open' }, now);
    await this.letters.write(tx, outcome, placed, event, now);
    await this.seats.shown(tx, event.id);
    return { outcome };
  }

  /** Gives the place back. @returns false when there was none any more @throws RuleBroken once the event is over */
  async cancel(tx: Tx, id: string, now: Date): Promise<boolean> {
    return this.end(tx, id, 'left', now);
  }

  /** By the staff, who say why. @throws RuleBroken */
  async remove(
    tx: Tx,
    id: string,
    { eventId, reason }: { eventId: string; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const found = await rows(tx, 'SELECT FROM event_registration WHERE id = $1 AND event_id = $2', [
      id,
      eventId,
    ]);
    if (found.length === 0) throw new NotFound('registrationNotFound');
    if (!(await this.end(tx, id, 'removed', now, reason))) throw new RuleBroken('registrationGone');
    const subject = { type: EVENT, id: eventId };
    const details = { registration: id };
    await this.audit.record(tx, { actor, action: 'event.removeRegistration', subject, details }, now);
  }

  /** After the event was moved: „идвам“. @returns false when nobody asked them, or they said so already */
  async comesAgain(tx: Tx, id: string): Promise<boolean> {
    const { event } = await this.locked(tx, id);
    const said = await affected(
      tx,
      `UPDATE event_registration SET asked_again_at = NULL
       WHERE id = $1 AND asked_again_at IS NOT NULL AND state IN ('registered', 'waiting')`,
      [id],
    );
    if (said > 0) await this.seats.shown(tx, event.id);
    return said > 0;
  }

  /** A reserved seat for somebody by name. Whoever has a place already keeps their number. @throws RuleBroken */
  async invite(tx: Tx, eventId: string, { name, email }: Invited, actor: Actor, now: Date): Promise<string> {
    const event = await lockEvent(tx, eventId);
    if (!isAhead(event, now) || event.state === 'postponed') throw new RuleBroken('registrationOver');
    const lookup = this.people.lookup(email);
    const known = await this.placeOf(tx, eventId, lookup);
    if (known?.seat === 'reserved') throw new RuleBroken('invitedAlready');
    const [given] = await rows<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM event_registration
       WHERE event_id = $1 AND state = 'registered' AND seat = 'reserved'`,
      [eventId],
    );
    if (given!.count >= event.reserved) throw new RuleBroken('reservedTaken', { max: event.reserved });
    const id = known?.id ?? (await this.begin(tx, event, { name, email, lookup }, now));
    const placed = await this.place(tx, id, { state: 'registered', seat: 'reserved' }, now);
    await this.letters.write(tx, 'invited', placed, event, now);
    await this.seats.moveUp(tx, event, now);
    await this.seats.shown(tx, eventId);
    const subject = { type: EVENT, id: eventId };
    const details = { registration: id };
    await this.audit.record(tx, { actor, action: 'event.invite', subject, details }, now);
    return id;
  }

  /** Event first, then the row: the one order in which they are locked. @throws NotFound */
  private async locked(tx: Tx, id: string): Promise<{ event: LockedEvent; row: Row }> {
    const [of] = await rows<{ eventId: string }>(
      tx,
      'SELECT event_id AS "eventId" FROM event_registration WHERE id = $1',
      [id],
    );
    if (!of) throw new NotFound('registrationNotFound');
    const event = await lockEvent(tx, of.eventId);
    const [row] = await rows<Row>(
      tx,
      `SELECT ${ADDRESSEE}, email_lookup AS "emailLookup", expires_at AS "expiresAt"
       FROM event_registration WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!row) throw new NotFound('registrationNotFound');
    return { event, row };
  }

  private async placeOf(tx: Tx, eventId: string, lookup: string): Promise<Row | null> {
    const [found] = await rows<Row>(
      tx,
      `SELECT ${ADDRESSEE} FROM event_registration
       WHERE event_id = $1 AND email_lookup = $2 AND state IN ('registered', 'waiting')`,
      [eventId, lookup],
    );
    return found ?? null;
  }

  private async begin(
    tx: Tx,
    event: LockedEvent,
    { name, email, lookup }: Invited & { lookup: string },
    now: Date,
  ): Promise<string> {
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO event_registration (event_id, state, email_lookup, sealed, locale, asked_at, expires_at)
       VALUES ($1, 'asked', $2, $3, $4, $5, $5) RETURNING id`,
      [event.id, lookup, this.people.seal({ name, email, needs: '' }), event.lang, now],
    );
    return made!.id;
  }

  /** Numbers follow each other, because the event is locked. */
  private async place(
    tx: Tx,
    id: string,
    { state, seat }: { state: 'registered' | 'waiting'; seat: Seat },
    now: Date,
  ): Promise<Addressee> {
    const [placed] = await rows<Addressee>(
      tx,
      `UPDATE event_registration SET state = $2, seat = $3, expires_at = NULL,
              number = coalesce(number, (SELECT coalesce(max(number), 0) + 1 FROM event_registration AS other
                                         WHERE other.event_id = event_registration.event_id)),
              confirmed_at = coalesce(confirmed_at, $4),
              seated_at = CASE WHEN $2 = 'registered' THEN coalesce(seated_at, $4) END
       WHERE id = $1 RETURNING ${ADDRESSEE}`,
      [id, state, seat, now],
    );
    return placed!;
  }

  private async end(
    tx: Tx,
    id: string,
    letter: 'left' | 'removed',
    now: Date,
    reason = '',
  ): Promise<boolean> {
    const { event } = await this.locked(tx, id);
    if (!isAhead(event, now)) throw new RuleBroken('registrationOver');
    const [ended] = await rows<Addressee>(
      tx,
      `UPDATE event_registration SET state = 'cancelled', cancelled_at = $2, asked_again_at = NULL
       WHERE id = $1 AND state IN ('registered', 'waiting') AND checked_in_at IS NULL RETURNING ${ADDRESSEE}`,
      [id, now],
    );
    if (!ended) return false;
    await this.letters.write(tx, letter, ended, event, now, { reason });
    await this.seats.moveUp(tx, event, now);
    await this.seats.shown(tx, event.id);
    return true;
  }
}
