import { Controller, Get, Param } from '@nestjs/common';
import { h } from 'preact';
import { staffMember, StaffOnly } from '../../../commons/accounts/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Ctx, idOf, page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { Slips } from './slips.service.js';
import { slipMessages } from './counter.messages.js';
import { ENTER } from './counter.paths.js';
import { SlipPage } from './views/slip.page.js';

/** What the sender takes away from the counter; for those of the staff who enter inquiries. */
@Controller('staff/inquiries')
export class SlipController {
  constructor(private readonly slips: Slips) {}

  @Get(':id/slip')
  @StaffOnly(ENTER)
  async slip(@Ctx() ctx: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    const slip = id && (await this.slips.of(id, staffMember(ctx)));
    if (!slip) throw new NotFound('inquiryNotFound');
    return page({ title: slipMessages(ctx.locale)('title'), body: h(SlipPage, slip) });
  }
}
