import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { Config } from '../config/index.js';
import { localePath, type Locale } from '../i18n/index.js';
import { renderDocument } from '../ui/index.js';
import { KeptAnswer, OwnAnswer, type Answer } from './answer.js';
import { addressOf } from './address.js';
import { cachedPage } from './cache/cached-page.js';
import { FrontDoor } from './cache/front-door.js';
import { crossOriginHeaders, securityHeaders, type HeaderPairs } from './guard/security-headers.js';
import { Content, HtmlPage, Redirect } from './page-result.js';

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
/** The municipality's name and menu stand on every page. */
const EVERY_PAGE = ['settings'];

interface Made {
  body: Buffer;
  type: string;
  tags: string[] | undefined;
  status: number;
  headers: Record<string, string>;
}

/** Makes HTTP of what controllers answer with: page(), content(), redirect(). Everything else passes as it is. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  private readonly headers: HeaderPairs;

  constructor(
    config: Config,
    private readonly door: FrontDoor,
  ) {
    this.headers = securityHeaders(config);
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(mergeMap((result: unknown) => this.answer(request, result)));
  }

  private async answer(request: FastifyRequest, result: unknown): Promise<unknown> {
    if (result instanceof Redirect) return this.redirect(request, result);
    if (result instanceof HtmlPage) return this.send(request, this.html(request, result));
    if (result instanceof Content) return this.send(request, this.content(result));
    return result;
  }

  private html(request: FastifyRequest, { options }: HtmlPage): Made {
    const { title, body, tags, description, wide, feed, share, goesOn, hasErrors } = options;
    const ctx = request.pageContext;
    const html = renderDocument({
      ctx,
      title,
      description,
      wide,
      feed,
      share,
      goesOn,
      hasErrors,
      noIndex: tags === undefined,
      children: body,
    });
    const status = options.status ?? (hasErrors ? 422 : 200);
    return { body: Buffer.from(html), type: HTML, tags, status, headers: {} };
  }

  private content({ options }: Content): Made {
    const { body, type = JSON_TYPE, tags, status = 200, fileName } = options;
    const bytes = Buffer.isBuffer(body)
      ? body
      : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
    const headers: Record<string, string> = fileName ? { 'content-disposition': disposition(fileName) } : {};
    return { body: bytes, type, tags, status, headers };
  }

  private async send(request: FastifyRequest, made: Made): Promise<Answer> {
    const personal = this.door.hasSession(request.raw);
    const { body, type, tags, status } = made;
    if (tags && status === 200 && !personal && this.door.mayKeep(request.raw)) {
      const headers = [...this.headers, ...crossOriginHeaders(request.url), ...Object.entries(made.headers)];
      const kept = await cachedPage({ body, type, tags: [...tags, ...EVERY_PAGE], headers });
      this.door.keep(request.raw, kept);
      return new KeptAnswer(kept);
    }
    // Compressed secrets can be guessed by their length: what is personal goes out as it is.
    return new OwnAnswer(
      status,
      { 'content-type': type, 'cache-control': 'no-store, private', ...made.headers },
      body,
      !personal,
    );
  }

  private redirect(request: FastifyRequest, { path, options }: Redirect): Answer {
    const headers = {
      location: location(request.pageContext.locale, path),
      'cache-control': 'no-store, private',
    };
    return new OwnAnswer(options.status ?? 303, headers, Buffer.alloc(0), false);
  }
}

function location(locale: Locale, path: string): string {
  const url = new URL(path, 'http://site.invalid');
  if (!/^\/(?![/\\])/.test(path) || url.host !== 'site.invalid')
    throw new Error('A redirect leads off the site');
  const target = `${url.pathname}${url.search}${url.hash}`;
  const english = localePath('en', target);
  // '/admin' and files speak no language; what has one already keeps it.
  const takesLanguage = addressOf(target).locale === 'bg' && addressOf(english).locale === 'en';
  return locale === 'en' && takesLanguage ? english : target;
}

function disposition(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]+/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, percent)}`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
