import type { ComponentChildren } from 'preact';
import type { LayoutProps } from '../ui/index.js';

export interface PageOptions {
  title: string;
  body: ComponentChildren;
  /**
   * What the page shows: 'home', 'list:consultation', 'subject:consultation:12', 'settings'; 'today' when it counts
   * days. Given tags make the page cacheable for anonymous readers; without them it is made anew each time.
   */
  tags?: string[];
  status?: number;
  description?: string;
  wide?: boolean;
  /** Address of the feed of this page. */
  feed?: string;
  /** As for Layout: the picture for social networks, and where the page goes on by itself. */
  share?: LayoutProps['share'];
  goesOn?: LayoutProps['goesOn'];
  /** A form comes back with errors: status 422 and „Грешка:“ before the title. */
  hasErrors?: boolean;
}

export interface ContentOptions {
  /** Media type, such as 'application/atom+xml; charset=utf-8'; JSON when left out. */
  type?: string;
  body: string | Buffer | object;
  /** As for pages: with tags the answer is cacheable. */
  tags?: string[];
  status?: number;
  /** Offered as a download under this name. */
  fileName?: string;
}

export interface RedirectOptions {
  /** 303 after a form; 301 for a page that has another address for good. */
  status?: 303 | 301;
}

/** What a controller answers with; the interceptor of this module makes HTTP of it. */
export type PageResult = HtmlPage | Content | Redirect;

export class HtmlPage {
  readonly kind = 'page';
  constructor(readonly options: PageOptions) {}
}

export class Content {
  readonly kind = 'content';
  constructor(readonly options: ContentOptions) {}
}

export class Redirect {
  readonly kind = 'redirect';
  constructor(
    readonly path: string,
    readonly options: RedirectOptions,
  ) {}
}

export function page(options: PageOptions): PageResult {
  return new HtmlPage(options);
}

/** A feed, a table, JSON: anything that is not a page but may be cached like one. */
export function content(options: ContentOptions): PageResult {
  return new Content(options);
}

/** See other. `path` is on this site and without language; the reader stays in theirs. */
export function redirect(path: string, options: RedirectOptions = {}): PageResult {
  return new Redirect(path, options);
}

/** Where to go after signing in: a path of this site, or the home page for everything else. */
export function safeNext(path: unknown): string {
  if (typeof path !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path)) return '/';
  const site = 'http://site.invalid';
  if (!URL.canParse(path, site)) return '/';
  const { origin, pathname, search } = new URL(path, site);
  return origin === site && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}
