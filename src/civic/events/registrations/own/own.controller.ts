import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { z } from 'zod';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  Ctx,
  page,
  parseQuery,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { ConfirmPage } from '../../../../platform/ui/index.js';
import { shownEvent } from '../registering/register-pages.service.js';
import { AboutEvent } from '../registering/views/register.page.js';
import { RegistrationLinks } from '../registration-links.js';
import { isAhead, ownPath } from '../registration.rules.js';
import { RegistrationQueries } from '../registrations.queries.js';
import { Registrations } from '../registrations.service.js';
import { ownMessages } from './own.messages.js';
import { DONE, OwnPages } from './own-pages.service.js';

const ownQuery = z.object({ done: z.enum(DONE).optional() });

/** By the link of the letters, without a password: what one has, and what one may do about it. */
@Controller('events/registrations')
export class OwnRegistrationController {
  constructor(
    private readonly links: RegistrationLinks,
    private readonly queries: RegistrationQueries,
    private readonly registrations: Registrations,
    private readonly pages: OwnPages,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get(':token')
  async show(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const { row, event } = await this.found(token);
    const { done = null } = parseQuery(ownQuery, query, 'ignored');
    return this.pages.show(ctx, row, event, token, done);
  }

  @Get(':token/cancel')
  async askToCancel(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const { row, event } = await this.found(token);
    const at = ownPath(token);
    if (row.state === 'cancelled' || row.checkedInAt || !isAhead(event, ctx.now)) return redirect(at);
    const t = ownMessages(ctx.locale);
    const other = { path: at, label: t('keepIt') };
    const props = { path: `${at}/cancel`, button: t('cancelButton'), danger: true, other };
    return page({
      title: t('cancelTitle'),
      body: h(
        ConfirmPage,
        { title: t('cancelTitle'), ...props },
        h(AboutEvent, { event: shownEvent(event, ctx.locale) }),
        h('p', null, t('cancelText')),
      ),
    });
  }

  /** Twice is harmless. */
  @Post(':token/cancel')
  async cancel(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const { row, event } = await this.found(token);
    if (!isAhead(event, ctx.now)) return redirect(ownPath(token));
    await this.database.transaction((tx) => this.registrations.cancel(tx, row.id, this.clock.now()));
    return redirect(`${ownPath(token)}?done=cancelled`);
  }

  /** „идвам“ or „няма да дойда“ on another day. */
  @Post(':token/answer')
  async answer(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const { answer } = (body ?? {}) as { answer?: unknown };
    if (answer === 'notComing') return this.cancel(ctx, token);
    const { row } = await this.found(token);
    const isNews = await this.database.transaction((tx) => this.registrations.comesAgain(tx, row.id));
    return redirect(isNews ? `${ownPath(token)}?done=coming` : ownPath(token));
  }

  private async found(token: string) {
    const row = await this.queries.one(this.links.read('own', token));
    const event = row && row.state !== 'asked' ? await this.queries.event(row.eventId) : null;
    if (!row || !event) throw new NotFound('registrationNotFound');
    return { row, event };
  }
}
