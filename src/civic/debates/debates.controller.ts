import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { commentTags } from '../../commons/comments/index.js';
import { Subjects } from '../../commons/subjects/index.js';
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
import { DebateChoices } from './debate-choices.service.js';
import { debateLifecycle, PUBLIC_STATES } from './debate.lifecycle.js';
import { DebateOpinions } from './debate-opinions.service.js';
import { DebatePages } from './debate-pages.service.js';
import { hasDates, listItem } from './debate.presentation.js';
import { summaryOf } from './debate.rules.js';
import { DEBATE, DEBATES_PATH, debatePath } from './debate.subject.js';
import { debatesFeed, FEED_PATH } from './debates.feed.js';
import { knownChoices, listQuery, SEARCH_LIMIT, showQuery } from './debates.forms.js';
import { debateMessages } from './debates.messages.js';
import { maySee } from './debates.permissions.js';
import { DebateQueries, type ShownDebate } from './debates.queries.js';
import { ProposalPages } from './proposals/proposal-pages.service.js';
import { DebateListPage } from './views/debate-list.page.js';
import { DebatePage } from './views/debate.page.js';

const PER_PAGE = 20;
const IN_FEED = 50;
/** Names, days that are left, and how long conclusions take. */
const SURROUNDINGS = ['topics', 'places', 'today', 'settings'];

@Controller()
export class DebatesController {
  constructor(
    private readonly queries: DebateQueries,
    private readonly pages: DebatePages,
    private readonly proposals: ProposalPages,
    private readonly choices: DebateChoices,
    private readonly subjects: Subjects,
    private readonly opinions: DebateOpinions,
    private readonly limits: RateLimits,
  ) {}

  @Get('debates')
  async list(
    @Ctx() { locale, now }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { after, ...filters } = parseQuery(listQuery, query, 'ignored');
    const from = readPlace(after);
    if (filters.q) await this.limits.hit('debates.search', networkOf(request.ip), SEARCH_LIMIT);
    const [topics, names] = await Promise.all([this.subjects.topics(), this.choices.names()]);
    knownChoices(filters, names);
    const [{ found, next }, count] = await Promise.all([
      this.queries.list(filters, PER_PAGE, from),
      this.queries.count(filters),
    ]);
    const refs = found.map(({ id }) => ({ type: DEBATE, id }));
    const counts = await this.opinions.counts(refs);
    const { state = '', topic = '', place = '', q = '' } = filters;
    const typed = { state, topic, place, q };
    const t = debateMessages(locale);
    return page({
      title: t('debates'),
      description: t('listDescription'),
      feed: FEED_PATH,
      tags: ['list:debate', 'topics', 'places', 'today', ...refs.flatMap(commentTags)],
      body: h(DebateListPage, {
        items: found.map((debate) => listItem(debate, counts.get(`${DEBATE}:${debate.id}`), locale, now)),
        count,
        typed,
        states: PUBLIC_STATES.map((value) => ({
          value,
          label: pick(debateLifecycle.states[value].label, locale),
        })),
        topics: topics.map(({ code, name }) => ({ value: code, label: pick(name, locale) })),
        places: [...names.places].map(([value, name]) => ({ value, label: pick(name, locale) })),
        filtered: Object.values(typed).some(Boolean),
        older: next ? withQuery(DEBATES_PATH, { ...typed, after: placeText(next) }) : undefined,
        first: after ? withQuery(DEBATES_PATH, typed) : undefined,
        feed: FEED_PATH,
      }),
    });
  }

  @Get('debates.atom')
  async feed(@Ctx() { locale, site }: PageContext): Promise<PageResult> {
    const latest = await this.queries.latest(IN_FEED);
    return content({
      type: ATOM_TYPE,
      body: debatesFeed(latest, { locale, url: site.url, municipality: pick(site.name, locale) }),
      tags: ['list:debate', 'places', 'settings'],
    });
  }

  @Get('debates/:idSlug')
  async show(
    @Ctx() ctx: PageContext,
    @Param('idSlug') idSlug: string,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageResult> {
    const id = idOf(idSlug);
    const debate = id && (await this.queries.one(id));
    if (!debate || !mayRead(debate, ctx)) throw new NotFound('debateNotFound');
    const path = debatePath(debate);
    if (path !== `${DEBATES_PATH}/${idSlug}`) {
      reply.header('location', localePath(ctx.locale, path));
      return content({ status: 301, type: 'text/plain; charset=utf-8', body: '' });
    }
    if (!debate.isPublic || !hasDates(debate)) return this.proposals.show(debate, ctx);
    const ref = { type: DEBATE, id: debate.id };
    const asked = parseQuery(showQuery, query, 'ignored');
    const [{ props, tags }, comments] = await Promise.all([
      this.pages.frame(debate, ctx),
      this.opinions.section(debate, ctx, asked),
    ]);
    return page({
      title: debate.title,
      description: summaryOf(debate.why),
      feed: props.data.commentsFeed,
      tags: tags ? [`subject:debate:${debate.id}`, ...commentTags(ref), ...tags, ...SURROUNDINGS] : undefined,
      body: h(DebatePage, { ...props, comments, signedIn: ctx.viewer !== null }),
    });
  }
}

/** What is not public is there for its proposer and for the staff alone. */
function mayRead(debate: ShownDebate, { viewer, staff }: PageContext): boolean {
  if (debate.isPublic) return true;
  if (viewer && viewer.participantId === debate.participantId) return true;
  return staff !== null && maySee(staff, debate.unitId);
}
