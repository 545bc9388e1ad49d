import { Controller, Get } from '@nestjs/common';
import { h } from 'preact';
import { Config } from '../../config/index.js';
import { pick } from '../../i18n/index.js';
import { ApiDocs } from '../api-docs.js';
import { httpMessages } from '../http.messages.js';
import { Ctx, type PageContext } from '../page-context.js';
import { content, page, type PageResult } from '../page-result.js';
import { Sites } from '../sites.js';
import { ApiPage } from './api.page.js';

@Controller('api')
export class ApiController {
  constructor(
    private readonly docs: ApiDocs,
    private readonly sites: Sites,
    private readonly config: Config,
  ) {}

  @Get()
  show(@Ctx() ctx: PageContext): PageResult {
    const t = httpMessages(ctx.locale);
    const body = h(ApiPage, { operations: this.docs.operations(), url: this.config.publicUrl.origin });
    return page({ title: t('apiTitle'), description: t('apiLead'), body, tags: ['settings'] });
  }

  @Get('v1/openapi.json')
  describe(): PageResult {
    const { name } = this.sites.current();
    return content({
      body: this.docs.document({ title: `Мегдан, ${pick(name, 'bg')}`, url: this.config.publicUrl.origin }),
      tags: ['settings'],
    });
  }
}
