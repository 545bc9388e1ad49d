import { atomFeed } from '../../../../platform/http/index.js';
import { type Locale } from '../../../../platform/i18n/index.js';
import { libraryMessages } from '../../library.messages.js';
import { KINDS, LIBRARY_PATH, publicationPath } from '../../publication.rules.js';
import type { ListedPublication } from '../../publications.queries.js';

export const FEED_PATH = `${LIBRARY_PATH}.atom`;

export function publicationsFeed(
  publications: readonly ListedPublication[],
  { locale, url, municipality }: { locale: Locale; url: string; municipality: string },
): string {
  return atomFeed({
    locale,
    url,
    path: FEED_PATH,
    pagePath: LIBRARY_PATH,
    title: `${libraryMessages(locale)('library')} – ${municipality}`,
    author: municipality,
    entries: publications.map((row) => ({
      id: `${LIBRARY_PATH}/${row.id}`,
      path: publicationPath(row),
      title: row.title,
      lang: row.lang,
      summary: row.state === 'withdrawn' ? row.stateReason : row.summary,
      updated: row.changedAt,
      category: { term: row.kind, label: KINDS[row.kind][locale] },
    })),
  });
}
