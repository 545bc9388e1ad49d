import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { participantId, ParticipantOnly } from '../../../commons/accounts/index.js';
import { ModerationRefusal } from '../../../commons/moderation/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  Ctx,
  parseQuery,
  RateLimits,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { parseForm } from '../../../platform/ui/index.js';
import { ownDraft } from './own-petition.access.js';
import { OwnPetitions } from './own-petitions.queries.js';
import { problemSentences, ProposalInvalid } from './proposal.errors.js';
import { editPath, ownPath } from './proposal.paths.js';
import { STEPS, type StepName } from './proposal.rules.js';
import { fromQuery, parseStep, sendForm } from './proposals.forms.js';
import { AnsweredMeanwhile, Proposals } from './proposals.service.js';
import { WizardPages } from './wizard-pages.service.js';

const DAY = 86_400;
/** Of one person. */
const DRAFTS = { max: 20, perSeconds: DAY };
const SAVES = { max: 300, perSeconds: 3_600 };
const SENDS = { max: 10, perSeconds: DAY };

/** Whoever starts a petition writes it here, one thing a page, checks it and sends it. */
@Controller('petitions')
export class ProposalsController {
  constructor(
    private readonly proposals: Proposals,
    private readonly petitions: OwnPetitions,
    private readonly pages: WizardPages,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
  ) {}

  @Get('new')
  start(@Ctx() ctx: PageContext): Promise<PageResult> {
    return this.pages.start(ctx);
  }

  @Get('new/title')
  @ParticipantOnly()
  newTitle(@Ctx() ctx: PageContext): Promise<PageResult> {
    return this.pages.newTitle(ctx);
  }

  @Post('new/title')
  @ParticipantOnly()
  async begin(@Ctx() ctx: PageContext, @Body() body: unknown): Promise<PageResult> {
    const owner = participantId(ctx);
    const parsed = parseStep('title', body, ctx.locale);
    if (!parsed.ok) return this.pages.newTitle(ctx, parsed.state);
    await this.limits.hit('petitions.drafts', owner, DRAFTS);
    const { title } = parsed.answer as { title: string };
    let id: string;
    try {
      id = await this.database.transaction((tx) =>
        this.proposals.begin(tx, title, { participantId: owner, locale: ctx.locale }, this.clock.now()),
      );
    } catch (error) {
      if (!(error instanceof ProposalInvalid)) throw error;
      const errors = problemSentences(error.problems, ctx.locale);
      return this.pages.newTitle(ctx, { values: { title }, errors });
    }
    return redirect(parsed.later ? ownPath(id) : editPath(id, 'similar'));
  }

  @Get(':idSlug/edit/similar')
  @ParticipantOnly()
  async similar(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const petition = await ownDraft(this.petitions, ctx, idSlug);
    const { from } = parseQuery(fromQuery, query, 'ignored');
    const shown = await this.pages.similar(ctx, petition, from);
    return shown ?? redirect(editPath(petition.id, from === 'check' ? 'check' : 'demand'));
  }

  @Get(':idSlug/edit/check')
  @ParticipantOnly()
  async check(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    return this.pages.check(ctx, await ownDraft(this.petitions, ctx, idSlug));
  }

  @Post(':idSlug/edit/check')
  @ParticipantOnly()
  async send(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const { id } = await ownDraft(this.petitions, ctx, idSlug);
    const owner = participantId(ctx);
    const parsed = parseForm(sendForm, body, ctx.locale);
    const version = parsed.ok ? Number(parsed.value.version) : 0;
    await this.limits.hit('petitions.sends', owner, SENDS);
    const again = async (why: { error?: string; missing?: boolean; meanwhile?: boolean }) =>
      this.pages.check(ctx, await ownDraft(this.petitions, ctx, id), why);
    try {
      await this.database.transaction((tx) => this.proposals.send(tx, id, owner, version, this.clock.now()));
    } catch (error) {
      if (error instanceof ModerationRefusal) return again({ error: error.sentence(ctx.locale) });
      if (error instanceof AnsweredMeanwhile) return again({ meanwhile: true });
      if (error instanceof ProposalInvalid) return again({ missing: true });
      throw error;
    }
    return redirect(ownPath(id));
  }

  @Get(':idSlug/edit/:step')
  @ParticipantOnly()
  async step(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Param('step') name: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const step = stepOf(name);
    const petition = await ownDraft(this.petitions, ctx, idSlug);
    return this.pages.step(ctx, petition, step, parseQuery(fromQuery, query, 'ignored'));
  }

  @Post(':idSlug/edit/:step')
  @ParticipantOnly()
  async save(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Param('step') name: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const step = stepOf(name);
    const petition = await ownDraft(this.petitions, ctx, idSlug);
    const { id } = petition;
    const owner = participantId(ctx);
    const parsed = parseStep(step, body, ctx.locale);
    if (!parsed.ok) return this.pages.step(ctx, petition, step, { from: '', again: { form: parsed.state } });
    await this.limits.hit('petitions.saves', owner, SAVES);
    const { answer, seen, later, from, values } = parsed;
    try {
      await this.database.transaction((tx) =>
        this.proposals.save(
          tx,
          id,
          owner,
          { step, answer, seen, unfinished: later, locale: ctx.locale },
          this.clock.now(),
        ),
      );
    } catch (error) {
      if (error instanceof AnsweredMeanwhile) {
        const now = await ownDraft(this.petitions, ctx, id);
        return this.pages.step(ctx, now, step, {
          from,
          again: { form: { values, errors: {} }, meanwhile: true },
        });
      }
      if (!(error instanceof ProposalInvalid)) throw error;
      const errors = problemSentences(error.problems, ctx.locale);
      return this.pages.step(ctx, petition, step, { from, again: { form: { values, errors }, seen } });
    }
    if (later) return redirect(ownPath(id));
    if (step === 'title') return redirect(editPath(id, 'similar', from));
    const saved = await ownDraft(this.petitions, ctx, id);
    return redirect(editPath(id, await this.pages.next(saved, step, from)));
  }
}

/** @throws NotFound for what is no step */
function stepOf(name: string): StepName {
  const step = STEPS.find((one) => one === name);
  if (!step) throw new NotFound('notFound');
  return step;
}
