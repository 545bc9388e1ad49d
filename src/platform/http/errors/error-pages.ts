import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { pick } from '../../i18n/index.js';
import { Log } from '../../logging/index.js';
import { errorTitle, ErrorPage, renderDocument } from '../../ui/index.js';
import { isOpenApi } from '../guard/security-headers.js';
import { isUnsafe } from '../guard/same-origin.rules.js';
import { PageContexts } from '../page-contexts.js';
import { failureOf, loggable, type Failure } from './failures.js';
import { KeptText, keptFields } from './kept-text.js';

/** The one place that turns errors into answers: a page, or problem+json (RFC 9457) where a program asked. */
@Injectable()
export class ErrorPages {
  private readonly log = new Log('http');

  constructor(private readonly contexts: PageContexts) {}

  send(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const failure = failureOf(error);
    this.note(error, failure, request);
    reply.code(failure.status).header('cache-control', 'no-store, private');
    if (failure.retryAfterSeconds) reply.header('retry-after', String(failure.retryAfterSeconds));
    request.pageContext ??= this.contexts.anonymous(request);
    if (wantsJson(request)) {
      void reply
        .header('content-type', 'application/problem+json')
        .send(JSON.stringify(problem(failure, request)));
    } else {
      void reply.header('content-type', 'text/html; charset=utf-8').send(this.page(failure, request));
    }
  }

  private page(failure: Failure, request: FastifyRequest): string {
    const ctx = request.pageContext;
    const links = ctx.site.navigation.map(({ path, label }) => ({ path, label: pick(label, ctx.locale) }));
    const body = h(ErrorPage, {
      status: failure.status,
      reference: ctx.requestId,
      retryAfterSeconds: failure.retryAfterSeconds,
      links,
    });
    const kept =
      failure.status === 503 && isUnsafe(request.method)
        ? h(KeptText, { action: ctx.path, ...keptFields(request.body) })
        : null;
    return renderDocument({
      ctx,
      title: errorTitle(failure.status, ctx.locale),
      noIndex: true,
      children: [body, kept],
    });
  }

  /** Routes are logged by their pattern: addresses carry tokens, queries carry what people look for. */
  private note(error: unknown, { status }: Failure, request: FastifyRequest): void {
    if (status < 500) return;
    const what = `${request.method} ${request.routeOptions.url ?? 'no route'} → ${status}, request ${request.id}`;
    if (status === 503) this.log.warn(what);
    else this.log.error(`${what}\n${loggable(error)}`);
  }
}

function wantsJson(request: FastifyRequest): boolean {
  if (isOpenApi(request.url)) return true;
  const accept = request.headers.accept ?? '';
  return /application\/(?:problem\+)?json/.test(accept) && !accept.includes('text/html');
}

function problem(
  { status, code, fields, params, retryAfterSeconds }: Failure,
  request: FastifyRequest,
): object {
  return {
    type: 'about:blank',
    title: errorTitle(status, request.pageContext.locale),
    status,
    code,
    ...(params && Object.keys(params).length > 0 ? { params } : {}),
    ...(fields ? { fields } : {}),
    ...(retryAfterSeconds ? { retryAfterSeconds } : {}),
    ...(status >= 500 ? { reference: request.id } : {}),
  };
}
