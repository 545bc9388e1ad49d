import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { BadRequest } from '../../platform/errors/index.js';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../platform/http/index.js';
import { pick } from '../../platform/i18n/index.js';
import { blankForm, parseForm, withError, type FormState } from '../../platform/ui/index.js';
import { MailLinks } from './mail-links.js';
import { preferencesForm } from './notifications.forms.js';
import { notificationsMessages } from './pages.messages.js';
import { ScopeLabels } from './scope-labels.js';
import { scopeKey } from './scopes.rules.js';
import { Subscribers, type SubscriberRow } from './subscribers.service.js';
import { ForgottenPage, PreferencesPage, type Done } from './views/preferences.page.js';

const DONE: Record<string, Done> = {
  save: 'doneSaved',
  end: 'doneEnded',
  start: 'doneStarted',
  add: 'doneAdded',
  stop: 'doneStopped',
  resume: 'doneResumed',
};

type Choice = ReturnType<typeof preferencesForm.parse>;

/** One place for everything that somebody follows; the link in each mail is the key to it. */
@Controller('subscriptions')
export class PreferencesController {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly subscribers: Subscribers,
    private readonly labels: ScopeLabels,
    private readonly links: MailLinks,
  ) {}

  @Get('forgotten')
  forgotten(@Ctx() ctx: PageContext): PageResult {
    const t = notificationsMessages(ctx.locale);
    return page({ title: t('forgottenTitle'), body: <ForgottenPage locale={ctx.locale} /> });
  }

  @Get(':token')
  async show(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Query('done') done?: string,
  ): Promise<PageResult> {
    const subscriber = await this.open(token);
    return this.answer(ctx, token, subscriber, blankForm({}), DONE[String(done)]);
  }

  @Post(':token')
  async change(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const subscriber = await this.open(token);
    const form = parseForm(preferencesForm, body, ctx.locale);
    if (!form.ok) return this.answer(ctx, token, subscriber, form.state);
    const choice = form.value;
    if (choice.do === 'add' && choice.topic.length === 0) {
      const problem = notificationsMessages(ctx.locale)('addProblem');
      return this.answer(
        ctx,
        token,
        subscriber,
        withError(blankForm({ topic: [] as string[] }), 'topic', problem),
      );
    }
    await this.database.transaction((tx) => this.apply(tx, subscriber, choice, ctx.now));
    return redirect(
      choice.do === 'forget' ? '/subscriptions/forgotten' : `/subscriptions/${token}?done=${choice.do}`,
    );
  }

  private async apply(tx: Tx, subscriber: SubscriberRow, choice: Choice, now: Date): Promise<void> {
    const { id } = subscriber;
    switch (choice.do) {
      case 'save':
        return this.subscribers.save(tx, id, {
          frequency: choice.frequency ?? subscriber.frequency,
          locale: choice.locale ?? subscriber.locale,
        });
      case 'end':
        return this.subscribers.end(tx, id, choice.subscription ?? '0', now);
      case 'start':
        return this.subscribers.start(tx, id, choice.subscription ?? '0');
      case 'add': {
        const keys = choice.topic.map((topic) => scopeKey({ scope: 'topic', topic }));
        return this.subscribers.subscribe(tx, id, keys, 'asked', now);
      }
      case 'stop':
        return this.subscribers.stop(tx, id, now);
      case 'resume':
        return this.subscribers.resume(tx, id);
      case 'forget':
        return this.subscribers.forget(
          tx,
          this.subscribers.lookupOf(this.subscribers.open(subscriber.emailSealed)),
        );
    }
  }

  /** @throws BadRequest for a link that is not whole; it says nothing else */
  private async open(token: string): Promise<SubscriberRow> {
    const { id, proves } = this.links.preferencesRow(token);
    const subscriber = await this.subscribers.byId(this.database, id);
    if (!subscriber || !proves(subscriber)) throw new BadRequest('linkBroken');
    return subscriber;
  }

  private async answer(
    ctx: PageContext,
    token: string,
    subscriber: SubscriberRow,
    form: FormState<object>,
    done?: Done,
  ): Promise<PageResult> {
    const { locale } = ctx;
    const subscriptions = await this.subscribers.subscriptions(this.database, subscriber.id);
    const labels = await this.labels.of(
      subscriptions.map(({ key }) => key),
      locale,
    );
    const followed = new Set(subscriptions.filter(({ endedAt }) => !endedAt).map(({ key }) => key));
    const topics = (await this.subjects.topics()).filter(({ code }) => !followed.has(`topic:${code}`));
    return page({
      title: notificationsMessages(locale)('preferencesTitle'),
      body: (
        <PreferencesPage
          locale={locale}
          token={token}
          email={masked(this.subscribers.open(subscriber.emailSealed))}
          subscriber={subscriber}
          rows={subscriptions.map((subscription, index) => ({ ...subscription, label: labels[index]! }))}
          topics={topics.map(({ code, name }) => ({ value: code, label: pick(name, locale) }))}
          form={form}
          done={done}
        />
      ),
      hasErrors: Object.keys(form.errors).length > 0,
    });
  }
}

/** Enough to recognise one's own address: the link may be forwarded. */
function masked(email: string): string {
  const [local = '', domain = ''] = email.split(/@(?=[^@]*$)/);
  return `${local.slice(0, 2)}${'•'.repeat(3)}@${domain}`;
}
