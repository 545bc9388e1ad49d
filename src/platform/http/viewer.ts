import type { FastifyRequest } from 'fastify';
import type { Locale } from '../i18n/index.js';

/** A signed-in participant, as far as pages need to know. */
export interface Viewer {
  participantId: string;
  name: string;
  /** Whether the name stands below what they write. */
  showsName: boolean;
  locale: Locale;
  verification: string;
}

/** A signed-in member of the staff with what the roles add up to. */
export interface StaffViewer {
  staffId: string;
  name: string;
  roles: string[];
  permissions: ReadonlySet<string>;
  /** The part of the permissions that is not bound to the settlements. */
  everywhere: ReadonlySet<string>;
  units: string[];
  settlements: string[];
}

/** Who is asking. Provided under VIEWER_SOURCE by the module that keeps the accounts; asked only when a cookie came along. */
export interface ViewerSource {
  viewerOf(request: FastifyRequest): Promise<Viewer | null>;
  staffOf(request: FastifyRequest): Promise<StaffViewer | null>;
}

export const VIEWER_SOURCE = Symbol('VIEWER_SOURCE');
