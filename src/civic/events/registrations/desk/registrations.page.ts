import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mayTouch } from '../../../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  backofficePage,
  textOf,
  type BackofficeContext,
  type Outcome,
  type PageContent,
  type PageForm,
  type PageSection,
  type Values,
} from '../../../../platform/backoffice/index.js';
import { Database } from '../../../../platform/database/index.js';
import { Forbidden, NotFound } from '../../../../platform/errors/index.js';
import { formatDateTime, formatTime } from '../../../../platform/i18n/index.js';
import { recordPath } from '../../event.rules.js';
import { RegistrationPeople, type Person } from '../registration-people.service.js';
import { checkInPath, isAhead, LIMITS } from '../registration.rules.js';
import { REGISTER } from '../registrations.permissions.js';
import {
  RegistrationQueries,
  type Counts,
  type EventOfRegistration,
  type ListedRegistration,
} from '../registrations.queries.js';
import { Registrations } from '../registrations.service.js';
import { registrationsDeskMessages } from './desk.messages.js';

const NAME = 'event-registrations';
const t = registrationsDeskMessages('bg');
const { texts } = registrationsDeskMessages;

type Named = ListedRegistration & { person: Person | null };

export function registrationsPagePath(eventId: string): string {
  return `/admin/pages/${NAME}?event=${eventId}`;
}

export function csvPath(eventId: string): string {
  return `/staff/events/${eventId}/registrations.csv`;
}

/** Who registered for one event, and what the staff do about it. */
@Injectable()
export class RegistrationsPage implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly queries: RegistrationQueries,
    private readonly people: RegistrationPeople,
    private readonly registrations: Registrations,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      backofficePage({
        name: NAME,
        label: texts.title,
        permission: REGISTER,
        load: (ctx, { event }) => this.load(ctx, event),
        actions: {
          invite: { run: (ctx, values, { event }) => this.invite(ctx, values, event) },
          remove: { run: (ctx, values, { event }) => this.remove(ctx, values, event) },
        },
        messages: registrationsDeskMessages,
      }),
    );
  }

  private async load(ctx: BackofficeContext, eventId: string | undefined): Promise<PageContent> {
    if (!eventId) return { intro: t('chooseEvent'), sections: [] };
    const event = await this.own(ctx, eventId);
    const [counts, listed] = await Promise.all([this.queries.counts(eventId), this.queries.list(eventId)]);
    const named = listed.map((row): Named => ({ ...row, person: this.people.open(row.sealed) }));
    const forms = isAhead(event, ctx.now)
      ? [...inviteForm(event, counts), ...removeForm(eventId, named)]
      : [];
    return {
      intro: t('intro', { title: event.title }),
      sections: [
        { id: 'counts', title: t('counts'), table: countsTable(event, counts) },
        listSection(named),
        ...(forms.length > 0 ? [{ id: 'acts', forms }] : []),
        waysOn(eventId),
      ],
    };
  }

  private async invite(ctx: BackofficeContext, values: Values, eventId = ''): Promise<Outcome> {
    await this.own(ctx, eventId);
    const invited = { name: textOf(values['name']), email: textOf(values['email']) };
    await this.database.transaction((tx) =>
      this.registrations.invite(tx, eventId, invited, ctx.actor, ctx.now),
    );
    return { message: texts.invited, redirect: registrationsPagePath(eventId) };
  }

  private async remove(ctx: BackofficeContext, values: Values, eventId = ''): Promise<Outcome> {
    await this.own(ctx, eventId);
    const why = { eventId, reason: textOf(values['reason']) };
    await this.database.transaction((tx) =>
      this.registrations.remove(tx, textOf(values['registration']), why, ctx.actor, ctx.now),
    );
    return { message: texts.removed, redirect: registrationsPagePath(eventId) };
  }

  private async own({ staff }: BackofficeContext, eventId: string): Promise<EventOfRegistration> {
    const event = /^[1-9]\d{0,17}$/.test(eventId) ? await this.queries.event(eventId) : null;
    if (!event) throw new NotFound('eventNotFound');
    if (!mayTouch(staff, event.unitId)) throw new Forbidden('eventOtherUnit');
    return event;
  }
}

export function countsTable(
  { capacity, reserved }: Pick<EventOfRegistration, 'capacity' | 'reserved'>,
  counts: Counts,
) {
  const of = (count: number, all: number | null) => (all === null ? String(count) : t('of', { count, all }));
  const came = counts.checkedIn + counts.walkIns;
  const rows = [
    [t('openSeats'), of(counts.openTaken, capacity === null ? null : capacity - reserved)],
    ...(reserved > 0 ? [[t('reservedSeats'), of(counts.reservedTaken, reserved)]] : []),
    [t('waiting'), String(counts.waiting)],
    ...(counts.unconfirmed > 0 ? [[t('unconfirmed'), String(counts.unconfirmed)]] : []),
    [t('cancelled'), String(counts.cancelled)],
    [t('came'), String(came)],
    ...(counts.walkIns > 0 ? [[t('walkIns'), String(counts.walkIns)]] : []),
  ];
  return { columns: [t('what'), t('howMany')], rows, empty: '' };
}

/** „записан“, „запазено място“, „чака, не е потвърдил датата“ */
export function stateText({ state, seat, askedAgainAt }: ListedRegistration): string {
  if (state !== 'registered' && state !== 'waiting') return t('state_cancelled');
  const plain = t(state === 'registered' && seat === 'reserved' ? 'state_reserved' : `state_${state}`);
  return askedAgainAt ? t('state_unconfirmed', { state: plain }) : plain;
}

function listSection(named: readonly Named[]): PageSection {
  const rows = named.map(({ person, ...row }) => [
    String(row.number),
    person?.name ?? t('forgotten'),
    person?.email ?? '',
    stateText(row),
    row.confirmedAt ? formatDateTime(row.confirmedAt, 'bg') : '',
    row.checkedInAt ? formatTime(row.checkedInAt, 'bg') : '',
    person?.needs ?? '',
  ]);
  const columns = [
    t('number'),
    t('name'),
    t('email'),
    t('state'),
    t('registeredAt'),
    t('cameAt'),
    t('needs'),
  ];
  return { id: 'list', title: t('list'), table: { columns, rows, empty: t('nobody') } };
}

/** Nothing to give where no seat is reserved. */
function inviteForm({ id, reserved }: EventOfRegistration, { reservedTaken }: Counts): PageForm[] {
  if (reserved === 0) return [];
  return [
    {
      action: 'invite',
      title: t('invite'),
      intro: t('inviteIntro', { all: reserved, given: reservedTaken }),
      fields: {
        name: { label: texts.name, required: true, max: LIMITS.name },
        email: { label: texts.email, type: 'email', required: true },
      },
      hidden: { event: id },
      submit: t('inviteDo'),
    },
  ];
}

function removeForm(eventId: string, named: readonly Named[]): PageForm[] {
  const choices = named
    .filter(({ state, checkedInAt }) => state !== 'cancelled' && checkedInAt === null)
    .map((row) => {
      const label = `№ ${row.number} ${row.person?.name ?? ''} (${stateText(row)})`;
      return { value: row.id, label: { bg: label, en: label } };
    });
  if (choices.length === 0) return [];
  return [
    {
      action: 'remove',
      title: t('remove'),
      intro: t('removeIntro'),
      fields: {
        registration: { label: texts.who, type: 'select', required: true, choices },
        reason: { label: texts.reason, type: 'longText', required: true, max: LIMITS.reason },
      },
      hidden: { event: eventId },
      submit: t('removeDo'),
      danger: true,
    },
  ];
}

function waysOn(eventId: string): PageSection {
  const rows = [
    [{ text: t('csv'), href: csvPath(eventId) }],
    [{ text: t('door'), href: checkInPath(eventId) }],
    [{ text: t('toEvent'), href: recordPath(eventId) }],
  ];
  return { id: 'ways', table: { columns: [t('files')], rows, empty: '' } };
}
