import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, Res, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Database } from '../../../platform/database/index.js';
import {
  ApiDocs,
  content,
  CSV_START,
  csvRow,
  Ctx,
  cursorOf,
  networkOf,
  parseQuery,
  RateLimits,
  readCursor,
  withQuery,
  type PageContext,
  type PageResult,
} from '../../../platform/http/index.js';
import { subjectKey, subjectQuery, type SubjectRef } from '../../subjects/index.js';
import { commentTags, Discussions } from '../discussions.js';
import { CommentDataQueries } from './comment-data.queries.js';
import { CSV_HEADINGS, csvValuesOf, itemOf } from './comment-item.js';
import {
  API_PATH,
  commentsApi,
  commentsQuery,
  cursorShape,
  type commentPage,
} from './comments-api.schemas.js';

/** A whole table is read from the database each time. */
const TABLE_LIMIT = { max: 20, perSeconds: 60 };
const ROWS_AT_ONCE = 500;

/** The same comments for machines. */
@Controller('api/v1')
export class CommentsApiController implements OnModuleInit {
  constructor(
    private readonly discussions: Discussions,
    private readonly database: Database,
    private readonly queries: CommentDataQueries,
    private readonly limits: RateLimits,
    private readonly docs: ApiDocs,
  ) {}

  onModuleInit(): void {
    this.docs.register(commentsApi);
  }

  @Get('comments')
  async list(@Ctx() { site }: PageContext, @Query() query: unknown): Promise<PageResult> {
    const { subject, order, cursor, limit } = parseQuery(commentsQuery, query);
    const [after] = cursor ? readCursor(cursorShape, cursor) : [];
    await this.discussions.of(this.database, subject);
    const [{ found, next }, { count }] = await Promise.all([
      this.queries.page(subject, { order, limit, after }),
      this.queries.extent(subject),
    ]);
    const nextQuery = next && {
      subject: subjectKey(subject),
      order,
      limit: String(limit),
      cursor: cursorOf([next]),
    };
    const body: z.infer<typeof commentPage> = {
      items: found.map((comment) => itemOf(comment, subject, site.url)),
      count,
      next: nextQuery && withQuery(site.url + API_PATH, nextQuery),
    };
    return content({ body, tags: tagsOf(subject) });
  }

  /** Sent while it is read: the process never holds more of the table than a batch. */
  @Get('comments.csv')
  async table(
    @Ctx() { site }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { subject } = parseQuery(subjectQuery, query);
    await this.discussions.of(this.database, subject);
    await this.limits.hit('comments.csv', networkOf(request.ip), TABLE_LIMIT);
    const { count, last } = await this.queries.extent(subject);
    reply.headers({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="comments-${subject.type}-${subject.id}.csv"`,
      'cache-control': 'no-store',
      'x-row-count': String(count),
    });
    // A HEAD would otherwise read the whole table for nobody.
    reply.send(request.method === 'HEAD' ? '' : Readable.from(this.rows(subject, last, site.url)));
  }

  private async *rows(ref: SubjectRef, last: string | null, url: string): AsyncGenerator<string> {
    yield CSV_START + csvRow(CSV_HEADINGS);
    let after: string | undefined;
    while (last !== null) {
      const { found, next } = await this.queries.page(ref, {
        order: 'oldest',
        limit: ROWS_AT_ONCE,
        after,
        upTo: last,
      });
      yield found.map((comment) => csvRow(csvValuesOf(comment, url))).join('');
      if (next === null) return;
      after = next;
    }
  }
}

/** Names of units stand in the answers, and whether a subject is public is its own affair. */
function tagsOf(ref: SubjectRef): string[] {
  return [...commentTags(ref), `subject:${subjectKey(ref)}`, 'places'];
}
