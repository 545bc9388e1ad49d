import { Controller, Get } from '@nestjs/common';
import { h } from 'preact';
import { Ctx, page, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { deadlinesMessages } from './deadlines.messages.js';
import { DeadlinesPage } from './deadlines.page.js';

/** The terms of the law: what the clocks of the house count by, so that nobody edits it. */
@Controller('deadlines')
export class DeadlinesController {
  @Get()
  show(@Ctx() { locale }: PageContext): PageResult {
    const t = deadlinesMessages(locale);
    const body = h(DeadlinesPage, { locale });
    return page({ title: t('title'), description: t('description'), body, tags: ['settings'] });
  }
}
