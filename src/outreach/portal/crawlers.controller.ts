import { Controller, Get } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import { content, Ctx, type PageContext, type PageResult } from '../../platform/http/index.js';
import { MOST_ENTRIES, robotsText, securityText, sitemap } from './crawlers.rules.js';

const PLAIN = 'text/plain; charset=utf-8';

/** What machines read first. */
@Controller()
export class CrawlersController {
  constructor(private readonly subjects: Subjects) {}

  @Get('sitemap.xml')
  async sitemap(@Ctx() { site }: PageContext): Promise<PageResult> {
    const lists = this.subjects.types().map(({ listPath }) => ({ path: listPath }));
    const room = MOST_ENTRIES - lists.length;
    const body = sitemap(site.url, [...lists, ...(await this.subjects.addresses(room))]);
    return content({ body, type: 'application/xml; charset=utf-8', tags: ['home'] });
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
