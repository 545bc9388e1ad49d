import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { z } from 'zod';
import { blankForm, hasErrors, parseForm, withError, type FormState } from '../../../../platform/ui/index.js';
import { NothingToPressPage } from '../own/views/told.page.js';
import { shownEvent } from '../registering/register-pages.service.js';
import { RegistrationLinks } from '../registration-links.js';
import { ownPath } from '../registration.rules.js';
import { RegistrationQueries } from '../registrations.queries.js';
import { surveyMessages } from './survey.messages.js';
import { SurveyQueries, type ShownSurvey } from './survey.queries.js';
import { answerOf, SURVEY_LIMITS, type Answers } from './survey.rules.js';
import { Surveys } from './survey.service.js';
import { SurveyPage } from './views/survey.page.js';

type Form = FormState<Record<string, unknown>>;
type Found = Awaited<ReturnType<SurveyController['found']>>;

/** By the link of the letter after the event. */
@Controller('events/registrations')
export class SurveyController {
  constructor(
    private readonly links: RegistrationLinks,
    private readonly queries: RegistrationQueries,
    private readonly surveys: SurveyQueries,
    private readonly service: Surveys,
    private readonly clock: Clock,
  ) {}

  @Get(':token/survey')
  async show(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const found = await this.found(token);
    if (found.row.surveyed) return told(ctx, found, 'done');
    const survey = await this.surveys.openFor(found.event.id, ctx.now);
    return survey ? form(ctx, found, survey, blankForm({})) : told(ctx, found, 'closed');
  }

  @Post(':token/survey')
  async answer(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const found = await this.found(token);
    const survey = await this.surveys.openFor(found.event.id, this.clock.now());
    if (found.row.surveyed) return told(ctx, found, 'before');
    if (!survey) return told(ctx, found, 'closed', 422);
    const { answers, state } = answersIn(survey, body, ctx);
    if (hasErrors(state)) return form(ctx, found, survey, state);
    const isFirst = await this.service.answer(found.row.id, found.event.id, answers);
    return isFirst ? redirect(`${ownPath(token)}/survey`) : told(ctx, found, 'before');
  }

  async found(token: string) {
    const row = await this.queries.one(this.links.read('own', token));
    const isTheirs = row?.state === 'registered' || row?.state === 'waiting';
    const event = row && isTheirs ? await this.queries.event(row.eventId) : null;
    if (!row || !event) throw new NotFound('registrationNotFound');
    return { row, event, token };
  }
}

/** Fields are called q0, q1 …; nothing at all is no answer. */
function answersIn(
  { questions }: ShownSurvey,
  body: unknown,
  { locale }: PageContext,
): { answers: Answers; state: Form } {
  const t = surveyMessages(locale);
  const shape = Object.fromEntries(questions.map((_, at) => [`q${at}`, z.string().default('')]));
  const parsed = parseForm(z.object(shape), body, locale);
  const typed = (parsed.ok ? parsed.value : parsed.state.values) as Record<string, string | undefined>;
  let state = (parsed.ok ? blankForm(typed) : parsed.state) as Form;
  const answers = questions.map((question, at) => {
    const answer = answerOf(question, typed[`q${at}`] ?? '');
    if (answer !== false) return answer;
    const problem = question.kind === 'text' ? 'answerTooLong' : 'notOffered';
    state = withError(state, `q${at}`, t(problem, { max: SURVEY_LIMITS.answer }));
    return null;
  });
  const isEmpty = answers.every((answer) => answer === null) && !hasErrors(state);
  return { answers, state: isEmpty ? withError(state, 'q0', t('nothing')) : state };
}

function form(
  { locale }: PageContext,
  { event, token }: Found,
  survey: ShownSurvey,
  state: Form,
): PageResult {
  return page({
    title: surveyMessages(locale)('title'),
    hasErrors: hasErrors(state),
    body: h(SurveyPage, {
      event: shownEvent(event, locale),
      path: `${ownPath(token)}/survey`,
      questions: survey.questions,
      lang: survey.lang,
      form: state,
    }),
  });
}

function told(
  { locale }: PageContext,
  { event }: Found,
  what: 'done' | 'before' | 'closed',
  status = 200,
): PageResult {
  const t = surveyMessages(locale);
  const title = t(`${what}Title`);
  const props = { event: shownEvent(event, locale), title, text: t(`${what}Text`), again: null };
  return page({ title, status, body: h(NothingToPressPage, props) });
}
