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
import { EventChoices } from '../event-choices.service.js';
import { isPublic } from '../event.lifecycle.js';
import { eventPath, EVENTS_PATH } from '../event.rules.js';
import { eventMessages } from '../events.messages.js';
import { maySee } from '../events.permissions.js';
import { EventQueries, type EventFilters } from '../events.queries.js';
import { TABLE_HEADINGS, tableValues } from './data/event-item.js';
import { API_PATH } from './data/events-api.schemas.js';
import { eventsFeed, FEED_PATH } from './data/events.feed.js';
import {
  filterShape,
  filtersOf,
  knownChoices,
  LIST_TAGS,
  SEARCH_LIMIT,
  typedFilters,
  type AskedFilters,
} from './event-filters.js';
import { EventPages } from './event-pages.service.js';
import { filterOptions, listItem, type Names } from './list.presentation.js';
import { listMessages } from './lists.messages.js';
import { EventListPage } from './views/event-list.page.js';
import { EventPage } from './views/event.page.js';

const PER_PAGE = 20;
const IN_FEED = 50;
const ROWS_AT_ONCE = 500;
/** A whole table is read from the database each time. */
const TABLE_LIMIT = { max: 20, perSeconds: 60 };
const FOUND = { coming: 'foundComing', past: 'foundPast', all: 'foundAll' } as const;

/** The list of events with its feed and table, and the page of one. */
@Controller()
export class EventsController {
  constructor(
    private readonly queries: EventQueries,
    private readonly pages: EventPages,
    private readonly choices: EventChoices,
    private readonly subjects: Subjects,
    private readonly limits: RateLimits,
  ) {}

  @Get('events')
  async list(
    @Ctx() { locale, now }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const listQuery = z.object({ ...filterShape, after: z.string().optional() });
    const { after, ...asked } = parseQuery(listQuery, query, 'ignored');
    const from = readPlace(after);
    const [names, topics, months] = await Promise.all([
      this.asked(asked, request),
      this.subjects.topics(),
      this.queries.months(),
    ]);
    const filters = filtersOf(asked, 'coming');
    const [{ found, next }, count] = await Promise.all([
      this.queries.list(filters, PER_PAGE, from, now),
      this.queries.count(filters, now),
    ]);
    const typed = typedFilters(asked);
    const t = listMessages(locale);
    return page({
      title: eventMessages(locale)('events'),
      description: t('description'),
      feed: FEED_PATH,
      tags: LIST_TAGS,
      body: h(EventListPage, {
        items: found.map((event) => listItem(event, names, locale)),
        found: t(FOUND[filters.when], { count }),
        typed,
        options: filterOptions(names, months, topics, locale),
        filtered: Object.values(typed).some(Boolean),
        anytime: filters.when === 'all' ? undefined : withQuery(EVENTS_PATH, { ...typed, when: 'all' }),
        older: next ? withQuery(EVENTS_PATH, { ...typed, after: placeText(next) }) : undefined,
        first: after ? withQuery(EVENTS_PATH, typed) : undefined,
        data: {
          calendar: withQuery(`${EVENTS_PATH}.ics`, typed),
          feed: FEED_PATH,
          csv: withQuery(`${EVENTS_PATH}.csv`, { ...typed, when: filters.when }),
          json: withQuery(API_PATH, { ...typed, when: filters.when }),
        },
      }),
    });
  }

  @Get('events.atom')
  async feed(@Ctx() { locale, site }: PageContext): Promise<PageResult> {
    const latest = await this.queries.latest(IN_FEED);
    return content({
      type: ATOM_TYPE,
      body: eventsFeed(latest, { locale, url: site.url, municipality: pick(site.name, locale) }),
      tags: ['list:event', 'settings'],
    });
  }

  /** Sent while it is read: the process never holds more of the table than a batch. */
  @Get('events.csv')
  async csv(
    @Ctx() { site, now }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = parseQuery(z.object(filterShape), query);
    await this.limits.hit('events.table', networkOf(request.ip), TABLE_LIMIT);
    const names = await this.asked(asked, request);
    reply.headers({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="events.csv"',
      'cache-control': 'no-store',
    });
    const lines = this.lines(filtersOf(asked, 'all'), names, site.url, now);
    // A HEAD would otherwise read the whole table for nobody.
    reply.send(request.method === 'HEAD' ? '' : Readable.from(lines));
  }

  @Get('events/:idSlug')
  async show(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const id = idOf(idSlug);
    const event = id && (await this.queries.one(id));
    if (!event) throw new NotFound('eventNotFound');
    const isShown = isPublic(event);
    if (!isShown && !(ctx.staff && maySee(ctx.staff, event.unitId))) throw new NotFound('eventNotFound');
    const path = eventPath(event);
    if (path !== `${EVENTS_PATH}/${idSlug}`) return redirect(path, { status: 301 });
    const { props, tags } = await this.pages.of(event, ctx);
    return page({
      title: event.title,
      description: event.summary,
      tags: isShown ? tags : undefined,
      body: h(EventPage, props),
    });
  }

  private async asked(asked: AskedFilters, request: FastifyRequest): Promise<Names> {
    if (asked.q) await this.limits.hit('events.search', networkOf(request.ip), SEARCH_LIMIT);
    const names = await this.choices.names();
    knownChoices(asked, names);
    return names;
  }

  private async *lines(filters: EventFilters, names: Names, url: string, now: Date): AsyncGenerator<string> {
    yield CSV_START + csvRow(TABLE_HEADINGS);
    let after: PlaceCursor | null = null;
    do {
      const { found, next }: Awaited<ReturnType<EventQueries['list']>> = await this.queries.list(
        filters,
        ROWS_AT_ONCE,
        after,
        now,
      );
      yield found.map((row) => csvRow(tableValues(row, names, url))).join('');
      after = next;
    } while (after);
  }
}
