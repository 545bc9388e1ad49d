import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Subjects } from '../../commons/subjects/index.js';
import { Database } from '../../platform/database/index.js';
import {
  Ctx,
  networkOf,
  page,
  RateLimits,
  redirect,
  safeNext,
  type PageContext,
  type PageResult,
} from '../../platform/http/index.js';
import { pick } from '../../platform/i18n/index.js';
import { blankForm, parseForm, withError, type FormState } from '../../platform/ui/index.js';
import { FollowRequests } from './follow-requests.service.js';
import { MailLinks } from './mail-links.js';
import { followForm, followSignedInForm, keysOf, scopesOf, type ScopeFields } from './notifications.forms.js';
import { Notifications } from './notifications.service.js';
import { notificationsMessages } from './pages.messages.js';
import { ScopeLabels } from './scope-labels.js';
import { FollowedPage, FollowPage, SentPage, UnfollowedPage } from './views/follow.page.js';

const PER_NETWORK = { max: 40, perSeconds: 3_600 };

/** Beginning to follow something. */
@Controller('subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
    private readonly subjects: Subjects,
    private readonly requests: FollowRequests,
    private readonly notifications: Notifications,
    private readonly labels: ScopeLabels,
    private readonly links: MailLinks,
  ) {}

  @Get()
  async show(@Ctx() ctx: PageContext): Promise<PageResult> {
    const topics = await this.topics(ctx);
    const t = notificationsMessages(ctx.locale);
    return page({
      title: t('title'),
      description: t('intro'),
      body: <FollowPage locale={ctx.locale} topics={topics} form={blankForm({ frequency: 'weekly' })} />,
      tags: ['topics'],
    });
  }

  /** For known and unknown addresses alike: the same work, the same answer. */
  @Post()
  async follow(
    @Ctx() ctx: PageContext,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
  ): Promise<PageResult> {
    if (ctx.viewer && !hasEmail(body)) return this.followSignedIn(ctx, ctx.viewer.participantId, body);
    const form = parseForm(followForm, body, ctx.locale);
    if (!form.ok) return this.again(ctx, form.state);
    const { email, frequency, ...fields } = form.value;
    const keys = keysOf(fields);
    if (!keys) {
      const problem = notificationsMessages(ctx.locale)('scopeProblem');
      return this.again(ctx, withError(blankForm(form.value), 'topic', problem));
    }
    await this.limits.hit('notifications.follow', networkOf(request.ip), PER_NETWORK);
    await this.database.transaction((tx) =>
      this.requests.ask(tx, { email, keys, frequency, locale: ctx.locale }, ctx.now),
    );
    return redirect('/subscriptions/sent');
  }

  @Get('sent')
  sent(@Ctx() ctx: PageContext): PageResult {
    const t = notificationsMessages(ctx.locale);
    return page({ title: t('sentTitle'), body: <SentPage locale={ctx.locale} /> });
  }

  /** The preferences of whoever is signed in. */
  @Get('mine')
  async mine(@Ctx() ctx: PageContext): Promise<PageResult> {
    if (!ctx.viewer) return redirect('/sign-in?next=%2Fsubscriptions%2Fmine');
    const subscriber = await this.notifications.subscriberOf(this.database, ctx.viewer.participantId);
    return redirect(
      subscriber ? `/subscriptions/${this.links.preferencesToken(subscriber)}` : '/subscriptions',
    );
  }

  @Get('followed')
  followed(@Ctx() ctx: PageContext, @Query('next') next?: string): PageResult {
    const t = notificationsMessages(ctx.locale);
    return page({
      title: t('followedTitle'),
      body: <FollowedPage locale={ctx.locale} next={safeNext(next)} />,
    });
  }

  @Get('unfollowed')
  unfollowed(@Ctx() ctx: PageContext, @Query('next') next?: string): PageResult {
    const t = notificationsMessages(ctx.locale);
    return page({
      title: t('unfollowedTitle'),
      body: <UnfollowedPage locale={ctx.locale} next={safeNext(next)} />,
    });
  }

  private async followSignedIn(ctx: PageContext, participantId: string, body: unknown): Promise<PageResult> {
    const form = parseForm(followSignedInForm, body, ctx.locale);
    const scopes = form.ok ? scopesOf(form.value) : null;
    if (!form.ok || !scopes) return this.again(ctx, form.ok ? blankForm({}) : form.state);
    const { frequency, next, stop } = form.value;
    if (stop) {
      await this.database.transaction((tx) =>
        this.notifications.unfollow(tx, participantId, scopes, ctx.now),
      );
      return redirect(`/subscriptions/unfollowed?next=${encodeURIComponent(safeNext(next))}`);
    }
    await this.database.transaction((tx) =>
      this.notifications.follow(tx, { participantId, scopes, because: 'asked', frequency }, ctx.now),
    );
    return redirect(`/subscriptions/followed?next=${encodeURIComponent(safeNext(next))}`);
  }

  /** The form comes back with what was typed, and still follows what it was to follow. */
  private async again(ctx: PageContext, form: FormState<object>): Promise<PageResult> {
    const t = notificationsMessages(ctx.locale);
    const typed = form.values as Partial<ScopeFields>;
    const named = typed.scope !== undefined && typed.scope !== 'topic' && typed.scope !== 'everything';
    const keys = named ? keysOf({ ...typed, topic: [] }) : null;
    const [label] = keys ? await this.labels.of(keys, ctx.locale) : [];
    const { scope, subject, type, place } = typed;
    return page({
      title: t('title'),
      body: (
        <FollowPage
          locale={ctx.locale}
          topics={named ? [] : await this.topics(ctx)}
          form={form}
          named={label}
          hidden={named ? defined({ scope, subject, type, place }) : {}}
        />
      ),
      hasErrors: true,
    });
  }

  private async topics(ctx: PageContext): Promise<{ value: string; label: string }[]> {
    const topics = await this.subjects.topics();
    return topics.map(({ code, name }) => ({ value: code, label: pick(name, ctx.locale) }));
  }
}

function hasEmail(body: unknown): boolean {
  const email = (body as { email?: unknown } | null)?.email;
  return typeof email === 'string' && email.trim() !== '';
}

function defined(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
