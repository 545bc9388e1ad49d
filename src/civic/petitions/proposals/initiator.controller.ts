import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { participantId, ParticipantOnly } from '../../../commons/accounts/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { IllegalTransition } from '../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  page,
  RateLimits,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import {
  blankForm,
  ConfirmPage,
  hasErrors,
  Link,
  parseForm,
  TextPage,
  type FormState,
} from '../../../platform/ui/index.js';
import { InitiatorVerbs } from './initiator-verbs.service.js';
import { ownDraft, ownPetition } from './own-petition.access.js';
import { OwnPetitions, type OwnPetition } from './own-petitions.queries.js';
import { ownMessages } from './own.messages.js';
import { problemSentences, ProposalInvalid } from './proposal.errors.js';
import { editPath, NEW_PATH, ownPath, verbPath } from './proposal.paths.js';
import { ProposalPages } from './proposal-pages.service.js';
import { lastDay } from './proposal.presentation.js';
import { mayHandIn, mayWithdraw } from './proposal.rules.js';
import { withdrawForm } from './proposals.forms.js';
import { Proposals } from './proposals.service.js';
import { WithdrawPage } from './views/withdraw.page.js';

/** Copies of one person in a day. */
const COPIES = { max: 20, perSeconds: 86_400 };

/** What whoever started a petition may do with it. Each verb asks first. */
@Controller('petitions')
@ParticipantOnly()
export class InitiatorController {
  constructor(
    private readonly proposals: Proposals,
    private readonly verbs: InitiatorVerbs,
    private readonly petitions: OwnPetitions,
    private readonly pages: ProposalPages,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
  ) {}

  @Get(':idSlug/own')
  async own(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    return this.pages.show(await this.mine(ctx, idSlug), ctx);
  }

  @Get(':idSlug/discard')
  async askDiscard(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const { id, title, lang } = await ownDraft(this.petitions, ctx, idSlug);
    const t = ownMessages(ctx.locale);
    return page({
      title: t('discardQuestion'),
      body: h(
        ConfirmPage,
        {
          title: t('discardQuestion'),
          path: verbPath(id, 'discard'),
          button: t('discard'),
          danger: true,
          other: { path: ownPath(id), label: t('keepDraft') },
        },
        h('p', { lang }, title),
        h('p', null, t('discardText')),
      ),
    });
  }

  @Post(':idSlug/discard')
  async discard(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const { id } = await ownDraft(this.petitions, ctx, idSlug);
    await this.database.transaction((tx) =>
      this.proposals.discard(tx, id, participantId(ctx), this.clock.now()),
    );
    return redirect(NEW_PATH);
  }

  @Get(':idSlug/withdraw')
  async askWithdraw(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    return this.withdrawPage(ctx, await this.withdrawable(ctx, idSlug), blankForm({}));
  }

  @Post(':idSlug/withdraw')
  async withdraw(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const petition = await this.withdrawable(ctx, idSlug);
    const parsed = parseForm(withdrawForm, body, ctx.locale);
    if (!parsed.ok) return this.withdrawPage(ctx, petition, parsed.state);
    const { reason } = parsed.value;
    try {
      await this.database.transaction((tx) =>
        this.verbs.withdraw(tx, petition.id, participantId(ctx), reason, this.clock.now()),
      );
    } catch (error) {
      if (!(error instanceof ProposalInvalid)) throw error;
      const errors = problemSentences(error.problems, ctx.locale);
      return this.withdrawPage(ctx, petition, { values: { reason }, errors });
    }
    return redirect(ownPath(petition.id));
  }

  @Get(':idSlug/hand-in')
  async askHandIn(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const petition = await this.mine(ctx, idSlug);
    const { id, lang, answerThreshold, closesAt } = petition;
    if (petition.state !== 'collecting') throw new IllegalTransition('illegalTransition');
    const count = await this.pages.count(id);
    const t = ownMessages(ctx.locale);
    const facts = { count: count.total, needed: answerThreshold };
    const title = t('handInQuestion');
    const named = h('p', { lang }, petition.title);
    const other = { path: ownPath(id), label: t('wait') };
    const body = mayHandIn(petition, count)
      ? h(
          ConfirmPage,
          { title, path: verbPath(id, 'hand-in'), button: t('handIn'), other },
          named,
          h('p', null, t('handInText', { ...facts, date: lastDay(closesAt, ctx.locale) })),
        )
      : h(
          TextPage,
          { title },
          named,
          h('p', null, t('handInTooFew', facts)),
          h('p', null, h(Link, { path: ownPath(id) }, t('wait'))),
        );
    return page({ title, body });
  }

  @Post(':idSlug/hand-in')
  async handIn(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const { id } = await this.mine(ctx, idSlug);
    await this.database.transaction((tx) => this.verbs.handIn(tx, id, participantId(ctx), this.clock.now()));
    return redirect(ownPath(id));
  }

  @Post(':idSlug/copy')
  async copy(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const { id } = await this.mine(ctx, idSlug);
    await this.limits.hit('petitions.copies', participantId(ctx), COPIES);
    const draft = await this.database.transaction((tx) =>
      this.proposals.copy(tx, id, participantId(ctx), this.clock.now()),
    );
    return redirect(editPath(draft, 'title'));
  }

  private mine(ctx: PageContext, idSlug: string): Promise<OwnPetition> {
    return ownPetition(this.petitions, ctx, idSlug);
  }

  private async withdrawable(ctx: PageContext, idSlug: string): Promise<OwnPetition> {
    const petition = await this.mine(ctx, idSlug);
    if (!mayWithdraw(petition)) throw new IllegalTransition('illegalTransition');
    return petition;
  }

  private withdrawPage(
    { locale }: PageContext,
    { id, title, lang, publishedAt }: OwnPetition,
    form: FormState<object>,
  ): PageResult {
    return page({
      title: ownMessages(locale)('withdrawQuestion'),
      hasErrors: hasErrors(form),
      body: h(WithdrawPage, {
        title,
        lang,
        path: verbPath(id, 'withdraw'),
        back: ownPath(id),
        published: publishedAt !== null,
        form,
      }),
    });
  }
}

/** Whoever was sent the link for backers needs no account. */
@Controller('petitions')
export class BackersController {
  constructor(private readonly pages: ProposalPages) {}

  @Get(':idSlug/back/:proof')
  show(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Param('proof') proof: string,
  ): Promise<PageResult> {
    return this.pages.backers(ctx, idOf(idSlug) ?? '', proof);
  }
}
