import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { Subjects } from '../../commons/subjects/index.js';
import { Trail } from '../../commons/trail/index.js';
import { NotFound } from '../../platform/errors/index.js';
import {
  ATOM_TYPE,
  content,
  Ctx,
  idOf,
  networkOf,
  page,
  parseQuery,
  placeText,
  RateLimits,
  withQuery,
  readPlace,
  type PageContext,
  type PageResult,
} from '../../platform/http/index.js';
import { localePath, pick } from '../../platform/i18n/index.js';
import { consultationLifecycle, PUBLIC_STATES } from './consultation.lifecycle.js';
import { ConsultationPages } from './consultation-pages.service.js';
import { listItem } from './consultation.presentation.js';
import { KINDS_TAG } from './kinds/consultation-kind.editor.js';
import { CONSULTATION, CONSULTATIONS_PATH, consultationPath } from './consultation.subject.js';
import {
  contributionPageTags,
  ContributionPages,
} from './contributions/reading/contribution-pages.service.js';
import { consultationsFeed, FEED_PATH } from './consultations.feed.js';
import { knownTopic, listQuery, SEARCH_LIMIT } from './consultations.forms.js';
import { consultationMessages } from './consultations.messages.js';
import { ConsultationQueries } from './consultations.queries.js';
import { ReportPages } from './report/report-pages.service.js';
import { ConsultationListPage } from './views/consultation-list.page.js';
import { ConsultationPage } from './views/consultation.page.js';

const PER_PAGE = 20;
const IN_FEED = 50;

@Controller()
export class ConsultationsController {
  constructor(
    private readonly queries: ConsultationQueries,
    private readonly pages: ConsultationPages,
    private readonly subjects: Subjects,
    private readonly trail: Trail,
    private readonly limits: RateLimits,
    private readonly contributions: ContributionPages,
    private readonly reports: ReportPages,
  ) {}

  @Get('consultations')
  async list(
    @Ctx() { locale, now }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { after, ...filters } = parseQuery(listQuery, query, 'ignored');
    const from = readPlace(after);
    if (filters.q) await this.limits.hit('consultations.search', networkOf(request.ip), SEARCH_LIMIT);
    const [topics, names] = await Promise.all([this.subjects.topics(), this.subjects.topicNames()]);
    knownTopic(filters, names);
    const [{ found, next }, count] = await Promise.all([
      this.queries.list(filters, PER_PAGE, from),
      this.queries.count(filters),
    ]);
    const typed = { state: filters.state ?? '', topic: filters.topic ?? '', q: filters.q ?? '' };
    const t = consultationMessages(locale);
    return page({
      title: t('consultations'),
      description: t('listDescription'),
      feed: FEED_PATH,
      tags: ['list:consultation', 'topics', 'places', 'today', KINDS_TAG],
      body: h(ConsultationListPage, {
        items: found.map((consultation) => listItem(consultation, locale, now)),
        count,
        typed,
        states: PUBLIC_STATES.map((state) => ({
          value: state,
          label: pick(consultationLifecycle.states[state].label, locale),
        })),
        topics: topics.map(({ code, name }) => ({ value: code, label: pick(name, locale) })),
        filtered: Object.values(typed).some(Boolean),
        older: next ? withQuery(CONSULTATIONS_PATH, { ...typed, after: placeText(next) }) : undefined,
        first: after ? withQuery(CONSULTATIONS_PATH, typed) : undefined,
        feed: FEED_PATH,
      }),
    });
  }

  @Get('consultations.atom')
  async feed(@Ctx() { locale, site }: PageContext): Promise<PageResult> {
    const latest = await this.queries.latest(IN_FEED);
    return content({
      type: ATOM_TYPE,
      body: consultationsFeed(latest, { locale, url: site.url, municipality: pick(site.name, locale) }),
      tags: ['list:consultation', 'places', 'settings', KINDS_TAG],
    });
  }

  @Get('consultations/:idSlug')
  async show(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageResult> {
    const id = idOf(idSlug);
    const consultation = id && (await this.queries.one(id));
    if (!consultation) throw new NotFound('consultationNotFound');
    const path = consultationPath(consultation);
    if (path !== `${CONSULTATIONS_PATH}/${idSlug}`) {
      reply.header('location', localePath(ctx.locale, path));
      return content({ status: 301, type: 'text/plain; charset=utf-8', body: '' });
    }
    const [props, voices, considered, links] = await Promise.all([
      this.pages.props(consultation, ctx),
      this.contributions.section(consultation, ctx),
      this.reports.considered(consultation, ctx.locale),
      this.trail.shown({ type: CONSULTATION, id: consultation.id }),
    ]);
    return page({
      title: consultation.title,
      description: consultation.summary,
      feed: FEED_PATH,
      tags: [...contributionPageTags(consultation.id), ...links.tags, 'topics', 'places', 'today', KINDS_TAG],
      body: h(ConsultationPage, { ...props, voices, considered, links }),
    });
  }
}
