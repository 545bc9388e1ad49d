import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import writeXlsxFile from 'write-excel-file/node';
import {
  content,
  CSV_START,
  csvRow,
  Ctx,
  networkOf,
  parseQuery,
  RateLimits,
  redirect,
  withQuery,
  type CsvValue,
  type PageContext,
  type PageResult,
  type PlaceCursor,
} from '../../../../platform/http/index.js';
import { RECOMMENDATIONS_PATH } from '../../recommendation.rules.js';
import { filterShape, typedFilters, type RecommendationFilters } from '../lists/recommendation-filters.js';
import { RecommendationLists } from '../lists/recommendation-lists.queries.js';
import { knownChoices, RecommendationRegisters, type Names } from '../recommendation-registers.service.js';
import { TABLE_HEADINGS, tableValues } from './recommendation-item.js';

const ROWS_AT_ONCE = 500;
/** A whole table is read from the database each time. */
const TABLE_LIMIT = { max: 20, perSeconds: 60 };
/** A spreadsheet is made in memory before it is sent; what is longer comes as CSV. */
export const MOST_XLSX_ROWS = 10_000;
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const tableQuery = z.object(filterShape);

/** What the filters leave, as files. */
@Controller()
export class RecommendationTablesController {
  constructor(
    private readonly lists: RecommendationLists,
    private readonly registers: RecommendationRegisters,
    private readonly limits: RateLimits,
  ) {}

  /** Sent while it is read: the process never holds more of the table than a batch. */
  @Get('recommendations.csv')
  async csv(
    @Ctx() { site, now }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { filters, names } = await this.asked(query, request);
    const rows = async function* (this: RecommendationTablesController): AsyncGenerator<string> {
      yield CSV_START + csvRow(TABLE_HEADINGS);
      for await (const batch of this.batches(filters, names, site.url, now))
        yield batch.map((values) => csvRow(values)).join('');
    };
    reply.headers({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="recommendations.csv"',
      'cache-control': 'no-store',
    });
    // A HEAD would otherwise read the whole table for nobody.
    reply.send(request.method === 'HEAD' ? '' : Readable.from(rows.call(this)));
  }

  @Get('recommendations.xlsx')
  async xlsx(
    @Ctx() { site, now }: PageContext,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    const { filters, names } = await this.asked(query, request);
    const heads = TABLE_HEADINGS.map((value) => ({ value, fontWeight: 'bold' as const }));
    const cells: { value: string | number | boolean | undefined; fontWeight?: 'bold' }[][] = [heads];
    for await (const batch of this.batches(filters, names, site.url, now)) {
      if (cells.length + batch.length > MOST_XLSX_ROWS + 1)
        return redirect(withQuery(`${RECOMMENDATIONS_PATH}.csv`, typedFilters(filters)));
      cells.push(...batch.map((values) => values.map((value) => ({ value: value ?? undefined }))));
    }
    const body = await writeXlsxFile(cells).toBuffer();
    return content({ type: XLSX_TYPE, body, fileName: 'recommendations.xlsx' });
  }

  private async asked(
    query: unknown,
    request: FastifyRequest,
  ): Promise<{ filters: RecommendationFilters; names: Names }> {
    const filters = parseQuery(tableQuery, query);
    await this.limits.hit('recommendations.table', networkOf(request.ip), TABLE_LIMIT);
    const names = await this.registers.names();
    knownChoices(filters, names);
    return { filters, names };
  }

  private async *batches(
    filters: RecommendationFilters,
    names: Names,
    url: string,
    now: Date,
  ): AsyncGenerator<CsvValue[][]> {
    let after: PlaceCursor | null = null;
    do {
      const { found, next } = await this.lists.list(filters, { limit: ROWS_AT_ONCE, after, now });
      yield found.map((row) => tableValues(row, names, url));
      after = next;
    } while (after);
  }
}
