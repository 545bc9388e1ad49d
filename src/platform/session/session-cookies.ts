import type { IncomingMessage } from 'node:http';
import '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Config } from '../config/index.js';
import { sessionLimits, type SessionKind } from './session.rules.js';

/** The two cookies of the house; a visitor who never signs in never gets one. */
@Injectable()
export class SessionCookies {
  constructor(private readonly config: Config) {}

  name(kind: SessionKind): string {
    return `${this.config.cookiePrefix}${sessionLimits[kind].cookie}`;
  }

  /** From a request of Fastify or of bare node. */
  read(request: Pick<IncomingMessage, 'headers'>, kind: SessionKind): string | undefined {
    const start = `${this.name(kind)}=`;
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    return pairs.find((pair) => pair.startsWith(start))?.slice(start.length) || undefined;
  }

  set(reply: FastifyReply, kind: SessionKind, token: string): void {
    const { remembered, absoluteMs } = sessionLimits[kind];
    reply.setCookie(this.name(kind), token, {
      ...this.attributes(),
      ...(remembered ? { maxAge: absoluteMs / 1000 } : {}),
    });
  }

  clear(reply: FastifyReply, kind: SessionKind): void {
    reply.clearCookie(this.name(kind), this.attributes());
  }

  private attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.config.secureCookies } as const;
  }
}
