import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { h } from 'preact';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Database, readerOf } from '../../../platform/database/index.js';
import { Unauthenticated } from '../../../platform/errors/index.js';
import { content, Ctx, page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { pick } from '../../../platform/i18n/index.js';
import { SessionCookies } from '../../../platform/session/index.js';
import { blankForm, hasErrors, parseForm, TextPage, type FormState } from '../../../platform/ui/index.js';
import { ParticipantOnly, participantId } from '../participant-only.js';
import { eraseForm } from './participants.forms.js';
import { participantsMessages } from './participants.messages.js';
import { Participants } from './participants.service.js';
import { PersonalData } from './personal-data.js';
import { DataPage } from './views/data.page.js';

/** GDPR 15, 17 and 20 for whoever is signed in. */
@Controller('account/data')
@ParticipantOnly()
export class PersonalDataController {
  constructor(
    private readonly personalData: PersonalData,
    private readonly participants: Participants,
    private readonly cookies: SessionCookies,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@Ctx() ctx: PageContext): PageResult {
    return this.dataPage(ctx, blankForm({}));
  }

  @Get('export')
  async export(@Ctx() ctx: PageContext): Promise<PageResult> {
    const person = await this.participants.contact(this.database, participantId(ctx));
    if (!person) throw new Unauthenticated('signInFirst');
    return content({
      body: JSON.stringify(await this.personalData.export(person), null, 2),
      type: 'application/json; charset=utf-8',
      fileName: 'megdan-my-data.json',
    });
  }

  @Post('erase')
  async erase(
    @Ctx() ctx: PageContext,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const form = parseForm(eraseForm, body, ctx.locale);
    if (!form.ok) return this.dataPage(ctx, form.state);
    const now = this.clock.now();
    const id = participantId(ctx);
    await this.database.transaction(async (tx) => {
      const person = await this.participants.contact(readerOf(tx), id);
      if (!person) return;
      await this.personalData.erase(tx, person, now);
      await this.audit.record(
        tx,
        {
          actor: { kind: 'participant', id },
          action: 'participants.erase',
          subject: { type: 'participant', id },
        },
        now,
      );
    });
    this.cookies.clear(reply, 'participant');
    const t = participantsMessages(ctx.locale);
    return page({
      title: t('erasedTitle'),
      body: h(TextPage, { title: t('erasedTitle') }, h('p', { class: 'lead' }, t('erasedText'))),
    });
  }

  private dataPage(ctx: PageContext, form: FormState<object>): PageResult {
    return page({
      title: participantsMessages(ctx.locale)('dataTitle'),
      hasErrors: hasErrors(form),
      body: h(DataPage, {
        locale: ctx.locale,
        form,
        held: this.personalData.holders().map(({ label }) => pick(label, ctx.locale)),
      }),
    });
  }
}
