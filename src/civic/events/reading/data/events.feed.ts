import { atomFeed } from '../../../../platform/http/index.js';
import { pick, type Locale } from '../../../../platform/i18n/index.js';
import { eventLifecycle } from '../../event.lifecycle.js';
import { eventPath, EVENTS_PATH } from '../../event.rules.js';
import { whenText } from '../../event.when.js';
import { eventMessages } from '../../events.messages.js';
import type { ListedEvent } from '../../events.queries.js';

export const FEED_PATH = `${EVENTS_PATH}.atom`;

export function eventsFeed(
  events: readonly ListedEvent[],
  { locale, url, municipality }: { locale: Locale; url: string; municipality: string },
): string {
  return atomFeed({
    locale,
    url,
    path: FEED_PATH,
    pagePath: EVENTS_PATH,
    title: `${eventMessages(locale)('events')} – ${municipality}`,
    author: municipality,
    entries: events.map((row) => ({
      id: `${EVENTS_PATH}/${row.id}`,
      path: eventPath(row),
      title: row.title,
      lang: row.lang,
      summary: [row.state === 'postponed' ? row.stateReason : whenText(row, locale), row.summary].join(' – '),
      updated: row.changedAt,
      category: { term: row.state, label: pick(eventLifecycle.states[row.state].label, locale) },
    })),
  });
}
