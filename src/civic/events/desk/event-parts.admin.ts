import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Raw } from 'typeorm';
import { isBound } from '../../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  governed,
  type BackofficeContext,
  type GovernedResource,
  type StaffViewer,
} from '../../../platform/backoffice/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { EventMaterial, EventPhoto } from '../documents/documents.entity.js';
import { DOCUMENT_LIMITS, MATERIAL_LABELS, PHOTO_LABELS } from '../documents/documents.rules.js';
import { EventDocuments } from '../documents/event-documents.service.js';
import { recordPath } from '../event.rules.js';
import { problemMessages } from '../events.problems.messages.js';
import { EventSlot } from '../programme/programme.entity.js';
import { speakerLines } from '../programme/programme.rules.js';
import { Programme } from '../programme/programme.service.js';
import { MATERIAL_INPUTS, photoOf, slotOf, SLOT_INPUTS } from './desk-inputs.js';
import { deskMessages } from './desk.messages.js';
import { EventDeeds } from './event-deeds.service.js';

const PERMISSIONS = { list: 'events.read', edit: 'events.edit' };
const OF_EVENT = { label: { bg: 'Събитие', en: 'Event' }, reference: 'events', list: true };
const REMOVE = {
  label: { bg: 'Премахнете', en: 'Remove' },
  permission: 'events.edit',
  on: 'record' as const,
  danger: true,
};
const hints = deskMessages.texts;

/** Slots, materials and photos, each reached from its event. */
@Injectable()
export class EventPartsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly deeds: EventDeeds,
    private readonly programme: Programme,
    private readonly documents: EventDocuments,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.slots());
    this.registry.register(this.materials());
    this.registry.register(this.photos());
  }

  private slots(): GovernedResource {
    const FORM = { editableBy: true } as const;
    return governed<EventSlot>({
      entity: EventSlot,
      id: 'event-slots',
      label: { bg: 'Част от програмата', en: 'Part of the programme' },
      labelPlural: { bg: 'Програма', en: 'Programme' },
      permissions: PERMISSIONS,
      scope: ofOwn,
      sort: { by: 'startsAt', direction: 'asc' },
      fields: {
        title: { ...SLOT_INPUTS['title']!, ...FORM, list: true },
        startsAt: { ...SLOT_INPUTS['startsAt']!, ...FORM, list: true },
        endsAt: { ...SLOT_INPUTS['endsAt']!, ...FORM, list: true },
        description: { ...SLOT_INPUTS['description']!, ...FORM },
        speakers: { ...SLOT_INPUTS['speakers']!, ...FORM },
        eventId: OF_EVENT,
      },
      extras: async (_ctx, ids) => {
        const speakers = await this.programme.speakers(ids);
        return new Map(ids.map((id) => [id, { speakers: speakerLines(speakers.get(id) ?? []) }]));
      },
      edit: (ctx, id, values, version) =>
        this.change(ctx, EventSlot, id, (tx) =>
          this.programme.edit(
            tx,
            id,
            { input: slotOf(values), version: version ?? null },
            ctx.actor,
            ctx.now,
          ),
        ),
      extraActions: {
        remove: {
          ...REMOVE,
          question: {
            bg: 'Да махнем ли тази част от програмата?',
            en: 'Take this part out of the programme?',
          },
          run: async (ctx, id) => {
            const { eventId } = await partOf(EventSlot, id!);
            await this.deeds.onOwn(ctx, eventId, (tx) => this.programme.remove(tx, id!, ctx.actor, ctx.now));
            return { redirect: recordPath(eventId) };
          },
        },
      },
      messages: problemMessages,
      empty: hints.noProgramme,
    });
  }

  private materials(): GovernedResource {
    return governed<EventMaterial>({
      entity: EventMaterial,
      id: 'event-materials',
      label: { bg: 'Материал', en: 'Material' },
      labelPlural: { bg: 'Материали', en: 'Materials' },
      permissions: { list: 'events.read' },
      scope: ofOwn,
      sort: { by: 'id', direction: 'desc' },
      fields: {
        title: { label: MATERIAL_LABELS.title, list: true },
        phase: { ...MATERIAL_INPUTS['phase']!, list: true },
        eventId: OF_EVENT,
      },
      extraActions: {
        remove: {
          ...REMOVE,
          question: { bg: 'Да махнем ли материала от събитието?', en: 'Take the material from the event?' },
          run: async (ctx, id) => {
            const { eventId } = await partOf(EventMaterial, id!);
            await this.deeds.onOwn(ctx, eventId, (tx) =>
              this.documents.removeMaterial(tx, id!, ctx.actor, ctx.now),
            );
            return { redirect: recordPath(eventId) };
          },
        },
      },
      messages: problemMessages,
      empty: hints.noMaterials,
    });
  }

  private photos(): GovernedResource {
    return governed<EventPhoto>({
      entity: EventPhoto,
      id: 'event-photos',
      title: 'alt',
      label: { bg: 'Снимка', en: 'Photo' },
      labelPlural: { bg: 'Снимки', en: 'Photos' },
      permissions: PERMISSIONS,
      scope: ofOwn,
      sort: { by: 'id', direction: 'desc' },
      fields: {
        alt: {
          label: PHOTO_LABELS.alt,
          hint: hints.altHint,
          type: 'longText',
          max: DOCUMENT_LIMITS.alt,
          editableBy: true,
          list: true,
        },
        credit: { label: PHOTO_LABELS.credit, max: DOCUMENT_LIMITS.credit, editableBy: true },
        eventId: OF_EVENT,
      },
      edit: (ctx, id, values) =>
        this.change(ctx, EventPhoto, id, (tx) =>
          this.documents.editPhoto(tx, id, photoOf(values), ctx.actor, ctx.now),
        ),
      extraActions: {
        remove: {
          ...REMOVE,
          question: { bg: 'Да махнем ли снимката?', en: 'Take the photo away?' },
          run: async (ctx, id) => {
            const { eventId } = await partOf(EventPhoto, id!);
            await this.deeds.onOwn(ctx, eventId, (tx) =>
              this.documents.removePhoto(tx, id!, ctx.actor, ctx.now),
            );
            return { redirect: recordPath(eventId) };
          },
        },
      },
      messages: problemMessages,
      empty: hints.noPhotos,
    });
  }

  private async change(
    ctx: BackofficeContext,
    entity: Part,
    id: string,
    work: Parameters<EventDeeds['onOwn']>[2],
  ): Promise<void> {
    const { eventId } = await partOf(entity, id);
    await this.deeds.onOwn(ctx, eventId, work);
  }
}

type Part = typeof EventSlot | typeof EventMaterial | typeof EventPhoto;

async function partOf(entity: Part, id: string): Promise<{ eventId: string }> {
  const found = await (entity as typeof EventSlot).findOneBy({ id });
  if (!found) throw new NotFound('eventPartNotFound');
  return found;
}

/** Parts of drafts are there for those alone who see the draft. */
function ofOwn(staff: StaffViewer) {
  if (!isBound(staff)) return {};
  return {
    eventId: Raw<string>(
      (column) =>
        `${column} IN (SELECT id FROM event WHERE announced_at IS NOT NULL OR unit_id = ANY(:units))`,
      { units: staff.units },
    ),
  };
}
