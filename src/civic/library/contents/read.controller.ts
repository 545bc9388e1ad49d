import { Controller, Get, Param, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { commentQuery } from '../../../commons/comments/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  page,
  parseQuery,
  redirect,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { maySee } from '../library.permissions.js';
import { isPublic } from '../publication.lifecycle.js';
import { publicationPath } from '../publication.rules.js';
import { PublicationQueries, type ShownPublication } from '../publications.queries.js';
import { chapterPath, contentsPath } from './contents.messages.js';
import { ReadPages } from './read-pages.service.js';
import { ChapterPage } from './views/chapter.page.js';
import { ContentsPage } from './views/contents.page.js';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const versionShape = { version: z.coerce.number().int().min(1).max(10_000).optional() };
const contentsQuery = z.object(versionShape);
const chapterQuery = z.object({ ...versionShape, ...commentQuery });

/** A publication read on pages: its contents, and one chapter after the other. */
@Controller('library')
export class ReadController {
  constructor(
    private readonly publications: PublicationQueries,
    private readonly pages: ReadPages,
  ) {}

  @Get(':idSlug/read')
  async contents(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const { row, asStaff } = await this.readable(idSlug, ctx);
    const { version } = parseQuery(contentsQuery, query, 'ignored');
    const path = contentsPath(row);
    if (!path.includes(`/${idSlug}/`))
      return redirect(withQuery(path, { version: version ? String(version) : '' }), { status: 301 });
    const shown = await this.pages.contents(row, ctx, { asStaff, version: version ?? null });
    // Its own page says why there is nothing to read.
    if (!shown) return redirect(publicationPath(row));
    return page({
      title: shown.title,
      description: row.summary,
      tags: isPublic(row) && !asStaff ? shown.tags : undefined,
      body: h(ContentsPage, shown.props),
    });
  }

  @Get(':idSlug/read/:chapter')
  async chapter(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Param('chapter') slug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const { row, asStaff } = await this.readable(idSlug, ctx);
    if (!SLUG.test(slug)) throw new NotFound('publicationChapterNotFound');
    const { version, ...comments } = parseQuery(chapterQuery, query, 'ignored');
    const path = chapterPath(row, slug);
    if (!path.includes(`/${idSlug}/`))
      return redirect(withQuery(path, { version: version ? String(version) : '' }), { status: 301 });
    if (row.state === 'withdrawn' && !asStaff) return redirect(publicationPath(row));
    const shown = await this.pages.chapter(row, slug, ctx, { asStaff, version: version ?? null, comments });
    if (!shown) throw new NotFound('publicationChapterNotFound');
    return page({
      title: shown.title,
      description: row.summary,
      tags: isPublic(row) && !asStaff ? shown.tags : undefined,
      body: h(ChapterPage, shown.props),
    });
  }

  /** @throws NotFound for what this reader does not see */
  private async readable(
    idSlug: string,
    { staff }: PageContext,
  ): Promise<{ row: ShownPublication; asStaff: boolean }> {
    const id = idOf(idSlug);
    const row = id && (await this.publications.one(id));
    if (!row) throw new NotFound('publicationNotFound');
    const asStaff = staff !== null && maySee(staff, row.unitId);
    if (!isPublic(row) && !asStaff) throw new NotFound('publicationNotFound');
    return { row, asStaff };
  }
}
