import { Controller, Get, Query } from '@nestjs/common';
import { h } from 'preact';
import type { z } from 'zod';
import { dateIn } from '../../../platform/clock/index.js';
import { BadRequest } from '../../../platform/errors/index.js';
import {
  content,
  Ctx,
  page,
  parseQuery,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { pick, type Locale } from '../../../platform/i18n/index.js';
import { ModeratedSubjects } from '../cases/moderated-subjects.js';
import { moderationMessages } from '../moderation.messages.js';
import { LOG_API_PATH, LOG_PATH, LOG_TAG, REASONS_TAG } from '../moderation.paths.js';
import { Reasons } from '../reasons/reasons.service.js';
import { apiQuery, csvQuery, logQuery } from './moderation-log.forms.js';
import { logCsv, logItem, logRow, totalFacts, type LogNames } from './moderation-log.presentation.js';
import { ModerationLogQueries, type LogFilters } from './moderation-log.queries.js';
import type { moderationLogPage } from './moderation-log.schemas.js';
import { ModerationLogPage } from './views/moderation-log.page.js';

const PER_PAGE = 50;
const MOST_IN_FILE = 50_000;
const MOST_MONTHS = 60;
const TAGS = [LOG_TAG, REASONS_TAG, 'today'];

/** What was decided, for everybody to see. */
@Controller()
export class ModerationLogController {
  constructor(
    private readonly queries: ModerationLogQueries,
    private readonly reasons: Reasons,
    private readonly subjects: ModeratedSubjects,
  ) {}

  @Get(LOG_PATH.slice(1))
  async show(@Ctx() { locale, now }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { after, ...filters } = parseQuery(logQuery, query, 'ignored');
    const names = await this.names(filters);
    const [{ found, next }, totals, since] = await Promise.all([
      this.queries.list(filters, PER_PAGE, after ?? null),
      this.queries.totals(filters),
      this.queries.since(),
    ]);
    const t = moderationMessages(locale);
    return page({
      title: t('logTitle'),
      description: t('logLead'),
      tags: TAGS,
      body: h(ModerationLogPage, {
        rows: found.map((decision) => logRow(decision, names, locale)),
        totals: totalFacts(totals, locale),
        typed: { month: filters.month ?? '', reason: filters.reason ?? '' },
        months: months(since ?? now, now, locale),
        reasons: [...names.reasons.values()].map(({ code, name }) => ({
          value: code,
          label: pick(name, locale),
        })),
        older: next ? withQuery(LOG_PATH, { ...filters, after: next }) : undefined,
        csv: withQuery(`${LOG_PATH}.csv`, filters),
        data: withQuery(LOG_API_PATH, filters),
      }),
    });
  }

  @Get(`${LOG_PATH.slice(1)}.csv`)
  async csv(@Ctx() { locale }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const filters = parseQuery(csvQuery, query);
    const names = await this.names(filters);
    const { found } = await this.queries.list(filters, MOST_IN_FILE, null);
    return content({
      type: 'text/csv; charset=utf-8',
      body: logCsv(found, names, locale),
      fileName: ['moderation-log', filters.month, filters.reason].filter(Boolean).join('-') + '.csv',
      tags: TAGS,
    });
  }

  @Get(LOG_API_PATH.slice(1))
  async data(@Ctx() { site }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { cursor, limit, ...filters } = parseQuery(apiQuery, query);
    const names = await this.names(filters);
    const [{ found, next }, totals] = await Promise.all([
      this.queries.list(filters, limit, cursor ?? null),
      this.queries.totals(filters),
    ]);
    const body: z.infer<typeof moderationLogPage> = {
      items: found.map((decision) => logItem(decision, names)),
      totals,
      next: next
        ? site.url + withQuery(LOG_API_PATH, { ...filters, limit: String(limit), cursor: next })
        : null,
    };
    return content({ body, tags: TAGS });
  }

  /** @throws BadRequest for a reason that does not exist */
  private async names({ reason }: LogFilters): Promise<LogNames> {
    const reasons = await this.reasons.byCode();
    if (reason !== undefined && !reasons.has(reason))
      throw new BadRequest('wrongParameter', { name: 'reason' });
    return { reasons, kind: (type) => this.subjects.labelOf(type) };
  }
}

function months(since: Date, now: Date, locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const first = Temporal.PlainYearMonth.from(dateIn(since));
  const last = Temporal.PlainYearMonth.from(dateIn(now));
  const count = Math.min(MOST_MONTHS, first.until(last, { largestUnit: 'month' }).months + 1);
  return Array.from({ length: Math.max(1, count) }, (_, back) => {
    const value = last.subtract({ months: back }).toString();
    return { value, label: names.format(new Date(`${value}-15T12:00:00Z`)) };
  });
}
