import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { z } from 'zod';
import { ParticipantOnly } from '../../../commons/accounts/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../platform/errors/index.js';
import {
  content,
  CSV_START,
  csvRow,
  Ctx,
  idOf,
  page,
  parseQuery,
  RateLimits,
  redirect,
  XLSX_TYPE,
  xlsxOf,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { DRAFT_LABELS } from '../drafts/draft-problems.messages.js';
import { WorkspaceAccess } from '../workspace/workspace.access.js';
import { IMPORT_PATH, ownSetPath, WORKSPACE_PATH } from '../workspace/workspace.paths.js';
import { IMPORT_COLUMNS } from './import-columns.js';
import { ImportPages } from './import-pages.service.js';
import { importsMessages } from './imports.messages.js';
import { previewLine } from './imports.presentation.js';
import { Imports } from './imports.service.js';
import { PreviewPage } from './views/preview.page.js';

const PREVIEWED = 20;
const READING = { max: 30, perSeconds: 3_600 };

const setQuery = z.object({
  set: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .optional(),
});

@Controller('workspace/import')
@ParticipantOnly()
export class ImportsController {
  constructor(
    private readonly access: WorkspaceAccess,
    private readonly imports: Imports,
    private readonly pages: ImportPages,
    private readonly database: Database,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Ctx() ctx: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { set = '' } = parseQuery(setQuery, query, 'ignored');
    return this.pages.choose(ctx, await this.access.writer(ctx), { setId: set });
  }

  /** Reads the file. Only where every row is right is anything kept, and then for the button alone. */
  @Post()
  async read(@Ctx() ctx: PageContext, @Req() request: FastifyRequest): Promise<PageResult> {
    const issuer = await this.access.writer(ctx);
    await this.limits.hit('recommendations.import', issuer.organisationId, READING);
    const answer = await this.pages.read(ctx, issuer, request);
    if ('page' in answer) return answer.page;
    const id = await this.database.transaction((tx) =>
      this.imports.stage(tx, issuer, answer.staged, this.clock.now()),
    );
    return redirect(`${IMPORT_PATH}/${id}`);
  }

  @Get('template.csv')
  async templateCsv(@Ctx() ctx: PageContext): Promise<PageResult> {
    await this.access.member(ctx);
    const body = CSV_START + csvRow(headings(ctx));
    return content({ type: 'text/csv; charset=utf-8', body, fileName: 'preporaki.csv' });
  }

  @Get('template.xlsx')
  async templateXlsx(@Ctx() ctx: PageContext): Promise<PageResult> {
    await this.access.member(ctx);
    const name = importsMessages(ctx.locale)('title');
    const body = await xlsxOf([{ name, headings: headings(ctx), rows: [] }]);
    return content({ type: XLSX_TYPE, body, fileName: 'preporaki.xlsx' });
  }

  @Get(':id')
  async preview(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    return this.previewPage(ctx, id);
  }

  @Post(':id')
  async save(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const issuer = await this.access.writer(ctx);
    const { setId } = await this.imports.staged(issuer.organisationId, numberOf(id));
    try {
      const count = await this.database.transaction((tx) =>
        this.imports.carryOut(tx, numberOf(id), issuer, this.clock.now()),
      );
      return redirect(setId ? ownSetPath(setId) : `${WORKSPACE_PATH}?done=imported&count=${count}`);
    } catch (error) {
      if (!(error instanceof RuleBroken) || error.code !== 'importChanged') throw error;
      return this.previewPage(ctx, id, true);
    }
  }

  private async previewPage(ctx: PageContext, id: string, changed = false): Promise<PageResult> {
    const { locale } = ctx;
    const { organisationId } = await this.access.writer(ctx);
    const staged = await this.imports.staged(organisationId, numberOf(id));
    if (staged.importedAt) return redirect(WORKSPACE_PATH);
    const register = await this.imports.register();
    const label = (field: 'title' | 'measure' | 'topic' | 'unitId' | 'termTo') =>
      pick(DRAFT_LABELS[field], locale);
    return page({
      title: importsMessages(locale)('previewTitle', { name: staged.fileName }),
      status: changed ? 409 : undefined,
      wide: true,
      body: h(PreviewPage, {
        id: staged.id,
        fileName: staged.fileName,
        count: staged.rowCount,
        first: staged.drafts.slice(0, PREVIEWED).map((draft) => previewLine(draft, register, locale)),
        columns: {
          title: label('title'),
          measure: label('measure'),
          topic: label('topic'),
          unit: label('unitId'),
          termTo: label('termTo'),
          indicators: importsMessages(locale)('indicators'),
        },
        changed,
      }),
    });
  }
}

function headings({ locale }: PageContext): string[] {
  return IMPORT_COLUMNS.map(({ label }) => pick(label, locale));
}

function numberOf(id: string): string {
  const number = idOf(id);
  if (!number) throw new NotFound('notFound');
  return number;
}
