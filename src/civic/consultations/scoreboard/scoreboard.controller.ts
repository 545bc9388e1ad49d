import { Controller, Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { Units } from '../../../commons/accounts/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  content,
  CSV_START,
  csvRow,
  Ctx,
  page,
  parseQuery,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { scoreboardMessages } from './scoreboard.messages.js';
import { scoreboardProps } from './scoreboard.presentation.js';
import { ScoreboardQueries } from './scoreboard.queries.js';
import { acceptedShare, scored, scores, type Score, type YearOfConsultations } from './scoreboard.rules.js';
import { ScoreboardPage } from './views/scoreboard.page.js';

export const SCOREBOARD_PATH = '/consultations/scoreboard';

const yearQuery = z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() });

@Controller('consultations')
export class ScoreboardController {
  constructor(
    private readonly queries: ScoreboardQueries,
    private readonly units: Units,
  ) {}

  @Get('scoreboard')
  async show(@Ctx() { locale, now }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const measured = await this.year(parseQuery(yearQuery, query, 'ignored').year, now);
    const t = scoreboardMessages(locale);
    return page({
      title: t('scoreboard'),
      description: t('lead'),
      tags: tagsOf(measured),
      body: h(ScoreboardPage, scoreboardProps(measured, locale)),
    });
  }

  @Get('scoreboard.csv')
  async csv(@Ctx() { locale, now }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const measured = await this.year(parseQuery(yearQuery, query).year, now);
    const t = scoreboardMessages(locale);
    const line = (score: Score) =>
      csvRow([
        measured.year,
        score.name ? pick(score.name, locale) : t('all'),
        score.consultations,
        score.shortTerms,
        score.missingDocuments,
        score.reportsLate,
        score.reportsMissing,
        score.contributions,
        score.decided,
        score.accepted,
        acceptedShare(score),
        score.medianDays === null ? null : Math.round(score.medianDays),
      ]);
    const headings = csvRow([
      t('year'),
      t('unit'),
      t('consultations'),
      t('shortTerms'),
      t('missingDocuments'),
      t('reportsLate'),
      t('reportsMissing'),
      t('contributions'),
      t('decided'),
      t('accepted'),
      t('share'),
      t('median'),
    ]);
    return content({
      type: 'text/csv; charset=utf-8',
      body: CSV_START + headings + [...measured.units, measured.all].map(line).join(''),
      fileName: `${t('footer')} ${measured.year ?? ''}`.trim() + '.csv',
      tags: tagsOf(measured),
    });
  }

  private async year(asked: number | undefined, now: Date): Promise<YearOfConsultations> {
    const years = await this.queries.years();
    const year = asked ?? years[0] ?? null;
    if (asked !== undefined && !years.includes(asked)) throw new NotFound('notFound');
    const [found, contributions, units] = await Promise.all([
      year === null ? [] : this.queries.consultations(year),
      year === null ? [] : this.queries.contributions(year),
      this.units.all(),
    ]);
    const consultations = found.map((one) => scored(one, now));
    return { years, year, consultations, ...scores(consultations, contributions, units) };
  }
}

function tagsOf({ consultations }: YearOfConsultations): string[] {
  return ['list:consultation', 'places', 'today', ...consultations.map(({ id }) => `contributions:${id}`)];
}
