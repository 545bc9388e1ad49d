import { atomFeed } from '../../../../platform/http/index.js';
import { pick, type Locale } from '../../../../platform/i18n/index.js';
import { practiceLifecycle } from '../../practice.lifecycle.js';
import { practicePath, PRACTICES_PATH } from '../../practice.rules.js';
import { practiceMessages } from '../../practices.messages.js';
import type { ListedPractice } from '../../practices.queries.js';

export const FEED_PATH = `${PRACTICES_PATH}.atom`;

export function practicesFeed(
  practices: readonly ListedPractice[],
  { locale, url, municipality }: { locale: Locale; url: string; municipality: string },
): string {
  return atomFeed({
    locale,
    url,
    path: FEED_PATH,
    pagePath: PRACTICES_PATH,
    title: `${practiceMessages(locale)('practices')} – ${municipality}`,
    author: municipality,
    entries: practices.map((row) => ({
      id: `${PRACTICES_PATH}/${row.id}`,
      path: practicePath(row),
      title: row.title,
      lang: row.lang,
      summary: row.summary,
      updated: row.changedAt,
      category: { term: row.state, label: pick(practiceLifecycle.states[row.state].label, locale) },
    })),
  });
}
