import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { h } from 'preact';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Ctx, page, redirect, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { SessionCookies, Sessions } from '../../../platform/session/index.js';
import { blankForm, hasErrors, parseForm, withError, type FormState } from '../../../platform/ui/index.js';
import { ParticipantOnly, participantId } from '../participant-only.js';
import { placeName, Settlements } from '../places/settlements.queries.js';
import { profileForm } from './participants.forms.js';
import { participantsMessages } from './participants.messages.js';
import { Participants, type Profile } from './participants.service.js';
import { AccountPage } from './views/account.page.js';

@Controller('account')
@ParticipantOnly()
export class AccountController {
  constructor(
    private readonly participants: Participants,
    private readonly settlements: Settlements,
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Ctx() ctx: PageContext, @Query('saved') saved?: string): Promise<PageResult> {
    const profile = await this.profile(ctx);
    const { name, locale } = profile;
    const values = {
      name,
      locale,
      settlement: profile.settlement ?? '',
      showsName: profile.showsName ? 'yes' : '',
    };
    return this.accountPage(ctx, profile, blankForm(values), saved !== undefined);
  }

  @Post()
  async save(@Ctx() ctx: PageContext, @Body() body: unknown): Promise<PageResult> {
    const form = parseForm(profileForm, body, ctx.locale);
    if (!form.ok) return this.accountPage(ctx, await this.profile(ctx), form.state);
    const { name, locale, settlement, showsName } = form.value;
    if (settlement && !(await this.settlements.exists(settlement))) {
      const typed = blankForm({ name, locale, settlement: '', showsName: showsName ?? '' });
      const unknown = participantsMessages(ctx.locale)('settlementUnknown');
      return this.accountPage(ctx, await this.profile(ctx), withError(typed, 'settlement', unknown));
    }
    await this.database.transaction((tx) =>
      this.participants.saveProfile(
        tx,
        participantId(ctx),
        { name, locale, settlement: settlement || null, showsName: showsName === 'yes' },
        this.clock.now(),
      ),
    );
    return redirect('/account?saved');
  }

  @Post('sign-out-everywhere')
  async signOutEverywhere(
    @Ctx() ctx: PageContext,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageResult> {
    await this.database.transaction((tx) => this.sessions.endAllOf(tx, 'participant', participantId(ctx)));
    this.cookies.clear(reply, 'participant');
    return redirect('/');
  }

  private async profile(ctx: PageContext): Promise<Profile> {
    const profile = await this.participants.profile(participantId(ctx));
    if (!profile) throw new NotFound('notFound');
    return profile;
  }

  private async accountPage(
    ctx: PageContext,
    profile: Profile,
    form: FormState<object>,
    saved = false,
  ): Promise<PageResult> {
    const places = await this.settlements.all();
    return page({
      title: participantsMessages(ctx.locale)('profileTitle'),
      hasErrors: hasErrors(form),
      body: h(AccountPage, {
        locale: ctx.locale,
        profile,
        form,
        saved,
        settlements: places.map((place) => ({ value: place.ekatte, label: placeName(place, ctx.locale) })),
        sessions: await this.sessions.countOf('participant', profile.id, this.clock.now()),
      }),
    });
  }
}
