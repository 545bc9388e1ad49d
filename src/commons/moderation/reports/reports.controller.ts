import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { h } from 'preact';
import { parseSubjectKey, subjectKey, type ModeratedSubject } from '../../subjects/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../platform/errors/index.js';
import {
  Ctx,
  networkOf,
  page,
  parseQuery,
  RateLimits,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { blankForm, hasErrors, parseForm, withError, type FormState } from '../../../platform/ui/index.js';
import { ModeratedSubjects } from '../cases/moderated-subjects.js';
import { REPORT_PATH } from '../moderation.paths.js';
import { moderationSettings } from '../moderation.settings.js';
import { Reasons } from '../reasons/reasons.service.js';
import { reportForm, reportQuery, thanksQuery } from './report.forms.js';
import { reportMessages } from './report.messages.js';
import { LONGEST_REPORT, obstacle, type Obstacle } from './report.rules.js';
import { Reports } from './reports.service.js';
import { ReportPage } from './views/report.page.js';
import { ObstaclePage, ThanksPage } from './views/told.page.js';

const PER_NETWORK = { max: 30, perSeconds: 3600 };
const STATUS: Record<Obstacle, number> = { subjectGone: 404, hiddenAlready: 410, ownReported: 403 };
const LONGEST_SHOWN = 600;

@Controller(REPORT_PATH.slice(1))
export class ReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly reasons: Reasons,
    private readonly subjects: ModeratedSubjects,
    private readonly settings: Settings,
    private readonly limits: RateLimits,
    private readonly database: Database,
  ) {}

  @Get()
  async show(@Ctx() ctx: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { subject: key } = parseQuery(reportQuery, query, 'ignored');
    const subject = await this.subjectOf(key);
    const hindrance = obstacle(subject, ctx.viewer?.participantId ?? null);
    if (!subject || hindrance) return this.hindered(ctx, hindrance ?? 'subjectGone', subject);
    return this.formPage(ctx, subject, blankForm({}));
  }

  @Post()
  async send(
    @Ctx() ctx: PageContext,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { locale, now, viewer } = ctx;
    const form = parseForm(reportForm, body, locale);
    const typed = form.ok ? form.value : form.state.values;
    const subject = await this.subjectOf(typeof typed.subject === 'string' ? typed.subject : undefined);
    if (!subject) return this.hindered(ctx, 'subjectGone', null);
    if (!form.ok) return this.formPage(ctx, subject, form.state);
    const network = networkOf(request.ip);
    await this.limits.hit('moderation.report', network, PER_NETWORK);
    const { reason, explanation, goodFaith, email } = form.value;
    const participantId = viewer?.participantId ?? null;
    try {
      const { outcome, hidden } = await this.database.transaction((tx) =>
        this.reports.report(
          tx,
          {
            ref: subject.ref,
            reason,
            explanation,
            goodFaith: goodFaith === 'yes',
            email: email || null,
            participantId,
            locale,
            network,
          },
          now,
        ),
      );
      const about = `subject=${encodeURIComponent(subjectKey(subject.ref))}`;
      return redirect(`${REPORT_PATH}/thanks?outcome=${hidden ? 'hidden' : outcome}&${about}`);
    } catch (error) {
      return this.refused(ctx, error, subject, blankForm(form.value));
    }
  }

  @Get('thanks')
  async thanks(@Ctx() { locale }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { outcome, subject: key } = parseQuery(thanksQuery, query, 'ignored');
    const subject = await this.subjectOf(key);
    const days = this.settings.read(moderationSettings).caseWorkingDays;
    return page({
      title: reportMessages(locale)('thanksTitle'),
      body: h(ThanksPage, { outcome, days, back: subject && !subject.hidden ? subject.path : null }),
    });
  }

  private async subjectOf(key: string | undefined): Promise<ModeratedSubject | null> {
    const ref = parseSubjectKey(key ?? '');
    if (!ref) return null;
    try {
      return await this.subjects.load(this.database, ref);
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }

  /** What only the rules could find out comes back in the form; what cannot be reported at all is a page. */
  private refused(
    ctx: PageContext,
    error: unknown,
    subject: ModeratedSubject,
    form: FormState<object>,
  ): Promise<PageResult> | PageResult {
    if (error instanceof NotFound) return this.hindered(ctx, 'subjectGone', null);
    if (!(error instanceof RuleBroken)) throw error;
    if (error.code === 'ownReported' || error.code === 'hiddenAlready')
      return this.hindered(ctx, error.code, subject);
    const t = reportMessages(ctx.locale);
    const state = Object.entries(error.fields).reduce<FormState<Record<string, unknown>>>(
      (known, [field, code]) =>
        withError(known, field, t(code as Parameters<typeof t>[0], { max: LONGEST_REPORT })),
      form as FormState<Record<string, unknown>>,
    );
    return this.formPage(ctx, subject, state);
  }

  private hindered(ctx: PageContext, hindrance: Obstacle, subject: ModeratedSubject | null): PageResult {
    const path = hindrance === 'ownReported' ? (subject?.path ?? null) : null;
    return page({
      title: reportMessages(ctx.locale)('title'),
      status: STATUS[hindrance],
      body: h(ObstaclePage, { obstacle: hindrance, path }),
    });
  }

  private async formPage(
    ctx: PageContext,
    subject: ModeratedSubject,
    form: FormState<object>,
  ): Promise<PageResult> {
    const { locale } = ctx;
    const reasons = await this.reasons.inUse();
    const options = (ground: 'illegal' | 'rules') =>
      reasons
        .filter((reason) => reason.ground === ground)
        .map(({ code, name, sentence }) => ({
          value: code,
          label: pick(name, locale),
          hint: pick(sentence, locale),
        }));
    const { ref, title, text, lang, path } = subject;
    const letters = [...text];
    const shown = letters.length > LONGEST_SHOWN ? `${letters.slice(0, LONGEST_SHOWN).join('')}…` : text;
    return page({
      title: reportMessages(locale)('title'),
      hasErrors: hasErrors(form),
      body: h(ReportPage, {
        subject: {
          key: subjectKey(ref),
          kind: this.subjects.label(ref.type, locale),
          title,
          text: shown,
          lang,
          path,
        },
        byRules: options('rules'),
        byLaw: options('illegal'),
        signedIn: ctx.viewer !== null,
        longest: LONGEST_REPORT,
        form,
      }),
    });
  }
}
