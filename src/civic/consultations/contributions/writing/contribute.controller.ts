import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound, RuleBroken, TooManyRequests } from '../../../../platform/errors/index.js';
import { FileRefused, FormUploads } from '../../../../platform/files/index.js';
import {
  Ctx,
  idOf,
  networkOf,
  parseQuery,
  RateLimits,
  redirect,
  submissionOf,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { blankForm, withError, type FormState } from '../../../../platform/ui/index.js';
import { ConsultationQueries, type PublicConsultation } from '../../consultations.queries.js';
import { CONTRIBUTION_FILES, CONTRIBUTION_LIMITS, takingOf } from '../contribution.rules.js';
import { ContributionRefused } from '../contributions.errors.js';
import { contributeQuery, parseContribution, stepOf, type ContributeValues } from './contribute.forms.js';
import { contributeMessages } from './contribute.messages.js';
import { ContributePages } from './contribute-pages.service.js';
import { refusalOf } from './refusals.js';
import { HandingIn } from './handing-in.service.js';

const UPLOADS = { max: 40, perSeconds: 3_600 };

/** Where one writes a contribution. Signed in, it is handed in at once; otherwise the address is confirmed first. */
@Controller('consultations')
export class ContributeController {
  constructor(
    private readonly queries: ConsultationQueries,
    private readonly pages: ContributePages,
    private readonly uploads: FormUploads,
    private readonly handingIn: HandingIn,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  @Get(':idSlug/contribute')
  async show(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const consultation = await this.consultation(idSlug);
    const closed = this.closed(consultation, ctx, 200);
    if (closed) return closed;
    const { article = '' } = parseQuery(contributeQuery, query, 'ignored');
    const { name = '', showsName = false } = ctx.viewer ?? {};
    const values = { article, name, showsName: showsName ? 'yes' : '' };
    return this.pages.form(consultation, ctx, blankForm(values));
  }

  @Post(':idSlug/contribute')
  async post(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const consultation = await this.consultation(idSlug);
    const { body, fileProblem } = await this.read(request, ctx);
    const parsed = parseContribution(body, { locale: ctx.locale, signedIn: ctx.viewer !== null });
    const typed = (parsed.ok ? blankForm(parsed.value) : parsed.state) as FormState<Record<string, unknown>>;
    const text = typeof typed.values['text'] === 'string' ? typed.values['text'] : '';
    const closed = this.closed(consultation, ctx, 422, text);
    if (closed) return closed;
    if (stepOf(body) === 'edit') return this.pages.form(consultation, ctx, blankForm(typed.values));
    if (fileProblem || !parsed.ok) {
      const problems = fileProblem ? withError(typed, 'files', fileProblem) : typed;
      return this.pages.form(consultation, ctx, problems, sessionRanOut(ctx, typed.values));
    }
    try {
      return await this.go(consultation, ctx, request, body, parsed.value);
    } catch (error) {
      const refusal = refusalOf(error, ctx.locale);
      if (refusal.field === null)
        return this.pages.closed(consultation, ctx, { sentence: refusal.sentence, text, status: 422 });
      return this.pages.form(consultation, ctx, withError(typed, refusal.field, refusal.sentence));
    }
  }

  private async go(
    consultation: PublicConsultation,
    ctx: PageContext,
    request: FastifyRequest,
    body: Record<string, unknown>,
    values: ContributeValues,
  ): Promise<PageResult> {
    const now = this.clock.now();
    const prepared = await this.handingIn.prepare(consultation, ctx, values, now);
    if (stepOf(body) === 'check') return this.pages.check(consultation, ctx, values);
    if (ctx.viewer) {
      const { id, again, held } = await this.handingIn.handIn(prepared, ctx.viewer.participantId, now);
      return redirect(
        `/contributions/${id}?done=${again ? 'again' : 'received'}${held ? `&hold=${held}` : ''}`,
      );
    }
    await this.handingIn.askByLetter(prepared, values.email!, ctx.locale, networkOf(request.ip), now);
    return redirect(`/contributions/sent?consultation=${consultation.id}`);
  }

  /** Every file is taken before anything is decided, so that none has to be chosen again. */
  private async read(
    request: FastifyRequest,
    ctx: PageContext,
  ): Promise<{ body: Record<string, unknown>; fileProblem: string | null }> {
    const t = contributeMessages(ctx.locale);
    const max = CONTRIBUTION_LIMITS.files;
    const problems: string[] = [];
    let taken = 0;
    const body = await submissionOf(request, async (file) => {
      taken += 1;
      try {
        if (taken > max) throw new RuleBroken('filesTooMany');
        await this.limits.hit('contributions.uploads', networkOf(request.ip), UPLOADS);
        const by = ctx.viewer
          ? { kind: 'participant' as const, id: ctx.viewer.participantId }
          : { kind: 'visitor' as const };
        return await this.uploads.take(CONTRIBUTION_FILES, file, by, this.clock.now());
      } catch (error) {
        drain(file.stream);
        problems.push(fileSentence(error, ctx));
        return null;
      }
    });
    const refs = [body['attached'] ?? []].flat();
    const listed = await this.uploads.listed(CONTRIBUTION_FILES, refs);
    if (listed.length < new Set(refs).size)
      problems.push(new ContributionRefused('fileGone').sentence(ctx.locale));
    if (listed.length > max) problems.push(t('filesTooMany', { max }));
    body['attached'] = listed.map(({ ref }) => ref);
    return { body, fileProblem: problems[0] ?? null };
  }

  private async consultation(idSlug: string): Promise<PublicConsultation> {
    const id = idOf(idSlug);
    const consultation = id && (await this.queries.one(id));
    if (!consultation) throw new NotFound('consultationNotFound');
    return consultation;
  }

  /** The page that says why nothing is taken; null while something is. */
  private closed(
    consultation: PublicConsultation,
    ctx: PageContext,
    status: number,
    text = '',
  ): PageResult | null {
    const taking = takingOf(consultation, ctx.now);
    if (taking.takes) return null;
    const sentence = new ContributionRefused(taking.because, consultation.opensAt).sentence(ctx.locale);
    return this.pages.closed(consultation, ctx, { sentence, text, status });
  }
}

/** The form of somebody signed in has no address: the session ran out while they were writing. */
function sessionRanOut({ viewer }: PageContext, values: Record<string, unknown>): 'sessionOver' | null {
  return !viewer && values['email'] === undefined ? 'sessionOver' : null;
}

/** @throws whatever is no refusal of the file */
function fileSentence(error: unknown, { locale }: PageContext): string {
  const t = contributeMessages(locale);
  if (error instanceof FileRefused) return error.sentence(locale);
  if (error instanceof TooManyRequests) return t('tooMany');
  if (error instanceof RuleBroken && error.code === 'fileKind') return t('fileKind');
  if (error instanceof RuleBroken && error.code === 'filesTooMany')
    return t('filesTooMany', { max: CONTRIBUTION_LIMITS.files });
  throw error;
}

/** What is not read would keep its sender waiting. */
function drain(stream: Readable): void {
  stream.on('error', () => undefined).resume();
}
