import { atomFeed } from '../../platform/http/index.js';
import { pick, type Locale } from '../../platform/i18n/index.js';
import { debateLifecycle } from './debate.lifecycle.js';
import { summaryOf } from './debate.rules.js';
import { DEBATES_PATH, debatePath } from './debate.subject.js';
import { debateMessages } from './debates.messages.js';
import type { ListedDebate } from './debates.queries.js';

export const FEED_PATH = `${DEBATES_PATH}.atom`;

interface FeedOf {
  locale: Locale;
  /** Origin of the site. */
  url: string;
  municipality: string;
}

export function debatesFeed(debates: readonly ListedDebate[], { locale, url, municipality }: FeedOf): string {
  return atomFeed({
    locale,
    url,
    path: FEED_PATH,
    pagePath: DEBATES_PATH,
    title: `${debateMessages(locale)('debates')} – ${municipality}`,
    author: municipality,
    entries: debates.map(({ id, title, lang, state, why, changedAt }) => ({
      id: `${DEBATES_PATH}/${id}`,
      path: debatePath({ id, title }),
      title,
      lang,
      summary: summaryOf(why),
      updated: changedAt,
      category: { term: state, label: pick(debateLifecycle.states[state].label, locale) },
    })),
  });
}
