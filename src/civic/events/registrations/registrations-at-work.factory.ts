import { randomBytes } from 'node:crypto';
import type Bull from 'bull';
import { Audit } from '../../../platform/audit/index.js';
import type { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { affected, type Database } from '../../../platform/database/index.js';
import { Mail, MailBrands, MailKinds, Suppressions } from '../../../platform/mail/index.js';
import type { DomainListeners, OccurredEvent } from '../../../platform/outbox/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { Wakeups } from '../../../platform/queue/index.js';
import { Settings } from '../../../platform/settings/index.js';
import type { EventInput } from '../event-input.rules.js';
import { later, NOW } from '../event.factory.js';
import { eventsAtWork } from '../events-at-work.factory.js';
import { CheckIn } from './check-in/check-in.service.js';
import { RegistrationLetters } from './letters/registration-letters.service.js';
import { RegistrationNews } from './letters/registrations.listener.js';
import { EventReminders } from './letters/reminders.jobs.js';
import { RegistrationLinks } from './registration-links.js';
import { RegistrationPeople } from './registration-people.service.js';
import { RegistrationRequests } from './registration-requests.service.js';
import { RegistrationQueries } from './registrations.queries.js';
import { Registrations } from './registrations.service.js';
import { RegistrationRetention } from './retention/registration-retention.jobs.js';
import { Seats } from './seats.service.js';
import { SurveyOpening } from './survey/survey-opening.service.js';
import { SurveyQueries } from './survey/survey.queries.js';
import { Surveys } from './survey/survey.service.js';

export type RegistrationsAtWork = Awaited<ReturnType<typeof registrationsAtWork>>;

/** The services of registration over those of events, and short words for what specs do with them. */
export async function registrationsAtWork() {
  const work = await eventsAtWork();
  const { database, inTx } = work;
  const config = {
    secretKeys: [{ id: 'a', key: randomBytes(32) }],
    lookupKey: randomBytes(32),
    publicUrl: new URL('https://megdan.example'),
  } as unknown as Config;
  const here = servicesOver(database, config);
  const { requests, people, registrations, news } = here;
  const asked = async (eventId: string, email: string, now = NOW) => {
    const [event] = await database.read<{ id: string; title: string; startsAt: Date; endsAt: Date }>(
      'SELECT id, title, starts_at AS "startsAt", ends_at AS "endsAt" FROM event WHERE id = $1',
      [eventId],
    );
    const person = { name: `Човек ${email}`, email, needs: '' };
    const request = { event: { ...event!, registrationClosesAt: null }, person, locale: 'bg' } as const;
    await requests.ask(request, now);
    const [row] = await database.read<{ id: string }>(
      'SELECT max(id) AS id FROM event_registration WHERE email_lookup = $1 AND event_id = $2',
      [people.lookup(email), eventId],
    );
    return row!.id;
  };
  const confirmed = async (id: string, now = NOW) =>
    (await inTx((tx) => registrations.confirm(tx, id, now))).outcome;

  return {
    ...work,
    ...here,
    /** The same on connections of its own, as another process. */
    another: async () => servicesOver(await work.db.another(), config),
    /** With registration open from now on. */
    open: (more: Partial<EventInput> = {}) => work.announced({ registrationOpensAt: later(-1), ...more }),
    asked,
    confirmed,
    /** The form, the letter and the button. */
    registered: async (eventId: string, email: string, now = NOW) => {
      const id = await asked(eventId, email, now);
      return { id, outcome: await confirmed(id, now) };
    },
    /** What the outbox brings, in its order and each once. */
    heard: async (eventId: string) => {
      const found = await database.read<OccurredEvent>(
        `SELECT id, name, payload, occurred_at AS "occurredAt" FROM outbox_event
         WHERE payload->>'id' = $1 AND name = ANY($2) ORDER BY id`,
        [eventId, news.events],
      );
      for (const event of found) await inTx((tx) => news.run(tx, event));
      await inTx((tx) =>
        affected(tx, 'DELETE FROM outbox_event WHERE id = ANY($1::bigint[])', [found.map(({ id }) => id)]),
      );
    },
    states: async (eventId: string) =>
      (
        await database.read<{ state: string }>(
          'SELECT state FROM event_registration WHERE event_id = $1 ORDER BY id',
          [eventId],
        )
      ).map(({ state }) => state),
    /** What they were written: „moved“ or „reminder“, in the order in which it was. */
    letters: async (id: string) => {
      const found = await database.read<{ key: string }>(
        `SELECT key FROM letter WHERE key LIKE 'events.registration:' || $1 || ':%' ORDER BY id`,
        [id],
      );
      return found.map(({ key }) => key.split(':')[2]!);
    },
  };
}

function servicesOver(database: Database, config: Config) {
  const crypto = new Crypto(config);
  const [audit, pageVersions] = [new Audit(), new PageVersions(database)];
  const settings = new Settings(database, audit, pageVersions);
  // Redis is away; letters lie in the table.
  const queue = { client: { status: 'end' } } as unknown as Bull.Queue;
  const suppressions = new Suppressions(database, crypto, audit);
  const mail = new Mail(crypto, new MailBrands(settings), suppressions, new Wakeups(), queue);
  const links = new RegistrationLinks(crypto, config);
  const people = new RegistrationPeople(crypto);
  const letters = new RegistrationLetters(mail, new MailKinds(), links, people);
  const seats = new Seats(letters, pageVersions);
  const registrations = new Registrations(seats, letters, people, audit);
  const requests = new RegistrationRequests(database, settings, people, registrations, letters);
  const opening = new SurveyOpening(settings, letters);
  return {
    settings,
    people,
    seats,
    registrations,
    requests,
    registrationQueries: new RegistrationQueries(database),
    checkIn: new CheckIn(database, pageVersions),
    news: new RegistrationNews({} as DomainListeners, letters, seats, opening),
    reminders: new EventReminders(database, settings, letters, seats),
    retention: new RegistrationRetention(database, settings, requests),
    surveys: new Surveys(database, pageVersions, audit),
    surveyQueries: new SurveyQueries(database),
  };
}
