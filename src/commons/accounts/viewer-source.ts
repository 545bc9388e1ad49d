import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { StaffGate, StaffViewer } from '../../platform/backoffice/index.js';
import { Clock } from '../../platform/clock/index.js';
import type { Viewer, ViewerSource } from '../../platform/http/index.js';
import { SessionCookies, Sessions } from '../../platform/session/index.js';
import { Participants } from './participants/participants.service.js';
import { StaffAccess } from './staff/staff-access.js';

/** Tells pages and the back office who is asking, from the session cookies. */
@Injectable()
export class AccountsViewerSource implements ViewerSource, StaffGate {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    private readonly participants: Participants,
    private readonly access: StaffAccess,
    private readonly clock: Clock,
  ) {}

  async viewerOf(request: FastifyRequest): Promise<Viewer | null> {
    const token = this.cookies.read(request, 'participant');
    const session = await this.sessions.find('participant', token, this.clock.now());
    const profile = session && (await this.participants.profile(session.accountId));
    if (!profile) return null;
    const { id, name, showsName, locale, verification } = profile;
    return { participantId: id, name, showsName, locale, verification };
  }

  /** The back office asks with the bare request of node, pages with that of Fastify. */
  async staffOf(request: FastifyRequest | IncomingMessage): Promise<StaffViewer | null> {
    const token = this.cookies.read(request, 'staff');
    const session = await this.sessions.find('staff', token, this.clock.now());
    return session ? this.access.viewer(session.accountId) : null;
  }
}
