import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Decisions, type DecisionView } from '../../../../commons/decisions/index.js';
import { subjectKey } from '../../../../commons/subjects/index.js';
import { localTime } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { filePath } from '../../../../platform/files/index.js';
import {
  content,
  Ctx,
  cursorOf,
  idOf,
  networkOf,
  pageSize,
  RateLimits,
  parseQuery,
  readCursor,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../../platform/http/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { ConsultationQueries } from '../../consultations.queries.js';
import { anchorLabel } from '../../text/anchors.rules.js';
import { CONTRIBUTION, contributionPath, type PublicContribution } from '../contribution.rules.js';
import { ContributionQueries } from '../contributions.queries.js';
import { contributionPageTags } from '../reading/contribution-pages.service.js';
import {
  CONTRIBUTIONS_API,
  DEFAULT_PER_CALL,
  MOST_PER_CALL,
  type contributionItem,
  type contributionPage,
} from './contributions-api.schemas.js';
import { csvHead, csvLine } from './contributions.csv.js';

const apiQuery = z.object({
  cursor: z.string().optional(),
  limit: pageSize(MOST_PER_CALL, DEFAULT_PER_CALL),
});
const TABLE_LIMIT = { max: 30, perSeconds: 60 };
const cursorShape = z.tuple([z.int().min(1).max(999_999_999)]);

/** The same contributions for machines. */
@Controller('api/v1/consultations')
export class ContributionsApiController {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationQueries,
    private readonly contributions: ContributionQueries,
    private readonly decisions: Decisions,
    private readonly limits: RateLimits,
  ) {}

  @Get(':id/contributions')
  async list(
    @Ctx() { site }: PageContext,
    @Param('id') typed: string,
    @Query() query: unknown,
  ): Promise<PageResult> {
    const id = await this.known(typed);
    const { cursor, limit } = parseQuery(apiQuery, query);
    const [after] = cursor === undefined ? [0] : readCursor(cursorShape, cursor);
    const { found, next } = await this.contributions.page(this.database, id, { after, limit });
    const decisions = await this.decided(found);
    const body: z.infer<typeof contributionPage> = {
      items: found.map((contribution) => item(contribution, decisions.get(keyOf(contribution)), site.url)),
      next:
        next === null
          ? null
          : site.url + withQuery(CONTRIBUTIONS_API(id), { limit: String(limit), cursor: cursorOf([next]) }),
    };
    return content({ body, tags: contributionPageTags(id) });
  }

  /** Sent while it is read: the process never holds more of the table than a batch. */
  @Get(':id/contributions.csv')
  async table(
    @Ctx() { site, locale }: PageContext,
    @Param('id') typed: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const id = await this.known(typed);
    await this.limits.hit('contributions.csv', networkOf(request.ip), TABLE_LIMIT);
    const { total } = await this.contributions.counts(this.database, id);
    reply.headers({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="contributions-${id}.csv"`,
      'cache-control': 'no-store',
      'x-row-count': String(total),
    });
    // A HEAD would otherwise read the whole table for nobody.
    reply.send(
      request.method === 'HEAD' ? '' : Readable.from(this.rows(id, total, { url: site.url, locale })),
    );
  }

  /** Numbers have no gaps, so the last one is the count. */
  private async *rows(id: string, last: number, as: { url: string; locale: Locale }): AsyncGenerator<string> {
    yield csvHead(as.locale);
    for (let after = 0; after < last; after += MOST_PER_CALL) {
      const limit = Math.min(MOST_PER_CALL, last - after);
      const { found } = await this.contributions.page(this.database, id, { after, limit });
      const decisions = await this.decided(found);
      yield found.map((one) => csvLine(one, decisions.get(keyOf(one)), as)).join('');
    }
  }

  private async known(typed: string): Promise<string> {
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    if (!id || !(await this.consultations.one(id))) throw new NotFound('consultationNotFound');
    return id;
  }

  private decided(found: readonly PublicContribution[]): Promise<Map<string, DecisionView>> {
    return this.decisions.publishedOf(
      this.database,
      found.map(({ id }) => ({ type: CONTRIBUTION, id })),
    );
  }
}

function keyOf({ id }: PublicContribution): string {
  return subjectKey({ type: CONTRIBUTION, id });
}

function item(
  contribution: PublicContribution,
  decision: DecisionView | undefined,
  url: string,
): z.infer<typeof contributionItem> {
  const { anchor, receivedAt, files, ...same } = contribution;
  return {
    ...same,
    url: `${url}${contributionPath(contribution.id)}`,
    article: anchor,
    articleLabel: anchor === null ? null : { bg: anchorLabel(anchor, 'bg'), en: anchorLabel(anchor, 'en') },
    receivedAt: localTime(receivedAt),
    files: files.map(({ name, key, mediaType, bytes }) => ({
      name,
      url: `${url}${filePath({ key, name })}`,
      mediaType,
      bytes,
    })),
    decision: decision
      ? {
          outcome: decision.outcome,
          reason: decision.reason,
          changedArticle: decision.changedArticle,
          url: `${url}${decision.path}`,
        }
      : null,
  };
}
