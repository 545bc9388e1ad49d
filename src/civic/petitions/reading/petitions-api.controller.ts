import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { nameOf, type Names } from '../../../commons/subjects/index.js';
import { localTime } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import {
  content,
  Ctx,
  idOf,
  networkOf,
  parseQuery,
  placeText,
  RateLimits,
  readPlace,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { PetitionAnswers } from '../answering/petition-answer.service.js';
import { REASONS_TAG } from '../kinds/petition-reasons.service.js';
import { petitionMessages } from '../petitions.messages.js';
import { PetitionQueries } from '../petitions.queries.js';
import { SignatureTallies, signatureTag } from '../signatures/signature-tallies.service.js';
import { endings, summaryItem } from './petition-item.js';
import { petitionTags } from './petition-pages.service.js';
import { PetitionRecords } from './petition-record.service.js';
import { PetitionRegisters } from './petition-registers.service.js';
import { API_PATH, type petitionDetail, type petitionPage } from './petitions-api.schemas.js';
import { apiQuery, knownChoices, SEARCH_LIMIT } from './petitions.forms.js';
import { byPlace, type PlaceCount } from './signature-figures.js';

type Detail = z.infer<typeof petitionDetail>;

/** The same petitions for machines. */
@Controller('api/v1/petitions')
export class PetitionsApiController {
  constructor(
    private readonly queries: PetitionQueries,
    private readonly database: Database,
    private readonly registers: PetitionRegisters,
    private readonly tallies: SignatureTallies,
    private readonly records: PetitionRecords,
    private readonly answers: PetitionAnswers,
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
    if (filters.q) await this.limits.hit('petitions.search', networkOf(request.ip), SEARCH_LIMIT);
    const names = await this.registers.names();
    knownChoices(filters, names);
    const [{ found, next }, count] = await Promise.all([
      this.queries.byId(filters, limit, from),
      this.queries.count(filters),
    ]);
    const body: z.infer<typeof petitionPage> = {
      items: found.map((petition) => summaryItem(petition, names, site.url)),
      count,
      next: next
        ? withQuery(site.url + API_PATH, { ...filters, limit: String(limit), cursor: placeText(next) })
        : null,
    };
    const counts = found.map(({ id }) => signatureTag(id));
    return content({ body, tags: ['list:petition', 'topics', 'places', REASONS_TAG, ...counts] });
  }

  @Get(':id')
  async show(@Ctx() { site, now }: PageContext, @Param('id') typed: string): Promise<PageResult> {
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    const petition = id && (await this.queries.one(id));
    if (!petition || !petition.isPublic) throw new NotFound('petitionNotFound');
    const [names, kind, ground, members, record, places, answer] = await Promise.all([
      this.registers.names(),
      this.registers.kind(petition),
      this.registers.ground(petition),
      this.queries.members(petition.id),
      this.records.of(petition, now),
      this.tallies.bySettlement(this.database, petition.id),
      this.answers.of(petition.id, 'bg'),
    ]);
    const { textHidden } = petition;
    const body: Detail = {
      ...summaryItem(petition, names, site.url),
      why: textHidden ? null : petition.why,
      kind: { code: petition.kindCode, label: kind.label },
      minimumAge: petition.minimumAge,
      committee: textHidden ? [] : members.map((member) => memberOf(member, names)),
      ...endings(petition, ground),
      answer: answer && {
        outcome: answer.outcome.label,
        text: answer.text,
        by: answer.who,
        on: answer.iso,
        url: site.url + answer.path,
      },
      byDay: record.days,
      bySettlement: settlementsOf(places, names),
      history: record.steps.map(({ code, at, signatures }) => ({
        event: code,
        at: localTime(at),
        signatures,
      })),
    };
    return content({ body, tags: petitionTags(petition.id) });
  }
}

function memberOf(
  { name, settlement }: { name: string; settlement: string | null },
  names: Names,
): Detail['committee'][number] {
  return {
    name,
    place: settlement ? { ekatte: settlement, name: nameOf(names.places, settlement) } : null,
  };
}

function settlementsOf(counts: readonly PlaceCount[], names: Names): Detail['bySettlement'] {
  const { told, few } = byPlace(counts);
  const { elsewhere } = petitionMessages.texts;
  return {
    settlements: told.map(({ settlement, count }) => ({
      ekatte: settlement || null,
      name: settlement ? nameOf(names.places, settlement) : elsewhere,
      count,
    })),
    others: few,
  };
}
