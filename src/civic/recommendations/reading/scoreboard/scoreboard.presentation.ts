import { withQuery } from '../../../../platform/http/index.js';
import { pick, type Locale } from '../../../../platform/i18n/index.js';
import { RECOMMENDATIONS_PATH } from '../../recommendation.rules.js';
import { NO_UNIT } from '../lists/recommendation-filters.js';
import { nameOf, type Names } from '../recommendation-registers.service.js';
import { scoreboardMessages } from './scoreboard.messages.js';
import { together, type Figures, type Score } from './scoreboard.rules.js';
import type { ScoreCell, ScoreRow } from './views/scoreboard.page.js';

type Key = keyof Figures;

/** The filter of the list that shows the rows of a figure. */
const FILTERS: Record<Key, Record<string, string>> = {
  sent: {},
  answered: {},
  inTime: { answer: 'inTime' },
  accepted: { outcome: 'accepted' },
  implemented: { state: 'implemented' },
  disputed: { disputed: 'yes' },
  overdue: { overdue: 'yes' },
};

export const SHOWN = ['sent', 'inTime', 'accepted', 'implemented', 'disputed', 'overdue'] as const;

const OF: Partial<Record<Key, Key>> = { inTime: 'answered', accepted: 'answered', implemented: 'accepted' };

export function unitRows(scores: readonly Score[], names: Names, year: string, locale: Locale): ScoreRow[] {
  const t = scoreboardMessages(locale);
  return scores.map((score) => {
    const unit = nameOf(names.units, score.id);
    const name = unit ? pick(unit, locale) : t('noUnit');
    return row(name, score, { unit: score.id ?? NO_UNIT, year }, locale);
  });
}

export function organisationRows(
  scores: readonly Score[],
  names: Names,
  year: string,
  locale: Locale,
): ScoreRow[] {
  return scores.map((score) => {
    const name = names.organisations.get(score.id ?? '') ?? '';
    return row(name, score, { organisation: score.id ?? '', year }, locale);
  });
}

export function allRow(scores: readonly Score[], year: string, locale: Locale): ScoreRow {
  return row(scoreboardMessages(locale)('all'), together(scores), { year }, locale);
}

function row(name: string, figures: Figures, filter: Record<string, string>, locale: Locale): ScoreRow {
  return { name, cells: SHOWN.map((key) => cell(name, key, figures, filter, locale)) };
}

function cell(
  name: string,
  key: (typeof SHOWN)[number],
  figures: Figures,
  filter: Record<string, string>,
  locale: Locale,
): ScoreCell {
  const t = scoreboardMessages(locale);
  const count = figures[key];
  const whole = OF[key] && figures[OF[key]];
  const share = whole ? Math.round((count / whole) * 100) : null;
  return {
    text: share === null ? String(count) : t('share', { count, share }),
    label: t('figure', { what: t(key), whose: name, count }),
    // Nothing is behind a nought.
    path: count > 0 ? withQuery(RECOMMENDATIONS_PATH, { ...filter, ...FILTERS[key] }) : null,
  };
}
