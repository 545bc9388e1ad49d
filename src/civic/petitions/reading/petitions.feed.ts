import { atomFeed } from '../../../platform/http/index.js';
import { pick, type Locale } from '../../../platform/i18n/index.js';
import { petitionLifecycle } from '../petition.lifecycle.js';
import { PETITIONS_PATH } from '../petition.rules.js';
import { shownPath, shownTitle, summaryOf } from '../petition.shown.js';
import { petitionMessages } from '../petitions.messages.js';
import type { ListedPetition } from '../petitions.queries.js';

export const FEED_PATH = `${PETITIONS_PATH}.atom`;

interface FeedOf {
  locale: Locale;
  /** Origin of the site. */
  url: string;
  municipality: string;
}

export function petitionsFeed(
  petitions: readonly ListedPetition[],
  { locale, url, municipality }: FeedOf,
): string {
  const t = petitionMessages(locale);
  return atomFeed({
    locale,
    url,
    path: FEED_PATH,
    pagePath: PETITIONS_PATH,
    title: `${t('petitions')} – ${municipality}`,
    author: municipality,
    entries: petitions.map((petition) => ({
      id: `${PETITIONS_PATH}/${petition.id}`,
      path: shownPath(petition),
      ...shownTitle(petition, locale),
      summary: petition.textHidden ? t('textHidden') : summaryOf(petition),
      updated: petition.changedAt,
      category: { term: petition.state, label: pick(petitionLifecycle.states[petition.state].label, locale) },
    })),
  });
}
