import '@fastify/multipart';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config/index.js';
import { BadRequest, Forbidden } from '../../errors/index.js';
import { PageContexts } from '../page-contexts.js';
import { RateLimits } from '../rate-limits.js';
import { Hosts } from './hosts.js';
import { isFromOwnPages, isOneClick, isUnsafe, mayBeOneClick } from './same-origin.rules.js';
import { crossOriginHeaders, securityHeaders, type HeaderPairs } from './security-headers.js';
import { SOFT_LIMIT } from './soft-limit.js';
import { isUnreadable, networkOf } from './target.rules.js';

const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

declare module 'fastify' {
  interface FastifyRequest {
    /** Came without the headers of a browser and is let through only if its body is the RFC 8058 one. */
    oneClickOnly: boolean;
    /** Why nobody could say who is signed in; the request fails with it once its form is read. */
    unrecognised: unknown;
  }
}

/** Stands before every route, the back office's included: nothing is parsed before it has agreed. */
@Injectable()
export class RequestGuard {
  private readonly headers: HeaderPairs;

  constructor(
    config: Config,
    private readonly hosts: Hosts,
    private readonly limits: RateLimits,
    private readonly contexts: PageContexts,
  ) {
    this.headers = securityHeaders(config);
  }

  /** Runs as the first onRequest hook, so an error is already a whole page with all its headers. */
  async admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    this.dress(request, reply);
    request.pageContext = this.contexts.anonymous(request);
    if (!this.hosts.knows(request.headers.host) && !request.url.startsWith('/health/'))
      throw new BadRequest('unknownHost');
    if (isUnreadable(request.url)) throw new BadRequest('unreadableAddress');
    if (isUnsafe(request.method)) {
      this.checkOrigin(request);
      await this.limits.hit('unsafe', networkOf(request.ip), SOFT_LIMIT);
    }
    await this.recognise(request);
  }

  /** A form is read before the request fails, so that the answer can give back what was typed. */
  private async recognise(request: FastifyRequest): Promise<void> {
    try {
      await this.contexts.recognise(request);
    } catch (error) {
      if (!isUnsafe(request.method) || !FORM.test(request.headers['content-type'] ?? '')) throw error;
      request.unrecognised = error;
    }
  }

  /** Runs once the body is read. Mail programs may send theirs as multipart, which nobody else reads for them. */
  async checkBody(request: FastifyRequest): Promise<void> {
    if (request.unrecognised) throw request.unrecognised;
    if (!request.oneClickOnly) return;
    if (request.isMultipart()) request.body = await fewFields(request);
    if (!isOneClick(request.body)) throw new Forbidden('foreignForm');
  }

  private checkOrigin(request: FastifyRequest): void {
    const { host, origin, 'sec-fetch-site': fetchSite } = request.headers;
    const claims = { method: request.method, origin, fetchSite: fetchSite as string | undefined };
    if (isFromOwnPages(claims, (one) => this.hosts.isOwnOrigin(one, host))) return;
    if (!mayBeOneClick(request.method, request.url)) throw new Forbidden('foreignForm');
    request.oneClickOnly = true;
  }

  /** Headers for every answer. Express, below /admin, writes to the raw response past Fastify's. */
  dress(request: FastifyRequest, reply: FastifyReply): void {
    const headers = [
      ...this.headers,
      ...crossOriginHeaders(request.url),
      ['x-request-id', request.id] as const,
    ];
    const raw = /^\/admin(?:[/?]|$)/.test(request.url);
    for (const [name, value] of headers) {
      if (raw) reply.raw.setHeader(name, value);
      else reply.header(name, value);
    }
  }
}

async function fewFields(request: FastifyRequest): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  try {
    for await (const part of request.parts({ limits: { files: 0, fields: 2, fieldSize: 100 } }))
      if (part.type === 'field') fields[part.fieldname] = part.value;
    return fields;
  } catch {
    throw new Forbidden('foreignForm');
  }
}
