import { withQuery } from '../../../../platform/http/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import type { RecommendationSet, SetKind } from '../../recommendation-set.entity.js';
import { RECOMMENDATIONS_PATH, rolledUp } from '../../recommendation.rules.js';
import { listItem } from '../lists/list.presentation.js';
import type { ListedRecommendation } from '../lists/recommendation-lists.queries.js';
import type { Names } from '../recommendation-registers.service.js';
import { pageMessages } from './page.messages.js';
import type { SetPageProps } from './views/set.page.js';

const KINDS = {
  study: 'setKindStudy',
  analysis: 'setKindAnalysis',
  roundTable: 'setKindRoundTable',
} as const satisfies Record<SetKind, string>;

export function setProps(
  set: RecommendationSet,
  members: readonly ListedRecommendation[],
  names: Names,
  locale: Locale,
): SetPageProps {
  const t = pageMessages(locale);
  return {
    title: set.title,
    lang: set.lang,
    by: t('setBy', { kind: t(KINDS[set.kind]), name: set.organisationName }),
    source: set.sourceUrl || null,
    progress: rolledUp(members),
    items: members.map((row) => listItem(row, names, locale)),
    list: withQuery(RECOMMENDATIONS_PATH, { set: set.id }),
  };
}
