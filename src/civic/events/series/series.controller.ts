import { Controller, Get, Param } from '@nestjs/common';
import { h } from 'preact';
import { Trail } from '../../../commons/trail/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  page,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { excerpt } from '../../../platform/i18n/index.js';
import { EventChoices } from '../event-choices.service.js';
import { EVENT, EVENTS_PATH, seriesPath, seriesTag } from '../event.rules.js';
import { EventQueries } from '../events.queries.js';
import { KINDS_TAG } from '../kinds/event-kinds.service.js';
import { listItem } from '../reading/list.presentation.js';
import { EventSeriesQueries } from './event-series.queries.js';
import { SeriesPage } from './views/series.page.js';

const SUMMARY = 200;

/** A series: what it is for, its events in order, and what came of each. */
@Controller()
export class EventSeriesController {
  constructor(
    private readonly series: EventSeriesQueries,
    private readonly queries: EventQueries,
    private readonly choices: EventChoices,
    private readonly trail: Trail,
  ) {}

  @Get('events/series/:idSlug')
  async show(@Ctx() { locale }: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const id = idOf(idSlug);
    const series = id && (await this.series.one(id));
    if (!series) throw new NotFound('seriesNotFound');
    const path = seriesPath(series);
    if (path !== `${EVENTS_PATH}/series/${idSlug}`) return redirect(path, { status: 301 });
    const [events, names] = await Promise.all([this.queries.ofSeries(series.id), this.choices.names()]);
    const links = await Promise.all(events.map((event) => this.trail.shown({ type: EVENT, id: event.id })));
    return page({
      title: series.title,
      description: excerpt(series.description, SUMMARY),
      tags: [
        seriesTag(series.id),
        'places',
        KINDS_TAG,
        ...events.map((event) => `subject:${EVENT}:${event.id}`),
        ...links.flatMap(({ tags }) => tags),
      ],
      body: h(SeriesPage, {
        title: series.title,
        lang: series.lang,
        description: series.description,
        items: events.map((event, index) => ({
          ...listItem(event, names, locale),
          cameOfIt: links[index]!.entries.map(({ card }) => card),
        })),
        calendar: `${EVENTS_PATH}/series/${series.id}.ics`,
        list: `${EVENTS_PATH}?series=${series.id}`,
      }),
    });
  }
}
