import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NotFound } from '../errors/index.js';
import { slugify } from '../i18n/index.js';
import { Files, type KeptFile } from './files.service.js';

@Controller('files')
export class FilesController {
  constructor(private readonly files: Files) {}

  @Get(':key/:name')
  async serve(
    @Param('key') key: string,
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = /^[0-9a-f]{32}$/.test(key) ? await this.files.find(key) : null;
    if (!file || file.name !== name.normalize('NFC')) throw new NotFound('file');
    if (!file.public && !request.pageContext.staff) throw new NotFound('file');

    const etag = `"${file.sha256}"`;
    if (namesTag(request.headers['if-none-match'], etag)) {
      await reply.code(304).headers({ etag, 'cache-control': KEEP }).send();
      return;
    }
    if (request.method === 'HEAD') {
      // Fastify would announce the length of a text in place of the file's; of a stream it leaves it alone.
      await reply.code(200).headers(headersOf(file, etag)).send(Readable.from([]));
      return;
    }
    const content = await this.files.open(key);
    if (!content) throw new NotFound('file');
    await reply.code(200).headers(headersOf(file, etag)).send(content);
  }
}

/** The address is a secret of whoever was given it, so shared caches leave it alone. */
const KEEP = 'private, max-age=3600';

/** Whatever is inside, it is saved and not run in our name. */
function headersOf({ name, mediaType, bytes }: KeptFile, etag: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-length': String(bytes),
    'content-disposition': contentDisposition(name),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': KEEP,
    etag,
  };
}

/** RFC 6266: the real name for every browser of today, and a plain one in Latin letters for the rest. */
export function contentDisposition(name: string): string {
  const dot = name.lastIndexOf('.');
  const plain = `${slugify(name.slice(0, dot)) || 'file'}${name.slice(dot).toLowerCase()}`;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function namesTag(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
