import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { SubjectNames } from '../../../commons/subjects/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  content,
  Ctx,
  idOf,
  networkOf,
  parseQuery,
  placeText,
  RateLimits,
  readPlace,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { INQUIRY } from '../inquiry.rules.js';
import { API_PATH, type inquiryList } from './inquiries-api.schemas.js';
import { InquiryQueries } from './inquiries.queries.js';
import { itemOf } from './inquiry-item.js';
import { apiQuery, knownChoices, SEARCH_LIMIT, typedFilters } from './reading.forms.js';

/** The same published inquiries for machines. */
@Controller('api/v1/inquiries')
export class InquiriesApiController {
  constructor(
    private readonly queries: InquiryQueries,
    private readonly names: SubjectNames,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  async list(
    @Ctx() { site }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { cursor, limit, ...filters } = parseQuery(apiQuery, query);
    const from = readPlace(cursor);
    if (filters.q) await this.limits.hit('inquiries.search', networkOf(request.ip), SEARCH_LIMIT);
    const names = await this.names.all();
    knownChoices(filters, names);
    const { found, next, count } = await this.queries.counted(filters, limit, from);
    const more = next && { ...typedFilters(filters), limit: String(limit), cursor: placeText(next) };
    const body: z.infer<typeof inquiryList> = {
      items: found.map((inquiry) => itemOf(inquiry, names, site.url)),
      count,
      next: more ? withQuery(site.url + API_PATH, more) : null,
    };
    return content({ body, tags: ['list:inquiry', 'topics', 'places'] });
  }

  @Get(':id')
  async show(@Ctx() { site }: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    const inquiry = id && (await this.queries.one(id));
    if (!inquiry) throw new NotFound('inquiryNotFound');
    const body = itemOf(inquiry, await this.names.all(), site.url);
    return content({ body, tags: [`subject:${INQUIRY}:${inquiry.id}`, 'topics', 'places'] });
  }
}
