import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NotFound } from '../../../platform/errors/index.js';
import {
  content,
  Ctx,
  networkOf,
  parseQuery,
  RateLimits,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { shareCard } from '../../../platform/pictures/index.js';
import { municipalitySettings, Settings } from '../../../platform/settings/index.js';
import { exhibitionMessages } from '../exhibition.messages.js';
import { WIDTHS } from '../reading/exhibition-pictures.js';
import { ExhibitionPages, type VisitedRoom } from '../reading/exhibition-pages.service.js';
import { readingMessages } from '../reading/reading.messages.js';
import { BoardPictures } from './board-pictures.service.js';
import { PrintedExhibition } from './printed-exhibition.service.js';

/** Drawing takes a second of a processor; whoever needs a room in both layouts has room to spare. */
const PRINT_LIMIT = { max: 20, perSeconds: 60 };
const printQuery = z.object({ layout: z.enum(['landscape', 'portrait']).default('landscape') });

/** What the exhibition gives out besides pages: pictures in our sizes, the picture of a link, boards on paper. */
@Controller('exhibition/:idSlug')
export class ExhibitionFilesController {
  constructor(
    private readonly pages: ExhibitionPages,
    private readonly pictures: BoardPictures,
    private readonly printing: PrintedExhibition,
    private readonly settings: Settings,
    private readonly limits: RateLimits,
  ) {}

  @Get('boards/:board/cover.webp')
  cover(@Ctx() ctx: PageContext, @Param('idSlug') room: string, @Param('board') board: string) {
    return this.picture(ctx, room, board, WIDTHS.cover);
  }

  @Get('boards/:board/board.webp')
  board(@Ctx() ctx: PageContext, @Param('idSlug') room: string, @Param('board') board: string) {
    return this.picture(ctx, room, board, WIDTHS.board);
  }

  @Get('share.png')
  async share(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const { room, tags } = await this.pages.visited(idSlug, ctx);
    const { colours } = this.settings.read(municipalitySettings);
    const municipality = pick(ctx.site.name, room.lang);
    const body = await shareCard({
      kind: exhibitionMessages(room.lang)('exhibition'),
      title: room.title,
      line: municipality,
      colours,
      locale: room.lang,
    });
    return content({ type: 'image/png', body, tags });
  }

  @Get('boards.pdf')
  async all(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const visited = await this.pages.visited(idSlug, ctx);
    return this.sheets(visited, visited.room.title, { ctx, query, request });
  }

  @Get('boards/:board/print.pdf')
  async one(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Param('board') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const visited = await this.pages.visited(idSlug, ctx);
    const board = boardOf(visited, id);
    return this.sheets({ ...visited, boards: [board] }, board.heading, { ctx, query, request });
  }

  private async sheets(
    visited: VisitedRoom,
    title: string,
    { ctx, query, request }: { ctx: PageContext; query: unknown; request: FastifyRequest },
  ): Promise<PageResult> {
    const { layout } = parseQuery(printQuery, query);
    if (visited.boards.length === 0) throw new NotFound('boardNotFound');
    await this.limits.hit('exhibition.print', networkOf(request.ip), PRINT_LIMIT);
    return content({
      type: 'application/pdf',
      body: await this.printing.pdf(visited, layout, ctx),
      fileName: `${readingMessages(visited.room.lang)('fileName', { title })}.pdf`,
      tags: visited.tags,
    });
  }

  private async picture(ctx: PageContext, idSlug: string, id: string, width: number): Promise<PageResult> {
    const visited = await this.pages.visited(idSlug, ctx);
    const { bytes, mediaType } = await this.pictures.of(boardOf(visited, id), { width });
    return content({ type: mediaType, body: bytes, tags: visited.tags });
  }
}

function boardOf({ boards }: VisitedRoom, id: string) {
  const board = boards.find((one) => one.id === id);
  if (!board) throw new NotFound('boardNotFound');
  return board;
}
