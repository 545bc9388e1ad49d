import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { participantId, ParticipantOnly } from '../../../../commons/accounts/index.js';
import { Database } from '../../../../platform/database/index.js';
import { RuleBroken } from '../../../../platform/errors/index.js';
import {
  Ctx,
  parseQuery,
  RateLimits,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { blankForm, parseForm, say, withError } from '../../../../platform/ui/index.js';
import { HallEvents } from '../hall-events.service.js';
import { minutesPath } from '../hall.rules.js';
import { Corrections } from './corrections.service.js';
import { MinutesPages } from './minutes-pages.service.js';
import { minutesMessages } from './minutes.messages.js';
import { MINUTES_LIMITS } from './minutes.rules.js';

const PER_PERSON = { max: 60, perSeconds: 3600 };

const correctionForm = z.object({
  passage: z.string().min(1, say(minutesMessages.texts.passageMissing)).max(MINUTES_LIMITS.passage),
  proposed: z.string().min(1, say(minutesMessages.texts.proposedMissing)).max(MINUTES_LIMITS.proposed),
});

/** What everybody reads of minutes, and corrects while there is time. */
@Controller('events/:idSlug/minutes')
export class MinutesController {
  constructor(
    private readonly database: Database,
    private readonly events: HallEvents,
    private readonly corrections: Corrections,
    private readonly pages: MinutesPages,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  async show(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const event = await this.events.shown(idSlug);
    const { done } = parseQuery(z.object({ done: z.literal('sent').optional() }), query, 'ignored');
    return this.pages.show(event, ctx, done ? { done: minutesMessages(ctx.locale)('sent') } : {});
  }

  @Post()
  @ParticipantOnly()
  async correct(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const event = await this.events.shown(idSlug);
    const person = participantId(ctx);
    await this.limits.hit('events.correction', person, PER_PERSON);
    const parsed = parseForm(correctionForm, body, ctx.locale);
    if (!parsed.ok) return this.pages.show(event, ctx, { form: parsed.state });
    try {
      const correction = { ...parsed.value, participantId: person };
      await this.database.transaction((tx) => this.corrections.correct(tx, event.id, correction, ctx.now));
      return redirect(`${minutesPath(event.id)}?done=sent`);
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      const over = minutesMessages(ctx.locale)('correctionsOver');
      return this.pages.show(event, ctx, { form: withError(blankForm(parsed.value), 'passage', over) });
    }
  }
}
