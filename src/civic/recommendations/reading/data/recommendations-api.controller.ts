import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  content,
  Ctx,
  idOf,
  networkOf,
  pageSize,
  parseQuery,
  placeText,
  RateLimits,
  readPlace,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { filterShape, typedFilters } from '../lists/recommendation-filters.js';
import { RecommendationLists, total } from '../lists/recommendation-lists.queries.js';
import { LIST_TAGS, SEARCH_LIMIT } from '../lists/recommendations.controller.js';
import { knownChoices, RecommendationRegisters } from '../recommendation-registers.service.js';
import { RecommendationData } from './recommendation-data.service.js';
import { summaryItem } from './recommendation-item.js';
import {
  API_PATH,
  DEFAULT_PER_CALL,
  MOST_PER_CALL,
  type recommendationPage,
} from './recommendations-api.schemas.js';

const apiQuery = z.object({
  ...filterShape,
  cursor: z.string().optional(),
  limit: pageSize(MOST_PER_CALL, DEFAULT_PER_CALL),
});

/** The same recommendations for machines. */
@Controller('api/v1/recommendations')
export class RecommendationsApiController {
  constructor(
    private readonly lists: RecommendationLists,
    private readonly registers: RecommendationRegisters,
    private readonly data: RecommendationData,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  async list(
    @Ctx() { site, now }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { cursor, limit, ...filters } = parseQuery(apiQuery, query);
    const after = readPlace(cursor);
    if (filters.q) await this.limits.hit('recommendations.search', networkOf(request.ip), SEARCH_LIMIT);
    const names = await this.registers.names();
    knownChoices(filters, names);
    const [{ found, next }, counts] = await Promise.all([
      this.lists.list(filters, { limit, after, now }),
      this.lists.counts(filters, now),
    ]);
    const more = { ...typedFilters(filters), limit: String(limit) };
    const body: z.infer<typeof recommendationPage> = {
      items: found.map((row) => summaryItem(row, names, site.url)),
      count: total(counts),
      next: next ? withQuery(site.url + API_PATH, { ...more, cursor: placeText(next) }) : null,
    };
    return content({ body, tags: LIST_TAGS });
  }

  @Get(':id')
  async show(@Ctx() { site, now }: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    const found = id && (await this.data.of(id, site.url, now));
    if (!found) throw new NotFound('recommendationNotFound');
    return content(found);
  }
}
