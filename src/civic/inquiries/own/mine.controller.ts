import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ParticipantOnly, participantId } from '../../../commons/accounts/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Ctx, idOf, parseQuery, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { OwnActs } from './own-acts.service.js';
import { doneQuery } from './own.forms.js';
import { OwnInquiries, type OwnInquiry } from './own-inquiries.queries.js';
import { OwnMeetings } from './own-meetings.service.js';
import { OwnPages } from './own-pages.service.js';
import { minePath } from '../inquiry.rules.js';

/** For whoever is signed in: all of theirs. */
@Controller('inquiries/mine')
@ParticipantOnly()
export class MineController {
  constructor(
    private readonly queries: OwnInquiries,
    private readonly pages: OwnPages,
    private readonly acts: OwnActs,
    private readonly meetings: OwnMeetings,
    private readonly clock: Clock,
  ) {}

  @Get()
  list(@Ctx() ctx: PageContext): Promise<PageResult> {
    return this.pages.mine(ctx, participantId(ctx));
  }

  @Get(':id')
  async show(@Ctx() ctx: PageContext, @Param('id') id: string, @Query() query: unknown): Promise<PageResult> {
    const inquiry = await this.own(ctx, id);
    const { done = null } = parseQuery(doneQuery, query, 'ignored');
    return this.pages.show(ctx, inquiry, minePath(inquiry.id), { done });
  }

  @Get(':id/withdraw')
  async askToWithdraw(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const inquiry = await this.own(ctx, id);
    return this.acts.askToWithdraw(ctx, inquiry, minePath(inquiry.id));
  }

  @Post(':id/withdraw')
  async withdraw(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const inquiry = await this.own(ctx, id);
    const actor = { kind: 'participant', id: participantId(ctx) } as const;
    return this.acts.withdraw(inquiry, minePath(inquiry.id), actor, this.clock.now());
  }

  @Post(':id/rate')
  async rate(@Ctx() ctx: PageContext, @Param('id') id: string, @Body() body: unknown): Promise<PageResult> {
    const inquiry = await this.own(ctx, id);
    return this.acts.rate(ctx, inquiry, minePath(inquiry.id), body, this.clock.now());
  }

  @Get(':id/meeting')
  async askToDecline(@Ctx() ctx: PageContext, @Param('id') id: string): Promise<PageResult> {
    const inquiry = await this.own(ctx, id);
    return this.meetings.askToDecline(ctx, inquiry, minePath(inquiry.id));
  }

  @Post(':id/meeting')
  async reply(@Ctx() ctx: PageContext, @Param('id') id: string, @Body() body: unknown): Promise<PageResult> {
    const inquiry = await this.own(ctx, id);
    const actor = { kind: 'participant', id: participantId(ctx) } as const;
    const given = { body, actor, now: this.clock.now() };
    return this.meetings.reply(ctx, inquiry, minePath(inquiry.id), given);
  }

  @Get(':id/files/:fileId')
  async file(
    @Ctx() ctx: PageContext,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
  ): Promise<PageResult> {
    return this.acts.file(await this.own(ctx, id), fileId);
  }

  /** @throws NotFound for what somebody else wrote, as for what nobody did */
  private async own(ctx: PageContext, typed: string): Promise<OwnInquiry> {
    const id = idOf(typed);
    const inquiry = id && (await this.queries.one(id));
    if (!inquiry || inquiry.participantId !== participantId(ctx)) throw new NotFound('inquiryNotFound');
    return inquiry;
  }
}
