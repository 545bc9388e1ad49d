import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { mayTouch } from '../../../../commons/accounts/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { page, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { formatTime, type Locale } from '../../../../platform/i18n/index.js';
import { shownEvent } from '../registering/register-pages.service.js';
import { RegistrationLinks } from '../registration-links.js';
import { RegistrationPeople } from '../registration-people.service.js';
import { REGISTER } from '../registrations.permissions.js';
import {
  RegistrationQueries,
  type EventOfRegistration,
  type ListedRegistration,
} from '../registrations.queries.js';
import { checkInMessages } from './check-in.messages.js';
import { CheckInPage, type CheckInDone, type DoorPerson } from './views/check-in.page.js';
import { TicketPage } from './views/ticket.page.js';

export const checkInQuery = z.object({
  q: z.string().max(100).default(''),
  now: z.string().max(20).optional(),
  before: z.string().max(20).optional(),
  walkIn: z.string().max(64).optional(),
});
type Asked = z.infer<typeof checkInQuery>;

/** What the door sees: names, for whoever may; a ticket, for everybody. */
@Injectable()
export class CheckInPages {
  constructor(
    private readonly queries: RegistrationQueries,
    private readonly people: RegistrationPeople,
    private readonly links: RegistrationLinks,
  ) {}

  /** @param key of one more without registration */
  async list(
    { locale }: PageContext,
    event: EventOfRegistration,
    { q, now, before, walkIn }: Asked,
    key: string,
  ): Promise<PageResult> {
    const t = checkInMessages(locale);
    const [found, counts] = await Promise.all([this.queries.list(event.id), this.queries.counts(event.id)]);
    const people = found.map((row) => this.shown(row, locale));
    const of = people.find(({ id }) => id === (now ?? before)) ?? null;
    const done: CheckInDone | null = of?.came ? { how: now ? 'now' : 'before', ...of, time: of.came } : null;
    const wanted = q.trim().toLocaleLowerCase('bg');
    return page({
      title: t('title'),
      body: h(CheckInPage, {
        event: shownEvent(event, locale),
        eventId: event.id,
        q: q.trim(),
        walkInKey: key,
        counts: {
          came: counts.checkedIn + counts.walkIns,
          checkedIn: counts.checkedIn,
          registered: counts.registered,
          walkIns: counts.walkIns,
          waiting: counts.waiting,
        },
        people: people.filter(
          ({ isCancelled, number, name }) =>
            (wanted !== '' || !isCancelled) &&
            (wanted === '' || String(number) === wanted || name.toLocaleLowerCase('bg').includes(wanted)),
        ),
        done,
        walkInDone: walkIn ?? null,
      }),
    });
  }

  async ticket(ctx: PageContext, token: string, { now, before }: Asked): Promise<PageResult> {
    const { locale, staff } = ctx;
    const { row, event } = await this.ofTicket(token);
    const t = checkInMessages(locale);
    const isDoor = staff !== null && staff.permissions.has(REGISTER) && mayTouch(staff, event.unitId);
    const person = isDoor ? this.shown({ confirmedAt: null, ...row }, locale) : null;
    const how = now ? 'now' : before ? 'before' : null;
    return page({
      title: t('ticketTitle', { number: row.number }),
      body: h(TicketPage, {
        event: shownEvent(event, locale),
        eventId: event.id,
        path: `/events/tickets/${token}`,
        number: row.number!,
        state: row.state,
        person,
        done: person?.came && how ? { how, ...person, time: person.came } : null,
      }),
    });
  }

  /** @throws NotFound for what is no ticket of ours */
  async ofTicket(token: string) {
    const row = await this.queries.one(this.links.read('ticket', token));
    const event = row && row.state !== 'asked' ? await this.queries.event(row.eventId) : null;
    if (!row || !event) throw new NotFound('registrationNotFound');
    return { row, event };
  }

  private shown(row: ListedRegistration, locale: Locale): DoorPerson {
    const t = checkInMessages(locale);
    const person = this.people.open(row.sealed);
    return {
      id: row.id,
      number: row.number!,
      name: person?.name ?? t('forgotten'),
      needs: person?.needs ?? '',
      came: row.checkedInAt ? formatTime(row.checkedInAt, locale) : null,
      isCancelled: row.state === 'cancelled',
      notes: [
        ...(row.state === 'waiting' ? [t('isWaiting')] : []),
        ...(row.state === 'cancelled' ? [t('cancelled')] : []),
        ...(row.seat === 'reserved' && row.state === 'registered' ? [t('reserved')] : []),
        ...(row.askedAgainAt && row.state !== 'cancelled' ? [t('unconfirmed')] : []),
      ],
    };
  }
}
