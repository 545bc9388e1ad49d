import { Controller, Get, Param } from '@nestjs/common';
import { h } from 'preact';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  content,
  Ctx,
  idOf,
  page,
  redirect,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import { excerpt, pick } from '../../../../platform/i18n/index.js';
import { isOneOf, recommendationLifecycle, RUNNING_STATES, toneOf } from '../../recommendation.lifecycle.js';
import { RECOMMENDATIONS_PATH, recommendationPath, setPath } from '../../recommendation.rules.js';
import { RecommendationLists } from '../lists/recommendation-lists.queries.js';
import { RecommendationDetails } from '../recommendation-details.queries.js';
import { RecommendationRegisters } from '../recommendation-registers.service.js';
import { recommendationTags } from '../recommendation-tags.js';
import { badgeSvg } from './badge.js';
import { pageMessages } from './page.messages.js';
import { RecommendationPages } from './recommendation-pages.service.js';
import { setProps } from './set.presentation.js';
import { RecommendationPage } from './views/recommendation.page.js';
import { SetPage } from './views/set.page.js';

/** One recommendation at its own address, its badge, and the set that it came in. */
@Controller('recommendations')
export class RecommendationController {
  constructor(
    private readonly details: RecommendationDetails,
    private readonly pages: RecommendationPages,
    private readonly lists: RecommendationLists,
    private readonly registers: RecommendationRegisters,
  ) {}

  @Get('sets/:idSlug')
  async set(@Ctx() { locale, now }: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const id = idOf(idSlug);
    const found = id && (await this.details.set(id));
    if (!found) throw new NotFound('recommendationNotFound');
    const path = setPath(found);
    if (path !== `${RECOMMENDATIONS_PATH}/sets/${idSlug}`) return redirect(path, { status: 301 });
    const [members, names] = await Promise.all([this.lists.ofSet(found.id, now), this.registers.names()]);
    return page({
      title: found.title,
      tags: ['list:recommendation', 'topics', 'places', 'today', `recommendationSet:${found.id}`],
      wide: true,
      body: h(SetPage, setProps(found, members, names, locale)),
    });
  }

  @Get(':idSlug')
  async show(@Ctx() ctx: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const id = idOf(idSlug);
    const row = id && (await this.details.one(id));
    if (!row || !row.isPublic) throw new NotFound('recommendationNotFound');
    const path = recommendationPath(row);
    if (path !== `${RECOMMENDATIONS_PATH}/${idSlug}`) return redirect(path, { status: 301 });
    const { props, tags } = await this.pages.frame(row, ctx);
    return page({
      title: row.title,
      description: excerpt(row.measure, 200),
      tags,
      body: h(RecommendationPage, { ...props, signedIn: ctx.viewer !== null }),
    });
  }

  @Get(':idSlug/badge.svg')
  async badge(@Ctx() { locale }: PageContext, @Param('idSlug') idSlug: string): Promise<PageResult> {
    const id = idOf(idSlug);
    const row = id && (await this.details.one(id));
    if (!row || !row.isPublic) throw new NotFound('recommendationNotFound');
    const t = pageMessages(locale);
    const state = pick(recommendationLifecycle.states[row.state].label, locale);
    const text = isOneOf(RUNNING_STATES, row.state)
      ? t('badgeText', { state, progress: row.progress })
      : state;
    const body = badgeSvg({ label: t('badgeLabel', { id: row.id }), text, tone: toneOf(row.state) });
    return content({ type: 'image/svg+xml', body, tags: recommendationTags(row.id) });
  }
}
