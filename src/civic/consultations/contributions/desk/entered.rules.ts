import { dateIn, startOfDay, type IsoDate } from '../../../../platform/clock/index.js';
import { slugify } from '../../../../platform/i18n/index.js';

/** A letter may be longer than the form of the site. */
export const LONGEST_ENTERED = 20_000;

const ARTICLE =
  /^(?:(?:чл|член|art)\.?\s*)?(\d+\s?[а-яa-z]?)(?:\s*,?\s*ал\.?\s*(\d+[а-я]?))?(?:\s*,?\s*т\.?\s*(\d+))?\.?$/iu;
const PROVISION = /^§\s*(\d+[а-яa-z]?)\.?$/iu;
const HALF_A_DAY_MS = 12 * 3_600_000;

/** „чл. 12, ал. 3“, „12“ and „§ 4“ as addresses in the draft; null for the whole of it, undefined for anything else. */
export function anchorTyped(typed: string): string | null | undefined {
  const words = typed.trim();
  if (words === '') return null;
  const provision = PROVISION.exec(words);
  if (provision) return `par-${slugify(provision[1]!)}`;
  const article = ARTICLE.exec(words);
  if (!article) return /^[a-z][\w-]{0,79}$/.test(words) ? words : undefined;
  const [, number, paragraph, point] = article;
  return [
    `chl-${slugify(number!.replace(/\s/, ''))}`,
    paragraph && `al-${slugify(paragraph)}`,
    point && `t-${point}`,
  ]
    .filter(Boolean)
    .join('-');
}

/** Of what came on a day, nobody knows the hour: noon, or now where that is today. */
export function receiptOn(day: IsoDate, now: Date): Date {
  if (day === dateIn(now)) return now;
  return new Date(startOfDay(day).getTime() + HALF_A_DAY_MS);
}

export function receiptProblem(
  day: IsoDate,
  opensAt: Date,
  now: Date,
): 'receivedLater' | 'receivedBefore' | null {
  if (day > dateIn(now)) return 'receivedLater';
  return day < dateIn(opensAt) ? 'receivedBefore' : null;
}
