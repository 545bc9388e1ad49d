import { howComputed } from '../../../commons/deadlines/index.js';
import { formatDate, formatNumber, pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import type { Procedure } from '../kinds/petition-kind.entity.js';
import { assemblyMessages } from './general-assembly.messages.js';
import { initiativeMessages } from './local-initiative.messages.js';
import { PROCEDURE_LAW, type LegalTerm, type Step, type TermRule } from './procedures.law.js';
import { proceduresMessages } from './procedures.messages.js';
import { citation, type DatedTerm, type Needed } from './procedures.rules.js';
import { referendumMessages } from './referendum.messages.js';
import type { ShownDated, ShownNeeded, ShownStep, ShownTerm } from './views/procedure-parts.js';

/** The words of each procedure, by the keys of its law. */
export const PROCEDURE_TEXTS: Record<Procedure, Record<string, Text>> = {
  localInitiative: initiativeMessages.texts,
  referendum: referendumMessages.texts,
  generalAssembly: assemblyMessages.texts,
};

export function words(procedure: Procedure, key: string, locale: Locale): string {
  const text = PROCEDURE_TEXTS[procedure][key];
  if (!text) throw new Error(`No words for ${procedure}, ${key}`);
  return pick(text, locale);
}

export function shownSteps(procedure: Procedure, locale: Locale): ShownStep[] {
  return PROCEDURE_LAW[procedure].steps.map((step) => shownStep(procedure, step, locale));
}

export function shownStep(procedure: Procedure, { key, article, by }: Step, locale: Locale): ShownStep {
  return {
    key,
    title: words(procedure, `step.${key}`, locale),
    text: words(procedure, `step.${key}.text`, locale),
    article: citation(article, locale),
    by,
  };
}

export function shownNeeded(needed: readonly Needed[], locale: Locale): ShownNeeded[] {
  const t = proceduresMessages(locale);
  return needed.map(({ key, count, article }) => ({
    what: t(key),
    count: formatNumber(count, locale),
    article: citation(article, locale),
  }));
}

export function shownTerms(procedure: Procedure, locale: Locale): ShownTerm[] {
  return PROCEDURE_LAW[procedure].terms.map((term) => ({
    key: term.key,
    what: words(procedure, `term.${term.key}`, locale),
    long: howLong(term.rule, locale),
    from: words(procedure, `date.${term.from}`, locale),
    article: citation(term.article, locale),
  }));
}

export function shownDated(procedure: Procedure, terms: readonly DatedTerm[], locale: Locale): ShownDated[] {
  return terms.map((term) => ({
    key: term.key,
    what: words(procedure, `term.${term.key}`, locale),
    day: dayOf(term, locale),
    article: citation(term.article, locale),
    how: [...howOf(term, locale), ...noteOf(procedure, term, locale)],
  }));
}

function dayOf({ outcome }: DatedTerm, locale: Locale): string {
  const t = proceduresMessages(locale);
  const on = (day: string) => formatDate(day, locale);
  if (outcome.kind === 'earliest') return t('earliestDay', { date: on(outcome.day) });
  if (outcome.kind !== 'window') return t('lastDay', { date: on(outcome.day) });
  if (outcome.from > outcome.until) return t('noDay');
  return t('window', { from: on(outcome.from), until: on(outcome.until) });
}

function howOf(term: DatedTerm, locale: Locale): string[] {
  const t = proceduresMessages(locale);
  const { event, outcome, rule } = term;
  const on = (day: string) => formatDate(day, locale);
  switch (outcome.kind) {
    case 'last':
      return howComputed({ ...outcome.computed, pausedAt: null, pauseReason: '' }, locale);
    case 'lastBefore': {
      const count = 'before' in rule ? rule.before : 0;
      const back = t('countedBack', { count, event: on(event), date: on(outcome.counted) });
      return outcome.day === outcome.counted ? [back] : [back, t('movedBack', { date: on(outcome.day) })];
    }
    case 'earliest':
      return 'notBefore' in rule
        ? [t('countedOn', { term: bare(rule.notBefore, locale), event: on(event), date: on(outcome.day) })]
        : [];
    case 'window':
      return howWindow(term, outcome, locale);
  }
}

function howWindow(
  { event, rule }: LegalTerm & { event: string },
  { from, until, bounds }: Extract<DatedTerm['outcome'], { kind: 'window' }>,
  locale: Locale,
): string[] {
  const t = proceduresMessages(locale);
  const on = (day: string) => formatDate(day, locale);
  if ('during' in rule)
    return rule.during.map((count, at) =>
      t('daysBefore', { count, event: on(event), date: on(bounds[at]!) }),
    );
  if (!('between' in rule)) return [];
  const counted = rule.between.map((term, at) =>
    t('countedOn', { term: bare(term, locale), event: on(event), date: on(bounds[at]!) }),
  );
  if (rule.on === 'anyDay' || from > until) return counted;
  return [...counted, t('offOnly', { from: on(from), until: on(until) })];
}

function noteOf(procedure: Procedure, { key }: LegalTerm, locale: Locale): string[] {
  const note = PROCEDURE_TEXTS[procedure][`note.${key}`];
  return note ? [pick(note, locale)] : [];
}

function howLong(rule: TermRule, locale: Locale): string {
  const t = proceduresMessages(locale);
  if ('within' in rule) {
    const long =
      'days' in rule.within
        ? t('withinDays', { count: rule.within.days })
        : t('withinMonths', { count: rule.within.months });
    return rule.pausable ? `${long}, ${t('checkStops')}` : long;
  }
  if ('before' in rule) return t('beforeDays', { count: rule.before });
  if ('notBefore' in rule) return t('notBeforeMonths', { count: rule.notBefore.months });
  if ('during' in rule) return t('during', { from: rule.during[0], until: rule.during[1] });
  const [from, until] = rule.between;
  // From the next day on is no bound that anybody would tell.
  if ('days' in from && from.days === 1 && 'months' in until)
    return `${t('withinMonths', { count: until.months })}, ${t('onDayOff')}`;
  const window = t('between', { from: bare(from, locale), until: bare(until, locale) });
  return rule.on === 'dayOff' ? `${window}, ${t('onDayOff')}` : window;
}

function bare(term: { days: number } | { months: number }, locale: Locale): string {
  const t = proceduresMessages(locale);
  return 'days' in term ? t('bareDays', { count: term.days }) : t('bareMonths', { count: term.months });
}
