import { Controller, Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { SubjectNames } from '../../../commons/subjects/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import {
  Ctx,
  page,
  parseQuery,
  placeText,
  readPlace,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { INQUIRY_KIND_NAMES } from '../inquiries.messages.js';
import { INQUIRIES_PATH, INQUIRY_KINDS } from '../inquiry.rules.js';
import { registerQuery } from './reading.forms.js';
import { readingMessages } from './reading.messages.js';
import { registerRow, unitRows } from './reading.presentation.js';
import { RegisterQueries } from './register.queries.js';
import { RegisterPage } from './views/register.page.js';
import { yearsUntil } from './years.js';

const PER_PAGE = 50;
const PATH = `${INQUIRIES_PATH}/register`;

/** Everything that was registered, signals among them, by number, area, dates and outcome alone. */
@Controller('inquiries/register')
export class RegisterController {
  constructor(
    private readonly queries: RegisterQueries,
    private readonly names: SubjectNames,
  ) {}

  @Get()
  async show(@Ctx() { locale, now }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { after, ...filters } = parseQuery(registerQuery, query, 'ignored');
    const from = readPlace(after);
    const year = filters.year ?? Number(dateIn(now).slice(0, 4));
    const [{ found, next }, counts, units, names] = await Promise.all([
      this.queries.list(filters, PER_PAGE, from),
      this.queries.counts({ ...filters, year }),
      // Which unit has signals is nobody's business.
      filters.kind === 'apcSignal' ? null : this.queries.units({ ...filters, year }, now),
      this.names.all(),
    ]);
    const t = readingMessages(locale);
    const typed = { kind: filters.kind ?? '', year: filters.year ? String(filters.year) : '' };
    return page({
      title: t('registerTitle'),
      description: t('registerLead'),
      tags: ['list:inquiry', 'topics', 'today'],
      body: h(RegisterPage, {
        typed,
        year: String(year),
        filtered: Object.values(typed).some(Boolean),
        kinds: INQUIRY_KINDS.map((value) => ({ value, label: pick(INQUIRY_KIND_NAMES[value], locale) })),
        years: yearsUntil(now),
        counts: INQUIRY_KINDS.map((kind) => ({
          label: pick(INQUIRY_KIND_NAMES[kind], locale),
          value: String(counts[kind]),
        })),
        rows: found.map((row) => registerRow(row, names, locale)),
        units: units && unitRows(units, names, locale),
        older: next ? withQuery(PATH, { ...typed, after: placeText(next) }) : undefined,
        table: withQuery(`${PATH}.csv`, typed),
      }),
    });
  }
}
