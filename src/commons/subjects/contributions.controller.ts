import { Controller, Get } from '@nestjs/common';
import { h } from 'preact';
import { Ctx, page, type PageContext, type PageResult } from '../../platform/http/index.js';
import { participantId, ParticipantOnly } from '../accounts/index.js';
import { contributionMessages } from './contributions.messages.js';
import { Contributions } from './contributions.service.js';
import { ContributionsPage } from './views/contributions.page.js';

const MOST = 200;

/** Nobody has to search for the answer to what they said. */
@Controller('account/contributions')
@ParticipantOnly()
export class ContributionsController {
  constructor(private readonly contributions: Contributions) {}

  @Get()
  async show(@Ctx() ctx: PageContext): Promise<PageResult> {
    const contributions = await this.contributions.of(participantId(ctx), MOST);
    return page({
      title: contributionMessages(ctx.locale)('title'),
      body: h(ContributionsPage, { locale: ctx.locale, contributions, limit: MOST }),
    });
  }
}
