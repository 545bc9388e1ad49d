import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Ctx, parseQuery, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { InquiryLinks } from '../inquiry.links.js';
import { OwnActs } from './own-acts.service.js';
import { doneQuery } from './own.forms.js';
import { OwnInquiries, type OwnInquiry } from './own-inquiries.queries.js';
import { OwnMeetings } from './own-meetings.service.js';
import { OwnPages } from './own-pages.service.js';
import { trackPath } from '../inquiry.rules.js';

const BY_LINK: Actor = { kind: 'visitor' };

/** The same without an account, by the link from a letter. */
@Controller('inquiries/track')
export class TrackController {
  constructor(
    private readonly queries: OwnInquiries,
    private readonly links: InquiryLinks,
    private readonly pages: OwnPages,
    private readonly acts: OwnActs,
    private readonly meetings: OwnMeetings,
    private readonly clock: Clock,
  ) {}

  @Get(':token')
  async show(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const inquiry = await this.own(token);
    const { done = null } = parseQuery(doneQuery, query, 'ignored');
    return this.pages.show(ctx, inquiry, trackPath(token), { done });
  }

  @Get(':token/withdraw')
  async askToWithdraw(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    return this.acts.askToWithdraw(ctx, await this.own(token), trackPath(token));
  }

  @Post(':token/withdraw')
  async withdraw(@Param('token') token: string): Promise<PageResult> {
    return this.acts.withdraw(await this.own(token), trackPath(token), BY_LINK, this.clock.now());
  }

  @Post(':token/rate')
  async rate(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    return this.acts.rate(ctx, await this.own(token), trackPath(token), body, this.clock.now());
  }

  @Get(':token/meeting')
  async askToDecline(@Ctx() ctx: PageContext, @Param('token') token: string): Promise<PageResult> {
    return this.meetings.askToDecline(ctx, await this.own(token), trackPath(token));
  }

  @Post(':token/meeting')
  async reply(
    @Ctx() ctx: PageContext,
    @Param('token') token: string,
    @Body() body: unknown,
  ): Promise<PageResult> {
    const given = { body, actor: BY_LINK, now: this.clock.now() };
    return this.meetings.reply(ctx, await this.own(token), trackPath(token), given);
  }

  @Get(':token/files/:fileId')
  async file(@Param('token') token: string, @Param('fileId') fileId: string): Promise<PageResult> {
    return this.acts.file(await this.own(token), fileId);
  }

  /** @throws NotFound for a link that we did not make, and for what its sender had forgotten */
  private async own(token: string): Promise<OwnInquiry> {
    const id = this.links.idIn(token);
    const inquiry = id && (await this.queries.one(id));
    if (!inquiry || inquiry.forgotten) throw new NotFound('inquiryNotFound');
    return inquiry;
  }
}
