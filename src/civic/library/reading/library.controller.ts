import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { z } from 'zod';
import { Subjects } from '../../../commons/subjects/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  ATOM_TYPE,
  content,
  CSV_START,
  csvRow,
  Ctx,
  idOf,
  networkOf,
  page,
  parseQuery,
  placeText,
  RateLimits,
  readPlace,
  redirect,
  withQuery,
  type PageContext,
  type PageResult,
  type PlaceCursor,
} from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { PublicationReading } from '../contents/publication-reading.service.js';
import { libraryMessages } from '../library.messages.js';
import { maySee } from '../library.permissions.js';
import { PublicationChoices, type Names } from '../publication-choices.service.js';
import { isPublic } from '../publication.lifecycle.js';
import { LIBRARY_PATH, PUBLICATION, publicationPath } from '../publication.rules.js';
import { PublicationQueries } from '../publications.queries.js';
import { searchWords } from '../search/search-words.js';
import { TABLE_HEADINGS, tableValues } from './data/publication-item.js';
import { API_PATH } from './data/publications-api.schemas.js';
import { FEED_PATH, publicationsFeed } from './data/publications.feed.js';
import { filterOptions, listItem } from './list.presentation.js';
import { listMessages } from './lists.messages.js';
import { PublicationLists, type Listing, type PublicationFilters } from './publication-lists.queries.js';
import { PublicationPages } from './publication-pages.service.js';
import {
  filterShape,
  knownChoices,
  LIST_TAGS,
  SEARCH_LIMIT,
  typedFilters,
  type AskedFilters,
} from './publication-filters.js';
import { PublicationListPage } from './views/publication-list.page.js';
import { PublicationPage } from './views/publication.page.js';

const PER_PAGE = 20;
const IN_FEED = 50;
const ROWS_AT_ONCE = 500;
/** A whole table is read from the database each time. */
const TABLE_LIMIT = { max: 20, perSeconds: 60 };

/** The list of publications with its feed and table, and the page of one. */
@Controller()
export class LibraryController {
  constructor(
    private readonly queries: PublicationQueries,
    private readonly lists: PublicationLists,
    private readonly pages: PublicationPages,
    private readonly choices: PublicationChoices,
    private readonly subjects: Subjects,
    private readonly limits: RateLimits,
    private readonly reading: PublicationReading,
  ) {}

  @Get('library')
  async list(
    @Ctx() { locale }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const listQuery = z.object({ ...filterShape, after: z.string().optional() });
    const { after, ...filters } = parseQuery(listQuery, query, 'ignored');
    const from = readPlace(after);
    await this.asked(filters, request);
    const [{ found, next, count }, years, publishers, topics] = await Promise.all([
      this.lists.counted(filters, PER_PAGE, from),
      this.lists.years(),
      this.lists.publishers(),
      this.subjects.topics(),
    ]);
    const [pieces, covers] = await Promise.all([
      this.lists.pieces(found, filters),
      this.reading.covers(found),
    ]);
    const words = searchWords(filters.q ?? '');
    const typed = typedFilters(filters);
    const t = listMessages(locale);
    return page({
      title: libraryMessages(locale)('library'),
      description: t('description'),
      feed: FEED_PATH,
      tags: LIST_TAGS,
      body: h(PublicationListPage, {
        items: found.map((row) =>
          listItem(row, { words, piece: pieces.get(row.id), cover: covers.get(row.id) }, locale),
        ),
        found: t('found', { count }),
        typed,
        options: filterOptions({ years, publishers }, topics, locale),
        besides: this.subjects
          .types()
          .filter(({ showcase, type }) => showcase && type !== PUBLICATION)
          .map(({ listPath, plural }) => ({ path: listPath, label: pick(plural, locale) })),
        filtered: Object.values(typed).some(Boolean),
        older: next ? withQuery(LIBRARY_PATH, { ...typed, after: placeText(next) }) : undefined,
        first: after ? withQuery(LIBRARY_PATH, typed) : undefined,
        data: {
          feed: FEED_PATH,
          csv: withQuery(`${LIBRARY_PATH}.csv`, typed),
          json: withQuery(API_PATH, typed),
        },
      }),
    });
  }

  @Get('library.atom')
  async feed(@Ctx() { locale, site }: PageContext): Promise<PageResult> {
    const latest = await this.queries.latest(IN_FEED);
    return content({
      type: ATOM_TYPE,
      body: publicationsFeed(latest, { locale, url: site.url, municipality: pick(site.name, locale) }),
      tags: ['list:publication', 'settings'],
    });
  }

  /** Sent while it is read: the process never holds more of the table than a batch. */
  @Get('library.csv')
  async csv(
    @Ctx() { site }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const filters = parseQuery(z.object(filterShape), query);
    await this.limits.hit('library.table', networkOf(request.ip), TABLE_LIMIT);
    const names = await this.asked(filters, request);
    reply.headers({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="library.csv"',
      'cache-control': 'no-store',
    });
    // A HEAD would otherwise read the whole table for nobody.
    reply.send(request.method === 'HEAD' ? '' : Readable.from(this.lines(filters, names, site.url)));
  }

  @Get('library/:idSlug')
  async show(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const id = idOf(idSlug);
    const publication = id && (await this.queries.one(id));
    if (!publication) throw new NotFound('publicationNotFound');
    const isShown = isPublic(publication);
    const asStaff = ctx.staff !== null && maySee(ctx.staff, publication.unitId);
    if (!isShown && !asStaff) throw new NotFound('publicationNotFound');
    const path = publicationPath(publication);
    if (path !== `${LIBRARY_PATH}/${idSlug}`) return redirect(path, { status: 301 });
    const { props, tags } = await this.pages.of(publication, ctx, asStaff);
    return page({
      title: publication.title,
      description: publication.summary,
      tags: isShown && !asStaff ? tags : undefined,
      body: h(PublicationPage, props),
    });
  }

  private async asked(asked: AskedFilters, request: FastifyRequest): Promise<Names> {
    if (asked.q) await this.limits.hit('library.search', networkOf(request.ip), SEARCH_LIMIT);
    const names = await this.choices.names();
    knownChoices(asked, names);
    return names;
  }

  private async *lines(filters: PublicationFilters, names: Names, url: string): AsyncGenerator<string> {
    yield CSV_START + csvRow(TABLE_HEADINGS);
    let after: PlaceCursor | null = null;
    do {
      const { found, next }: Listing = await this.lists.list(filters, ROWS_AT_ONCE, after);
      yield found.map((row) => csvRow(tableValues(row, names, url))).join('');
      after = next;
    } while (after);
  }
}
