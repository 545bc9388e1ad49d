import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { localePath, type Locale, type Text } from '../i18n/index.js';
import { asset } from './assets.js';
import { Footer } from './footer.js';
import { InLocale } from './locale.js';
import { Masthead } from './masthead.js';
import { uiMessages } from './ui.messages.js';

export interface SiteLink {
  /** Without language. */
  path: string;
  label: Text;
}

/** What Layout needs to know about the installation; platform/http's Site has all of it. */
export interface LayoutSite {
  name: Text;
  logoUrl: string | null;
  contacts: { address: Text; phone: string; email: string; website: string };
  navigation: readonly SiteLink[];
  footer: Readonly<Record<'participate' | 'audiences' | 'transparency' | 'help', readonly SiteLink[]>>;
  demo: boolean;
  /** Origin, for absolute links. */
  url: string;
  /** Address of the municipality's own colours (see brandHref), null while they are the ones of the style sheet. */
  brandHref?: string | null;
}

/** What Layout needs to know about the request; platform/http's PageContext has all of it. */
export interface LayoutContext {
  locale: Locale;
  /** Without language, with query. */
  path: string;
  viewer: { name: string } | null;
  staff: { name: string } | null;
  site: LayoutSite;
}

export interface LayoutProps {
  ctx: LayoutContext;
  /** The page's own title; „· Мегдан – Община …“ is added. */
  title: string;
  description?: string;
  /** Address of the Atom feed of this page. */
  feed?: string;
  /** A form came back: „Грешка:“ stands before the title. */
  hasErrors?: boolean;
  /** The page may be wider than the reading measure (registers with many columns). */
  wide?: boolean;
  /** The picture that social networks show of this page, 1200 by 630; left out, that of the platform. */
  share?: { path: string; alt: string };
  /** Where no script runs, the page goes on by itself; `path` is without language. */
  goesOn?: { path: string; afterSeconds: number };
  /** Not for search engines: personal pages, confirmations, errors. */
  noIndex?: boolean;
  children?: ComponentChildren;
}

/** The whole document as text, ready to be sent. */
export function renderDocument(props: LayoutProps): string {
  return `<!doctype html>${renderToString(<Layout {...props} />)}`;
}

export function Layout(props: LayoutProps): VNode {
  const { ctx } = props;
  const t = uiMessages(ctx.locale);
  return (
    <html lang={ctx.locale}>
      <Head {...props} />
      <body class={props.wide ? 'wide' : undefined}>
        <InLocale locale={ctx.locale}>
          <a class="skip" href="#main">
            {t('skip')}
          </a>
          <Masthead ctx={ctx} />
          <main id="main" tabIndex={-1}>
            {props.children}
          </main>
          <Footer ctx={ctx} />
        </InLocale>
      </body>
    </html>
  );
}

function Head(props: LayoutProps): VNode {
  const { locale, path, site } = props.ctx;
  const t = uiMessages(locale);
  const municipality = site.name[locale];
  const full = `${props.title} · ${t('titleTail', { municipality })}`;
  const description = props.description ?? t('description', { municipality });
  const address = (of: Locale) => new URL(localePath(of, path), site.url).href;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{props.hasErrors ? t('errorPrefix', { title: full }) : full}</title>
      <meta name="description" content={description} />
      <link
        rel="preload"
        as="font"
        type="font/woff2"
        href={asset('sofia-sans-cyrillic.woff2')}
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={asset('site.css')} />
      {site.brandHref && <link rel="stylesheet" href={site.brandHref} />}
      <link rel="icon" type="image/svg+xml" href={asset('favicon.svg')} />
      <link rel="apple-touch-icon" href={asset('touch-icon.png')} />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#182426" />
      {props.noIndex || props.hasErrors ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={address(locale)} />
          <link rel="alternate" hreflang="bg" href={address('bg')} />
          <link rel="alternate" hreflang="en" href={address('en')} />
          <link rel="alternate" hreflang="x-default" href={address('bg')} />
        </>
      )}
      {props.feed && (
        <link rel="alternate" type="application/atom+xml" title={props.title} href={props.feed} />
      )}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={t('titleTail', { municipality })} />
      <meta property="og:title" content={props.title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address(locale)} />
      <meta property="og:locale" content={locale === 'bg' ? 'bg_BG' : 'en_GB'} />
      <meta property="og:image" content={new URL(props.share?.path ?? asset('social.png'), site.url).href} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      {props.share && <meta property="og:image:alt" content={props.share.alt} />}
      <meta name="twitter:card" content="summary_large_image" />
      {props.goesOn && (
        <noscript>
          <meta
            http-equiv="refresh"
            content={`${props.goesOn.afterSeconds}; url=${localePath(locale, props.goesOn.path)}`}
          />
        </noscript>
      )}
      <script type="module" src={asset('site.js')} />
    </head>
  );
}
