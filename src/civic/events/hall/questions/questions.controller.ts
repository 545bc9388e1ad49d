import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Database } from '../../../../platform/database/index.js';
import { BadRequest, NotFound, TooManyRequests } from '../../../../platform/errors/index.js';
import {
  Ctx,
  idOf,
  networkOf,
  page,
  parseQuery,
  RateLimits,
  redirect,
  type PageContext,
  type PageResult,
  type Viewer,
} from '../../../../platform/http/index.js';
import { langOf } from '../../../../platform/i18n/index.js';
import { blankForm, parseForm, withError, type FormState } from '../../../../platform/ui/index.js';
import type { ShownEvent } from '../../events.queries.js';
import { HallEvents } from '../hall-events.service.js';
import { questionsPath } from '../hall.rules.js';
import { PendingQuestions } from './pending-questions.service.js';
import { questionSentence } from './question.errors.js';
import { takesQuestions } from './question.rules.js';
import { QuestionPages } from './question-pages.service.js';
import { likeForm, newcomerQuestionForm, questionForm, questionsQuery } from './questions.forms.js';
import { questionMessages } from './questions.messages.js';
import { Questions } from './questions.service.js';
import { QuestionSentPage, QuestionToldPage } from './views/told.pages.js';

const NEWCOMERS_PER_NETWORK = { max: 300, perSeconds: 3600 };
const LIKES_PER_PERSON = { max: 300, perSeconds: 600 };
const SCREEN_SECONDS = 10;
const DONE = { asked: 'doneAsked', held: 'doneHeld', again: 'doneAgain' } as const;

/** What the audience of an event does and reads. A whole hall sits behind one network. */
@Controller('events/:idSlug/questions')
export class QuestionsController {
  constructor(
    private readonly database: Database,
    private readonly events: HallEvents,
    private readonly questions: Questions,
    private readonly pending: PendingQuestions,
    private readonly pages: QuestionPages,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  async list(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const event = await this.events.shown(idSlug);
    const { order, done } = parseQuery(questionsQuery, query, 'ignored');
    const told = done ? questionMessages(ctx.locale)(DONE[done]) : null;
    return this.pages.list(event, ctx, { order, done: told });
  }

  /** Signed in, one asks at once; otherwise the address is confirmed first, and nothing typed is lost. */
  @Post()
  async ask(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const event = await this.events.shown(idSlug);
    return ctx.viewer ? this.put(event, ctx, ctx.viewer, body) : this.confirmFirst(event, ctx, request, body);
  }

  @Get('sent')
  async sent(@Ctx() { locale }: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const { id } = await this.events.shown(idSlug);
    const title = questionMessages(locale)('sentTitle');
    return page({ title, body: h(QuestionSentPage, { path: questionsPath(id) }) });
  }

  /** Browsers of the hall's screen ask again by themselves, without scripts. */
  @Get('screen')
  async screen(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageResult> {
    const event = await this.events.shown(idSlug);
    reply.header('refresh', String(SCREEN_SECONDS));
    return this.pages.screen(event, ctx);
  }

  @Post(':question/like')
  async like(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Param('question') question: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const event = await this.events.shown(idSlug);
    const id = idOf(question);
    if (!id) throw new NotFound('notFound');
    const back = `${questionsPath(event.id)}#question-${id}`;
    if (!ctx.viewer) return redirect(`/sign-in?next=${encodeURIComponent(back)}`);
    const form = likeForm.safeParse(body);
    if (!form.success) throw new BadRequest('wrongParameter', { name: 'likes' });
    const { participantId } = ctx.viewer;
    await this.limits.hit('events.like', participantId, LIKES_PER_PERSON);
    const likes = form.data.likes === 'yes';
    try {
      await this.database.transaction((tx) => this.questions.like(tx, { id, participantId, likes }, ctx.now));
    } catch (error) {
      return this.told(ctx, questionSentence(error, ctx.locale), questionsPath(event.id));
    }
    return redirect(back);
  }

  private async put(event: ShownEvent, ctx: PageContext, viewer: Viewer, body: unknown): Promise<PageResult> {
    const parsed = parseForm(questionForm, body, ctx.locale);
    if (!parsed.ok) return this.pages.list(event, ctx, { order: 'likes', form: parsed.state });
    const { text } = parsed.value;
    const name = viewer.showsName && viewer.name ? viewer.name : null;
    const { participantId } = viewer;
    const question = { eventId: event.id, text, lang: langOf(text, ctx.locale), participantId, name };
    try {
      const { held, again } = await this.database.transaction((tx) =>
        this.questions.ask(tx, question, ctx.now),
      );
      return redirect(`${questionsPath(event.id)}?done=${again ? 'again' : held ? 'held' : 'asked'}`);
    } catch (error) {
      return this.refused(event, ctx, blankForm(parsed.value), questionSentence(error, ctx.locale));
    }
  }

  private async confirmFirst(
    event: ShownEvent,
    ctx: PageContext,
    request: FastifyRequest,
    body: unknown,
  ): Promise<PageResult> {
    const { locale, now } = ctx;
    const t = questionMessages(locale);
    const parsed = parseForm(newcomerQuestionForm, body, locale);
    if (!parsed.ok) return this.pages.list(event, ctx, { order: 'likes', form: parsed.state });
    const { text, email, name, showsName } = parsed.value;
    const typed = blankForm(parsed.value);
    try {
      await this.limits.hit('events.newcomer', networkOf(request.ip), NEWCOMERS_PER_NETWORK);
      const question = { eventId: event.id, text, lang: langOf(text, locale), email, name };
      const asked = await this.pending.ask({ ...question, showsName: Boolean(showsName) }, locale, now);
      if (asked) return redirect(`${questionsPath(event.id)}/sent`);
      return await this.pages.list(event, ctx, {
        order: 'likes',
        form: withError(typed, 'email', t('mailboxFull')),
      });
    } catch (error) {
      const sentence = error instanceof TooManyRequests ? t('tooMany') : questionSentence(error, locale);
      return this.refused(event, ctx, typed, sentence);
    }
  }

  /** The form with the reason; where nothing is asked any more, the reason alone. */
  private refused(
    event: ShownEvent,
    ctx: PageContext,
    typed: FormState<{ text: string }>,
    sentence: string,
  ): Promise<PageResult> | PageResult {
    if (!takesQuestions(event, ctx.now)) return this.told(ctx, sentence, questionsPath(event.id));
    return this.pages.list(event, ctx, { order: 'likes', form: withError(typed, 'text', sentence) });
  }

  private told({ locale }: PageContext, sentence: string, path: string): PageResult {
    const title = questionMessages(locale)('refusedTitle');
    return page({ status: 422, title, body: h(QuestionToldPage, { title, text: sentence, path }) });
  }
}
