import { buffer } from 'node:stream/consumers';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { filePath, Files } from '../../../platform/files/index.js';
import {
  content,
  Ctx,
  page,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { formatDate, pick } from '../../../platform/i18n/index.js';
import { shareCard, smallPicture } from '../../../platform/pictures/index.js';
import { municipalitySettings, Settings } from '../../../platform/settings/index.js';
import { CampaignParts } from '../campaign-parts.service.js';
import { campaignLifecycle } from '../campaign.lifecycle.js';
import { CampaignQueries, type ShownFile } from '../campaign.queries.js';
import { CAMPAIGN, campaignPath, CAMPAIGNS_PATH } from '../campaign.rules.js';
import { campaignMessages } from '../campaigns.messages.js';
import { CampaignPages } from './campaign-pages.service.js';
import { periodText } from './campaign.presentation.js';
import { readingMessages } from './reading.messages.js';
import { CampaignPage } from './views/campaign.page.js';
import { CampaignsPage } from './views/campaigns.page.js';

const PREVIEW_WIDTH = 560;

/** The list of campaigns, one of them, and what is taken from it. */
@Controller('campaigns')
export class CampaignsController {
  constructor(
    private readonly queries: CampaignQueries,
    private readonly pages: CampaignPages,
    private readonly parts: CampaignParts,
    private readonly database: Database,
    private readonly files: Files,
    private readonly settings: Settings,
  ) {}

  @Get()
  async list(@Ctx() { locale }: PageContext): Promise<PageResult> {
    const items = (await this.queries.listed()).map((campaign) => {
      const { title, lang, message, startsOn, state } = campaign;
      const { label, tone } = campaignLifecycle.states[state];
      return {
        path: campaignPath(campaign),
        title,
        lang,
        message,
        date: startsOn,
        period: periodText(campaign, locale),
        state: { label: label[locale], tone: tone ?? 'plain' },
      };
    });
    return page({
      title: campaignMessages(locale)('campaigns'),
      description: readingMessages(locale)('description'),
      tags: [`list:${CAMPAIGN}`],
      body: h(CampaignsPage, { items }),
    });
  }

  @Get(':idSlug')
  async show(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const { campaign, tags } = await this.pages.visited(idSlug, ctx);
    const path = campaignPath(campaign);
    if (path !== `${CAMPAIGNS_PATH}/${idSlug}`) return redirect(path, { status: 301 });
    const shown = await this.pages.of(campaign, ctx);
    return page({
      title: campaign.title,
      description: campaign.message,
      share: { path: `${CAMPAIGNS_PATH}/${campaign.id}/share.png`, alt: campaign.title },
      tags: tags && [...tags, ...shown.tags],
      body: h(CampaignPage, shown.props),
    });
  }

  @Get(':idSlug/share.png')
  async share(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const { campaign, tags } = await this.pages.visited(idSlug, ctx);
    const { lang, startsOn, endsOn } = campaign;
    const body = await shareCard({
      kind: campaignMessages(lang)('campaign'),
      title: campaign.title,
      line: readingMessages(lang)('cardLine', {
        municipality: pick(ctx.site.name, lang),
        from: formatDate(startsOn, lang),
        to: formatDate(endsOn, lang),
      }),
      colours: this.settings.read(municipalitySettings).colours,
      locale: lang,
    });
    return content({ type: 'image/png', body, tags });
  }

  @Get(':idSlug/files/:file/preview.webp')
  async preview(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Param('file') id: string,
  ): Promise<PageResult> {
    const { campaign, tags } = await this.pages.visited(idSlug, ctx);
    const { key } = await this.file(campaign.id, id);
    const stored = await this.files.open(key);
    if (!stored) throw new NotFound('file');
    const { bytes, mediaType } = await smallPicture(await buffer(stored), { width: PREVIEW_WIDTH });
    return content({ type: mediaType, body: bytes, tags });
  }

  /** Counts whoever takes it, and leads to the file: what browsers fetch ahead of a press is nobody yet. */
  @Get(':idSlug/files/:file')
  async download(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Param('file') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { campaign, tags } = await this.pages.visited(idSlug, ctx);
    const file = await this.file(campaign.id, id);
    const isAhead = /prefetch|prerender/.test(String(request.headers['sec-purpose'] ?? ''));
    if (tags && request.method === 'GET' && !isAhead && !ctx.staff)
      await this.database.transaction((tx) => this.parts.countDownload(tx, file.id, ctx.now));
    await reply
      .code(303)
      .headers({ location: filePath(file), 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
      .send();
  }

  private async file(campaignId: string, id: string): Promise<ShownFile> {
    const found = (await this.queries.files(campaignId)).find((one) => one.id === id);
    if (!found) throw new NotFound('partNotFound');
    return found;
  }
}
