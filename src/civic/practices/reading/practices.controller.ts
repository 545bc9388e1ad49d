import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { z } from 'zod';
import { SubjectNames, Subjects, type Names } from '../../../commons/subjects/index.js';
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
import { pick, type Locale } from '../../../platform/i18n/index.js';
import { isPublic } from '../practice.lifecycle.js';
import { ACTOR_KINDS, ACTOR_LABELS, COST_CLASSES, practicePath, PRACTICES_PATH } from '../practice.rules.js';
import { practiceMessages } from '../practices.messages.js';
import { maySee } from '../practices.permissions.js';
import { PLACES, PracticeQueries, type PracticeFilters } from '../practices.queries.js';
import { TABLE_HEADINGS, tableValues } from './data/practice-item.js';
import { API_PATH } from './data/practices-api.schemas.js';
import { FEED_PATH, practicesFeed } from './data/practices.feed.js';
import {
  filterShape,
  filtersOf,
  knownTopic,
  LIST_TAGS,
  SEARCH_LIMIT,
  typedFilters,
  type AskedFilters,
} from './practice-filters.js';
import { PracticePages } from './practice-pages.service.js';
import { listItem } from './practice.presentation.js';
import { readingMessages } from './reading.messages.js';
import type { PracticeListProps } from './views/list-parts.js';
import { PracticeListPage } from './views/practice-list.page.js';

const PER_PAGE = 20;
const IN_FEED = 50;
const ROWS_AT_ONCE = 500;
/** A whole table is read from the database each time. */
const TABLE_LIMIT = { max: 20, perSeconds: 60 };

const listQuery = z.object({ ...filterShape, after: z.string().optional() });
const pageQuery = z.object({ done: z.enum(['supported', 'withdrawn']).optional().catch(undefined) });

/** The list of good practices with its feed and table, and the page of one. */
@Controller()
export class PracticesController {
  constructor(
    private readonly queries: PracticeQueries,
    private readonly pages: PracticePages,
    private readonly names: SubjectNames,
    private readonly subjects: Subjects,
    private readonly limits: RateLimits,
  ) {}

  @Get('practices')
  async list(
    @Ctx() { locale }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { after, ...asked } = parseQuery(listQuery, query, 'ignored');
    const from = readPlace(after);
    const names = await this.asked(asked, request);
    const filters = filtersOf(asked);
    const [{ found, next }, count, topics] = await Promise.all([
      this.queries.list(filters, PER_PAGE, from),
      this.queries.count(filters),
      this.subjects.topics(),
    ]);
    const typed = typedFilters(asked);
    const t = readingMessages(locale);
    return page({
      title: practiceMessages(locale)('practices'),
      description: t('description'),
      feed: FEED_PATH,
      tags: LIST_TAGS,
      body: h(PracticeListPage, {
        items: found.map((practice) => listItem(practice, names, locale)),
        found: t('found', { count }),
        typed,
        options: filterOptions(
          topics.map(({ code, name }) => ({ value: code, label: pick(name, locale) })),
          locale,
        ),
        filtered: Object.values(typed).some(Boolean),
        older: next ? withQuery(PRACTICES_PATH, { ...typed, after: placeText(next) }) : undefined,
        first: after ? withQuery(PRACTICES_PATH, typed) : undefined,
        data: {
          feed: FEED_PATH,
          csv: withQuery(`${PRACTICES_PATH}.csv`, typed),
          json: withQuery(API_PATH, typed),
        },
      }),
    });
  }

  @Get('practices.atom')
  async feed(@Ctx() { locale, site }: PageContext): Promise<PageResult> {
    const latest = await this.queries.latest(IN_FEED);
    return content({
      type: ATOM_TYPE,
      body: practicesFeed(latest, { locale, url: site.url, municipality: pick(site.name, locale) }),
      tags: ['list:practice', 'settings'],
    });
  }

  /** Sent while it is read: the process never holds more of the table than a batch. */
  @Get('practices.csv')
  async csv(
    @Ctx() { site }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = parseQuery(z.object(filterShape), query);
    await this.limits.hit('practices.table', networkOf(request.ip), TABLE_LIMIT);
    const names = await this.asked(asked, request);
    reply.headers({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="good-practices.csv"',
      'cache-control': 'no-store',
    });
    const lines = this.lines(filtersOf(asked), names, site.url);
    // A HEAD would otherwise read the whole table for nobody.
    reply.send(request.method === 'HEAD' ? '' : Readable.from(lines));
  }

  @Get('practices/:idSlug')
  async show(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const id = idOf(idSlug);
    const [practice] = id ? await this.queries.whole([id]) : [];
    if (!practice) throw new NotFound('practiceNotFound');
    if (!isPublic(practice) && !(ctx.staff && maySee(ctx.staff, practice.unitId)))
      throw new NotFound('practiceNotFound');
    const { done = null } = parseQuery(pageQuery, query, 'ignored');
    const path = practicePath(practice);
    if (path !== `${PRACTICES_PATH}/${idSlug}`) return redirect(path, { status: 301 });
    return this.pages.show(practice, ctx, { done });
  }

  private async asked(asked: AskedFilters, request: FastifyRequest): Promise<Names> {
    if (asked.q) await this.limits.hit('practices.search', networkOf(request.ip), SEARCH_LIMIT);
    const names = await this.names.all();
    knownTopic(asked, names.topics);
    return names;
  }

  private async *lines(filters: PracticeFilters, names: Names, url: string): AsyncGenerator<string> {
    yield CSV_START + csvRow(TABLE_HEADINGS);
    let after: PlaceCursor | null = null;
    do {
      const { found, next }: Awaited<ReturnType<PracticeQueries['list']>> = await this.queries.list(
        filters,
        ROWS_AT_ONCE,
        after,
      );
      yield found.map((row) => csvRow(tableValues(row, names, url))).join('');
      after = next;
    } while (after);
  }
}

function filterOptions(
  topics: PracticeListProps['options']['topics'],
  locale: Locale,
): PracticeListProps['options'] {
  const t = readingMessages(locale);
  return {
    topics,
    actors: ACTOR_KINDS.map((value) => ({ value, label: pick(ACTOR_LABELS[value], locale) })),
    places: PLACES.map((value) => ({ value, label: t(value) })),
    costs: COST_CLASSES.map(({ code, label }) => ({ value: code, label: pick(label, locale) })),
    orders: [{ value: 'wanted', label: t('wanted') }],
  };
}
