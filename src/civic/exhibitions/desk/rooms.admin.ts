import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SubjectChoices, Subjects } from '../../../commons/subjects/index.js';
import {
  BackofficeRegistry,
  governed,
  LANGUAGES,
  type BackofficeContext,
  type ExtraAction,
  type GovernedField,
  type GovernedResource,
  type ListView,
  type PageCell,
  type RecordSection,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import { ExhibitionRoom } from '../exhibition-room.entity.js';
import { exhibitionLifecycle, isPublic } from '../exhibition.lifecycle.js';
import { FIELD_LABELS, problemMessages } from '../exhibition.problems.messages.js';
import { ExhibitionQueries } from '../exhibition.queries.js';
import { EXHIBITION_PATH, LIMITS, roomPath } from '../exhibition.rules.js';
import { printPaths } from '../reading/exhibition-pages.service.js';
import { BoardDeeds } from './board-deeds.service.js';
import { aboutInput, BOARD_INPUTS, PLACE_INPUT } from './board-inputs.js';
import { deskMessages } from './desk.messages.js';
import { placeOf } from './desk-values.js';
import { RoomDeeds } from './room-deeds.service.js';

const t = deskMessages('bg');
const { texts } = deskMessages;
const FORM = { creatableBy: true, editableBy: true } as const;
const BY_PLACE = { by: 'position', direction: 'asc' } as const;

const VIEWS: Record<string, ListView<ExhibitionRoom>> = {
  open: {
    label: { bg: 'Отворени', en: 'Open' },
    where: { state: 'open' },
    sort: BY_PLACE,
    empty: { bg: 'Няма отворени зали.', en: 'No room is open.' },
  },
  drafts: {
    label: { bg: 'Подготвят се', en: 'In preparation' },
    where: { state: 'draft' },
    sort: BY_PLACE,
    empty: { bg: 'Не се подготвя нова зала.', en: 'No room is being prepared.' },
  },
  archive: {
    label: { bg: 'В архива', en: 'In the archive' },
    where: { state: 'closed' },
    sort: BY_PLACE,
    empty: { bg: 'Архивът е празен.', en: 'The archive is empty.' },
  },
  all: { label: { bg: 'Всички', en: 'All' }, where: {}, sort: BY_PLACE },
};

/** How the curators make, fill and order the rooms. */
@Injectable()
export class RoomsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly choices: SubjectChoices,
    private readonly queries: ExhibitionQueries,
    private readonly rooms: RoomDeeds,
    private readonly boards: BoardDeeds,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<ExhibitionRoom>({
      entity: ExhibitionRoom,
      id: 'exhibition-rooms',
      label: { bg: 'Зала на изложбата', en: 'Room of the exhibition' },
      labelPlural: { bg: 'Изложба', en: 'Exhibition' },
      createLabel: { bg: 'Нова зала', en: 'New room' },
      navigation: { group: 'content', order: 20 },
      permissions: { list: 'exhibitions.read', create: 'exhibitions.edit', edit: 'exhibitions.edit' },
      sort: BY_PLACE,
      fields: this.fields(),
      defaults: () => ({ lang: 'bg' }),
      create: (ctx, values) => this.rooms.create(ctx, values),
      edit: (ctx, id, values, version) => this.rooms.edit(ctx, id, values, version),
      views: VIEWS,
      lifecycle: exhibitionLifecycle,
      transition: (ctx, id, transition) => this.rooms.step(ctx, id, transition),
      extraActions: this.actions(),
      sections: (ctx, row) => this.sections(ctx, row),
      links: (_ctx, { id }) => Promise.resolve(linksOf(id)),
      publicPath: (row) => (isPublic(row) ? roomPath(row) : null),
      messages: problemMessages,
      empty: { bg: 'Още няма зали.', en: 'There are no rooms yet.' },
    });
  }

  private fields(): Record<string, GovernedField<ExhibitionRoom>> {
    return {
      position: { label: texts.place, list: true },
      title: {
        ...FORM,
        label: FIELD_LABELS.title,
        hint: texts.titleHint,
        required: true,
        max: LIMITS.title,
        list: true,
        filter: true,
      },
      state: { label: { bg: 'Състояние', en: 'State' }, list: true, filter: true },
      summary: {
        ...FORM,
        label: FIELD_LABELS.summary,
        hint: texts.summaryHint,
        type: 'longText',
        required: true,
        max: LIMITS.summary,
      },
      description: { ...FORM, label: FIELD_LABELS.description, type: 'longText', max: LIMITS.description },
      topics: {
        ...FORM,
        label: FIELD_LABELS.topics,
        type: 'choices',
        choices: async () =>
          (await this.subjects.topics()).map(({ code, name }) => ({ value: code, label: name.bg })),
      },
      funding: {
        ...FORM,
        label: FIELD_LABELS.funding,
        hint: texts.fundingHint,
        type: 'longText',
        max: LIMITS.funding,
      },
      lang: {
        ...FORM,
        label: FIELD_LABELS.lang,
        type: 'select',
        required: true,
        show: false,
        choices: LANGUAGES,
      },
      openedAt: { label: { bg: 'Отворена на', en: 'Opened' }, type: 'datetime' },
    };
  }

  private actions(): Record<string, ExtraAction<ExhibitionRoom>> {
    const editing = { permission: 'exhibitions.edit', on: 'record' as const };
    const aside = (label: Text, by: 1 | -1): ExtraAction<ExhibitionRoom> => ({
      ...editing,
      label,
      run: async (ctx, id) => {
        await this.rooms.move(ctx, id!, { by });
        return { message: texts.moved };
      },
    });
    return {
      addBoard: {
        ...editing,
        label: { bg: 'Добавете табло', en: 'Add a board' },
        main: true,
        inputs: { ...BOARD_INPUTS, about: aboutInput(this.database, this.choices) },
        run: async (ctx, id, input) => {
          await this.boards.add(ctx, id!, input);
          return { message: texts.boardAdded };
        },
      },
      up: aside({ bg: 'Залата нагоре', en: 'Room up' }, -1),
      down: aside({ bg: 'Залата надолу', en: 'Room down' }, 1),
      place: {
        ...editing,
        label: { bg: 'Сложете залата на място…', en: 'Put the room at a place…' },
        inputs: PLACE_INPUT,
        begins: ({ position }) => ({ place: position }),
        run: async (ctx, id, input) => {
          await this.rooms.move(ctx, id!, { at: placeOf(input['place']) });
          return { message: texts.moved };
        },
      },
      discard: {
        ...editing,
        label: { bg: 'Изтрийте залата', en: 'Delete the room' },
        when: ({ state }) => state === 'draft',
        danger: true,
        question: {
          bg: 'Да изтрием ли залата с таблата ѝ? Никой не я е виждал.',
          en: 'Delete the room with its boards? Nobody has seen it.',
        },
        run: async (ctx, id) => {
          await this.rooms.discard(ctx, id!);
          return { redirect: '/admin/resources/exhibition-rooms' };
        },
      },
    };
  }

  /** The boards in their order, each with the buttons that move it. */
  private async sections({ staff }: BackofficeContext, { id }: ExhibitionRoom): Promise<RecordSection[]> {
    const boards = await this.queries.boards(id);
    const orders = staff.permissions.has('exhibitions.edit');
    const rows = boards.map(({ id: boardId, position, heading, figure, figureLabel }, index) => {
      const press = (action: 'up' | 'down', label: string): PageCell => ({
        text: t(action),
        press: { resource: 'exhibition-boards', id: boardId, action, label },
      });
      return [
        String(position),
        { text: heading, href: `/admin/resources/exhibition-boards/records/${boardId}/show` },
        [figure, figureLabel].filter(Boolean).join(' '),
        ...(orders
          ? [
              index > 0 ? press('up', t('moveUp', { heading })) : '',
              index < boards.length - 1 ? press('down', t('moveDown', { heading })) : '',
            ]
          : []),
      ];
    });
    const columns = [
      t('place'),
      t('heading'),
      FIELD_LABELS.figure.bg,
      ...(orders ? [t('up'), t('down')] : []),
    ];
    return [
      { id: 'boards', title: t('boards'), first: true, table: { columns, rows, empty: t('noBoards') } },
    ];
  }
}

function linksOf(id: string) {
  const print = printPaths(`${EXHIBITION_PATH}/${id}/boards.pdf`);
  return [
    { label: texts.screen, href: `${EXHIBITION_PATH}/${id}/screen` },
    { label: texts.printLandscape, href: print.landscape },
    { label: texts.printPortrait, href: print.portrait },
  ];
}
