import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SubjectNames } from '../../../commons/subjects/index.js';
import {
  CSV_START,
  csvRow,
  Ctx,
  networkOf,
  parseQuery,
  RateLimits,
  type CsvValue,
  type PageContext,
  type PlaceCursor,
} from '../../../platform/http/index.js';
import { InquiryQueries } from './inquiries.queries.js';
import { CSV_HEADINGS, csvValuesOf, REGISTER_HEADINGS, registerValuesOf } from './inquiry-item.js';
import { knownChoices, registerTableQuery, TABLE_LIMIT, tableQuery } from './reading.forms.js';
import { RegisterQueries } from './register.queries.js';

const ROWS_AT_ONCE = 500;

type NextBatch = (after: PlaceCursor | null) => Promise<{ rows: CsvValue[][]; next: PlaceCursor | null }>;

/** Tables, sent while they are read: the process never holds more than a batch. */
@Controller()
export class InquiryTablesController {
  constructor(
    private readonly queries: InquiryQueries,
    private readonly register: RegisterQueries,
    private readonly names: SubjectNames,
    private readonly limits: RateLimits,
  ) {}

  @Get('inquiries.csv')
  async inquiries(
    @Ctx() { site }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const filters = parseQuery(tableQuery, query);
    await this.limits.hit('inquiries.csv', networkOf(request.ip), TABLE_LIMIT);
    const names = await this.names.all();
    knownChoices(filters, names);
    send(request, reply, 'inquiries.csv', CSV_HEADINGS, async (after) => {
      const { found, next } = await this.queries.list(filters, ROWS_AT_ONCE, after);
      return { rows: found.map((inquiry) => csvValuesOf(inquiry, names, site.url)), next };
    });
  }

  @Get('inquiries/register.csv')
  async everything(
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const filters = parseQuery(registerTableQuery, query);
    await this.limits.hit('inquiries.csv', networkOf(request.ip), TABLE_LIMIT);
    const names = await this.names.all();
    send(request, reply, 'inquiries-register.csv', REGISTER_HEADINGS, async (after) => {
      const { found, next } = await this.register.list(filters, ROWS_AT_ONCE, after);
      return { rows: found.map((row) => registerValuesOf(row, names)), next };
    });
  }
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  headings: readonly string[],
  read: NextBatch,
): void {
  reply.headers({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  });
  // A HEAD would otherwise read the whole table for nobody.
  reply.send(request.method === 'HEAD' ? '' : Readable.from(lines(headings, read)));
}

async function* lines(headings: readonly string[], read: NextBatch): AsyncGenerator<string> {
  yield CSV_START + csvRow(headings);
  let after: PlaceCursor | null = null;
  do {
    const batch: Awaited<ReturnType<NextBatch>> = await read(after);
    yield batch.rows.map((values) => csvRow(values)).join('');
    after = batch.next;
  } while (after);
}
