import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { Metrics } from '../../metrics/index.js';
import { addressOf, cacheKey } from '../address.js';
import { DirectRoutes } from '../direct-routes.js';
import { Hosts } from '../guard/hosts.js';
import { PublicFiles } from '../public-files.js';
import { writePage, type CachedPage } from './cached-page.js';
import type { Flight } from './flight.js';
import { PageCache } from './page-cache.js';
import { VersionWatch } from './version-watch.js';

/** Long enough for a page to be made, short enough that with the watch's second a change shows within two. */
const STALE_SERVED_MS = 600;
const LONGEST_FLIGHT_MS = 10_000;
const NOT_PAGES = /^\/(?:admin|files|health|mailbox)(?:[/?]|$)/;
const MAX_KEYS = 5_000;
const LONGEST_KNOWN = 300;

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** Stands before the framework: what an anonymous reader asks for is answered from the cache, if it is there. */
@Injectable()
export class FrontDoor {
  private readonly flights = new WeakMap<IncomingMessage, Flight>();
  private readonly keys = new Map<string, string | null>();
  private readonly sessionCookies: string[];
  private readonly answers = { kept: 0, stale: 0, made: 0, waited: 0 };
  private closing = false;

  constructor(
    config: Config,
    private readonly cache: PageCache,
    private readonly watch: VersionWatch,
    private readonly hosts: Hosts,
    private readonly files: PublicFiles,
    private readonly direct: DirectRoutes,
    metrics: Metrics,
  ) {
    this.sessionCookies = [`${config.cookiePrefix}session=`, `${config.cookiePrefix}staff=`];
    metrics.countPages(this.answers, () => this.cache.size());
  }

  enter(request: IncomingMessage, response: ServerResponse, route: Route): void {
    const { method } = request;
    if (method !== 'GET' && method !== 'HEAD')
      return this.direct.enter(request, response, route, this.closing);
    const key = this.keyOf(request.url!);
    if (key === null) return this.files.serve(request, response) ? undefined : route(request, response);
    if (this.hasSession(request) || !this.hosts.knows(request.headers.host)) return route(request, response);
    this.answer({ request, response, route, key });
  }

  /** True when the answer to this request may be kept and shown to others. */
  mayKeep(request: IncomingMessage): boolean {
    return this.flights.has(request);
  }

  keep(request: IncomingMessage, page: CachedPage): void {
    const flight = this.flights.get(request);
    if (!flight) return;
    this.cache.store(flight, page, performance.now());
    flight.land();
  }

  /** From now on every answer asks the reader to come back over a new connection. */
  close(): void {
    this.closing = true;
  }

  /** A session makes pages personal. */
  hasSession(request: IncomingMessage): boolean {
    const { cookie } = request.headers;
    return cookie !== undefined && this.sessionCookies.some((name) => cookie.includes(name));
  }

  private answer(visit: Visit): void {
    const now = performance.now();
    const entry = this.cache.get(visit.key, now);
    const sees = this.watch.sees(now);
    if (entry && (entry.staleSince === null || !sees)) return this.write(visit, entry.page, !sees);

    const flight = this.cache.flightOf(visit.key);
    if (!flight) return this.makePage(visit, now);
    if (entry && now - entry.staleSince! < STALE_SERVED_MS) return this.write(visit, entry.page, false);
    this.answers.waited += 1;
    flight.wait(() => {
      if (!visit.response.destroyed) this.answer(visit);
    });
  }

  private write({ request, response }: Visit, page: CachedPage, stale: boolean): void {
    this.answers[stale ? 'stale' : 'kept'] += 1;
    writePage(request, response, page, { stale, closing: this.closing });
  }

  private makePage({ key, request, response, route }: Visit, now: number): void {
    const flight = this.cache.takeOff(key, now);
    const overdue = setTimeout(() => flight.land(), LONGEST_FLIGHT_MS).unref();
    this.flights.set(request, flight);
    flight.wait(() => clearTimeout(overdue));
    response.once('close', () => {
      if (response.writableFinished && !flight.hasLanded) this.cache.remarkUncacheable(key);
      flight.land();
    });
    this.answers.made += 1;
    route(request, response);
  }

  /** The key of the page at an address, null where no page is. Addresses asked often are not taken apart again. */
  private keyOf(url: string): string | null {
    const known = this.keys.get(url);
    if (known !== undefined) return known;
    const isPage = !NOT_PAGES.test(url) && !this.files.has(url);
    const key = isPage ? cacheKey(addressOf(url)) : null;
    if (this.keys.size >= MAX_KEYS) this.keys.clear();
    if (url.length <= LONGEST_KNOWN) this.keys.set(url, key);
    return key;
  }
}

interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  route: Route;
  key: string;
}
