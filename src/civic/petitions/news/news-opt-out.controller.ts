import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { affected, Database } from '../../../platform/database/index.js';
import { BadRequest } from '../../../platform/errors/index.js';
import { Ctx, page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { NewsFacts } from './news-facts.queries.js';
import { NewsLinks, optOutPath } from './news-links.js';
import { newsMessages } from './news.messages.js';
import { OptedOutPage, OptOutPage } from './views/opt-out.page.js';

/** No more letters about one petition: people press the button, mail programs post as RFC 8058 says. */
@Controller('signatures/news')
export class NewsOptOutController {
  constructor(
    private readonly database: Database,
    private readonly facts: NewsFacts,
    private readonly links: NewsLinks,
  ) {}

  @Get(':token')
  async show(@Ctx() { locale }: PageContext, @Param('token') token: string): Promise<PageResult> {
    const { title } = await this.opened(token);
    return page({
      title: newsMessages(locale)('optOutTitle'),
      body: h(OptOutPage, { title, path: optOutPath(token) }),
    });
  }

  @Post(':token')
  @HttpCode(200)
  async optOut(@Ctx() { locale }: PageContext, @Param('token') token: string): Promise<PageResult> {
    const { signatureId, title } = await this.opened(token);
    await this.database.transaction((tx) =>
      affected(tx, 'UPDATE signature SET wants_news = false WHERE id = $1 AND wants_news', [signatureId]),
    );
    return page({ title: newsMessages(locale)('optedOutTitle'), body: h(OptedOutPage, { title }) });
  }

  /** @throws BadRequest for a link that is not whole; it says nothing else */
  private async opened(token: string): Promise<{ signatureId: string; title: string }> {
    const signatureId = this.links.signatureOf(token);
    const petition = await this.facts.petitionOf(signatureId);
    if (!petition) throw new BadRequest('linkBroken');
    return { signatureId, title: petition.title };
  }
}
