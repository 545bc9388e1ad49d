import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';
import { localePath, type Locale } from '../i18n/index.js';
import { Metrics } from '../metrics/index.js';
import { addressOf } from './address.js';
import { Hosts } from './guard/hosts.js';
import { clientOf, trustIn, type Trust } from './guard/peers.js';
import { isFromOwnPages } from './guard/same-origin.rules.js';
import { crossOriginHeaders, securityHeaders } from './guard/security-headers.js';
import { SOFT_LIMIT } from './guard/soft-limit.js';
import { networkOf } from './guard/target.rules.js';
import { RateLimits } from './rate-limits.js';
import { newRequestId } from './request-id.js';

type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** Does what the button asks for. @returns the path that follows, without language */
export type Pressed = (token: string) => Promise<string>;

interface Press {
  pressed: Pressed;
  token: string;
  locale: Locale;
  prefix: string;
}

const TOKEN = /^[\w.-]{1,200}$/;

/**
 * Buttons that everybody presses at the same moment: a POST without fields, to `<prefix><token>`, answered before the framework with
 * „see other“. The guard's rules hold here as there. Whatever is not as expected, or fails, goes the usual way, where the same
 * address has an ordinary route: it does the same once more and tells what is wrong.
 */
@Injectable()
export class DirectRoutes {
  private readonly routes = new Map<string, Pressed>();
  private readonly trusts: Trust;
  private readonly head: string[];

  constructor(
    config: Config,
    private readonly hosts: Hosts,
    private readonly limits: RateLimits,
    private readonly metrics: Metrics,
  ) {
    this.trusts = trustIn(config.trustProxy);
    this.head = [
      ...['content-length', '0', 'cache-control', 'no-store, private'],
      ...[...securityHeaders(config), ...crossOriginHeaders('/')].flat(),
    ];
  }

  /** @param prefix „/signatures/confirm/“ */
  post(prefix: string, pressed: Pressed): void {
    this.routes.set(prefix, pressed);
  }

  enter(request: IncomingMessage, response: ServerResponse, route: Route, closing: boolean): void {
    const press = this.pressOf(request);
    if (!press) return route(request, response);
    const startedAt = performance.now();
    this.answer(request, press).then(
      (path) => {
        const location = localePath(press.locale, path);
        const more = ['location', location, 'x-request-id', newRequestId()];
        response.writeHead(303, [...this.head, ...more, ...(closing ? ['connection', 'close'] : [])]).end();
        this.metrics.requests.observe(
          { route: `${press.prefix}:token`, method: 'POST', status: 303 },
          (performance.now() - startedAt) / 1000,
        );
      },
      () => route(request, response),
    );
  }

  private async answer(request: IncomingMessage, { pressed, token }: Press): Promise<string> {
    await this.limits.hit('unsafe', networkOf(clientOf(request, this.trusts)), SOFT_LIMIT);
    return pressed(token);
  }

  private pressOf(request: IncomingMessage): Press | null {
    const { method, headers, url = '' } = request;
    const prefix = method === 'POST' && headers['content-length'] === '0' ? this.prefixOf(url) : undefined;
    if (prefix === undefined || !this.hosts.knows(headers.host)) return null;
    const claims = {
      method: 'POST',
      origin: headers.origin,
      fetchSite: headers['sec-fetch-site'] as string | undefined,
    };
    if (!isFromOwnPages(claims, (origin) => this.hosts.isOwnOrigin(origin, headers.host))) return null;
    const { locale, target } = addressOf(url);
    const token = target.slice(prefix.length);
    return TOKEN.test(token) ? { pressed: this.routes.get(prefix)!, token, locale, prefix } : null;
  }

  private prefixOf(url: string): string | undefined {
    for (const prefix of this.routes.keys())
      if (url.startsWith(prefix) || url.startsWith(`/en${prefix}`)) return prefix;
    return undefined;
  }
}
