import { formatDate, pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import type { Option } from '../../../platform/ui/index.js';
import type { CoverPicture } from '../contents/reading-notes.js';
import { authorsOf, KINDS, publicationPath, spokenName } from '../publication.rules.js';
import type { ListedPublication } from '../publications.queries.js';
import { marked } from '../search/search-words.js';
import { listMessages } from './lists.messages.js';
import type { PublicationItem, PublicationListProps } from './views/list-parts.js';

const MOST_AUTHORS = 3;

/** @param words that were searched for, and `piece` of a file around them */
export function listItem(
  row: ListedPublication,
  { words, piece, cover }: { words: readonly string[]; piece?: string; cover?: CoverPicture },
  locale: Locale,
): PublicationItem {
  const t = listMessages(locale);
  const authors = authorsOf(row.authors).map(spokenName);
  const named = authors.slice(0, MOST_AUTHORS).join(', ');
  return {
    path: publicationPath(row),
    title: marked(row.title, words),
    lang: row.lang,
    summary: marked(row.summary, words),
    piece: piece ? marked(piece, words) : [],
    kind: { code: row.kind, label: KINDS[row.kind][locale] },
    cover: cover ?? null,
    by: authors.length > MOST_AUTHORS ? `${named} …` : named || row.publisher,
    date: formatDate(row.datedOn, locale),
    version: row.currentVersion > 1 ? t('version', { number: row.currentVersion }) : '',
  };
}

export function filterOptions(
  { years, publishers }: { years: readonly string[]; publishers: readonly string[] },
  topics: readonly { code: string; name: Text }[],
  locale: Locale,
): PublicationListProps['options'] {
  const t = listMessages(locale);
  const same = (values: readonly string[]): Option[] => values.map((value) => ({ value, label: value }));
  return {
    kinds: Object.entries(KINDS).map(([value, label]) => ({ value, label: label[locale] })),
    topics: topics.map(({ code, name }) => ({ value: code, label: pick(name, locale) })),
    years: same(years),
    langs: [
      { value: 'bg', label: t('bulgarian') },
      { value: 'en', label: t('english') },
    ],
    publishers: same(publishers),
  };
}
