import { Controller, Get, Param, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { SubjectNames } from '../../../commons/subjects/index.js';
import {
  content,
  Ctx,
  networkOf,
  page,
  RateLimits,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { printed } from '../../../platform/print/index.js';
import { csvOf, printedYear } from './participation.files.js';
import { participationMessages } from './participation.messages.js';
import { PAGE_TAGS, participationShown, yearTyped } from './participation.presentation.js';
import { ParticipationYears } from './participation-years.service.js';
import { ParticipationPage } from './views/participation.page.js';
import { yearOf } from './year.rules.js';

/** Each is drawn anew. */
const PRINTS = { max: 20, perSeconds: 60 };

/** „Състояние на гражданското участие“, a page a year. */
@Controller('participation')
export class ParticipationController {
  constructor(
    private readonly years: ParticipationYears,
    private readonly names: SubjectNames,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  latest(@Ctx() ctx: PageContext): Promise<PageResult> {
    return this.shown(ctx, yearOf(ctx.now));
  }

  @Get(':year.csv')
  async csv(@Ctx() { locale, now }: PageContext, @Param('year') typed: string): Promise<PageResult> {
    const [year, names] = await Promise.all([this.years.of(yearTyped(typed), now), this.names.all()]);
    return content({
      type: 'text/csv; charset=utf-8; header=present',
      body: csvOf(year, names, locale),
      fileName: `participation-${year.year}.csv`,
      tags: PAGE_TAGS,
    });
  }

  @Get(':year.pdf')
  async pdf(
    @Ctx() { locale, now, site }: PageContext,
    @Param('year') typed: string,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const year = await this.years.of(yearTyped(typed), now);
    await this.limits.hit('participation.print', networkOf(request.ip), PRINTS);
    const body = await printed({ format: 'pdf', report: printedYear(year, site.name, locale) });
    return content({ type: 'application/pdf', body, fileName: `participation-${year.year}.pdf` });
  }

  @Get(':year')
  one(@Ctx() ctx: PageContext, @Param('year') typed: string): Promise<PageResult> {
    return this.shown(ctx, yearTyped(typed));
  }

  private async shown({ locale, now }: PageContext, asked: number): Promise<PageResult> {
    const [year, years, names] = await Promise.all([
      this.years.of(asked, now),
      this.years.years(now),
      this.names.all(),
    ]);
    const props = participationShown(year, years, names, locale);
    return page({
      title: props.title,
      description: participationMessages(locale)('description'),
      tags: PAGE_TAGS,
      body: h(ParticipationPage, props),
    });
  }
}
