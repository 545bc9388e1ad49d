import { Controller, Get, Param } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  page,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { consultationPath } from '../consultation.subject.js';
import { ConsultationQueries, type PublicConsultation } from '../consultations.queries.js';
import { ComparisonPages } from './comparison-pages.service.js';

/** What a draft was, what it became, and what changed on the way. */
@Controller('consultations/:idSlug')
export class ComparisonController {
  constructor(
    private readonly consultations: ConsultationQueries,
    private readonly pages: ComparisonPages,
  ) {}

  @Get('changes')
  changes(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    return this.shown(idSlug, 'changes', (consultation) => this.pages.final(consultation, ctx));
  }

  @Get('adopted')
  adopted(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    return this.shown(idSlug, 'adopted', (consultation) => this.pages.adopted(consultation, ctx));
  }

  @Get('versions/:version')
  version(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Param('version') version: string,
  ): Promise<PageResult> {
    return this.shown(idSlug, `versions/${version}`, (consultation) =>
      this.pages.version(consultation, numberOf(version), ctx),
    );
  }

  @Get('versions/:version/changes')
  versionChanges(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Param('version') version: string,
  ): Promise<PageResult> {
    return this.shown(idSlug, `versions/${version}/changes`, (consultation) =>
      this.pages.drafts(consultation, numberOf(version), ctx),
    );
  }

  private async shown(
    idSlug: string,
    place: string,
    made: (consultation: PublicConsultation) => Promise<Parameters<typeof page>[0]>,
  ): Promise<PageResult> {
    const id = idOf(idSlug);
    const consultation = id && (await this.consultations.one(id));
    if (!consultation) throw new NotFound('consultationNotFound');
    const path = consultationPath(consultation);
    if (path !== `/consultations/${idSlug}`) return redirect(`${path}/${place}`, { status: 301 });
    return page(await made(consultation));
  }
}

function numberOf(typed: string): number {
  return /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : 0;
}
