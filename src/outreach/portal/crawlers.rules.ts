import { LOCALES, localePath } from '../../platform/i18n/index.js';
import { BUILT_IN_PATHS } from './pages/built-in.js';

export interface SitemapEntry {
  /** Without language. */
  path: string;
  changedAt?: Date;
}

const PAGES = ['/', '/deadlines', '/participation', '/site-map', ...BUILT_IN_PATHS];
/** Personal or of no use to a reader who comes from a search. */
const CLOSED = ['/admin', '/account', '/sign-in', '/staff', '/subscriptions', '/mailbox'];
/** A sitemap holds up to 50,000 addresses, and every page has two of them. */
export const MOST_ENTRIES = 50_000 / LOCALES.length - PAGES.length;
const SECURITY_TEXT_DAYS = 180;

/** Every page in both languages, each pointing to the other. */
export function sitemap(origin: string, entries: readonly SitemapEntry[]): string {
  const urls = [...PAGES.map((path): SitemapEntry => ({ path })), ...entries].flatMap(
    ({ path, changedAt }) => {
      const bg = escapeXml(new URL(localePath('bg', path), origin).href);
      const en = escapeXml(new URL(localePath('en', path), origin).href);
      const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
      const both =
        `<xhtml:link rel="alternate" hreflang="bg" href="${bg}"/>` +
        `<xhtml:link rel="alternate" hreflang="en" href="${en}"/>`;
      return [bg, en].map((address) => `<url><loc>${address}</loc>${changed}${both}</url>`);
    },
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
    `${urls.join('\n')}\n</urlset>\n`
  );
}

export function robotsText(origin: string): string {
  const closed = CLOSED.flatMap((path) => [path, localePath('en', path)]).map((path) => `Disallow: ${path}`);
  return `User-agent: *\n${closed.join('\n')}\n\nSitemap: ${new URL('/sitemap.xml', origin).href}\n`;
}

/** RFC 9116. The date of expiry moves on with each day, so it never passes unseen. */
export function securityText(origin: string, email: string, now: Date): string {
  const expires = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .round({ smallestUnit: 'hour', roundingMode: 'floor' })
    .add({ hours: SECURITY_TEXT_DAYS * 24 });
  return [
    `Contact: mailto:${email}`,
    `Expires: ${expires.toString()}`,
    'Preferred-Languages: bg, en',
    `Canonical: ${new URL('/.well-known/security.txt', origin).href}`,
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
