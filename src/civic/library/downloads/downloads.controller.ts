import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '../../../platform/errors/index.js';
import { filePath } from '../../../platform/files/index.js';
import { Ctx, type PageContext } from '../../../platform/http/index.js';
import { VersionQueries } from '../versions/version.queries.js';
import { DownloadCounter } from './download-counter.service.js';
import { countsAsDownload } from './download.rules.js';

const ID = /^[1-9]\d{0,17}$/;

/** The address of a file on a page: it counts, and leads to the file. */
@Controller('library')
export class DownloadsController {
  constructor(
    private readonly versions: VersionQueries,
    private readonly counter: DownloadCounter,
  ) {}

  @Get(':id/files/:fileId')
  async take(
    @Ctx() { staff, now }: PageContext,
    @Param('id') id: string,
    @Param('fileId') fileId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = ID.test(id) && ID.test(fileId) ? await this.versions.file(id, fileId) : null;
    if (!file || (!file.public && !staff)) throw new NotFound('publicationFileNotFound');
    // What the staff look at themselves is nobody's reading.
    if (file.public && !staff && countsAsDownload(request.method, request.headers))
      this.counter.count(file, now);
    await reply
      .code(302)
      .headers({ location: filePath(file), 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
      .send();
  }
}
