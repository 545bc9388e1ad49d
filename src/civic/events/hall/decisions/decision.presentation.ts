import { dateIn } from '../../../../platform/clock/index.js';
import { formatDate, type Locale, type Text } from '../../../../platform/i18n/index.js';
import type { TrailEntry } from '../../../../commons/trail/index.js';
import { EVENT } from '../../event.rules.js';
import { daysLate, DECISION_STATES, decisionState } from './decision.rules.js';
import type { ShownDecision } from './decision.queries.js';
import { decisionMessages } from './decisions.messages.js';
import type { DecisionView } from './views/decision-list.js';

/** One decision with what became of it; `links` are those of its trail. */
export function decisionView(
  decision: ShownDecision,
  links: readonly TrailEntry[],
  { units, locale, now }: { units: ReadonlyMap<string, Text>; locale: Locale; now: Date },
): DecisionView {
  const t = decisionMessages(locale);
  const { number, text, lang, kind, unitId, dueOn, doneAt, doneNote } = decision;
  const today = dateIn(now);
  const state = decisionState(decision, today);
  const late = state === 'overdue' ? daysLate(dueOn, today) : 0;
  const unit = unitId && units.get(unitId)?.[locale];
  const cards = links.filter(({ card }) => card.ref.type !== EVENT).map(({ card }) => card);
  return {
    number,
    text,
    lang,
    label: t('numbered', { number }),
    state: { label: DECISION_STATES[state].label[locale], tone: DECISION_STATES[state].tone },
    facts: [
      ...(unit ? [t('unit', { unit })] : []),
      ...(doneAt
        ? [t('doneOn', { date: formatDate(doneAt, locale) })]
        : dueOn
          ? [t('until', { date: formatDate(dueOn, locale) })]
          : []),
      ...(late > 0 ? [t('daysLate', { days: late })] : []),
    ],
    note: doneNote,
    waits: kind === 'proposal' && cards.length === 0 ? t('waitsForSender') : null,
    results: cards.map(({ title, lang: titleLang, path, stateLabel, tone }) => ({
      title,
      lang: titleLang,
      path,
      state: stateLabel[locale],
      tone,
    })),
  };
}
