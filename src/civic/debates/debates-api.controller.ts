import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { localTime } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { filePath } from '../../platform/files/index.js';
import {
  content,
  Ctx,
  idOf,
  networkOf,
  parseQuery,
  placeText,
  RateLimits,
  withQuery,
  readPlace,
  type PageContext,
  type PageResult,
} from '../../platform/http/index.js';
import type { Text } from '../../platform/i18n/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { DebateChoices } from './debate-choices.service.js';
import { DebateFiles } from './debate-files.service.js';
import { DebateOpinions } from './debate-opinions.service.js';
import { debateLifecycle } from './debate.lifecycle.js';
import { hasDates, type DatedDebate } from './debate.presentation.js';
import { lastDayOf, type Point } from './debate.rules.js';
import { DEBATE, debatePath } from './debate.subject.js';
import { API_PATH, type debateDetail, type debatePage, type debateSummary } from './debates-api.schemas.js';
import { apiQuery, knownChoices, SEARCH_LIMIT } from './debates.forms.js';
import { DebateQueries, type ListedDebate } from './debates.queries.js';

type Summary = z.infer<typeof debateSummary>;
type Names = Awaited<ReturnType<DebateChoices['names']>>;

/** The same debates for machines. */
@Controller('api/v1/debates')
export class DebatesApiController {
  constructor(
    private readonly queries: DebateQueries,
    private readonly database: Database,
    private readonly lifecycles: Lifecycles,
    private readonly files: DebateFiles,
    private readonly choices: DebateChoices,
    private readonly opinions: DebateOpinions,
    private readonly limits: RateLimits,
  ) {}

  @Get()
  async list(
    @Ctx() { site }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { cursor, limit, ...filters } = parseQuery(apiQuery, query);
    const from = readPlace(cursor);
    if (filters.q) await this.limits.hit('debates.search', networkOf(request.ip), SEARCH_LIMIT);
    const names = await this.choices.names();
    knownChoices(filters, names);
    const [{ found, next }, count] = await Promise.all([
      this.queries.byId(filters, limit, from),
      this.queries.count(filters),
    ]);
    const body: z.infer<typeof debatePage> = {
      items: found.map((debate) => summary(debate, names, site.url)),
      count,
      next: next
        ? withQuery(site.url + API_PATH, { ...filters, limit: String(limit), cursor: placeText(next) })
        : null,
    };
    return content({ body, tags: ['list:debate', 'topics', 'places'] });
  }

  @Get(':id')
  async show(@Ctx() { site }: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    const debate = id && (await this.queries.one(id));
    if (!debate || !debate.isPublic || !hasDates(debate)) throw new NotFound('debateNotFound');
    const [names, attached, points, history, opinions] = await Promise.all([
      this.choices.names(),
      this.files.of(debate.id),
      this.queries.points(debate.id),
      this.lifecycles.history(this.database, { type: DEBATE, id: debate.id }),
      this.opinions.count(debate.id),
    ]);
    const body: z.infer<typeof debateDetail> = {
      ...summary(debate, names, site.url),
      why: debate.why,
      opinions: {
        total: opinions.comments,
        for: opinions.for,
        against: opinions.against,
        neutral: opinions.neutral,
        question: opinions.question,
        answers: opinions.answers,
        participants: opinions.participants,
      },
      commentsUrl: `${site.url}/api/v1/comments?subject=${DEBATE}:${debate.id}`,
      conclusion: conclusionOf(debate, points, names),
      files: attached.map(({ name, key, mediaType, bytes, sha256, addedAt }) => ({
        name,
        url: `${site.url}${filePath({ key, name })}`,
        mediaType,
        bytes,
        sha256,
        addedAt: localTime(addedAt),
      })),
      // Before it was approved nothing of it was public.
      history: history
        .slice(
          Math.max(
            0,
            history.findLastIndex(({ transition }) => transition === 'approve'),
          ),
        )
        .map(({ transition, at }) => ({ event: transition, at: localTime(at) })),
    };
    return content({
      body,
      tags: [`subject:debate:${debate.id}`, `comments:debate:${debate.id}`, 'topics', 'places'],
    });
  }
}

function summary(debate: Omit<ListedDebate, 'place'>, names: Names, url: string): Summary {
  const { id, title, state, unitId, closesAt, concludedAt } = debate;
  return {
    id,
    url: `${url}${debatePath({ id, title })}`,
    apiUrl: `${url}${API_PATH}/${id}`,
    state: { code: state as Summary['state']['code'], label: debateLifecycle.states[state].label },
    title,
    lang: debate.lang,
    proposer: { kind: debate.proposerKind, name: debate.proposerName },
    topics: debate.topics.map((code) => ({ code, label: nameOf(names.topics, code) })),
    places: debate.places.map((ekatte) => ({ ekatte, name: nameOf(names.places, ekatte) })),
    unit: unitOf(unitId, names),
    opensAt: localTime(debate.opensAt),
    closesAt: localTime(closesAt),
    closesOn: lastDayOf(closesAt),
    concludedAt: concludedAt && localTime(concludedAt),
    changedAt: localTime(debate.changedAt),
  };
}

function conclusionOf(
  debate: DatedDebate,
  points: readonly Point[],
  names: Names,
): z.infer<typeof debateDetail>['conclusion'] {
  const { concludedAt, reviewedAt } = debate;
  if (!concludedAt) return null;
  return {
    at: localTime(concludedAt),
    unit: unitOf(debate.conclusionUnitId, names),
    official: debate.conclusionOfficial,
    text: debate.conclusionText,
    taken: points.filter(({ taken }) => taken).map(({ text }) => text),
    declined: points.filter(({ taken }) => !taken).map(({ text, reason }) => ({ text, reason })),
    reviewOn: debate.reviewOn,
    review: reviewedAt ? { at: localTime(reviewedAt), note: debate.reviewNote } : null,
  };
}

function unitOf(unitId: string | null, names: Names): Summary['unit'] {
  return unitId ? { id: unitId, name: nameOf(names.units, unitId) } : null;
}

function nameOf(names: ReadonlyMap<string, Text>, code: string): Text {
  return names.get(code) ?? { bg: code, en: code };
}
