import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { optionsOf, SubjectNames } from '../../../commons/subjects/index.js';
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
} from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { INQUIRIES_PATH } from '../inquiry.rules.js';
import { FEED_PATH, inquiriesFeed } from './inquiries.feed.js';
import {
  GROUPS,
  InquiryQueries,
  MOST_COUNTED,
  PUBLIC_KINDS,
  type InquiryGroup,
} from './inquiries.queries.js';
import { knownChoices, listQuery, SEARCH_LIMIT, typedFilters } from './reading.forms.js';
import { readingMessages } from './reading.messages.js';
import { listItem } from './reading.presentation.js';
import { InquiryListPage } from './views/inquiry-list.page.js';
import { yearsUntil } from './years.js';

const PER_PAGE = 20;
const IN_FEED = 50;

const GROUP_LABELS = {
  answered: 'groupAnswered',
  late: 'groupLate',
  awaiting: 'groupAwaiting',
  ended: 'groupEnded',
} as const satisfies Record<InquiryGroup, string>;

/** Published questions and proposals: as a list and as a feed. */
@Controller()
export class InquiriesController {
  constructor(
    private readonly queries: InquiryQueries,
    private readonly names: SubjectNames,
    private readonly limits: RateLimits,
  ) {}

  @Get('inquiries')
  async list(
    @Ctx() { locale, now }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { after, ...filters } = parseQuery(listQuery, query, 'ignored');
    const from = readPlace(after);
    if (filters.q) await this.limits.hit('inquiries.search', networkOf(request.ip), SEARCH_LIMIT);
    const names = await this.names.all();
    knownChoices(filters, names);
    const { found, next, count } = await this.queries.counted(filters, PER_PAGE, from);
    const t = readingMessages(locale);
    const typed = typedFilters(filters);
    return page({
      title: t('title'),
      description: t('description'),
      feed: FEED_PATH,
      tags: ['list:inquiry', 'topics', 'places', 'today'],
      body: h(InquiryListPage, {
        items: found.map((inquiry) => listItem(inquiry, names, locale, now)),
        found: count > MOST_COUNTED ? t('foundMany', { count: MOST_COUNTED }) : t('found', { count }),
        typed,
        states: GROUPS.map((value) => ({ value, label: t(GROUP_LABELS[value]) })),
        kinds: PUBLIC_KINDS.map((value) => ({ value, label: pick(INQUIRY_KIND_NAMES[value], locale) })),
        topics: optionsOf(names.topics, locale),
        places: optionsOf(names.places, locale),
        units: optionsOf(names.units, locale),
        years: yearsUntil(now),
        filtered: Object.values(typed).some(Boolean),
        older: next ? withQuery(INQUIRIES_PATH, { ...typed, after: placeText(next) }) : undefined,
        first: after ? withQuery(INQUIRIES_PATH, typed) : undefined,
        feed: FEED_PATH,
        table: withQuery(`${INQUIRIES_PATH}.csv`, typed),
      }),
    });
  }

  @Get('inquiries.atom')
  async feed(@Ctx() { locale, site }: PageContext): Promise<PageResult> {
    const latest = await this.queries.latest(IN_FEED);
    return content({
      type: ATOM_TYPE,
      body: inquiriesFeed(latest, { locale, url: site.url, municipality: pick(site.name, locale) }),
      tags: ['list:inquiry', 'settings'],
    });
  }
}
