import { Controller, Get, Param, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { dateIn } from '../../platform/clock/index.js';
import { NotFound } from '../../platform/errors/index.js';
import {
  ATOM_TYPE,
  atomFeed,
  content,
  Ctx,
  idText,
  page,
  parseQuery,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../platform/http/index.js';
import { formatDate, localePath, pick } from '../../platform/i18n/index.js';
import { ledgerMessages } from './ledger.messages.js';
import { LEDGER_FEED, LEDGER_PATH, LEDGER_TAG, ledgerDayPath, LEDGER_PATHS } from './ledger.paths.js';
import { dayRow, entriesIn, keyRow, LedgerPresentation, sealFacts } from './ledger.presentation.js';
import { LedgerQueries } from './ledger.queries.js';
import { LedgerDayPage } from './views/ledger-day.page.js';
import { LedgerPage } from './views/ledger.page.js';

const DAYS_SHOWN = 14;
const DAYS_IN_FEED = 60;
const ENTRIES_SHOWN = 50;

const dayQuery = z.object({ before: idText.optional() });

/** The chain as people read it. */
@Controller()
export class LedgerController {
  constructor(
    private readonly queries: LedgerQueries,
    private readonly presentation: LedgerPresentation,
  ) {}

  @Get('ledger')
  async show(@Ctx() { locale, now }: PageContext): Promise<PageResult> {
    const today = dateIn(now);
    const [end, days, keys, ofToday] = await Promise.all([
      this.queries.end(),
      this.queries.lastDays(DAYS_SHOWN),
      this.queries.keys(),
      this.queries.entriesOfDay(today, null, 1),
    ]);
    const t = ledgerMessages(locale);
    return page({
      title: t('title'),
      description: t('lead'),
      tags: [LEDGER_TAG, 'today'],
      feed: localePath(locale, LEDGER_FEED),
      body: h(LedgerPage, {
        total: Number(end.last),
        waiting: Number(BigInt(end.last) - BigInt(end.sealed)),
        today: ofToday.length > 0 ? ledgerDayPath(today) : null,
        days: days.map((day) => dayRow(day, locale)),
        keys: keys.map((key) => keyRow(key, locale)),
        paths: LEDGER_PATHS,
      }),
    });
  }

  @Get('ledger/days/:day')
  async day(
    @Ctx() { locale }: PageContext,
    @Param('day') day: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    if (!z.iso.date().safeParse(day).success) throw new NotFound('notFound');
    const { before = null } = parseQuery(dayQuery, query, 'ignored');
    const [sealed, found] = await Promise.all([
      this.queries.day(day),
      this.queries.entriesOfDay(day, before, ENTRIES_SHOWN + 1),
    ]);
    if (!sealed && found.length === 0) throw new NotFound('notFound');
    const shown = found.slice(0, ENTRIES_SHOWN);
    const date = formatDate(day, locale);
    return page({
      title: ledgerMessages(locale)('dayTitle', { date }),
      // Of a signed day only the titles of what it is about change.
      tags: [LEDGER_TAG, ...new Set(shown.map(({ subject }) => `subject:${subject}`))],
      feed: localePath(locale, LEDGER_FEED),
      body: h(LedgerDayPage, {
        date,
        listPath: LEDGER_PATH,
        seal: sealed && sealFacts(sealed, locale),
        rows: await this.presentation.entryRows(shown, locale),
        older:
          found.length > ENTRIES_SHOWN
            ? withQuery(ledgerDayPath(day), { before: shown.at(-1)!.seq })
            : undefined,
      }),
    });
  }

  @Get('ledger.atom')
  async feed(@Ctx() { locale, site }: PageContext): Promise<PageResult> {
    const t = ledgerMessages(locale);
    const days = await this.queries.lastDays(DAYS_IN_FEED);
    const body = atomFeed({
      locale,
      url: site.url,
      path: LEDGER_FEED,
      pagePath: LEDGER_PATH,
      title: t('title'),
      author: pick(site.name, locale),
      entries: days.map((sealed) => ({
        id: ledgerDayPath(sealed.day),
        path: ledgerDayPath(sealed.day),
        title: t('feedEntry', { date: formatDate(sealed.day, locale), count: entriesIn(sealed) }),
        lang: locale,
        summary: t('feedSummary', {
          root: sealed.root.toString('hex'),
          signature: sealed.signature.toString('hex'),
          keyId: sealed.keyId,
          publicKey: sealed.publicKey.toString('hex'),
        }),
        updated: sealed.sealedAt,
      })),
    });
    return content({ type: ATOM_TYPE, body, tags: [LEDGER_TAG, 'settings'] });
  }
}
