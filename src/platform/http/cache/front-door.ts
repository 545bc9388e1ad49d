import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { Metrics } from '../../metrics/index.js';
import { addressOf, cacheKey } from '../address.js';
import { PublicFiles } from '../public-files.js';
import { Hosts } from '../guard/hosts.js';
import { writePage, type CachedPage } from './cached-page.js';
import type { Flight } from './flight.js';
import { PageCache } from './page-cache.js';
import { VersionWatch } from './version-watch.js';

/** Long enough for a page to be made, short enough that with the watch's second a change shows within two. */
const STALE_SERVED_MS = 600;
const LONGEST_FLIGHT_MS = 10_000;
const NOT_PAGES = /^\/(?:admin|files|health|mailbox|api\/v1\/openapi)(?:[/?.]|$)/;

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** Stands before the framework: what an anonymous reader asks for is answered from the cache, if it is there. */
@Injectable()
export class FrontDoor {
  private readonly flights = new WeakMap<IncomingMessage, Flight>();
  private readonly sessionCookies: string[];
  private closing = false;

  constructor(
    config: Config,
    private readonly cache: PageCache,
    private readonly watch: VersionWatch,
    private readonly hosts: Hosts,
    private readonly files: PublicFiles,
    private readonly metrics: Metrics,
  ) {
    this.sessionCookies = [`${config.cookiePrefix}session=`, `${config.cookiePrefix}staff=`];
  }

  enter(request: IncomingMessage, response: ServerResponse, route: Route): void {
    if (this.files.serve(request, response)) return;
    if (!this.isForTheCrowd(request)) return route(request, response);
    const now = performance.now();
    const key = cacheKey(addressOf(request.url!));
    const entry = this.cache.get(key);
    const sees = this.watch.sees(now);
    if (entry && (entry.staleSince === null || !sees))
      return this.answer(request, response, entry.page, !sees);

    const flight = this.cache.flightOf(key);
    if (!flight) return this.makePage(key, now, request, response, route);
    if (entry && now - entry.staleSince! < STALE_SERVED_MS)
      return this.answer(request, response, entry.page, false);
    this.metrics.pages.inc({ answer: 'waited' });
    flight.wait(() => {
      if (!response.destroyed) this.enter(request, response, route);
    });
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

  /** A session makes pages personal; an unknown host is for the guard to refuse. */
  hasSession(request: IncomingMessage): boolean {
    const { cookie } = request.headers;
    return cookie !== undefined && this.sessionCookies.some((name) => cookie.includes(name));
  }

  private isForTheCrowd(request: IncomingMessage): boolean {
    return (
      (request.method === 'GET' || request.method === 'HEAD') &&
      !this.hasSession(request) &&
      this.hosts.knows(request.headers.host) &&
      !NOT_PAGES.test(request.url!)
    );
  }

  private answer(request: IncomingMessage, response: ServerResponse, page: CachedPage, stale: boolean): void {
    this.metrics.pages.inc({ answer: stale ? 'stale' : 'kept' });
    writePage(request, response, page, { stale, closing: this.closing });
  }

  private makePage(
    key: string,
    now: number,
    request: IncomingMessage,
    response: ServerResponse,
    route: Route,
  ): void {
    const flight = this.cache.takeOff(key, now);
    const overdue = setTimeout(() => flight.land(), LONGEST_FLIGHT_MS).unref();
    this.flights.set(request, flight);
    flight.wait(() => clearTimeout(overdue));
    response.once('close', () => {
      if (response.writableFinished && !flight.hasLanded) this.cache.remarkUncacheable(key);
      flight.land();
    });
    this.metrics.pages.inc({ answer: 'made' });
    route(request, response);
  }
}
