import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { UnknownElementException } from '@nestjs/core/errors/exceptions/index.js';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../clock/index.js';
import { FrontDoor } from './cache/front-door.js';
import type { PageContext } from './page-context.js';
import { Sites } from './sites.js';
import { VIEWER_SOURCE, type ViewerSource } from './viewer.js';

/** Makes what a page may know about its request. */
@Injectable()
export class PageContexts implements OnModuleInit {
  private viewers?: ViewerSource;

  constructor(
    private readonly clock: Clock,
    private readonly sites: Sites,
    private readonly door: FrontDoor,
    private readonly modules: ModuleRef,
  ) {}

  /** Whichever module of the application provides it; a site without accounts has none. */
  onModuleInit(): void {
    try {
      this.viewers = this.modules.get<ViewerSource>(VIEWER_SOURCE, { strict: false });
    } catch (error) {
      if (!(error instanceof UnknownElementException)) throw error;
    }
  }

  /** Without anybody signed in: even a request that fails at once gets a whole page. */
  anonymous(request: FastifyRequest): PageContext {
    return {
      locale: request.raw.locale ?? 'bg',
      // „//elsewhere“ would lead off the site as a link.
      path: request.url.replace(/^[/\\]+/, '/'),
      viewer: null,
      staff: null,
      site: this.sites.current(),
      now: this.clock.now(),
      requestId: request.id,
    };
  }

  /** Finds out who is signed in, if a session cookie came along. */
  async recognise(request: FastifyRequest): Promise<void> {
    if (!this.viewers || !this.door.hasSession(request.raw)) return;
    const [viewer, staff] = await Promise.all([
      this.viewers.viewerOf(request),
      this.viewers.staffOf(request),
    ]);
    Object.assign(request.pageContext, { viewer, staff });
  }
}
