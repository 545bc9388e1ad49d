import { Controller, Get } from '@nestjs/common';
import { h } from 'preact';
import { Ctx, page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { homeMessages } from './home.messages.js';
import { HomeQueries } from './home.queries.js';
import { HomePage } from './views/home.page.js';

@Controller()
export class HomeController {
  constructor(private readonly queries: HomeQueries) {}

  @Get()
  async home(@Ctx() ctx: PageContext): Promise<PageResult> {
    const { props, tags } = await this.queries.home(ctx.locale, ctx.now);
    return page({
      title: homeMessages(ctx.locale)('title'),
      body: h(HomePage, { ...props, signedIn: ctx.viewer !== null }),
      tags: ['home', 'today', ...tags],
    });
  }
}
