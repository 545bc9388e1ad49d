import { Controller, Get } from '@nestjs/common';
import { h } from 'preact';
import { Ctx, page, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { PAGES_TAG } from '../pages.service.js';
import { siteMapMessages } from './site-map.messages.js';
import { SiteMap } from './site-map.service.js';
import { SiteMapPage } from './views/site-map.page.js';

@Controller('site-map')
export class SiteMapController {
  constructor(private readonly siteMap: SiteMap) {}

  @Get()
  async show(@Ctx() { locale }: PageContext): Promise<PageResult> {
    const t = siteMapMessages(locale);
    const sections = await this.siteMap.sections(locale);
    return page({
      title: t('title'),
      description: t('description'),
      body: h(SiteMapPage, { locale, sections }),
      tags: ['settings', PAGES_TAG],
    });
  }
}
