import { Injectable } from '@nestjs/common';
import { Database, rows, type Tx } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { RegistrationLetters } from './letters/registration-letters.service.js';
import { RegistrationPeople, type Person } from './registration-people.service.js';
import { Registrations, type Confirmed } from './registrations.service.js';
import { registrationsSettings } from './registrations.settings.js';
import { ADDRESSEE } from './seats.service.js';
import type { Addressee } from './letters/registration-letters.service.js';

const HOUR_MS = 3_600_000;
const LETTERS = { max: 5, perMs: HOUR_MS };

export interface RegistrationRequest {
  event: { id: string; title: string; startsAt: Date; endsAt: Date; registrationClosesAt: Date | null };
  person: Person;
  locale: Locale;
}

/** What was filled in waits here until the mailbox is proven. Known and unknown addresses take the same way. */
@Injectable()
export class RegistrationRequests {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly people: RegistrationPeople,
    private readonly registrations: Registrations,
    private readonly letters: RegistrationLetters,
  ) {}

  /** Whoever has a place already, or got enough letters, learns it by letter or not at all. */
  async ask(request: RegistrationRequest, now: Date): Promise<void> {
    const { event, person, locale } = request;
    const { confirmHours } = this.settings.read(registrationsSettings);
    const until = new Date(now.getTime() + confirmHours * HOUR_MS);
    const closes = event.registrationClosesAt ?? event.startsAt;
    const expiresAt = closes < until ? closes : until;
    await this.database.transaction(async (tx) => {
      const since = new Date(now.getTime() - LETTERS.perMs);
      const count = await this.letters.askedSince(tx, person.email, since);
      if (count >= LETTERS.max) return;
      const known = await this.known(tx, request);
      if (known) return this.letters.already(tx, known, event, now);
      const id = await this.keep(tx, request, expiresAt, now);
      await this.letters.confirm(tx, { id, email: person.email, locale }, event, expiresAt, now);
    });
  }

  /** For whoever proved their mailbox by signing in: at once. @returns the id of the registration, too */
  async askAsParticipant(request: RegistrationRequest, now: Date): Promise<Confirmed & { id: string }> {
    return this.database.transaction(async (tx) => {
      const known = await this.known(tx, request);
      if (known) return { outcome: 'before' as const, id: known.id };
      const id = await this.keep(tx, request, new Date(now.getTime() + HOUR_MS), now);
      return { ...(await this.registrations.confirm(tx, id, now)), id };
    });
  }

  /** Forgets what nobody confirmed; a day later, so that whoever comes late is told why. */
  async sweep(now: Date): Promise<void> {
    const gone = new Date(now.getTime() - 24 * HOUR_MS);
    await this.database.prune('event_registration', `state = 'asked' AND expires_at < $1`, [gone]);
  }

  private async known(tx: Tx, { event, person }: RegistrationRequest): Promise<Addressee | null> {
    const [found] = await rows<Addressee>(
      tx,
      `SELECT ${ADDRESSEE} FROM event_registration
       WHERE event_id = $1 AND email_lookup = $2 AND state IN ('registered', 'waiting')`,
      [event.id, this.people.lookup(person.email)],
    );
    return found ?? null;
  }

  private async keep(
    tx: Tx,
    { event, person, locale }: RegistrationRequest,
    expiresAt: Date,
    now: Date,
  ): Promise<string> {
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO event_registration (event_id, state, email_lookup, sealed, locale, asked_at, expires_at)
       VALUES ($1, 'asked', $2, $3, $4, $5, $6) RETURNING id`,
      [event.id, this.people.lookup(person.email), this.people.seal(person), locale, now, expiresAt],
    );
    return made!.id;
  }
}
