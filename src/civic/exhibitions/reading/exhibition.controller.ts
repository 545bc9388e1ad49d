import { Controller, Get, Param, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { NotFound } from '../../../platform/errors/index.js';
import {
  Ctx,
  page,
  parseQuery,
  redirect,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { qrDrawing } from '../../../platform/ui/index.js';
import { exhibitionMessages } from '../exhibition.messages.js';
import { ExhibitionQueries, type ListedRoom } from '../exhibition.queries.js';
import { boardPath, EXHIBITION, EXHIBITION_PATH, roomPath } from '../exhibition.rules.js';
import { picturePath } from './exhibition-pictures.js';
import { ExhibitionPages, printPaths, type VisitedRoom } from './exhibition-pages.service.js';
import { readingMessages } from './reading.messages.js';
import { BoardPage } from './views/board.page.js';
import { RoomPage } from './views/room.page.js';
import { RoomsPage, type RoomItem } from './views/rooms.page.js';
import { ScreenPage } from './views/screen.page.js';

/** How long a board stands on the screen of a hall: twice what its words take to be read. */
const SECONDS = 25;
const screenQuery = z.object({
  board: z.string().max(20).optional().catch(undefined),
  standing: z.literal('yes').optional().catch(undefined),
});

/** The rooms, one room, one board, and the board on the screen of a hall. */
@Controller('exhibition')
export class ExhibitionController {
  constructor(
    private readonly queries: ExhibitionQueries,
    private readonly pages: ExhibitionPages,
  ) {}

  @Get()
  async list(@Ctx() { locale }: PageContext): Promise<PageResult> {
    const [open, archive] = await Promise.all([this.queries.rooms(['open']), this.queries.rooms(['closed'])]);
    const t = readingMessages(locale);
    const item = (room: ListedRoom): RoomItem => ({
      path: roomPath(room),
      title: room.title,
      lang: room.lang,
      summary: room.summary,
      count: t('boards', { count: room.boards }),
      cover: room.cover && {
        src: picturePath(
          { roomId: room.id, boardId: room.cover.boardId, fileId: room.cover.fileId },
          'cover',
        ),
        alt: room.cover.alt,
      },
    });
    return page({
      title: exhibitionMessages(locale)('exhibition'),
      description: t('description'),
      tags: [`list:${EXHIBITION}`],
      body: h(RoomsPage, { open: open.map(item), archive: archive.map(item) }),
    });
  }

  @Get(':idSlug')
  async room(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const visited = await this.pages.visited(idSlug, ctx);
    const { room } = visited;
    const path = roomPath(room);
    if (path !== `${EXHIBITION_PATH}/${idSlug}`) return redirect(path, { status: 301 });
    const { props, tags } = await this.pages.room(visited, ctx);
    return page({
      title: room.title,
      description: room.summary,
      share: { path: `${EXHIBITION_PATH}/${room.id}/share.png`, alt: room.title },
      tags: visited.tags && [...visited.tags, ...tags],
      body: h(RoomPage, props),
    });
  }

  @Get(':idSlug/boards/:board')
  async board(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Param('board') id: string,
  ): Promise<PageResult> {
    const visited = await this.pages.visited(idSlug, ctx);
    const { room } = visited;
    const at = placeOf(visited, id);
    const path = boardPath(room, id);
    if (path !== `${EXHIBITION_PATH}/${idSlug}/boards/${id}`) return redirect(path, { status: 301 });
    const { boards, tags } = await this.pages.views(visited, ctx);
    const board = boards[at]!;
    return page({
      title: board.heading,
      description: board.text,
      share: { path: `${EXHIBITION_PATH}/${room.id}/share.png`, alt: room.title },
      tags: visited.tags && [...visited.tags, ...tags],
      body: h(BoardPage, {
        board,
        room: { title: room.title, path: roomPath(room), lang: room.lang },
        place: readingMessages(ctx.locale)('place', { at: at + 1, all: boards.length }),
        previous: boards[at - 1] ?? null,
        next: boards[at + 1] ?? null,
        print: printPaths(`${EXHIBITION_PATH}/${room.id}/boards/${id}/print.pdf`),
        funding: room.funding,
        address: new URL(path, ctx.site.url).href,
      }),
    });
  }

  @Get(':idSlug/screen')
  async screen(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const { board: asked, standing } = parseQuery(screenQuery, query, 'ignored');
    const visited = await this.pages.visited(idSlug, ctx);
    const { room } = visited;
    if (visited.boards.length === 0) return redirect(roomPath(room));
    const at = Math.max(
      visited.boards.findIndex(({ id }) => id === asked),
      0,
    );
    const { boards, tags } = await this.pages.views(visited, ctx);
    const board = boards[at]!;
    const path = (index: number, stands: string | undefined) =>
      withQuery(`${EXHIBITION_PATH}/${room.id}/screen`, {
        board: boards.at(index % boards.length)!.id,
        standing: stands ?? '',
      });
    const address = new URL(board.behind?.path ?? board.path, ctx.site.url);
    const words = readingMessages(ctx.locale)('place', { at: at + 1, all: boards.length });
    return page({
      title: board.heading,
      description: board.text,
      goesOn: standing ? undefined : { path: path(at + 1, standing), afterSeconds: SECONDS },
      tags: visited.tags && [...visited.tags, ...tags],
      body: h(ScreenPage, {
        board,
        roomTitle: room.title,
        roomPath: roomPath(room),
        place: { short: `${at + 1} / ${boards.length}`, words },
        previous: path(at - 1, standing),
        next: path(at + 1, standing),
        toggle: path(at, standing ? undefined : 'yes'),
        isStanding: standing === 'yes',
        seconds: SECONDS,
        qr: qrDrawing(address.href),
        shortAddress: `${address.host}${EXHIBITION_PATH}/${room.id}`,
      }),
    });
  }
}

function placeOf({ boards }: VisitedRoom, id: string): number {
  const at = boards.findIndex((board) => board.id === id);
  if (at < 0) throw new NotFound('boardNotFound');
  return at;
}
