import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Settlements, Units } from '../../commons/accounts/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import { localTime } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
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
import { filePath } from '../../platform/files/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import type { z } from 'zod';
import { ConsultationFiles } from './consultation-files.service.js';
import { KINDS_TAG } from './kinds/consultation-kind.editor.js';
import { consultationLifecycle, isPublished } from './consultation.lifecycle.js';
import { MOTIVES, type Motives } from './consultation.motives.js';
import { termOf } from './consultation.presentation.js';
import { CONSULTATION, consultationPath } from './consultation.subject.js';
import { lastDayOf } from './consultation.term.js';
import {
  API_PATH,
  type consultationDetail,
  type consultationPage,
  type consultationSummary,
} from './consultations-api.schemas.js';
import { apiQuery, knownTopic, SEARCH_LIMIT } from './consultations.forms.js';
import { ConsultationQueries, type ListedConsultation } from './consultations.queries.js';

type Summary = z.infer<typeof consultationSummary>;

interface Names {
  topics: ReadonlyMap<string, Text>;
  places: ReadonlyMap<string, Text>;
  units: ReadonlyMap<string, Text>;
}

/** The same consultations for machines. */
@Controller('api/v1/consultations')
export class ConsultationsApiController {
  constructor(
    private readonly queries: ConsultationQueries,
    private readonly database: Database,
    private readonly lifecycles: Lifecycles,
    private readonly files: ConsultationFiles,
    private readonly subjects: Subjects,
    private readonly units: Units,
    private readonly settlements: Settlements,
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
    if (filters.q) await this.limits.hit('consultations.search', networkOf(request.ip), SEARCH_LIMIT);
    const names = await this.names();
    knownTopic(filters, names.topics);
    const [{ found, next }, count] = await Promise.all([
      this.queries.byId(filters, limit, from),
      this.queries.count(filters),
    ]);
    const body: z.infer<typeof consultationPage> = {
      items: found.map((consultation) => summary(consultation, names, site.url)),
      count,
      next: next
        ? withQuery(site.url + API_PATH, { ...filters, limit: String(limit), cursor: placeText(next) })
        : null,
    };
    return content({ body, tags: ['list:consultation', 'topics', 'places', KINDS_TAG] });
  }

  @Get(':id')
  async show(@Ctx() { site }: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    const consultation = id && (await this.queries.one(id));
    if (!consultation) throw new NotFound('consultationNotFound');
    const [names, attached, history] = await Promise.all([
      this.names(),
      this.files.of(consultation.id),
      this.lifecycles.history(this.database, { type: CONSULTATION, id: consultation.id }),
    ]);
    const published = isPublished(consultation);
    const body: z.infer<typeof consultationDetail> = {
      ...summary(consultation, names, site.url),
      text: published ? consultation.text : null,
      contact: {
        name: consultation.contactName,
        phone: consultation.contactPhone,
        email: consultation.contactEmail,
      },
      files: (published ? attached : []).map(({ kind, name, key, mediaType, bytes, sha256, ...file }) => ({
        kind,
        name,
        url: `${site.url}${filePath({ key, name })}`,
        mediaType,
        bytes,
        sha256,
        addedAt: localTime(file.addedAt),
        version: file.version,
        replacedAt: file.replacedAt && localTime(file.replacedAt),
      })),
      sponsor: consultation.sponsor,
      motives: Object.fromEntries(
        MOTIVES.map((motive) => [motive, consultation.motives[motive] ?? '']),
      ) as Motives,
      exemptGround: consultation.exemptGround,
      publication: {
        place: consultation.publishedPlace,
        url: consultation.publishedUrl,
        on: termOf(consultation).publishedOn,
      },
      council: {
        decidedBy: consultation.kind.decidedBy,
        tabledOn: consultation.tabledOn,
        number: consultation.councilNumber,
        decidedOn: consultation.decidedOn,
        decisionNumber: consultation.decisionNumber,
        note: consultation.decisionNote,
        actSentOn: consultation.actSentOn,
        actPublishedOn: consultation.actPublishedOn,
      },
      history: history
        .slice(
          Math.max(
            0,
            history.findLastIndex(({ transition }) => transition === 'schedule'),
          ),
        )
        .map(({ transition, at, note }) => ({ event: transition, at: localTime(at), note })),
    };
    return content({
      body,
      tags: [`subject:consultation:${consultation.id}`, 'topics', 'places', KINDS_TAG],
    });
  }

  private async names(): Promise<Names> {
    const [topics, places, units] = await Promise.all([
      this.subjects.topicNames(),
      this.settlements.all(),
      this.units.all(),
    ]);
    return {
      topics,
      places: new Map(places.map(({ ekatte, name }) => [ekatte, name])),
      units: new Map(units.map(({ id, name }) => [id, name])),
    };
  }
}

function summary(consultation: ListedConsultation, names: Names, url: string): Summary {
  const { id, title, state, actType, unitId, withdrawnAt, closesAt } = consultation;
  const term = termOf(consultation);
  return {
    id,
    number: consultation.number ?? '',
    url: `${url}${consultationPath({ id, title })}`,
    apiUrl: `${url}${API_PATH}/${id}`,
    state: { code: state, label: consultationLifecycle.states[state].label },
    title,
    summary: consultation.summary,
    lang: consultation.lang,
    actType: { code: actType, label: consultation.kind.label },
    topics: consultation.topics.map((code) => ({ code, label: nameOf(names.topics, code) })),
    places: consultation.places.map((ekatte) => ({ ekatte, name: nameOf(names.places, ekatte) })),
    unit: unitId ? { id: unitId, name: nameOf(names.units, unitId) } : null,
    opensAt: localTime(consultation.opensAt),
    closesAt: localTime(closesAt),
    closesOn: lastDayOf(closesAt),
    term: {
      days: term.days,
      article: term.rule.article,
      short: term.length === 'short',
      shortTermReason: term.length === 'short' ? consultation.shortTermReason : null,
    },
    withdrawal: withdrawnAt ? { at: localTime(withdrawnAt), reason: consultation.withdrawalReason } : null,
    changedAt: localTime(consultation.changedAt),
  };
}

function nameOf(names: ReadonlyMap<string, Text>, code: string): Text {
  return names.get(code) ?? { bg: code, en: code };
}
