import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { isBound, mayTouch } from '../../../commons/accounts/index.js';
import { linkAction, TrailEditor } from '../../../commons/trail/index.js';
import {
  BackofficeRegistry,
  governed,
  type BackofficeContext,
  type ExtraAction,
  type GovernedResource,
  type ListView,
  type Values,
} from '../../../platform/backoffice/index.js';
import { CivicEvent } from '../event.entity.js';
import { AHEAD_STATES, eventLifecycle, HELD_STATES, isOneOf, isPublic } from '../event.lifecycle.js';
import { EVENT, eventPath } from '../event.rules.js';
import { EventChoices } from '../event-choices.service.js';
import { problemMessages } from '../events.problems.messages.js';
import { MATERIAL_INPUTS, own, PHOTO_INPUTS, REASON_INPUT, SLOT_INPUTS, TIME_INPUTS } from './desk-inputs.js';
import { deskMessages } from './desk.messages.js';
import { EventDeeds } from './event-deeds.service.js';
import { EventDeskParts } from './event-desk-parts.service.js';
import { EventRecord } from './event-record.service.js';
import { eventFields } from './events.admin.fields.js';

const { announce, openRegistration, closeRegistration, archive, reschedule } = eventLifecycle.transitions;
/** The way on; what leads aside from it is less prominent, and has forms of its own. */
const BUTTONS = {
  ...eventLifecycle,
  transitions: { announce, openRegistration, closeRegistration, archive },
};

const OPEN_STATES = ['draft', ...AHEAD_STATES, ...HELD_STATES, 'postponed'] as const;
const DOCUMENTED_STATES = ['draft', ...AHEAD_STATES, 'held', 'minutes'] as const;

const VIEWS: Record<string, ListView<CivicEvent>> = {
  coming: {
    label: { bg: 'Предстоящи', en: 'Coming' },
    where: { state: In([...AHEAD_STATES, 'postponed']) },
    sort: { by: 'startsAt', direction: 'asc' },
    empty: { bg: 'Няма обявени събития.', en: 'No event is announced.' },
  },
  drafts: {
    label: { bg: 'Чернови', en: 'Drafts' },
    where: { state: 'draft' },
    sort: { by: 'startsAt', direction: 'asc' },
    empty: { bg: 'Няма чернови.', en: 'There are no drafts.' },
  },
  held: {
    label: { bg: 'Проведени', en: 'Held' },
    where: { state: In(['held', 'minutes']) },
    sort: { by: 'startsAt', direction: 'desc' },
    empty: { bg: 'Няма проведени събития.', en: 'No event was held yet.' },
  },
  all: { label: { bg: 'Всички', en: 'All' }, where: {}, sort: { by: 'startsAt', direction: 'desc' } },
};

/** How the staff see and move events. */
@Injectable()
export class EventsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly choices: EventChoices,
    private readonly deeds: EventDeeds,
    private readonly record: EventRecord,
    private readonly parts: EventDeskParts,
    private readonly trail: TrailEditor,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<CivicEvent>({
      entity: CivicEvent,
      id: 'events',
      label: { bg: 'Събитие', en: 'Event' },
      labelPlural: { bg: 'Събития', en: 'Events' },
      createLabel: { bg: 'Ново събитие', en: 'New event' },
      navigation: { group: 'processes', order: 35 },
      permissions: { list: 'events.read', create: 'events.edit', edit: 'events.edit' },
      sort: { by: 'startsAt', direction: 'desc' },
      fields: eventFields(this.choices),
      extras: (_ctx, ids) => this.record.hosts(ids),
      defaults: ({ staff }) => ({ lang: 'bg', form: 'inPerson', unitId: staff.units[0] ?? null }),
      create: (ctx, values) => this.deeds.create(ctx, values),
      edit: (ctx, id, values, version) => this.deeds.edit(ctx, id, values, version),
      editableWhen: own(OPEN_STATES.filter((state) => state !== 'archived')),
      movableWhen: ({ unitId }, staff) => mayTouch(staff, unitId),
      scope: (staff) =>
        isBound(staff) ? [{ state: Not('draft' as const) }, { unitId: In(staff.units) }] : {},
      views: VIEWS,
      lifecycle: BUTTONS,
      transition: (ctx, id, transition, input) => this.deeds.step(ctx, id, transition, input),
      extraActions: { ...this.actions(), ...this.parts.actions() },
      sections: async (ctx, row) => [
        ...(await this.record.sections(row, ctx.now)),
        ...(await this.parts.sections(ctx, row)),
      ],
      links: (ctx, row) => this.parts.links(ctx, row),
      publicPath: (row) => (isPublic(row) ? eventPath(row) : null),
      messages: problemMessages,
      empty: { bg: 'Още няма събития.', en: 'There are no events yet.' },
    });
  }

  private actions(): Record<string, ExtraAction<CivicEvent>> {
    return {
      reschedule: {
        label: reschedule.label,
        permission: reschedule.by,
        on: 'record',
        main: true,
        when: own(['postponed']),
        inputs: TIME_INPUTS,
        run: async (ctx, id, input) => {
          await this.deeds.reschedule(ctx, id!, input);
          return { message: deskMessages.texts.rescheduled };
        },
      },
      move: {
        label: { bg: 'Преместете', en: 'Move' },
        permission: 'events.announce',
        on: 'record',
        when: own(AHEAD_STATES),
        inputs: { ...TIME_INPUTS, reason: REASON_INPUT },
        begins: ({ startsAt, endsAt }) => ({ startsAt, endsAt }),
        run: async (ctx, id, input) => {
          await this.deeds.move(ctx, id!, input);
          return { message: deskMessages.texts.moved };
        },
      },
      ...this.additions(),
      ...this.asides(),
      discard: {
        label: { bg: 'Изтрийте черновата', en: 'Delete the draft' },
        permission: 'events.edit',
        on: 'record',
        when: own(['draft']),
        danger: true,
        question: {
          bg: 'Да изтрием ли черновата? Никой не я е виждал.',
          en: 'Delete the draft? Nobody has seen it.',
        },
        run: async (ctx, id) => {
          await this.deeds.discard(ctx, id!);
          return { redirect: '/admin/resources/events' };
        },
      },
      connect: linkAction<CivicEvent>(
        this.trail,
        EVENT,
        (row, staff) => isPublic(row) && mayTouch(staff, row.unitId),
      ),
    };
  }

  /** Earlier than the clock does it, or against the plan. */
  private asides(): Record<string, ExtraAction<CivicEvent>> {
    const aside = (transition: 'hold' | 'postpone' | 'cancel') => ({
      label: eventLifecycle.transitions[transition].label,
      permission: eventLifecycle.transitions[transition].by,
      on: 'record' as const,
      when: own(eventLifecycle.transitions[transition].from),
      run: (ctx: BackofficeContext, id: string | null, input: Values) =>
        this.deeds.step(ctx, id!, transition, input),
    });
    return {
      hold: {
        ...aside('hold'),
        question: { bg: 'Проведе ли се вече събитието?', en: 'Has the event taken place already?' },
      },
      postpone: { ...aside('postpone'), inputs: { reason: REASON_INPUT } },
      cancel: { ...aside('cancel'), danger: true, inputs: { reason: REASON_INPUT } },
    };
  }

  private additions(): Record<string, ExtraAction<CivicEvent>> {
    const adding = {
      permission: 'events.edit',
      on: 'record' as const,
      when: own(DOCUMENTED_STATES),
    };
    return {
      addSlot: {
        ...adding,
        label: { bg: 'Добавете в програмата', en: 'Add to the programme' },
        inputs: SLOT_INPUTS,
        begins: ({ startsAt }) => ({ startsAt }),
        run: async (ctx, id, input) => {
          await this.deeds.addSlot(ctx, id!, input);
          return { message: deskMessages.texts.slotAdded };
        },
      },
      addMaterial: {
        ...adding,
        label: { bg: 'Добавете материал', en: 'Add material' },
        inputs: MATERIAL_INPUTS,
        begins: ({ state, lang }) => ({ phase: isOneOf(HELD_STATES, state) ? 'after' : 'before', lang }),
        run: async (ctx, id, input) => {
          await this.deeds.addMaterial(ctx, id!, input);
          return { message: deskMessages.texts.materialAdded };
        },
      },
      addPhoto: {
        ...adding,
        label: { bg: 'Добавете снимка', en: 'Add a photo' },
        inputs: PHOTO_INPUTS,
        run: async (ctx, id, input) => {
          await this.deeds.addPhoto(ctx, id!, input);
          return { message: deskMessages.texts.photoAdded };
        },
      },
    };
  }
}
