import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { nameOf, SubjectNames } from '../../../../commons/subjects/index.js';
import { localTime } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { filePath } from '../../../../platform/files/index.js';
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
import { filesOf } from '../../practice-files.js';
import type { WholePractice } from '../../practice-rows.js';
import { isPublic } from '../../practice.lifecycle.js';
import { PRACTICE, stepsOf } from '../../practice.rules.js';
import { PracticeQueries } from '../../practices.queries.js';
import {
  filterShape,
  filtersOf,
  knownTopic,
  LIST_TAGS,
  SEARCH_LIMIT,
  typedFilters,
} from '../practice-filters.js';
import { summaryItem } from './practice-item.js';
import {
  API_PATH,
  DEFAULT_PER_CALL,
  MOST_PER_CALL,
  type practiceDetail,
  type practicePage,
} from './practices-api.schemas.js';

const apiQuery = z.object({
  ...filterShape,
  cursor: z.string().optional(),
  limit: pageSize(MOST_PER_CALL, DEFAULT_PER_CALL),
});

/** The same practices for machines. */
@Controller('api/v1/practices')
export class PracticesApiController {
  constructor(
    private readonly queries: PracticeQueries,
    private readonly names: SubjectNames,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  async list(
    @Ctx() { site }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { cursor, limit, ...asked } = parseQuery(apiQuery, query);
    const after = readPlace(cursor);
    if (asked.q) await this.limits.hit('practices.search', networkOf(request.ip), SEARCH_LIMIT);
    const names = await this.names.all();
    knownTopic(asked, names.topics);
    const filters = filtersOf(asked);
    const [{ found, next }, count] = await Promise.all([
      this.queries.list(filters, limit, after),
      this.queries.count(filters),
    ]);
    const more = { ...typedFilters(asked), limit: String(limit) };
    const body: z.infer<typeof practicePage> = {
      items: found.map((row) => summaryItem(row, names, site.url)),
      count,
      next: next ? withQuery(site.url + API_PATH, { ...more, cursor: placeText(next) }) : null,
    };
    return content({ body, tags: LIST_TAGS });
  }

  @Get(':id')
  async show(@Ctx() { site }: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    const [practice] = id ? await this.queries.whole([id]) : [];
    if (!practice || !isPublic(practice)) throw new NotFound('practiceNotFound');
    const body = await this.detail(practice, site.url);
    return content({ body, tags: [`subject:${PRACTICE}:${practice.id}`, 'topics', 'places'] });
  }

  private async detail(practice: WholePractice, url: string): Promise<z.infer<typeof practiceDetail>> {
    const [names, files, versions, byPlace] = await Promise.all([
      this.names.all(),
      this.queries.files(filesOf(practice)),
      this.queries.versions(practice.id),
      this.queries.supportersByPlace(practice.id),
    ]);
    const photo = practice.photoId && files.get(practice.photoId);
    return {
      ...summaryItem({ ...practice, numbers: practice.results.length }, names, url),
      problem: practice.problem,
      solution: practice.solution,
      results: practice.results.map(({ before, after, ...result }) => ({
        ...result,
        before: before ?? 0,
        after: after ?? 0,
      })),
      success: practice.success,
      steps: stepsOf(practice.steps),
      risks: practice.risks,
      evidence: practice.evidence.flatMap(({ label, url: address, fileId }) => {
        const file = fileId && files.get(fileId);
        return [
          ...(file ? [{ label, url: `${url}${filePath(file)}` }] : []),
          ...(address ? [{ label, url: address }] : []),
        ];
      }),
      photo: photo ? { url: `${url}${filePath(photo)}`, alt: practice.photoAlt } : null,
      supportersByPlace: byPlace.map(({ ekatte, count }) => ({
        settlement: ekatte ? { ekatte, name: nameOf(names.places, ekatte) } : null,
        count,
      })),
      versions: versions.map(({ number, at, changed, note }) => ({
        number,
        at: localTime(at),
        changed,
        note,
      })),
    };
  }
}
