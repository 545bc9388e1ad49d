import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '../../../platform/database/index.js';
import type { CivicEvent } from '../event.entity.js';
import type { EventRegistration } from './registration.entity.js';

export interface Counts {
  registered: number;
  waiting: number;
  /** Who asked for them holds the seats that are not reserved. */
  openTaken: number;
  reservedTaken: number;
  unconfirmed: number;
  cancelled: number;
  checkedIn: number;
  walkIns: number;
}

export type OwnRegistration = Pick<
  EventRegistration,
  | 'id'
  | 'eventId'
  | 'state'
  | 'seat'
  | 'number'
  | 'sealed'
  | 'locale'
  | 'expiresAt'
  | 'askedAgainAt'
  | 'checkedInAt'
  | 'surveyed'
> & {
  /** How many wait before them, and they; 0 for whoever does not wait. */
  place: number;
};

export type ListedRegistration = Pick<
  EventRegistration,
  'id' | 'state' | 'seat' | 'number' | 'sealed' | 'confirmedAt' | 'askedAgainAt' | 'checkedInAt'
>;

export type EventOfRegistration = Pick<
  CivicEvent,
  | 'id'
  | 'title'
  | 'lang'
  | 'state'
  | 'startsAt'
  | 'endsAt'
  | 'placeName'
  | 'address'
  | 'streamUrl'
  | 'unitId'
  | 'capacity'
  | 'reserved'
  | 'registrationOpensAt'
  | 'registrationClosesAt'
  | 'announcedAt'
>;

/** The reads of registrations: one's own, the list of the staff, the counts of everybody. */
@Injectable()
export class RegistrationQueries {
  constructor(private readonly database: Database) {}

  async event(id: string): Promise<EventOfRegistration | null> {
    const [found] = await this.database.read<EventOfRegistration>(
      `SELECT id, title, lang, state, starts_at AS "startsAt", ends_at AS "endsAt", place_name AS "placeName", address,
              stream_url AS "streamUrl", unit_id AS "unitId", capacity, reserved,
              registration_opens_at AS "registrationOpensAt", registration_closes_at AS "registrationClosesAt",
              announced_at AS "announcedAt"
       FROM event WHERE id = $1`,
      [id],
    );
    return found ?? null;
  }

  async counts(eventId: string, reader: Reader = this.database): Promise<Counts> {
    const [found] = await reader.read<Counts>(
      `SELECT (count(*) FILTER (WHERE state = 'registered'))::int AS registered,
              (count(*) FILTER (WHERE state = 'waiting'))::int AS waiting,
              (count(*) FILTER (WHERE state = 'registered' AND seat = 'open'))::int AS "openTaken",
              (count(*) FILTER (WHERE state = 'registered' AND seat = 'reserved'))::int AS "reservedTaken",
              (count(*) FILTER (WHERE state = 'registered' AND asked_again_at IS NOT NULL))::int AS unconfirmed,
              (count(*) FILTER (WHERE state = 'cancelled'))::int AS cancelled,
              (count(*) FILTER (WHERE checked_in_at IS NOT NULL))::int AS "checkedIn",
              (SELECT count(*)::int FROM event_walk_in WHERE event_id = $1) AS "walkIns"
       FROM event_registration WHERE event_id = $1`,
      [eventId],
    );
    return found!;
  }

  one(id: string): Promise<OwnRegistration | null> {
    return this.own('registration.id = $1', [id]);
  }

  /** The place of a mailbox, if it has one. */
  ofMailbox(eventId: string, lookup: string): Promise<OwnRegistration | null> {
    return this.own(
      `registration.event_id = $1 AND email_lookup = $2 AND registration.state IN ('registered', 'waiting')`,
      [eventId, lookup],
    );
  }

  /** Everybody who had a place, in the order of their numbers. */
  list(eventId: string): Promise<ListedRegistration[]> {
    return this.database.read<ListedRegistration>(
      `SELECT id, state, seat, number, sealed, confirmed_at AS "confirmedAt", asked_again_at AS "askedAgainAt",
              checked_in_at AS "checkedInAt"
       FROM event_registration WHERE event_id = $1 AND state <> 'asked' ORDER BY number`,
      [eventId],
    );
  }

  private async own(condition: string, params: unknown[]): Promise<OwnRegistration | null> {
    const [found] = await this.database.read<OwnRegistration>(
      `SELECT id, event_id AS "eventId", state, seat, number, sealed, locale, expires_at AS "expiresAt",
              asked_again_at AS "askedAgainAt", checked_in_at AS "checkedInAt", surveyed,
              CASE state WHEN 'waiting' THEN
                (SELECT count(*)::int FROM event_registration AS other
                 WHERE other.event_id = registration.event_id AND other.state = 'waiting'
                   AND other.number <= registration.number) ELSE 0 END AS place
       FROM event_registration AS registration WHERE ${condition}`,
      params,
    );
    return found ?? null;
  }
}
