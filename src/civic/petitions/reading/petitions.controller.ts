import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { type Names, Subjects } from '../../../commons/subjects/index.js';
import {
  ATOM_TYPE,
  content,
  CSV_START,
  csvRow,
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
  type PlaceCursor,
} from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { REASONS_TAG } from '../kinds/petition-reasons.service.js';
import { PETITIONS_PATH } from '../petition.rules.js';
import { petitionMessages } from '../petitions.messages.js';
import {
  GROUPS,
  PetitionQueries,
  SORTS,
  type PetitionFilters,
  type PetitionGroup,
  type PetitionSort,
} from '../petitions.queries.js';
import { signatureTag } from '../signatures/signature-tallies.service.js';
import { CSV_HEADINGS, csvValuesOf } from './petition-item.js';
import { listItem } from './petition.presentation.js';
import { PetitionRegisters } from './petition-registers.service.js';
import { FEED_PATH, petitionsFeed } from './petitions.feed.js';
import { knownChoices, listQuery, SEARCH_LIMIT, TABLE_LIMIT, tableQuery } from './petitions.forms.js';
import { PetitionListPage } from './views/petition-list.page.js';

const PER_PAGE = 20;
const IN_FEED = 50;
const ROWS_AT_ONCE = 500;
const TABLE_PATH = `${PETITIONS_PATH}.csv`;

const GROUP_LABELS = {
  collecting: 'groupCollecting',
  awaiting: 'groupAwaiting',
  answered: 'groupAnswered',
  rejected: 'groupRejected',
  ended: 'groupEnded',
} as const satisfies Record<PetitionGroup, string>;

const SORT_LABELS = {
  signatures: 'sortSignatures',
  newest: 'sortNewest',
  ending: 'sortEnding',
} as const satisfies Record<PetitionSort, string>;

/** All petitions: as a list, a feed and a table. */
@Controller()
export class PetitionsController {
  constructor(
    private readonly queries: PetitionQueries,
    private readonly registers: PetitionRegisters,
    private readonly subjects: Subjects,
    private readonly limits: RateLimits,
  ) {}

  @Get('petitions')
  async list(
    @Ctx() { locale, now }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { after, sort, ...filters } = parseQuery(listQuery, query, 'ignored');
    const from = readPlace(after);
    if (filters.q) await this.limits.hit('petitions.search', networkOf(request.ip), SEARCH_LIMIT);
    const [topics, names] = await Promise.all([this.subjects.topics(), this.registers.names()]);
    knownChoices(filters, names);
    const [{ found, next }, count] = await Promise.all([
      this.queries.list(filters, sort, PER_PAGE, from),
      this.queries.count(filters),
    ]);
    const { state = '', topic = '', place = '', q = '' } = filters;
    const chosen = { state, topic, place, q };
    const typed = { ...chosen, sort: sort ?? '' };
    const t = petitionMessages(locale);
    const counts = found.map(({ id }) => signatureTag(id));
    return page({
      title: t('petitions'),
      description: t('listDescription'),
      feed: FEED_PATH,
      tags: ['list:petition', 'topics', 'places', 'today', REASONS_TAG, ...counts],
      body: h(PetitionListPage, {
        items: found.map((petition) => listItem(petition, locale, now)),
        count,
        typed,
        states: GROUPS.map((value) => ({ value, label: t(GROUP_LABELS[value]) })),
        sorts: SORTS.map((value) => ({ value, label: t(SORT_LABELS[value]) })),
        topics: topics.map(({ code, name }) => ({ value: code, label: pick(name, locale) })),
        places: [...names.places].map(([value, name]) => ({ value, label: pick(name, locale) })),
        filtered: Object.values(typed).some(Boolean),
        older: next ? withQuery(PETITIONS_PATH, { ...typed, after: placeText(next) }) : undefined,
        first: after ? withQuery(PETITIONS_PATH, typed) : undefined,
        feed: FEED_PATH,
        table: withQuery(TABLE_PATH, chosen),
      }),
    });
  }

  @Get('petitions.atom')
  async feed(@Ctx() { locale, site }: PageContext): Promise<PageResult> {
    const latest = await this.queries.latest(IN_FEED);
    return content({
      type: ATOM_TYPE,
      body: petitionsFeed(latest, { locale, url: site.url, municipality: pick(site.name, locale) }),
      tags: ['list:petition', 'settings', REASONS_TAG],
    });
  }

  /** Sent while it is read: the process never holds more of the table than a batch. */
  @Get('petitions.csv')
  async table(
    @Ctx() { site }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const filters = parseQuery(tableQuery, query);
    await this.limits.hit('petitions.csv', networkOf(request.ip), TABLE_LIMIT);
    const names = await this.registers.names();
    knownChoices(filters, names);
    reply.headers({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="petitions.csv"',
      'cache-control': 'no-store',
      'x-row-count': String(await this.queries.count(filters)),
    });
    // A HEAD would otherwise read the whole table for nobody.
    reply.send(request.method === 'HEAD' ? '' : Readable.from(this.rows(filters, names, site.url)));
  }

  private async *rows(filters: PetitionFilters, names: Names, url: string): AsyncGenerator<string> {
    yield CSV_START + csvRow(CSV_HEADINGS);
    let after: PlaceCursor | null = null;
    do {
      const { found, next } = await this.queries.byId(filters, ROWS_AT_ONCE, after);
      yield found.map((petition) => csvRow(csvValuesOf(petition, names, url))).join('');
      after = next;
    } while (after);
  }
}
