import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { participantId, ParticipantOnly } from '../../../commons/accounts/index.js';
import { ModerationRefusal } from '../../../commons/moderation/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { IllegalTransition, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { FileRefused } from '../../../platform/files/index.js';
import {
  Ctx,
  idOf,
  page,
  RateLimits,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { blankForm, ConfirmPage, parseForm, type FormState } from '../../../platform/ui/index.js';
import { DebateInvalid, problemSentences } from '../debate.errors.js';
import { DebateFiles } from '../debate-files.service.js';
import { debatePath } from '../debate.subject.js';
import { problemMessages } from '../debates.problems.messages.js';
import { DebateQueries, type ShownDebate } from '../debates.queries.js';
import { ProposalForms, ProposalPages } from './proposal-pages.service.js';
import { inputFrom, proposalForm, valuesOf } from './proposals.forms.js';
import { proposalMessages } from './proposals.messages.js';
import { Proposals, type Proposer } from './proposals.service.js';

const DAY = 86_400;
/** Of one person. */
const DRAFTS = { max: 20, perSeconds: DAY };
const SUBMISSIONS = { max: 10, perSeconds: DAY };
const UPLOADS = { max: 20, perSeconds: 3_600 };

/** Whoever proposes a debate writes it here, checks it and sends it. */
@Controller('debates')
@ParticipantOnly()
export class ProposalsController {
  constructor(
    private readonly proposals: Proposals,
    private readonly queries: DebateQueries,
    private readonly pages: ProposalPages,
    private readonly forms: ProposalForms,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
  ) {}

  @Get('new')
  blank(@Ctx() ctx: PageContext): Promise<PageResult> {
    return this.newPage(ctx, blankForm({ lang: ctx.locale }));
  }

  @Post('new')
  async create(@Ctx() ctx: PageContext, @Body() body: unknown): Promise<PageResult> {
    const proposer = participantId(ctx);
    const parsed = parseForm(proposalForm, body, ctx.locale);
    if (!parsed.ok) return this.newPage(ctx, parsed.state);
    await this.limits.hit('debates.drafts', proposer, DRAFTS);
    const input = inputFrom(parsed.value, null);
    try {
      const id = await this.database.transaction((tx) =>
        this.proposals.create(tx, input, as(proposer, parsed.value), this.clock.now()),
      );
      return redirect(debatePath({ id, title: input.title }));
    } catch (error) {
      return this.newPage(ctx, refused(error, parsed.value, ctx.locale));
    }
  }

  @Get(':idSlug/edit')
  async change(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const debate = await this.ownDraft(ctx, idSlug);
    return this.editPage(ctx, debate, blankForm(valuesOf(debate)));
  }

  @Post(':idSlug/edit')
  async edit(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const debate = await this.ownDraft(ctx, idSlug);
    const parsed = parseForm(proposalForm, body, ctx.locale);
    if (!parsed.ok) return this.editPage(ctx, debate, parsed.state);
    const input = inputFrom(parsed.value, debate.unitId);
    const version = parsed.value.version ? Number(parsed.value.version) : null;
    try {
      await this.database.transaction((tx) =>
        this.proposals.edit(
          tx,
          debate.id,
          { input, version },
          as(participantId(ctx), parsed.value),
          this.clock.now(),
        ),
      );
    } catch (error) {
      return this.editPage(ctx, debate, refused(error, parsed.value, ctx.locale));
    }
    return redirect(debatePath({ id: debate.id, title: input.title }));
  }

  @Post(':idSlug/submit')
  async submit(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const debate = await this.ownDraft(ctx, idSlug);
    const proposer = participantId(ctx);
    await this.limits.hit('debates.submissions', proposer, SUBMISSIONS);
    try {
      await this.database.transaction((tx) =>
        this.proposals.submit(tx, debate.id, as(proposer), this.clock.now()),
      );
    } catch (error) {
      if (error instanceof ModerationRefusal) {
        const errors = { submit: error.sentence(ctx.locale) };
        return this.pages.show(debate, ctx, { values: {}, errors });
      }
      return this.pages.show(debate, ctx, { ...refused(error, {}, ctx.locale) });
    }
    return redirect(debatePath(debate));
  }

  @Get(':idSlug/discard')
  async askDiscard(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const debate = await this.ownDraft(ctx, idSlug);
    const t = proposalMessages(ctx.locale);
    return page({
      title: t('discardQuestion'),
      body: h(
        ConfirmPage,
        {
          title: t('discardQuestion'),
          path: `/debates/${debate.id}/discard`,
          button: t('discard'),
          danger: true,
          other: { path: debatePath(debate), label: t('keepDraft') },
        },
        h('p', { lang: debate.lang }, debate.title),
        h('p', null, t('discardText')),
      ),
    });
  }

  @Post(':idSlug/discard')
  async discard(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const { id } = await this.ownDraft(ctx, idSlug);
    await this.database.transaction((tx) =>
      this.proposals.discard(tx, id, as(participantId(ctx)), this.clock.now()),
    );
    return redirect('/debates');
  }

  private newPage(ctx: PageContext, form: FormState<object>): Promise<PageResult> {
    return this.forms.page(ctx, { path: '/debates/new', titled: 'newTitle', form });
  }

  private editPage(ctx: PageContext, { id }: ShownDebate, form: FormState<object>): Promise<PageResult> {
    return this.forms.page(ctx, { path: `/debates/${id}/edit`, titled: 'editTitle', form });
  }

  private ownDraft(ctx: PageContext, idSlug: string): Promise<ShownDebate> {
    return ownDraft(this.queries, ctx, idSlug);
  }
}

/** The documents of one's own draft. */
@Controller('debates')
@ParticipantOnly()
export class ProposalFilesController {
  constructor(
    private readonly files: DebateFiles,
    private readonly queries: DebateQueries,
    private readonly pages: ProposalPages,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
  ) {}

  @Post(':idSlug/files')
  async attach(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const debate = await ownDraft(this.queries, ctx, idSlug);
    const owner = participantId(ctx);
    await this.limits.hit('debates.uploads', owner, UPLOADS);
    const part = request.isMultipart() ? await request.file() : undefined;
    const t = problemMessages(ctx.locale);
    const again = (error: string) => this.pages.show(debate, ctx, { values: {}, errors: { file: error } });
    if (!part?.filename) {
      part?.file.resume();
      return again(t('fileMissing'));
    }
    try {
      const source = { name: part.filename, stream: part.file };
      await this.files.receive(debate.id, owner, source, () => this.clock.now());
    } catch (error) {
      if (error instanceof FileRefused) return again(error.sentence(ctx.locale));
      if (error instanceof RuleBroken && error.code === 'fileKind') return again(t('fileKind'));
      if (error instanceof RuleBroken && error.code === 'filesTooMany')
        return again(t('filesTooMany', { max: Number(error.params['max']) }));
      throw error;
    }
    return redirect(`${debatePath(debate)}#documents`);
  }

  @Post(':idSlug/files/:fileId/remove')
  async remove(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Param('fileId') fileId: string,
  ): Promise<PageResult> {
    const debate = await ownDraft(this.queries, ctx, idSlug);
    if (idOf(fileId) !== fileId) throw new NotFound('notFound');
    await this.database.transaction((tx) => this.files.remove(tx, debate.id, participantId(ctx), fileId));
    return redirect(`${debatePath(debate)}#documents`);
  }
}

/** @throws NotFound for whatever is not theirs, IllegalTransition for what was sent already */
async function ownDraft(queries: DebateQueries, ctx: PageContext, idSlug: string): Promise<ShownDebate> {
  const id = idOf(idSlug);
  const debate = id && (await queries.one(id));
  if (!debate || debate.participantId !== participantId(ctx)) throw new NotFound('debateNotFound');
  if (debate.state !== 'draft') throw new IllegalTransition('debateNotDraft');
  return debate;
}

function as(
  participantId: string,
  { asOrganisation }: { asOrganisation?: 'yes' | undefined } = {},
): Proposer {
  return { kind: 'participant', participantId, asOrganisation: asOrganisation === 'yes' };
}

/** What the rules refuse comes back with the form; everything else is thrown on. */
function refused(error: unknown, values: object, locale: Locale): FormState<Record<string, never>> {
  const state = (errors: Record<string, string>) => ({ values, errors }) as FormState<Record<string, never>>;
  if (error instanceof DebateInvalid) return state(problemSentences(error.problems, locale));
  if (error instanceof RuleBroken && error.code === 'organisationGone')
    return state({ asOrganisation: problemMessages(locale)('organisationGone') });
  throw error;
}
