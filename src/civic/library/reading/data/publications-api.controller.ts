import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { localTime } from '../../../../platform/clock/index.js';
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
import { PublicationChoices } from '../../publication-choices.service.js';
import { downloadPath, downloadsTag, LIBRARY_PATH, publicationPath } from '../../publication.rules.js';
import {
  PublicationQueries,
  type NearPublication,
  type ShownPublication,
} from '../../publications.queries.js';
import { VersionQueries } from '../../versions/version.queries.js';
import { filterShape, knownChoices, LIST_TAGS, SEARCH_LIMIT, typedFilters } from '../publication-filters.js';
import { PublicationLists } from '../publication-lists.queries.js';
import { summaryItem } from './publication-item.js';
import {
  API_PATH,
  DEFAULT_PER_CALL,
  MOST_PER_CALL,
  type publicationDetail,
  type publicationPage,
} from './publications-api.schemas.js';

const apiQuery = z.object({
  ...filterShape,
  cursor: z.string().optional(),
  limit: pageSize(MOST_PER_CALL, DEFAULT_PER_CALL),
});

type Published = ShownPublication & { publishedAt: Date };

/** The same publications for machines. */
@Controller('api/v1/publications')
export class PublicationsApiController {
  constructor(
    private readonly queries: PublicationQueries,
    private readonly lists: PublicationLists,
    private readonly versions: VersionQueries,
    private readonly choices: PublicationChoices,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  async list(
    @Ctx() { site }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { cursor, limit, ...filters } = parseQuery(apiQuery, query);
    const after = readPlace(cursor);
    if (filters.q) await this.limits.hit('library.search', networkOf(request.ip), SEARCH_LIMIT);
    const names = await this.choices.names();
    knownChoices(filters, names);
    const { found, next, count } = await this.lists.counted(filters, limit, after);
    const more = { ...typedFilters(filters), limit: String(limit) };
    const body: z.infer<typeof publicationPage> = {
      items: found.map((row) => summaryItem(row, names, site.url)),
      count,
      next: next ? withQuery(site.url + API_PATH, { ...more, cursor: placeText(next) }) : null,
    };
    return content({ body, tags: LIST_TAGS });
  }

  @Get(':id')
  async show(@Ctx() { site }: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    const publication = id && (await this.queries.one(id));
    if (!publication || !isPublished(publication)) throw new NotFound('publicationNotFound');
    const body = await this.detail(publication, site.url);
    const tags = [`subject:publication:${publication.id}`, downloadsTag(publication.id), 'topics', 'places'];
    return content({ body, tags });
  }

  private async detail(row: Published, url: string): Promise<z.infer<typeof publicationDetail>> {
    const isRead = row.state === 'published';
    const [names, versions, { above, below }] = await Promise.all([
      this.choices.names(),
      this.versions.of(row.id),
      this.queries.around(row.id),
    ]);
    const nearOf = (near: NearPublication) => ({
      id: near.id,
      title: near.title,
      url: `${url}${publicationPath(near)}`,
    });
    return {
      ...summaryItem(row, names, url),
      funding: row.funding || null,
      videoUrl: (isRead && row.videoUrl) || null,
      validFrom: row.validFrom,
      validUntil: row.validUntil,
      reviewOn: row.reviewOn,
      parent: above && nearOf(above),
      children: below.map(nearOf),
      versions: versions.flatMap(({ number, changes, publishedAt, files }) =>
        publishedAt
          ? [
              {
                number,
                changes,
                publishedAt: localTime(publishedAt),
                files: (isRead ? files : []).map((file) => ({
                  url: url + downloadPath(row.id, file.id),
                  label: file.label,
                  lang: file.lang,
                  mediaType: file.mediaType,
                  bytes: file.bytes,
                  alt: file.alt || null,
                  downloads: file.downloads,
                })),
              },
            ]
          : [],
      ),
      citations: {
        bibtex: `${url}${LIBRARY_PATH}/${row.id}/cite.bib`,
        ris: `${url}${LIBRARY_PATH}/${row.id}/cite.ris`,
      },
    };
  }
}

function isPublished(row: ShownPublication): row is Published {
  return row.publishedAt !== null;
}
