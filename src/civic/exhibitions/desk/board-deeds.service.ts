import { Injectable } from '@nestjs/common';
import { listOf, textOf, type BackofficeContext, type Values } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { ExhibitionBoards } from '../exhibition-boards.service.js';
import type { BoardInput } from '../exhibition.rules.js';

/** What the forms and buttons of a board do. */
@Injectable()
export class BoardDeeds {
  constructor(
    private readonly database: Database,
    private readonly boards: ExhibitionBoards,
  ) {}

  async add({ actor, now }: BackofficeContext, roomId: string, values: Values): Promise<void> {
    const board = { ...boardOf(values), fileIds: listOf(values['file']) };
    await this.database.transaction((tx) => this.boards.add(tx, roomId, board, actor, now));
  }

  async edit({ actor, now }: BackofficeContext, id: string, values: Values, version?: number): Promise<void> {
    const change = { input: boardOf(values), fileIds: listOf(values['file']), version: version ?? null };
    await this.database.transaction((tx) => this.boards.edit(tx, id, change, actor, now));
  }

  /** @returns the room */
  move(
    { actor, now }: BackofficeContext,
    id: string,
    place: Parameters<ExhibitionBoards['move']>[2],
  ): Promise<string> {
    return this.database.transaction((tx) => this.boards.move(tx, id, place, actor, now));
  }

  /** @returns the room */
  remove({ actor, now }: BackofficeContext, id: string): Promise<string> {
    return this.database.transaction((tx) => this.boards.remove(tx, id, actor, now));
  }
}

function boardOf(values: Values): BoardInput {
  return {
    heading: textOf(values['heading']),
    text: textOf(values['text']),
    figure: textOf(values['figure']),
    figureLabel: textOf(values['figureLabel']),
    alt: textOf(values['alt']),
    credit: textOf(values['credit']),
    about: textOf(values['about']) || null,
  };
}
