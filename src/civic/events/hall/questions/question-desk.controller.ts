import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { staffMember, StaffOnly } from '../../../../commons/accounts/index.js';
import type { Actor } from '../../../../platform/audit/index.js';
import { Database, type Tx } from '../../../../platform/database/index.js';
import { BadRequest, Forbidden, RuleBroken } from '../../../../platform/errors/index.js';
import {
  Ctx,
  parseQuery,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { langOf } from '../../../../platform/i18n/index.js';
import { parseForm } from '../../../../platform/ui/index.js';
import { HallEvents } from '../hall-events.service.js';
import { questionsPath } from '../hall.rules.js';
import { questionSentence, QuestionRefused } from './question.errors.js';
import { QuestionDesk } from './question-desk.service.js';
import { QuestionPages } from './question-pages.service.js';
import { deskForm, deskQuery, type Deed } from './questions.forms.js';
import { questionMessages } from './questions.messages.js';
import { Questions } from './questions.service.js';

const UNPROCESSABLE = 422;

/** What the moderator of the hall presses, on a phone. */
@Controller('events/:idSlug/questions/desk')
@StaffOnly('events.questions')
export class QuestionDeskController {
  constructor(
    private readonly database: Database,
    private readonly events: HallEvents,
    private readonly questions: Questions,
    private readonly desk: QuestionDesk,
    private readonly pages: QuestionPages,
  ) {}

  @Get()
  async show(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const event = await this.events.own(idSlug, staffMember(ctx));
    const { done, order } = parseQuery(deskQuery, query, 'ignored');
    const text = questionMessages(ctx.locale)('doneDesk');
    return this.pages.atDesk(event, ctx, { order, ...(done && { notice: { kind: 'success', text } }) });
  }

  @Post()
  async press(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const event = await this.events.own(idSlug, staffMember(ctx));
    const parsed = parseForm(deskForm, body, ctx.locale);
    if (!parsed.ok)
      throw new BadRequest('wrongParameter', { name: Object.keys(parsed.state.errors)[0] ?? 'deed' });
    try {
      await this.database.transaction((tx) => this.run(tx, event.id, parsed.value, ctx));
      return redirect(`${questionsPath(event.id)}/desk?done=yes`);
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      const notice = { kind: 'warning', text: this.sentence(error, ctx) } as const;
      const { text, name } = parsed.value;
      return this.pages.atDesk(event, ctx, { notice, typed: { text, name }, status: UNPROCESSABLE });
    }
  }

  private async run(tx: Tx, eventId: string, deed: Deed, ctx: PageContext): Promise<void> {
    const { now, locale } = ctx;
    const staff = staffMember(ctx);
    const actor: Actor = { kind: 'staff', id: staff.staffId };
    const { text, name, answer, reason, explanation } = deed;
    if (deed.deed === 'enter') {
      const lang = langOf(text, locale);
      await this.questions.askInHall(tx, eventId, { text, name, lang }, actor, now);
      return;
    }
    const id = deed.question;
    if (!id) throw new BadRequest('wrongParameter', { name: 'question' });
    switch (deed.deed) {
      case 'answer':
        return this.desk.answer(tx, eventId, id, answer, actor, now);
      case 'merge':
        return this.desk.merge(tx, eventId, { id, into: deed.into ?? id }, actor, now);
      case 'raise':
        return this.desk.raise(tx, eventId, id, now);
      case 'hide':
        if (!staff.permissions.has('moderation.decide')) throw new Forbidden('notPermitted');
        return this.desk.hide(tx, eventId, { id, reason, explanation }, actor, now);
      default:
        return this.desk[deed.deed](tx, eventId, id, actor, now);
    }
  }

  private sentence(error: RuleBroken, { locale }: PageContext): string {
    return error instanceof QuestionRefused
      ? questionSentence(error, locale)
      : questionMessages(locale)('hideReasonMissing');
  }
}
