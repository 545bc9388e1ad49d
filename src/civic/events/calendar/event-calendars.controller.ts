import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NotFound } from '../../../platform/errors/index.js';
import {
  CALENDAR_TYPE,
  content,
  Ctx,
  idOf,
  networkOf,
  parseQuery,
  RateLimits,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { EventChoices } from '../event-choices.service.js';
import { isPublic } from '../event.lifecycle.js';
import { seriesTag } from '../event.rules.js';
import { EventQueries } from '../events.queries.js';
import { filterShape, filtersOf, knownChoices, LIST_TAGS, SEARCH_LIMIT } from '../reading/event-filters.js';
import { EventSeriesQueries } from '../series/event-series.queries.js';
import { calendarMessages } from './calendar.messages.js';
import { eventsCalendar, type CalendarRow } from './event-calendar.js';

/** Of what a calendar follows; the latest of them. */
const MOST_ENTRIES = 500;

/** Events for calendars: one, a series, or whatever the filters of the list leave. */
@Controller()
export class EventCalendarsController {
  constructor(
    private readonly queries: EventQueries,
    private readonly series: EventSeriesQueries,
    private readonly choices: EventChoices,
    private readonly limits: RateLimits,
  ) {}

  /** Past ones too: a calendar forgets what it no longer finds at an address. */
  @Get('events.ics')
  async filtered(
    @Ctx() ctx: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const asked = parseQuery(z.object(filterShape), query);
    if (asked.q) await this.limits.hit('events.search', networkOf(request.ip), SEARCH_LIMIT);
    knownChoices(asked, await this.choices.names());
    const { found } = await this.queries.list(filtersOf(asked, 'all'), MOST_ENTRIES, null, ctx.now);
    const municipality = pick(ctx.site.name, ctx.locale);
    const name = calendarMessages(ctx.locale)('calendarName', { municipality });
    return this.answer(ctx, found, { name, fileName: 'events.ics', tags: [...LIST_TAGS, 'settings'] });
  }

  @Get('events/series/:id.ics')
  async ofSeries(@Ctx() ctx: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    const series = id && (await this.series.one(id));
    if (!series) throw new NotFound('seriesNotFound');
    const rows = await this.queries.ofSeries(series.id);
    const tags = [seriesTag(series.id), 'list:event', 'places'];
    return this.answer(ctx, rows, { name: series.title, fileName: `series-${series.id}.ics`, tags });
  }

  @Get('events/:id.ics')
  async one(@Ctx() ctx: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    const event = id && (await this.queries.one(id));
    if (!event || !isPublic(event)) throw new NotFound('eventNotFound');
    const tags = [`subject:event:${event.id}`, 'places'];
    return this.answer(ctx, [event], { name: '', fileName: `event-${event.id}.ics`, tags });
  }

  private async answer(
    { locale, site }: PageContext,
    rows: readonly CalendarRow[],
    { name, fileName, tags }: { name: string; fileName: string; tags: string[] },
  ): Promise<PageResult> {
    const { places } = await this.choices.names();
    const body = eventsCalendar(rows, name, { locale, url: site.url, places });
    return content({ type: CALENDAR_TYPE, body, fileName, tags });
  }
}
