import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Locale, Text } from '../i18n/index.js';
import type { FooterLink, FooterSection, NavigationItem } from './navigation.js';
import type { StaffViewer, Viewer } from './viewer.js';

/** What is the same on every page of this installation. */
export interface Site {
  name: Text;
  shortName: Text;
  logoUrl: string | null;
  contacts: { address: Text; phone: string; email: string; website: string };
  navigation: readonly NavigationItem[];
  footer: Readonly<Record<FooterSection, readonly FooterLink[]>>;
  /** Invented data: every page says so. */
  demo: boolean;
  /** Origin of PUBLIC_URL, for absolute links. */
  url: string;
  /** Address of the municipality's own colours, null while they are the usual ones. */
  brandHref: string | null;
  brandCss: string;
}

/** What a page may know about its request. */
export interface PageContext {
  locale: Locale;
  /** Without `/en`, with query. */
  path: string;
  viewer: Viewer | null;
  staff: StaffViewer | null;
  site: Site;
  now: Date;
  requestId: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    pageContext: PageContext;
  }
}

/** `@Ctx() ctx: PageContext` in a controller. */
export const Ctx = createParamDecorator(
  (_data: unknown, context: ExecutionContext): PageContext =>
    context.switchToHttp().getRequest<FastifyRequest>().pageContext,
);
