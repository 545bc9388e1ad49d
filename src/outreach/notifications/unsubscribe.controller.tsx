import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { BadRequest } from '../../platform/errors/index.js';
import { Ctx, page, type PageContext, type PageResult } from '../../platform/http/index.js';
import { EVERYTHING_OF_MINE, MailLinks } from './mail-links.js';
import { notificationsMessages } from './pages.messages.js';
import { ScopeLabels, type ScopeLabel } from './scope-labels.js';
import { Subscribers, type SubscriberRow } from './subscribers.service.js';
import { UnsubscribedPage, UnsubscribePage } from './views/unsubscribe.page.js';

interface Opened {
  subscriber: SubscriberRow;
  /** Null when the link is about all mails. */
  subscription: { id: string; label: ScopeLabel } | null;
}

/** Stopping mails: people press one of two buttons, mail programs post as RFC 8058 says, without cookie or Origin. */
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly database: Database,
    private readonly subscribers: Subscribers,
    private readonly labels: ScopeLabels,
    private readonly links: MailLinks,
  ) {}

  @Get(':token')
  async show(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    const { subscription } = await this.open(token, ctx);
    return page({
      title: notificationsMessages(ctx.locale)('unsubscribeTitle'),
      body: <UnsubscribePage locale={ctx.locale} token={token} label={subscription?.label} />,
    });
  }

  @Post(':token')
  @HttpCode(200)
  async stop(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const { subscriber, subscription } = await this.open(token, ctx);
    const wantsAll = (body as { from?: unknown } | null)?.from === EVERYTHING_OF_MINE;
    const one = wantsAll ? null : subscription;
    await this.database.transaction((tx) =>
      one
        ? this.subscribers.end(tx, subscriber.id, one.id, ctx.now)
        : this.subscribers.stop(tx, subscriber.id, ctx.now),
    );
    return page({
      title: notificationsMessages(ctx.locale)('unsubscribedTitle'),
      body: (
        <UnsubscribedPage
          locale={ctx.locale}
          label={one?.label}
          preferences={this.links.preferencesToken(subscriber)}
        />
      ),
    });
  }

  /** @throws BadRequest for a link that is not whole; it says nothing else */
  private async open(token: string, ctx: PageContext): Promise<Opened> {
    const asked = this.links.unsubscribeTarget(token);
    const subscriber = await this.subscribers.byId(this.database, asked.subscriberId);
    if (!subscriber || !this.links.provesUnsubscribe(asked, subscriber)) throw new BadRequest('linkBroken');
    if (asked.target === EVERYTHING_OF_MINE) return { subscriber, subscription: null };
    const subscriptions = await this.subscribers.subscriptions(this.database, subscriber.id);
    const found = subscriptions.find(({ id }) => id === asked.target);
    const [label] = await this.labels.of([found?.key ?? ''], ctx.locale);
    return { subscriber, subscription: { id: asked.target, label: label! } };
  }
}
