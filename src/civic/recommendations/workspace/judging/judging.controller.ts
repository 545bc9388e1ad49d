import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ParticipantOnly } from '../../../../commons/accounts/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Database, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { FileRefused } from '../../../../platform/files/index.js';
import {
  Ctx,
  redirect,
  submissionOf,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { blankForm, parseForm, withError, type FormState } from '../../../../platform/ui/index.js';
import type { Issuer } from '../../drafts/recommendation-draft.js';
import { Recommendations } from '../../recommendations.service.js';
import { OwnPages } from '../own-pages.service.js';
import { Uploads } from '../uploads.service.js';
import { ownPath } from '../workspace.paths.js';
import { JudgingDeeds } from './judging-deeds.service.js';
import { fieldErrors } from './judging-problems.js';
import { JudgingPages } from './judging-pages.service.js';
import { JUDGING_FORMS, withdrawForm, type JudgingVerb } from './judging.forms.js';

type Fields = Record<string, string | string[]>;

@Controller('workspace/recommendations/:id')
@ParticipantOnly()
export class JudgingController {
  constructor(
    private readonly own: OwnPages,
    private readonly pages: JudgingPages,
    private readonly deeds: JudgingDeeds,
    private readonly recommendations: Recommendations,
    private readonly uploads: Uploads,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get('withdraw')
  async askWithdraw(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const { own } = await this.own.toWrite(ctx, id);
    return this.pages.withdraw(ctx, own);
  }

  @Post('withdraw')
  async withdraw(
    @Ctx() ctx: PageContext,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const { own, issuer } = await this.own.toWrite(ctx, id);
    const form = parseForm(withdrawForm, body, ctx.locale);
    if (!form.ok) return this.pages.withdraw(ctx, own, form.state);
    const { reason } = form.value;
    try {
      await this.inTx((tx) => this.recommendations.withdraw(tx, own.id, issuer, reason, this.clock.now()));
    } catch (error) {
      return this.pages.withdraw(ctx, own, {
        values: { reason },
        errors: fieldErrors(error, 'withdraw', ctx.locale),
      });
    }
    return redirect(`${ownPath(own.id)}?done=withdrawn`);
  }

  @Get(':verb')
  async show(
    @Ctx() ctx: PageContext,
    @Param('id') id: string,
    @Param('verb') verb: string,
  ): Promise<PageResult> {
    const known = verbOf(verb);
    const { own, issuer } = await this.own.toWrite(ctx, id);
    return this.pages.show(ctx, own, known, issuer.participantId);
  }

  @Post(':verb')
  async judge(
    @Ctx() ctx: PageContext,
    @Param('id') id: string,
    @Param('verb') verb: string,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const known = verbOf(verb);
    const { own, issuer } = await this.own.toWrite(ctx, id);
    const { fields, refused } = await this.submitted(request, issuer, ctx);
    const form = parseForm(JUDGING_FORMS[known], fields, ctx.locale);
    const again = (state: FormState<object>) => this.pages.show(ctx, own, known, issuer.participantId, state);
    const typed = form.ok ? blankForm<Record<string, unknown>>(fields) : form.state;
    if (refused) return again(withError(typed as FormState<Record<string, unknown>>, 'files', refused));
    if (!form.ok) return again(form.state);
    try {
      await this.inTx((tx) => this.deeds.carryOut(tx, own.id, issuer, known, form.value, this.clock.now()));
    } catch (error) {
      return again({ values: fields, errors: fieldErrors(error, known, ctx.locale) });
    }
    return redirect(`${ownPath(own.id)}?done=${known}`);
  }

  /** What was typed, and why a file was not taken. */
  private async submitted(
    request: FastifyRequest,
    { participantId }: Issuer,
    { locale }: PageContext,
  ): Promise<{ fields: Fields; refused: string | null }> {
    let refused: string | null = null;
    const fields = await submissionOf(request, async (file) => {
      try {
        return await this.uploads.take(file, participantId, this.clock.now());
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        refused = error.sentence(locale);
        return null;
      }
    });
    return { fields, refused };
  }

  private inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }
}

function verbOf(verb: string): JudgingVerb {
  if (!Object.hasOwn(JUDGING_FORMS, verb)) throw new NotFound('notFound');
  return verb as JudgingVerb;
}
