import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  content,
  Ctx,
  networkOf,
  RateLimits,
  type PageContext,
  type PageResult,
} from '../../platform/http/index.js';
import { LedgerExport } from './ledger-export.service.js';
import { EXPORT_PATH, FORMAT_PATH, VERIFIER_PATH } from './ledger.paths.js';

/** The whole chain is read from the database each time. */
const EXPORT_LIMIT = { max: 10, perSeconds: 60 };

/** What never changes while the process runs. */
const FOR_EVER: string[] = [];

// In the sources three folders up, in the build four.
const ROOT = ['../../../', '../../../../']
  .map((way) => new URL(way, import.meta.url))
  .find((root) => existsSync(new URL('docs/ledger-format.md', root)));

/** What whoever checks the chain without us takes home. */
@Controller()
export class LedgerFilesController {
  private readonly verifier = fileOfHouse('tools/verify-ledger/verify-ledger.mjs');
  private readonly format = fileOfHouse('docs/ledger-format.md');

  constructor(
    private readonly ledger: LedgerExport,
    private readonly limits: RateLimits,
  ) {}

  @Get(EXPORT_PATH.slice(1))
  async export(
    @Ctx() { site, now }: PageContext,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.limits.hit('ledger.export', networkOf(request.ip), EXPORT_LIMIT);
    reply.headers({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': 'attachment; filename="ledger.ndjson"',
      'cache-control': 'no-store',
    });
    // A HEAD would otherwise read the whole chain for nobody.
    reply.send(request.method === 'HEAD' ? '' : Readable.from(this.ledger.lines(site.url, now)));
  }

  @Get(VERIFIER_PATH.slice(1))
  program(): PageResult {
    const type = 'text/javascript; charset=utf-8';
    return content({ type, body: this.verifier, fileName: 'verify-ledger.mjs', tags: FOR_EVER });
  }

  @Get(FORMAT_PATH.slice(1))
  description(): PageResult {
    return content({ type: 'text/plain; charset=utf-8', body: this.format, tags: FOR_EVER });
  }
}

function fileOfHouse(path: string): Buffer {
  if (!ROOT) throw new Error('The description of the ledger is missing beside the application');
  return readFileSync(new URL(path, ROOT));
}
