import {
  addDays,
  isWorkingDay,
  type IsoDate,
  type OneOffDays,
  type Term,
} from '../../../platform/clock/index.js';
import { computed, resumed, type Computed } from '../../../commons/deadlines/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import type { Procedure } from '../kinds/petition-kind.entity.js';
import { PROCEDURE_LAW, type LegalTerm } from './procedures.law.js';

/** „Не по-малко от една двадесета“: a part of a voter is a voter more. */
export function atLeast(voters: number, share: number): number {
  return Math.ceil(voters / share);
}

export interface Needed {
  /** What so many people do; names its message. */
  key: 'propose' | 'bind' | 'turnout' | 'call' | 'quorum' | 'quorumSmall' | 'quorumLater';
  count: number;
  article: string;
}

export const LARGEST_ASSEMBLY = 10_000;
export const FEWEST_CALLING = 20;
const SMALL_PLACE = 150;

/** Art. 27 and 41(2): 1/20 propose, 1/10 bind the council, 40 % have to vote. */
export function referendumNumbers(voters: number): Needed[] {
  return [
    { key: 'propose', count: atLeast(voters, 20), article: '27(1).3' },
    { key: 'bind', count: atLeast(voters, 10), article: '27(2)' },
    { key: 'turnout', count: atLeast(voters * 2, 5), article: '41(2)' },
  ];
}

/** Art. 57(1).3 and 60: 1/50 and never fewer than 20 call it; quorum by the size of the place, and after an hour. */
export function assemblyNumbers({ voters, inhabitants }: { voters: number; inhabitants: number }): Needed[] {
  const isSmall = inhabitants <= SMALL_PLACE;
  return [
    { key: 'call', count: Math.max(FEWEST_CALLING, atLeast(voters, 50)), article: '57(1).3' },
    isSmall
      ? { key: 'quorumSmall', count: atLeast(voters, 3), article: '60(2)' }
      : { key: 'quorum', count: atLeast(voters, 4), article: '60(1)' },
    { key: 'quorumLater', count: atLeast(voters, 10), article: '60(3)' },
  ];
}

/** What a typed date leads to. */
export type Outcome =
  | { kind: 'last'; day: IsoDate; computed: Computed }
  /** `counted` is so many days before the event, `day` the last working day until then. */
  | { kind: 'lastBefore'; day: IsoDate; counted: IsoDate }
  | { kind: 'earliest'; day: IsoDate }
  /** `bounds` are the days as counted; `from` and `until` the first and last on which it can be. */
  | { kind: 'window'; from: IsoDate; until: IsoDate; bounds: readonly [IsoDate, IsoDate] };

export interface DatedTerm extends LegalTerm {
  event: IsoDate;
  outcome: Outcome;
}

/** The time during which a statutory check stops the clock (§ 5(3) of the amending act of 2010). */
export interface Pause {
  from: IsoDate;
  until: IsoDate;
}

/** The terms that follow from the dates that were typed, in the order of the procedure. */
export function datedTerms(
  procedure: Procedure,
  dates: Readonly<Record<string, IsoDate | undefined>>,
  { oneOff, pause }: { oneOff: OneOffDays; pause?: { from: IsoDate; until: IsoDate; reason: string } },
): DatedTerm[] {
  return PROCEDURE_LAW[procedure].terms.flatMap((term) => {
    const event = dates[term.from];
    return event ? [{ ...term, event, outcome: outcomeOf(term, event, oneOff, pause) }] : [];
  });
}

function outcomeOf(
  { rule }: LegalTerm,
  event: IsoDate,
  oneOff: OneOffDays,
  pause: (Pause & { reason: string }) | undefined,
): Outcome {
  if ('within' in rule) {
    const plain = computed(event, rule.within, oneOff);
    const paused = rule.pausable && pause ? resumed(plain, pause, oneOff) : plain;
    return { kind: 'last', day: paused.steps.at(-1)!.day, computed: paused };
  }
  if ('before' in rule) {
    const counted = addDays(event, -rule.before);
    return { kind: 'lastBefore', counted, day: lastDayWhere(counted, (day) => isWorkingDay(day, oneOff)) };
  }
  if ('notBefore' in rule) return { kind: 'earliest', day: after(event, rule.notBefore) };
  if ('during' in rule) {
    const bounds = [addDays(event, -rule.during[0]), addDays(event, -rule.during[1])] as const;
    return { kind: 'window', from: bounds[0], until: bounds[1], bounds };
  }
  const bounds = [after(event, rule.between[0]), after(event, rule.between[1])] as const;
  if (rule.on === 'anyDay') return { kind: 'window', from: bounds[0], until: bounds[1], bounds };
  const isOff = (day: IsoDate) => !isWorkingDay(day, oneOff);
  return {
    kind: 'window',
    from: firstDayWhere(bounds[0], isOff),
    until: lastDayWhere(bounds[1], isOff),
    bounds,
  };
}

function after(event: IsoDate, term: Extract<Term, { days: number } | { months: number }>): IsoDate {
  return Temporal.PlainDate.from(event).add(term, { overflow: 'constrain' }).toString();
}

function firstDayWhere(from: IsoDate, fits: (day: IsoDate) => boolean): IsoDate {
  let day = from;
  while (!fits(day)) day = addDays(day, 1);
  return day;
}

function lastDayWhere(until: IsoDate, fits: (day: IsoDate) => boolean): IsoDate {
  let day = until;
  while (!fits(day)) day = addDays(day, -1);
  return day;
}

export const FIRST_YEAR = 2009;
export const LAST_YEAR = 2099;

/** A date of the calendar since the law is in force, not only something that looks like one. */
export function isDate(typed: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false;
  try {
    const { year } = Temporal.PlainDate.from(typed, { overflow: 'reject' });
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  } catch {
    return false;
  }
}

const ARTICLE = /^(\d+)(?:\((\d+)\)(?:-\((\d+)\))?)?(?:\.(\d+))?$/;

/** „чл. 27, ал. 1, т. 3 и чл. 28, ал. 8–9“, „Art. 27(1), item 3 and Art. 28(8)–(9)“ */
export function citation(short: string, locale: Locale): string {
  const articles = short.split(', ').map((one) => oneArticle(one, locale));
  const and = locale === 'bg' ? ' и ' : ' and ';
  return [articles.slice(0, -1).join(', '), articles.at(-1)!].filter(Boolean).join(and);
}

function oneArticle(short: string, locale: Locale): string {
  const [, article, first, last, item] = ARTICLE.exec(short) ?? [];
  if (!article) throw new Error(`Not an article: ${short}`);
  if (locale === 'en') {
    const paragraphs = (first ? `(${first})` : '') + (last ? `–(${last})` : '');
    return `Art. ${article}${paragraphs}${item ? `, item ${item}` : ''}`;
  }
  const paragraphs = first ? `, ал. ${first}${last ? `–${last}` : ''}` : '';
  return `чл. ${article}${paragraphs}${item ? `, т. ${item}` : ''}`;
}
