import { withQuery } from '../../../../platform/http/index.js';
import { formatDate, pick, type Locale } from '../../../../platform/i18n/index.js';
import type { Option } from '../../../../platform/ui/index.js';
import { isOneOf, recommendationLifecycle, RUNNING_STATES, toneOf } from '../../recommendation.lifecycle.js';
import {
  RECOMMENDATIONS_PATH,
  recommendationPath,
  STAGE_LABELS,
  STAGES,
  VERDICT_LABELS,
} from '../../recommendation.rules.js';
import { nameOf, type Names } from '../recommendation-registers.service.js';
import { listMessages } from './lists.messages.js';
import {
  ANSWERS,
  DISPUTED,
  NO_UNIT,
  OUTCOMES,
  SHOWN_STATES,
  type RecommendationFilters,
  typedFilters,
} from './recommendation-filters.js';
import { total, type ListedRecommendation, type StateCounts } from './recommendation-lists.queries.js';
import { MOST_COUNTED } from './recommendation-search.js';
import type { BoardColumn, ListItem } from './views/list-parts.js';

const ANSWER_WORDS = { inTime: 'answerInTime', late: 'answerLate', none: 'answerNone' } as const;
const OUTCOME_WORDS = { accepted: 'outcomeAccepted', rejected: 'outcomeRejected' } as const;
const DISPUTE_WORDS = { yes: 'disputedYes', open: 'disputedOpen' } as const;

export function stateTag(state: ListedRecommendation['state'], locale: Locale) {
  return { label: pick(recommendationLifecycle.states[state].label, locale), tone: toneOf(state) };
}

export function listItem(row: ListedRecommendation, names: Names, locale: Locale): ListItem {
  const t = listMessages(locale);
  const unit = nameOf(names.units, row.unitId);
  return {
    path: recommendationPath(row),
    title: row.title,
    lang: row.lang,
    organisation: row.organisationName,
    unit: unit ? pick(unit, locale) : t('noUnit'),
    state: stateTag(row.state, locale),
    overdue: row.overdue,
    sent: formatDate(row.sentAt, locale, 'short'),
    term: termOf(row, locale),
    progress: isOneOf([...RUNNING_STATES, 'implemented', 'notImplemented'], row.state) ? row.progress : null,
    verdict: row.verdict && {
      label: pick(VERDICT_LABELS[row.verdict].label, locale),
      tone: VERDICT_LABELS[row.verdict].tone,
    },
    disputed: row.disputeId !== null,
  };
}

function termOf({ agreedOn, answeredAt, endedAt }: ListedRecommendation, locale: Locale): string {
  const t = listMessages(locale);
  if (agreedOn && !endedAt) return t('until', { date: formatDate(agreedOn, locale, 'short') });
  return answeredAt ? t('answered', { date: formatDate(answeredAt, locale, 'short') }) : t('noTerm');
}

/** What may be chosen in the filters. */
export function filterOptions(names: Names, locale: Locale) {
  const t = listMessages(locale);
  const of = <T extends string>(codes: readonly T[], label: (code: T) => string): Option[] =>
    codes.map((value) => ({ value, label: label(value) }));
  return {
    states: of(SHOWN_STATES, (state) => stateTag(state, locale).label),
    units: [
      ...[...names.units].map(([value, name]) => ({ value, label: pick(name, locale) })),
      { value: NO_UNIT, label: t('noUnit') },
    ],
    topics: [...names.topics].map(([value, name]) => ({ value, label: pick(name, locale) })),
    stages: of(STAGES, (stage) => pick(STAGE_LABELS[stage], locale)),
    organisations: [...names.organisations].map(([value, label]) => ({ value, label })),
    years: names.years.map((year) => ({ value: String(year), label: String(year) })),
    answers: of(ANSWERS, (answer) => t(ANSWER_WORDS[answer])),
    outcomes: of(OUTCOMES, (outcome) => t(OUTCOME_WORDS[outcome])),
    disputes: of(DISPUTED, (disputed) => t(DISPUTE_WORDS[disputed])),
  };
}

export function foundWords(counts: StateCounts, searched: boolean, locale: Locale): string {
  const count = total(counts);
  const t = listMessages(locale);
  return searched && count >= MOST_COUNTED ? t('foundMany', { count }) : t('found', { count });
}

/** One column for each state that holds something, each with the way to all of it. */
export function boardColumns(
  rows: readonly ListedRecommendation[],
  counts: StateCounts,
  filters: RecommendationFilters,
  names: Names,
  locale: Locale,
): BoardColumn[] {
  const t = listMessages(locale);
  const typed = typedFilters(filters);
  return SHOWN_STATES.filter((state) => counts[state]).map((state) => {
    const items = rows.filter((row) => row.state === state);
    const count = counts[state] ?? 0;
    const tag = stateTag(state, locale);
    return {
      ...tag,
      count,
      items: items.map((row) => listItem(row, names, locale)),
      all:
        count > items.length
          ? {
              path: withQuery(RECOMMENDATIONS_PATH, { ...typed, state }),
              label: t('boardAll', { count, state: tag.label }),
            }
          : null,
    };
  });
}
