import { filePath } from '../../../platform/files/index.js';
import { formatNumber, pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import type { Tone } from '../../../platform/ui/index.js';
import type { PracticeRecord, PracticeResult } from '../practice-record.js';
import { practiceLifecycle, toneOf, type PracticeState } from '../practice.lifecycle.js';
import { ACTOR_LABELS, COST_LABELS, practicePath } from '../practice.rules.js';
import type { ListedPractice } from '../practices.queries.js';
import { readingMessages } from './reading.messages.js';
import type { PracticeItem } from './views/list-parts.js';

/** So many letters of a Bulgarian word stay the same in its forms. */
const STEM = 5;

type Head = Omit<PracticeRecord, 'results' | 'evidence'>;
type Places = ReadonlyMap<string, Text>;

export function stateTag(state: PracticeState, locale: Locale): { label: string; tone: Tone } {
  return { label: pick(practiceLifecycle.states[state].label, locale), tone: toneOf(state) };
}

/** „с. Рожен“, „община в Северозападна България, България“ */
export function whereText(
  { ekatte, place, country }: Pick<Head, 'ekatte' | 'place' | 'country'>,
  places: Places,
  locale: Locale,
): string {
  const ours = ekatte ? (places.get(ekatte)?.[locale] ?? ekatte) : '';
  // „Северозападна България“ says the country already.
  const rest = place.includes(country) ? [place] : [place, country];
  return [ours, ...rest].filter(Boolean).join(', ');
}

export function whoText(
  { actorKind, actorName }: Pick<Head, 'actorKind' | 'actorName'>,
  locale: Locale,
): string {
  const kind = actorKind ? ACTOR_LABELS[actorKind][locale] : '';
  if (actorName === '' || kind === '') return actorName || kind;
  const small = kind.toLocaleLowerCase(locale);
  // „Община с 24 села“ needs no „(община)“.
  return actorName.toLocaleLowerCase(locale).includes(small.slice(0, STEM))
    ? actorName
    : `${actorName} (${small})`;
}

export function whenText({ fromYear, toYear }: Pick<Head, 'fromYear' | 'toYear'>, locale: Locale): string {
  if (fromYear === null) return '';
  const t = readingMessages(locale);
  const [from, to] = [String(fromYear), String(toYear ?? '')];
  if (toYear === null) return t('sinceYear', { from });
  return toYear === fromYear ? t('inYear', { from }) : t('betweenYears', { from, to });
}

/** „12 500 €, плати: общинският бюджет“ */
export function costText(
  { costKind, costAmount, costPayer }: Pick<Head, 'costKind' | 'costAmount' | 'costPayer'>,
  locale: Locale,
  { payer = true }: { payer?: boolean } = {},
): string {
  if (costKind === null) return '';
  if (costKind !== 'amount' || costAmount === null) return COST_LABELS[costKind][locale];
  const t = readingMessages(locale);
  const amount = t('costAmount', { amount: formatNumber(costAmount, locale, { maximumFractionDigits: 2 }) });
  return payer && costPayer ? `${amount}; ${t('paidBy', { payer: costPayer })}` : amount;
}

/** „от 12 на 48 бр.“ in its parts, each as it is written. */
export interface ResultView extends Omit<PracticeResult, 'before' | 'after'> {
  before: { value: number; text: string };
  after: { value: number; text: string };
  /** „+36 (+300 %)“ */
  change: string;
}

export function resultView(result: PracticeResult, locale: Locale): ResultView {
  const [before, after] = [result.before ?? 0, result.after ?? 0];
  const written = (value: number) => {
    const number = formatNumber(value, locale, { maximumFractionDigits: 2 });
    return result.unit === '%' ? `${number}\u00a0%` : number;
  };
  return {
    ...result,
    before: { value: before, text: written(before) },
    after: { value: after, text: written(after) },
    change: changeText(before, after, result.unit, locale),
  };
}

/** A share of nothing is none, and one of a share misleads. */
export function changeText(before: number, after: number, unit: string, locale: Locale): string {
  const difference = after - before;
  const t = readingMessages(locale);
  if (difference === 0) return t('unchanged');
  const signed = (value: number, digits: number) =>
    `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value), locale, { maximumFractionDigits: digits })}`;
  if (unit === '%') return t('points', { difference: signed(difference, 2) });
  const share = before === 0 ? '' : ` (${signed((difference / Math.abs(before)) * 100, 0)}\u00a0%)`;
  return `${signed(difference, 2)}${share}`;
}

export function photoView(
  { photoAlt }: Pick<Head, 'photoAlt'>,
  file: { key: string; name: string } | null | undefined,
): { src: string; alt: string } | null {
  return file ? { src: filePath(file), alt: photoAlt } : null;
}

export function listItem(
  practice: ListedPractice,
  { places, topics }: { places: Places; topics: ReadonlyMap<string, Text> },
  locale: Locale,
): PracticeItem {
  const { id, photoKey, photoName } = practice;
  return {
    id,
    path: practicePath(practice),
    title: practice.title,
    lang: practice.lang,
    summary: practice.summary,
    who: whoText(practice, locale),
    where: whereText(practice, places, locale),
    cost: costText(practice, locale, { payer: false }),
    numbers: practice.numbers,
    supporters: practice.supporters,
    answered: practice.answeredAt !== null,
    archived: practice.state === 'archived' ? stateTag('archived', locale).label : null,
    topics: practice.topics.map((code) => topics.get(code)?.[locale] ?? code),
    photo: photoView(practice, photoKey && photoName ? { key: photoKey, name: photoName } : null),
  };
}
