import { Controller, Get, Param } from '@nestjs/common';
import type { z } from 'zod';
import { localTime } from '../../../platform/clock/index.js';
import { content, Ctx, type PageContext, type PageResult } from '../../../platform/http/index.js';
import type { participationYear } from './participation-api.schemas.js';
import { ParticipationYears } from './participation-years.service.js';
import { PAGE_TAGS, yearTyped } from './participation.presentation.js';
import { allVoices } from './year-figures.js';
import { participationPath } from './year.rules.js';

/** The same figures for programs. */
@Controller('api/v1/participation')
export class ParticipationApiController {
  constructor(private readonly years: ParticipationYears) {}

  @Get(':year')
  async show(@Ctx() { site, now }: PageContext, @Param('year') typed: string): Promise<PageResult> {
    const { year, state, figures, countedAt, differences } = await this.years.of(yearTyped(typed), now);
    const body: z.infer<typeof participationYear> = {
      year,
      state,
      countedAt: localTime(countedAt),
      url: `${site.url}${participationPath(year)}`,
      participations: allVoices(figures),
      processes: figures.processes,
      differences,
    };
    return content({ body, tags: PAGE_TAGS });
  }
}
