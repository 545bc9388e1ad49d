import { Injectable } from '@nestjs/common';
import {
  listOf,
  textOf,
  timeOf,
  type BackofficeContext,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database, type Reader, type Tx } from '../../../platform/database/index.js';
import { Forbidden } from '../../../platform/errors/index.js';
import { EventDocuments } from '../documents/event-documents.service.js';
import type { EventInput, OrganiserInput } from '../event-input.rules.js';
import { EventTimes } from '../event-times.service.js';
import type { EventForm } from '../event.rules.js';
import { Events } from '../events.service.js';
import { Programme } from '../programme/programme.service.js';
import { lockOwn, materialOf, photoOf, requireOwn, slotOf } from './desk-inputs.js';

/** What the forms and buttons of an event do, for rows that this member of staff may touch. */
@Injectable()
export class EventDeeds {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly times: EventTimes,
    private readonly programme: Programme,
    private readonly documents: EventDocuments,
  ) {}

  async create(ctx: BackofficeContext, values: Values): Promise<string> {
    const { staff, actor, now } = ctx;
    const input = await this.inputOf(values);
    requireOwn(staff, input.unitId);
    return this.database.transaction((tx) => this.events.create(tx, input, actor, now));
  }

  async edit(ctx: BackofficeContext, id: string, values: Values, version?: number): Promise<void> {
    const input = await this.inputOf(values);
    requireOwn(ctx.staff, input.unitId);
    const written = { input, version: version ?? null };
    await this.onOwn(ctx, id, (tx) => this.events.edit(tx, id, written, ctx.actor, ctx.now));
  }

  async step(ctx: BackofficeContext, id: string, transition: string, values: Values): Promise<void> {
    const { actor, now } = ctx;
    const reason = textOf(values['reason']);
    await this.onOwn(ctx, id, (tx) => {
      switch (transition) {
        case 'announce':
          return this.events.announce(tx, id, actor, now);
        case 'openRegistration':
          return this.events.openRegistration(tx, id, actor, now);
        case 'closeRegistration':
          return this.events.closeRegistration(tx, id, actor, now);
        case 'hold':
          return this.events.hold(tx, id, actor, now);
        case 'postpone':
          return this.times.postpone(tx, id, reason, actor, now);
        case 'cancel':
          return this.events.cancel(tx, id, reason, actor, now);
        case 'archive':
          return this.events.archive(tx, id, actor, now);
        default:
          throw new Forbidden('forbidden');
      }
    });
  }

  async move(ctx: BackofficeContext, id: string, values: Values): Promise<void> {
    const moved = { ...newTimes(values), reason: textOf(values['reason']) };
    await this.onOwn(ctx, id, (tx) => this.times.move(tx, id, moved, ctx.actor, ctx.now));
  }

  async reschedule(ctx: BackofficeContext, id: string, values: Values): Promise<void> {
    await this.onOwn(ctx, id, (tx) => this.times.reschedule(tx, id, newTimes(values), ctx.actor, ctx.now));
  }

  async discard(ctx: BackofficeContext, id: string): Promise<void> {
    await this.onOwn(ctx, id, (tx) => this.events.discard(tx, id, ctx.actor, ctx.now));
  }

  async addSlot(ctx: BackofficeContext, id: string, values: Values): Promise<void> {
    await this.onOwn(ctx, id, (tx) => this.programme.add(tx, id, slotOf(values), ctx.actor, ctx.now));
  }

  async addMaterial(ctx: BackofficeContext, id: string, values: Values): Promise<void> {
    const material = materialOf(values);
    await this.onOwn(ctx, id, (tx) => this.documents.addMaterial(tx, id, material, ctx.actor, ctx.now));
  }

  async addPhoto(ctx: BackofficeContext, id: string, values: Values): Promise<void> {
    const photo = photoOf(values);
    await this.onOwn(ctx, id, (tx) => this.documents.addPhoto(tx, id, photo, ctx.actor, ctx.now));
  }

  /** Also for a part of the event. */
  onOwn<T>(ctx: BackofficeContext, id: string, change: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await lockOwn(tx, ctx, id);
      return change(tx);
    });
  }

  /** What the form of the back office holds, as the service wants it. Choices are checked there. */
  private async inputOf(values: Values): Promise<EventInput> {
    const numberOf = (name: string) => (typeof values[name] === 'number' ? values[name] : null);
    return {
      kind: textOf(values['kind']),
      form: textOf(values['form']) as EventForm,
      title: textOf(values['title']),
      summary: textOf(values['summary']),
      description: textOf(values['description']),
      lang: textOf(values['lang']) as EventInput['lang'],
      startsAt: timeOf(values['startsAt']),
      endsAt: timeOf(values['endsAt']),
      placeName: textOf(values['placeName']),
      address: textOf(values['address']),
      ekatte: textOf(values['ekatte']) || null,
      accessibility: textOf(values['accessibility']),
      streamUrl: textOf(values['streamUrl']),
      recordingUrl: textOf(values['recordingUrl']),
      topics: listOf(values['topics']),
      about: listOf(values['about']),
      unitId: textOf(values['unitId']) || null,
      seriesId: textOf(values['seriesId']) || null,
      capacity: numberOf('capacity'),
      reserved: numberOf('reserved') ?? 0,
      registrationOpensAt: timeOf(values['registrationOpensAt']),
      registrationClosesAt: timeOf(values['registrationClosesAt']),
      organisers: await hosts(this.database, values['organisers'], values['organiserNames']),
      partners: await hosts(this.database, values['partners'], values['partnerNames']),
    };
  }
}

function newTimes(values: Values) {
  return { startsAt: timeOf(values['startsAt']), endsAt: timeOf(values['endsAt']) };
}

/** Organisations of the house first, then names alone, each as it is written now. */
async function hosts(
  reader: Reader,
  chosen: Values[string] | undefined,
  typed: Values[string] | undefined,
): Promise<OrganiserInput[]> {
  const organisations = await reader.read<{ id: string; name: string }>(
    `SELECT id, name FROM organisation WHERE id = ANY($1::bigint[]) ORDER BY name COLLATE "bg-x-icu", id`,
    [listOf(chosen)],
  );
  const names = textOf(typed)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return [
    ...organisations.map(({ id, name }) => ({ organisationId: id, name })),
    ...names.map((name) => ({ organisationId: null, name })),
  ];
}
