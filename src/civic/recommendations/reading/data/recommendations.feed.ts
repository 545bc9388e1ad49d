import { atomFeed } from '../../../../platform/http/index.js';
import { excerpt, pick, type Locale } from '../../../../platform/i18n/index.js';
import { recommendationLifecycle } from '../../recommendation.lifecycle.js';
import { RECOMMENDATIONS_PATH, recommendationPath } from '../../recommendation.rules.js';
import { recommendationMessages } from '../../recommendations.messages.js';
import type { ListedRecommendation } from '../lists/recommendation-lists.queries.js';

export const FEED_PATH = `${RECOMMENDATIONS_PATH}.atom`;

const SUMMARY = 200;

export function recommendationsFeed(
  recommendations: readonly ListedRecommendation[],
  { locale, url, municipality }: { locale: Locale; url: string; municipality: string },
): string {
  const t = recommendationMessages(locale);
  return atomFeed({
    locale,
    url,
    path: FEED_PATH,
    pagePath: RECOMMENDATIONS_PATH,
    title: `${t('recommendations')} – ${municipality}`,
    author: municipality,
    entries: recommendations.map((row) => ({
      id: `${RECOMMENDATIONS_PATH}/${row.id}`,
      path: recommendationPath(row),
      title: row.title,
      lang: row.lang,
      summary: excerpt(row.measure, SUMMARY),
      updated: row.changedAt,
      category: { term: row.state, label: pick(recommendationLifecycle.states[row.state].label, locale) },
    })),
  });
}
