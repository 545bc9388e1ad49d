import { atomFeed } from '../../platform/http/index.js';
import { pick, type Locale } from '../../platform/i18n/index.js';
import { consultationLifecycle } from './consultation.lifecycle.js';
import { CONSULTATIONS_PATH, consultationPath } from './consultation.subject.js';
import { consultationMessages } from './consultations.messages.js';
import type { ListedConsultation } from './consultations.queries.js';

export const FEED_PATH = `${CONSULTATIONS_PATH}.atom`;

interface FeedOf {
  locale: Locale;
  /** Origin of the site. */
  url: string;
  municipality: string;
}

export function consultationsFeed(
  consultations: readonly ListedConsultation[],
  { locale, url, municipality }: FeedOf,
): string {
  return atomFeed({
    locale,
    url,
    path: FEED_PATH,
    pagePath: CONSULTATIONS_PATH,
    title: `${consultationMessages(locale)('consultations')} – ${municipality}`,
    author: municipality,
    entries: consultations.map(({ id, title, lang, state, summary, changedAt }) => ({
      id: `${CONSULTATIONS_PATH}/${id}`,
      path: consultationPath({ id, title }),
      title,
      lang,
      summary,
      updated: changedAt,
      category: { term: state, label: pick(consultationLifecycle.states[state].label, locale) },
    })),
  });
}
