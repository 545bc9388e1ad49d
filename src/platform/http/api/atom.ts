import { localePath, type Locale } from '../../i18n/index.js';

export const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

export interface AtomFeed {
  locale: Locale;
  /** Origin of the site. */
  url: string;
  /** Of the feed itself and of the page that shows the same, both without language. */
  path: string;
  pagePath: string;
  title: string;
  author: string;
  entries: readonly AtomEntry[];
}

export interface AtomEntry {
  /** Own-site path that the entry keeps, whatever its title becomes. */
  id: string;
  /** Where it is read, without language. */
  path: string;
  title: string;
  lang: Locale;
  summary: string;
  /** Where it is not that of the title. */
  summaryLang?: Locale;
  updated: Date;
  author?: string;
  category?: { term: string; label: string };
}

/** RFC 4287. The newest entry comes first. */
export function atomFeed({ locale, url, path, pagePath, title, author, entries }: AtomFeed): string {
  const self = `${url}${localePath(locale, path)}`;
  const updated = entries[0]?.updated ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${xml(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(`${url}${localePath(locale, pagePath)}`)}"/>`,
    ...entries.map((entry) => entryOf(entry, url, locale)),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(
  { id, path, title, lang, summary, summaryLang = lang, updated, author, category }: AtomEntry,
  url: string,
  locale: Locale,
) {
  return [
    '<entry>',
    `<id>${xml(`${url}${id}`)}</id>`,
    `<title xml:lang="${lang}">${xml(title)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    author ? `<author><name>${xml(author)}</name></author>` : '',
    `<link rel="alternate" type="text/html" href="${xml(`${url}${localePath(locale, path)}`)}"/>`,
    category ? `<category term="${xml(category.term)}" label="${xml(category.label)}"/>` : '',
    `<summary xml:lang="${summaryLang}">${xml(summary)}</summary>`,
    '</entry>',
  ].join('');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML 1.0 has no way to write is left out. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
