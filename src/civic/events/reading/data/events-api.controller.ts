import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
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
import { EventDocuments } from '../../documents/event-documents.service.js';
import { EventChoices } from '../../event-choices.service.js';
import { EventQueries, type ShownEvent } from '../../events.queries.js';
import { KINDS_TAG } from '../../kinds/event-kinds.service.js';
import { Programme } from '../../programme/programme.service.js';
import {
  filterShape,
  filtersOf,
  knownChoices,
  LIST_TAGS,
  SEARCH_LIMIT,
  typedFilters,
} from '../event-filters.js';
import { summaryItem } from './event-item.js';
import {
  API_PATH,
  DEFAULT_PER_CALL,
  MOST_PER_CALL,
  type eventDetail,
  type eventPage,
} from './events-api.schemas.js';

const apiQuery = z.object({
  ...filterShape,
  cursor: z.string().optional(),
  limit: pageSize(MOST_PER_CALL, DEFAULT_PER_CALL),
});

type Announced = ShownEvent & { announcedAt: Date };

/** The same events for machines. */
@Controller('api/v1/events')
export class EventsApiController {
  constructor(
    private readonly queries: EventQueries,
    private readonly programme: Programme,
    private readonly documents: EventDocuments,
    private readonly choices: EventChoices,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  async list(
    @Ctx() { site, now }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { cursor, limit, ...asked } = parseQuery(apiQuery, query);
    const after = readPlace(cursor);
    if (asked.q) await this.limits.hit('events.search', networkOf(request.ip), SEARCH_LIMIT);
    const names = await this.choices.names();
    knownChoices(asked, names);
    const filters = filtersOf(asked, 'all');
    const [{ found, next }, count] = await Promise.all([
      this.queries.list(filters, limit, after, now),
      this.queries.count(filters, now),
    ]);
    const more = { ...typedFilters(asked), limit: String(limit) };
    const body: z.infer<typeof eventPage> = {
      items: found.map((row) => summaryItem(row, names, site.url)),
      count,
      next: next ? withQuery(site.url + API_PATH, { ...more, cursor: placeText(next) }) : null,
    };
    return content({ body, tags: LIST_TAGS });
  }

  @Get(':id')
  async show(@Ctx() { site }: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    const event = id && (await this.queries.one(id));
    if (!event || !isAnnounced(event)) throw new NotFound('eventNotFound');
    const body = await this.detail(event, site.url);
    return content({ body, tags: [`subject:event:${event.id}`, KINDS_TAG, 'topics', 'places'] });
  }

  private async detail(event: Announced, url: string): Promise<z.infer<typeof eventDetail>> {
    const { id, capacity, reserved, registrationOpensAt: opens, registrationClosesAt: closes } = event;
    const [names, organisers, changes, slots, materials, photos] = await Promise.all([
      this.choices.names(),
      this.queries.organisers(id),
      this.queries.timeChanges(id),
      this.programme.of(id),
      this.documents.materials(id),
      this.documents.photos(id),
    ]);
    const fileOf = (file: { key: string; name: string; mediaType: string; bytes: number }) => ({
      url: `${url}${filePath(file)}`,
      mediaType: file.mediaType,
      bytes: file.bytes,
    });
    return {
      ...summaryItem(event, names, url),
      description: event.description,
      accessibility: event.accessibility,
      seats: capacity === null ? null : { all: capacity, reserved },
      registration: opens && closes ? { opensAt: localTime(opens), closesAt: localTime(closes) } : null,
      organisers: organisers.map(({ role, name }) => ({ role, name })),
      earlierTimes: changes.map(({ fromStartsAt, fromEndsAt, at, reason }) => ({
        startsAt: localTime(fromStartsAt),
        endsAt: localTime(fromEndsAt),
        changedAt: localTime(at),
        reason,
      })),
      programme: slots.map(({ startsAt, endsAt, title, description, speakers }) => ({
        startsAt: localTime(startsAt),
        endsAt: localTime(endsAt),
        title,
        description,
        speakers,
      })),
      materials: materials.map(({ title, lang, phase, ...file }) => ({
        ...fileOf(file),
        title,
        lang,
        phase,
      })),
      photos: photos.map(({ alt, credit, ...file }) => ({ ...fileOf(file), alt, credit })),
    };
  }
}

function isAnnounced(event: ShownEvent): event is Announced {
  return event.announcedAt !== null;
}
