import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { Calendar, dateIn } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { Conflict, RuleBroken } from '../../../platform/errors/index.js';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { formatDate, formatDeadline } from '../../../platform/i18n/index.js';
import { blankForm, hasErrors, parseForm, say, type FormState } from '../../../platform/ui/index.js';
import { APPEALS_PATH, STATEMENTS_PATH } from '../moderation.paths.js';
import { StatementDoor } from '../statements/statement-door.js';
import { mayAppeal, statementView, type Stated } from '../statements/statement.presentation.js';
import { Statements } from '../statements/statements.service.js';
import { appealMessages } from './appeal.messages.js';
import { Appeals, LONGEST_APPEAL } from './appeals.service.js';
import { AppealClosedPage, AppealPage } from './views/appeal.page.js';

const GONE = 410;

const missing = say(appealMessages.texts.textMissing);
const appealForm = z.object({ text: z.string({ error: missing }).min(1, missing).max(LONGEST_APPEAL) });

interface Opened {
  stated: Omit<Stated, 'kind'>;
  proven: boolean;
}

@Controller(APPEALS_PATH.slice(1))
export class AppealsController {
  constructor(
    private readonly appeals: Appeals,
    private readonly door: StatementDoor,
    private readonly statements: Statements,
    private readonly calendar: Calendar,
    private readonly database: Database,
  ) {}

  @Get(':key')
  async show(@Ctx() ctx: PageContext, @Param('key') key: string): Promise<PageResult> {
    const opened = await this.door.open('appeal', key, ctx);
    if ('redirect' in opened) return opened.redirect;
    return mayAppeal(opened.stated.decision, ctx.now)
      ? this.formPage(ctx, key, opened, blankForm({}))
      : this.closedPage(ctx, opened);
  }

  @Post(':key')
  async send(@Ctx() ctx: PageContext, @Param('key') key: string, @Body() body: unknown): Promise<PageResult> {
    const opened = await this.door.open('appeal', key, ctx);
    if ('redirect' in opened) return opened.redirect;
    const { decision } = opened.stated;
    if (!mayAppeal(decision, ctx.now)) return this.closedPage(ctx, opened);
    const form = parseForm(appealForm, body, ctx.locale);
    if (!form.ok) return this.formPage(ctx, key, opened, form.state);
    const appeal = { text: form.value.text, lang: ctx.locale };
    try {
      await this.database.transaction((tx) => this.appeals.lodge(tx, decision.id, appeal, ctx.now));
    } catch (error) {
      // Sent twice at once: the first one counts, and the page shows it.
      if (!(error instanceof Conflict) && !(error instanceof RuleBroken)) throw error;
      return this.closedPage(ctx, { ...opened, stated: await this.statements.stated(decision.id) });
    }
    return redirect(`${this.statementPath(opened)}?appealed`);
  }

  private async formPage(
    { locale, now }: PageContext,
    key: string,
    opened: Opened,
    form: FormState<object>,
  ): Promise<PageResult> {
    const { stated } = opened;
    const { decision, appealDays } = stated;
    const kind = this.statements.kindOf(decision, locale);
    const { title, facts } = statementView({ ...stated, kind }, locale, now);
    const due = await this.calendar.termEndsAt(dateIn(now), { days: appealDays });
    return page({
      title: appealMessages(locale)('title', { number: decision.id }),
      hasErrors: hasErrors(form),
      body: h(AppealPage, {
        number: decision.id,
        decided: title,
        about: facts[0]?.value ?? '',
        due: formatDeadline(due, locale),
        path: `${APPEALS_PATH}/${key}`,
        statementPath: this.statementPath(opened),
        longest: LONGEST_APPEAL,
        form,
      }),
    });
  }

  private closedPage({ locale }: PageContext, opened: Opened): PageResult {
    const { appeal, appealUntil } = opened.stated.decision;
    const t = appealMessages(locale);
    const why = appeal
      ? t('already', { at: formatDate(appeal.at, locale) })
      : appealUntil
        ? t('over', { until: formatDeadline(appealUntil, locale) })
        : t('notAppealable');
    return page({
      title: t('closedTitle'),
      status: GONE,
      body: h(AppealClosedPage, { why, statementPath: this.statementPath(opened) }),
    });
  }

  private statementPath({ stated: { decision }, proven }: Opened): string {
    return proven ? this.door.pathOf('statement', decision.id) : `${STATEMENTS_PATH}/${decision.id}`;
  }
}
