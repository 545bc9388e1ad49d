import { Controller, Get, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { Clock } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { ConfirmPage } from '../../../../platform/ui/index.js';
import { registerPath, RegisterPages, shownEvent } from '../registering/register-pages.service.js';
import { AboutEvent } from '../registering/views/register.page.js';
import { RegistrationLinks } from '../registration-links.js';
import { ownPath, takingOf } from '../registration.rules.js';
import { RegistrationQueries, type EventOfRegistration } from '../registrations.queries.js';
import { Registrations } from '../registrations.service.js';
import { ownMessages } from './own.messages.js';
import { NothingToPressPage } from './views/told.page.js';

/** From the letter to a place. */
@Controller('events/confirm')
export class ConfirmRegistrationController {
  constructor(
    private readonly links: RegistrationLinks,
    private readonly queries: RegistrationQueries,
    private readonly registrations: Registrations,
    private readonly pages: RegisterPages,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Mail programs open links: this only shows a button. */
  @Get(':token')
  async show(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const { event, id, state, expiresAt } = await this.found(token);
    if (state !== 'asked') return redirect(ownPath(this.links.token('own', id)));
    const taking = takingOf(event, ctx.now);
    if (taking !== 'open') return this.pages.notTaken(event, ctx, taking, 200);
    if (expiresAt! <= ctx.now) return told(ctx, event, 'expired', 410);
    const t = ownMessages(ctx.locale);
    const props = { title: t('confirmTitle'), path: `/events/confirm/${token}`, button: t('confirmButton') };
    return page({
      title: t('confirmTitle'),
      body: h(
        ConfirmPage,
        props,
        h(AboutEvent, { event: shownEvent(event, ctx.locale) }),
        h('p', null, t('confirmText')),
      ),
    });
  }

  @Post(':token')
  async confirm(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const { event, id } = await this.found(token);
    const confirmed = await this.database.transaction((tx) =>
      this.registrations.confirm(tx, id, this.clock.now()),
    );
    const own = ownPath(this.links.token('own', id));
    switch (confirmed.outcome) {
      case 'registered':
        return redirect(`${own}?done=placed`);
      case 'waiting':
        return redirect(`${own}?done=waiting`);
      case 'before':
        return redirect(own);
      case 'twice':
        return told(ctx, event, 'twice', 200);
      case 'expired':
        return told(ctx, event, 'expired', 410);
      case 'notTaken':
        return this.pages.notTaken(event, ctx, confirmed.taking, 422);
    }
  }

  private async found(token: string) {
    const row = await this.queries.one(this.links.read('confirm', token));
    const event = row && (await this.queries.event(row.eventId));
    if (!row || !event) throw new NotFound('registrationNotFound');
    return { ...row, event };
  }
}

function told(
  { locale }: PageContext,
  event: EventOfRegistration,
  what: 'expired' | 'twice',
  status: number,
): PageResult {
  const t = ownMessages(locale);
  const title = t(`${what}Title`);
  const again = what === 'expired' ? registerPath(event.id) : null;
  const props = { event: shownEvent(event, locale), title, text: t(`${what}Text`), again };
  return page({ title, status, body: h(NothingToPressPage, props) });
}
