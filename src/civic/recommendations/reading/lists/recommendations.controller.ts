import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { z } from 'zod';
import {
  ATOM_TYPE,
  content,
  Ctx,
  networkOf,
  page,
  parseQuery,
  placeText,
  RateLimits,
  readPlace,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { pick } from '../../../../platform/i18n/index.js';
import { RECOMMENDATIONS_PATH } from '../../recommendation.rules.js';
import { recommendationMessages } from '../../recommendations.messages.js';
import { API_PATH } from '../data/recommendations-api.schemas.js';
import { FEED_PATH, recommendationsFeed } from '../data/recommendations.feed.js';
import { knownChoices, RecommendationRegisters } from '../recommendation-registers.service.js';
import { boardColumns, filterOptions, foundWords, listItem } from './list.presentation.js';
import { listMessages } from './lists.messages.js';
import { filterShape, typedFilters, type RecommendationFilters } from './recommendation-filters.js';
import { RecommendationLists } from './recommendation-lists.queries.js';
import { RecommendationListPage } from './views/recommendation-list.page.js';

const PER_PAGE = 20;
const PER_COLUMN = 6;
const IN_FEED = 50;

/** What one network may search for in a minute, on pages and through the API together; known answers do not count. */
export const SEARCH_LIMIT = { max: 60, perSeconds: 60 };
export const LIST_TAGS = ['list:recommendation', 'topics', 'places', 'today'];

const listQuery = z.object({
  ...filterShape,
  view: z.enum(['table', 'board']).optional(),
  after: z.string().optional(),
});

/** All recommendations: as a table, a board and a feed. */
@Controller()
export class RecommendationsController {
  constructor(
    private readonly lists: RecommendationLists,
    private readonly registers: RecommendationRegisters,
    private readonly limits: RateLimits,
  ) {}

  @Get('recommendations')
  async list(
    @Ctx() { locale, now }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { after, view, ...filters } = parseQuery(listQuery, query, 'ignored');
    const from = readPlace(after);
    if (filters.q) await this.limits.hit('recommendations.search', networkOf(request.ip), SEARCH_LIMIT);
    const names = await this.registers.names();
    knownChoices(filters, names);
    const typed = typedFilters(filters);
    const [counts, shown] = await Promise.all([
      this.lists.counts(filters, now),
      view === 'board'
        ? this.lists.board(filters, PER_COLUMN, now)
        : this.lists.list(filters, { limit: PER_PAGE, after: from, now }),
    ]);
    const table = 'found' in shown ? shown : null;
    const at = (path: string, more: Record<string, string | undefined> = {}) =>
      withQuery(path, { ...typed, ...more });
    return page({
      title: recommendationMessages(locale)('recommendations'),
      description: listMessages(locale)('description'),
      feed: FEED_PATH,
      tags: LIST_TAGS,
      wide: true,
      body: h(RecommendationListPage, {
        found: foundWords(counts, filters.q !== undefined, locale),
        items: table && table.found.map((row) => listItem(row, names, locale)),
        columns: 'found' in shown ? null : boardColumns(shown, counts, filters, names, locale),
        typed,
        options: filterOptions(names, locale),
        filtered: Object.values(typed).some(Boolean),
        views: { table: at(RECOMMENDATIONS_PATH), board: at(RECOMMENDATIONS_PATH, { view: 'board' }) },
        older: table?.next ? at(RECOMMENDATIONS_PATH, { after: placeText(table.next) }) : undefined,
        first: after ? at(RECOMMENDATIONS_PATH) : undefined,
        data: dataPaths(typed),
      }),
    });
  }

  @Get('recommendations.atom')
  async feed(@Ctx() { locale, site, now }: PageContext): Promise<PageResult> {
    const latest = await this.lists.latest(IN_FEED, now);
    return content({
      type: ATOM_TYPE,
      body: recommendationsFeed(latest, { locale, url: site.url, municipality: pick(site.name, locale) }),
      tags: ['list:recommendation', 'settings'],
    });
  }
}

function dataPaths(typed: Record<keyof RecommendationFilters, string>) {
  return {
    feed: FEED_PATH,
    csv: withQuery(`${RECOMMENDATIONS_PATH}.csv`, typed),
    xlsx: withQuery(`${RECOMMENDATIONS_PATH}.xlsx`, typed),
    json: withQuery(API_PATH, typed),
  };
}
