import { Controller, Get } from '@nestjs/common';
import { h } from 'preact';
import { Ctx, page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { WhistleblowingPage } from './views/whistleblowing.page.js';
import { whistleblowingMessages } from './whistleblowing.messages.js';

/** Names the lawful channel; nothing of the kind is ever taken here. */
@Controller('whistleblowing')
export class WhistleblowingController {
  @Get()
  show(@Ctx() { locale, site }: PageContext): PageResult {
    const t = whistleblowingMessages(locale);
    return page({
      title: t('title'),
      description: t('lead'),
      tags: ['settings'],
      body: h(WhistleblowingPage, { phone: site.contacts.phone }),
    });
  }
}
