import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isBound } from '../../../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  governed,
  type GovernedResource,
  type StaffViewer,
} from '../../../../platform/backoffice/index.js';
import { Database } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Raw } from 'typeorm';
import { problemMessages } from '../../events.problems.messages.js';
import { minutesPath } from '../hall.rules.js';
import { HallDeeds } from '../hall-deeds.service.js';
import { EventMinutes, MinutesCorrection } from './minutes.entity.js';
import { minutesLifecycle } from './minutes.lifecycle.js';
import { minutesMessages } from './minutes.messages.js';
import { MINUTES_LIMITS } from './minutes.rules.js';

const t = minutesMessages.texts;
const EVENT_FIELD = { label: { bg: 'Събитие', en: 'Event' }, reference: 'events', list: true };

/** Minutes and their corrections in the back office; one reaches them from the record of the event. */
@Injectable()
export class MinutesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly deeds: HallDeeds,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.minutes());
    this.registry.register(this.corrections());
  }

  private minutes(): GovernedResource {
    return governed<EventMinutes>({
      entity: EventMinutes,
      id: 'event-minutes',
      title: 'eventId',
      label: t.minutes,
      labelPlural: { bg: 'Протоколи', en: 'Minutes' },
      permissions: { list: 'events.read', edit: 'events.record' },
      scope: ofOwn,
      sort: { by: 'id', direction: 'desc' },
      fields: {
        eventId: EVENT_FIELD,
        current: { label: t.columnVersion, list: true },
        correctionsUntil: { label: t.columnUntil, list: true },
        text: {
          label: t.text,
          hint: t.textHint,
          type: 'longText',
          required: true,
          max: MINUTES_LIMITS.text,
          editableBy: true,
        },
        note: {
          label: t.note,
          hint: t.noteHint,
          max: MINUTES_LIMITS.note,
          required: true,
          editableBy: true,
          show: false,
        },
      },
      extras: async (_ctx, ids) => {
        const found = await this.database.read<{ id: string; text: string }>(
          `SELECT minutes.id, version.text FROM event_minutes AS minutes JOIN event_minutes_version AS version
             ON version.event_id = minutes.event_id AND version.version = current WHERE minutes.id = ANY($1::bigint[])`,
          [ids],
        );
        return new Map(found.map(({ id, text }) => [id, { text, note: '' }]));
      },
      edit: async (ctx, id, values, version) => this.deeds.revise(ctx, await eventOf(id), values, version),
      editableWhen: ({ state }) => state !== 'published',
      lifecycle: minutesLifecycle,
      transition: async (ctx, id, transition) => this.deeds.step(ctx, await eventOf(id), transition),
      extraActions: {
        attach: {
          label: t.attach,
          permission: 'events.record',
          on: 'record',
          inputs: { file: { label: t.file, type: 'files', required: true } },
          run: async (ctx, id, input) => this.deeds.attach(ctx, await eventOf(id!), input),
        },
      },
      publicPath: ({ eventId, state }) => (state === 'draft' ? null : minutesPath(eventId)),
      messages: problemMessages,
      empty: t.noMinutes,
    });
  }

  private corrections(): GovernedResource {
    const reason = {
      label: t.reason,
      hint: t.reasonHint,
      type: 'longText',
      required: true,
      max: MINUTES_LIMITS.reason,
    } as const;
    const waits = ({ state }: MinutesCorrection) => state === 'waiting';
    return governed<MinutesCorrection>({
      entity: MinutesCorrection,
      id: 'event-corrections',
      title: 'passage',
      label: t.correction,
      labelPlural: t.corrections,
      permissions: { list: 'events.record' },
      scope: ofOwn,
      sort: { by: 'id', direction: 'desc' },
      fields: {
        eventId: EVENT_FIELD,
        passage: { label: t.passage, type: 'longText', list: true },
        proposed: { label: t.proposed, type: 'longText', list: true },
        state: {
          label: t.correctionState,
          type: 'select',
          list: true,
          filter: true,
          choices: (['waiting', 'accepted', 'declined'] as const).map((value) => ({
            value,
            label: t[`state_${value}`],
          })),
        },
        reason: { label: t.reason, type: 'longText' },
        createdAt: { label: { bg: 'Получена', en: 'Received' }, list: true },
      },
      views: {
        waiting: { label: t.state_waiting, where: { state: 'waiting' }, empty: t.noCorrections },
        all: { label: { bg: 'Всички', en: 'All' }, where: {} },
      },
      extraActions: {
        accept: {
          label: t.accept,
          permission: 'events.record',
          on: 'record',
          main: true,
          when: waits,
          inputs: { reason: { ...reason, hint: t.acceptHint } },
          run: async (ctx, id, input) => {
            await this.deeds.answer(ctx, id!, true, input);
            return { message: t.decided };
          },
        },
        decline: {
          label: t.decline,
          permission: 'events.record',
          on: 'record',
          when: waits,
          inputs: { reason },
          run: async (ctx, id, input) => {
            await this.deeds.answer(ctx, id!, false, input);
            return { message: t.decided };
          },
        },
      },
      messages: problemMessages,
      empty: t.noCorrections,
    });
  }
}

async function eventOf(id: string): Promise<string> {
  const found = await EventMinutes.findOneBy({ id });
  if (!found) throw new NotFound('eventPartNotFound');
  return found.eventId;
}

/** Whoever is bound to units has those of their events alone. */
function ofOwn(staff: StaffViewer) {
  if (!isBound(staff)) return {};
  return {
    eventId: Raw<string>((column) => `${column} IN (SELECT id FROM event WHERE unit_id = ANY(:units))`, {
      units: staff.units,
    }),
  };
}
