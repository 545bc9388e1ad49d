import { Controller, Get, Param, Post } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../platform/http/index.js';
import { FollowRequests, type OpenedRequest } from './follow-requests.service.js';
import { MailLinks } from './mail-links.js';
import { notificationsMessages } from './pages.messages.js';
import { ScopeLabels } from './scope-labels.js';
import { Subscribers } from './subscribers.service.js';
import { AskToConfirmPage, ConfirmedPage, ExpiredPage } from './views/confirm.page.js';

/** What the link of a confirmation letter leads to. Programs open links, people press buttons. */
@Controller('subscriptions/confirm')
export class ConfirmationsController {
  constructor(
    private readonly database: Database,
    private readonly requests: FollowRequests,
    private readonly subscribers: Subscribers,
    private readonly labels: ScopeLabels,
    private readonly links: MailLinks,
  ) {}

  @Get(':token')
  async show(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const request = await this.requests.open(this.database, token, ctx.now);
    if (request.state !== 'open') return this.over(ctx, token, request);
    const t = notificationsMessages(ctx.locale);
    const labels = await this.labels.of(request.keys, ctx.locale);
    return page({
      title: t('confirmTitle'),
      body: <AskToConfirmPage locale={ctx.locale} token={token} labels={labels} />,
    });
  }

  @Post(':token')
  async confirm(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const request = await this.requests.open(this.database, token, ctx.now);
    const subscriber = await this.database.transaction((tx) => this.requests.confirm(tx, request, ctx.now));
    if (!subscriber) return this.over(ctx, token, await this.requests.open(this.database, token, ctx.now));
    const t = notificationsMessages(ctx.locale);
    return page({
      title: t('confirmedTitle'),
      body: <ConfirmedPage locale={ctx.locale} first preferences={this.links.preferencesToken(subscriber)} />,
    });
  }

  @Post(':token/again')
  async again(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const request = await this.requests.open(this.database, token, ctx.now);
    if (request.state === 'expired') {
      await this.database.transaction((tx) => this.requests.askAgain(tx, request, ctx.now));
    }
    return redirect('/subscriptions/sent');
  }

  private async over(ctx: PageContext, token: string, request: OpenedRequest): Promise<PageResult> {
    const t = notificationsMessages(ctx.locale);
    if (request.state === 'expired') {
      return page({
        title: t('expiredTitle'),
        body: <ExpiredPage locale={ctx.locale} token={token} />,
        status: 410,
      });
    }
    const email = this.subscribers.open(request.emailSealed);
    const subscriber = await this.subscribers.byEmail(this.database, email);
    return page({
      title: t('alreadyTitle'),
      body: (
        <ConfirmedPage
          locale={ctx.locale}
          first={false}
          preferences={subscriber && this.links.preferencesToken(subscriber)}
        />
      ),
    });
  }
}
