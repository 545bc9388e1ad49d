import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SubjectChoices } from '../../../commons/subjects/index.js';
import {
  BackofficeRegistry,
  governed,
  Marked,
  type ExtraAction,
  type GovernedResource,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import { ExhibitionBoard } from '../exhibition-board.entity.js';
import { problemMessages } from '../exhibition.problems.messages.js';
import { recordPath } from '../exhibition.rules.js';
import { picturePath } from '../reading/exhibition-pictures.js';
import { BoardDeeds } from './board-deeds.service.js';
import { aboutInput, BOARD_INPUTS, PLACE_INPUT } from './board-inputs.js';
import { deskMessages } from './desk.messages.js';
import { placeOf } from './desk-values.js';

const FORM = { editableBy: true } as const;
const { texts } = deskMessages;

/** The boards of all rooms, each reached from its room. */
@Injectable()
export class BoardsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly choices: SubjectChoices,
    private readonly deeds: BoardDeeds,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<ExhibitionBoard>({
      entity: ExhibitionBoard,
      id: 'exhibition-boards',
      title: 'heading',
      label: { bg: 'Табло', en: 'Board' },
      labelPlural: { bg: 'Табла', en: 'Boards' },
      permissions: { list: 'exhibitions.read', edit: 'exhibitions.edit' },
      sort: { by: 'position', direction: 'asc' },
      fields: {
        heading: { ...BOARD_INPUTS['heading']!, ...FORM, list: true },
        roomId: {
          label: { bg: 'Зала', en: 'Room' },
          reference: 'exhibition-rooms',
          list: true,
          filter: true,
        },
        position: { label: texts.place, list: true },
        text: { ...BOARD_INPUTS['text']!, ...FORM },
        figure: { ...BOARD_INPUTS['figure']!, ...FORM },
        figureLabel: { ...BOARD_INPUTS['figureLabel']!, ...FORM },
        picture: {
          label: texts.picture,
          value: ({ roomId, id, fileId }) =>
            new Marked(texts.picture.bg, undefined, picturePath({ roomId, boardId: id, fileId }, 'board')),
        },
        file: { ...BOARD_INPUTS['file']!, ...FORM, hint: texts.otherPictureHint, show: false },
        alt: { ...BOARD_INPUTS['alt']!, ...FORM },
        credit: { ...BOARD_INPUTS['credit']!, ...FORM },
        about: { ...aboutInput(this.database, this.choices), ...FORM },
      },
      extras: async (_ctx, ids) => new Map(ids.map((id) => [id, { file: [] }])),
      edit: (ctx, id, values, version) => this.deeds.edit(ctx, id, values, version),
      extraActions: this.actions(),
      messages: problemMessages,
      empty: texts.noBoards,
    });
  }

  private actions(): Record<string, ExtraAction<ExhibitionBoard>> {
    const ordering = { permission: 'exhibitions.edit', on: 'record' as const };
    const aside = (label: Text, by: 1 | -1): ExtraAction<ExhibitionBoard> => ({
      ...ordering,
      label,
      run: async (ctx, id) => {
        const room = await this.deeds.move(ctx, id!, { by });
        return { message: texts.moved, redirect: recordPath(room) };
      },
    });
    return {
      up: aside(texts.up, -1),
      down: aside(texts.down, 1),
      place: {
        ...ordering,
        label: { bg: 'Сложете на място…', en: 'Put at a place…' },
        inputs: PLACE_INPUT,
        begins: ({ position }) => ({ place: position }),
        run: async (ctx, id, input) => {
          const room = await this.deeds.move(ctx, id!, { at: placeOf(input['place']) });
          return { message: texts.moved, redirect: recordPath(room) };
        },
      },
      remove: {
        ...ordering,
        label: { bg: 'Свалете таблото', en: 'Take the board down' },
        danger: true,
        question: {
          bg: 'Да свалим ли таблото? Текстът и картината му се изтриват.',
          en: 'Take the board down? Its text and picture are deleted.',
        },
        run: async (ctx, id) => ({ redirect: recordPath(await this.deeds.remove(ctx, id!)) }),
      },
    };
  }
}
