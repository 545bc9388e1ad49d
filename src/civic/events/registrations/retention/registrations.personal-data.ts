import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Participants, PersonalData, type Contact } from '../../../../commons/accounts/index.js';
import { Contributions, type Contribution } from '../../../../commons/subjects/index.js';
import { affected, Database, rows, type Tx } from '../../../../platform/database/index.js';
import { lockEvent } from '../../event-rows.js';
import { RegistrationLinks } from '../registration-links.js';
import { RegistrationPeople } from '../registration-people.service.js';
import { ownPath, type RegistrationState } from '../registration.rules.js';
import { Seats } from '../seats.service.js';
import { ownMessages } from '../own/own.messages.js';

interface OwnRow {
  id: string;
  title: string;
  lang: 'bg' | 'en';
  state: RegistrationState;
  sealed: string | null;
  startsAt: Date;
  askedAt: Date;
  confirmedAt: Date | null;
  cancelledAt: Date | null;
  checkedInAt: Date | null;
}

const TONES = { asked: 'wait', registered: 'open', waiting: 'wait', cancelled: 'plain' } as const;

/** What registrations know about a person. The count stays; the person goes. */
@Injectable()
export class RegistrationsPersonalData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly contributions: Contributions,
    private readonly participants: Participants,
    private readonly database: Database,
    private readonly people: RegistrationPeople,
    private readonly links: RegistrationLinks,
    private readonly seats: Seats,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'eventRegistrations',
      label: ownMessages.texts.ownData,
      export: (person) => this.export(person),
      erase: (tx, person, now) => this.erase(tx, person, now),
    });
    this.contributions.register({ of: (participantId, limit) => this.of(participantId, limit) });
  }

  private async export({ email }: Contact): Promise<object[]> {
    const found = await this.rowsOf(email, null);
    return found.map(({ sealed, id: _id, lang: _lang, ...row }) => ({ ...row, ...this.people.open(sealed) }));
  }

  /** A seat that nobody takes any more goes to whoever waits. */
  private async erase(tx: Tx, { email }: Contact, now: Date): Promise<void> {
    const lookup = this.people.lookup(email);
    const events = await rows<{ eventId: string }>(
      tx,
      `SELECT DISTINCT event_id AS "eventId" FROM event_registration
       WHERE email_lookup = $1 AND state <> 'asked' ORDER BY event_id`,
      [lookup],
    );
    await affected(tx, `DELETE FROM event_registration WHERE email_lookup = $1 AND state = 'asked'`, [
      lookup,
    ]);
    for (const { eventId } of events) {
      const event = await lockEvent(tx, eventId);
      await affected(
        tx,
        `UPDATE event_registration SET state = 'cancelled', cancelled_at = $3, asked_again_at = NULL
         WHERE event_id = $1 AND email_lookup = $2 AND state <> 'cancelled' AND checked_in_at IS NULL AND $4`,
        [eventId, lookup, now, event.endsAt > now],
      );
      await affected(
        tx,
        'UPDATE event_registration SET sealed = NULL, email_lookup = NULL WHERE event_id = $1 AND email_lookup = $2',
        [eventId, lookup],
      );
      await this.seats.moveUp(tx, event, now);
      await this.seats.shown(tx, eventId);
    }
  }

  private async of(participantId: string, limit: number): Promise<Contribution[]> {
    const contact = await this.participants.contact(this.database, participantId);
    if (!contact) return [];
    const found = await this.rowsOf(contact.email, limit);
    return found
      .filter(({ state }) => state !== 'asked')
      .map((row) => ({
        kind: ownMessages.texts.registration,
        title: row.title,
        lang: row.lang,
        path: ownPath(this.links.token('own', row.id)),
        at: row.confirmedAt ?? row.askedAt,
        state: { label: ownMessages.texts[`state_${row.state}`], tone: TONES[row.state] },
        outcome: null,
      }));
  }

  private rowsOf(email: string, limit: number | null): Promise<OwnRow[]> {
    return this.database.read<OwnRow>(
      `SELECT registration.id, title, event.lang, registration.state, sealed, starts_at AS "startsAt",
              asked_at AS "askedAt", confirmed_at AS "confirmedAt", cancelled_at AS "cancelledAt",
              checked_in_at AS "checkedInAt"
       FROM event_registration AS registration JOIN event ON event.id = event_id
       WHERE email_lookup = $1 ORDER BY registration.id DESC LIMIT $2`,
      [this.people.lookup(email), limit],
    );
  }
}
