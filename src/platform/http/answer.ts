import type { FastifyReply } from 'fastify';
import { writePage, type CachedPage } from './cache/cached-page.js';
import { acceptedEncoding, compressed } from './cache/encodings.js';

/** What goes out, with its own status. FastifyAdapter would set 200 or 201 over it, so the adapter asks this first. */
export interface Answer {
  send(reply: FastifyReply): Promise<void>;
}

/** A page from the cache, or just put into it. Written past the framework, as for every later reader. */
export class KeptAnswer implements Answer {
  constructor(private readonly page: CachedPage) {}

  async send(reply: FastifyReply): Promise<void> {
    reply.hijack();
    const { id, raw } = reply.request;
    writePage(raw, reply.raw, this.page, { requestId: id });
  }
}

/** An answer for this one request. */
export class OwnAnswer implements Answer {
  constructor(
    private readonly status: number,
    private readonly headers: Record<string, string>,
    private readonly body: Buffer,
    private readonly compress: boolean,
  ) {}

  async send(reply: FastifyReply): Promise<void> {
    reply.code(this.status).headers(this.headers);
    const encoding = this.compress ? acceptedEncoding(reply.request.headers['accept-encoding']) : 'identity';
    const variant = encoding === 'identity' ? undefined : (await compressed(this.body))[encoding];
    if (this.compress) reply.header('vary', 'accept-encoding, cookie');
    if (variant) reply.header('content-encoding', encoding);
    reply.send(variant ?? this.body);
  }
}

export function isAnswer(body: unknown): body is Answer {
  return body instanceof KeptAnswer || body instanceof OwnAnswer;
}
