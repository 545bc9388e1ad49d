import { Controller, Get } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import { content, Ctx, type PageContext, type PageResult } from '../../platform/http/index.js';
import { PageQueries } from './pages/pages.queries.js';
import { PAGES_TAG } from './pages/pages.service.js';
import { MOST_ENTRIES, robotsText, securityText, sitemap } from './crawlers.rules.js';

const PLAIN = 'text/plain; charset=utf-8';

/** What machines read first. */
@Controller()
export class CrawlersController {
  constructor(
    private readonly subjects: Subjects,
    private readonly pages: PageQueries,
  ) {}

  @Get('sitemap.xml')
  async sitemap(@Ctx() { site }: PageContext): Promise<PageResult> {
    const lists = this.subjects.types().map(({ listPath }) => ({ path: listPath }));
    const own = await this.pages.ownShown();
    const room = MOST_ENTRIES - lists.length - own.length;
    const body = sitemap(site.url, [...lists, ...own, ...(await this.subjects.addresses(room))]);
    return content({ body, type: 'application/xml; charset=utf-8', tags: ['home', PAGES_TAG] });
  }

  @Get('robots.txt')
  robots(@Ctx() { site }: PageContext): PageResult {
    return content({ body: robotsText(site.url), type: PLAIN, tags: [] });
  }

  @Get('.well-known/security.txt')
  security(@Ctx() { site, now }: PageContext): PageResult {
    return content({ body: securityText(site.url, site.contacts.email, now), type: PLAIN, tags: ['today'] });
  }
}
