import { Controller, Get, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import {
  content,
  CSV_START,
  csvRow,
  Ctx,
  page,
  parseQuery,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { pick } from '../../../../platform/i18n/index.js';
import { RECOMMENDATIONS_PATH } from '../../recommendation.rules.js';
import { nameOf, RecommendationRegisters } from '../recommendation-registers.service.js';
import { scoreboardMessages } from './scoreboard.messages.js';
import { allRow, organisationRows, unitRows } from './scoreboard.presentation.js';
import { ScoreboardQueries } from './scoreboard.queries.js';
import { scoresBy, type Score } from './scoreboard.rules.js';
import { ScoreboardPage } from './views/scoreboard.page.js';

export const SCOREBOARD_PATH = `${RECOMMENDATIONS_PATH}/scoreboard`;

const TAGS = ['list:recommendation', 'places', 'today'];
const yearQuery = z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() });

@Controller('recommendations')
export class RecommendationScoreboardController {
  constructor(
    private readonly queries: ScoreboardQueries,
    private readonly registers: RecommendationRegisters,
  ) {}

  @Get('scoreboard')
  async show(@Ctx() { locale, now }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { year } = parseQuery(yearQuery, query, 'ignored');
    const [pairs, names] = await Promise.all([this.queries.pairs(year, now), this.registers.names()]);
    const [units, organisations] = [scoresBy(pairs, 'unitId'), scoresBy(pairs, 'organisationId')];
    const t = scoreboardMessages(locale);
    const chosen = year ? String(year) : '';
    const rows = unitRows(units, names, chosen, locale);
    const values = (figure: 'sent' | 'accepted' | 'implemented') => units.map((score) => score[figure]);
    return page({
      title: t('title'),
      description: t('lead'),
      tags: TAGS,
      body: h(ScoreboardPage, {
        year: chosen,
        years: names.years.map((one) => ({ value: String(one), label: String(one) })),
        units: rows,
        organisations: organisationRows(organisations, names, chosen, locale),
        all: allRow(units, chosen, locale),
        chart:
          units.length === 0
            ? null
            : {
                labels: rows.map(({ name }) => name),
                series: [
                  { label: t('sent'), values: values('sent') },
                  { label: t('accepted'), values: values('accepted') },
                  { label: t('implemented'), values: values('implemented') },
                ],
              },
        csv: withQuery(`${SCOREBOARD_PATH}.csv`, { year: chosen }),
      }),
    });
  }

  @Get('scoreboard.csv')
  async csv(@Ctx() { locale, now }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { year } = parseQuery(yearQuery, query);
    const t = scoreboardMessages(locale);
    const [pairs, names] = await Promise.all([this.queries.pairs(year, now), this.registers.names()]);
    const [units, organisations] = [scoresBy(pairs, 'unitId'), scoresBy(pairs, 'organisationId')];
    const line = (kind: string, name: string, score: Score) =>
      csvRow([
        kind,
        name,
        ...[score.sent, score.answered, score.inTime, score.accepted],
        ...[score.implemented, score.disputed, score.overdue],
      ]);
    const unitName = ({ id }: Score) => {
      const unit = nameOf(names.units, id);
      return unit ? pick(unit, locale) : t('noUnit');
    };
    const headings = [
      'kind',
      'name',
      'sent',
      'answered',
      'in_time',
      'accepted',
      'implemented',
      'disputed',
      'overdue',
    ];
    return content({
      type: 'text/csv; charset=utf-8; header=present',
      body: [
        CSV_START + csvRow(headings),
        ...units.map((score) => line('unit', unitName(score), score)),
        ...organisations.map((score) =>
          line('organisation', names.organisations.get(score.id ?? '') ?? '', score),
        ),
      ].join(''),
      fileName: 'recommendations-scoreboard.csv',
      tags: TAGS,
    });
  }
}
