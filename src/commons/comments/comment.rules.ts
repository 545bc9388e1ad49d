import { createHash } from 'node:crypto';
import { sameWording } from '../../platform/i18n/index.js';

/** What citizens may say towards a subject; `answer` is a unit's. */
export const CITIZEN_STANCES = ['for', 'against', 'neutral', 'question'] as const;
export type CitizenStance = (typeof CITIZEN_STANCES)[number];
export type Stance = CitizenStance | 'answer';

export type CommentState = 'visible' | 'held' | 'hidden' | 'deleted';

export const COMMENT_ORDERS = ['best', 'newest', 'oldest', 'discussed'] as const;
export type CommentOrder = (typeof COMMENT_ORDERS)[number];

export const PAGE_SIZES = [20, 50, 200] as const;
export type CommentPageSize = (typeof PAGE_SIZES)[number];

export const DEEPEST = 3;
export const LONGEST_TEXT = 5_000;
export const EDIT_MS = 15 * 60_000;

/** 95 % of the normal distribution. */
const Z = 1.96;

/**
 * The lower bound of Wilson's interval: how much approval is certain, so that 1 of 1 does not stand above 95 of 100.
 * Written without a difference of near equals, so that nobody's approval is exactly 0 and rounding never turns the order.
 */
export function wilson(ups: number, downs: number): number {
  const votes = ups + downs;
  if (votes === 0) return 0;
  const spread = Z * Math.sqrt((ups * downs) / votes + (Z * Z) / 4);
  return (ups * ups) / votes / (ups + (Z * Z) / 2 + spread);
}

/** The same in SQL, for counting and ordering in one statement. */
export function wilsonSql(ups: string, downs: string): string {
  const [up, down, votes] = [ups, downs, `(${ups} + ${downs})`].map((count) => `(${count})::float8`);
  const spread = `${Z} * sqrt(${up} * ${down} / ${votes} + ${(Z * Z) / 4})`;
  return `CASE WHEN ${ups} + ${downs} = 0 THEN 0 ELSE
    ${up} * ${up} / ${votes} / (${up} + ${(Z * Z) / 2} + ${spread}) END`;
}

export interface Place {
  parentId: string | null;
  rootId: string | null;
  depth: number;
  /** Whom it answers where that is not the parent. */
  answersId: string | null;
}

/** Where a reply stands: below what it answers, or beside it where that is deep enough already. */
export function placeOf(
  answered: { id: string; parentId: string | null; rootId: string | null; depth: number } | null,
): Place {
  if (!answered) return { parentId: null, rootId: null, depth: 0, answersId: null };
  const rootId = answered.rootId ?? answered.id;
  if (answered.depth < DEEPEST)
    return { parentId: answered.id, rootId, depth: answered.depth + 1, answersId: null };
  return { parentId: answered.parentId, rootId, depth: DEEPEST, answersId: answered.id };
}

export type EditProblem = 'editAnswered' | 'editTooLate';

/** Why a text stays as it is; null while its author may still change it. */
export function editProblem(comment: { createdAt: Date; replies: number }, now: Date): EditProblem | null {
  if (comment.replies > 0) return 'editAnswered';
  return now.getTime() - comment.createdAt.getTime() > EDIT_MS ? 'editTooLate' : null;
}

/** Two texts that read the same are one text. */
export function textHash(text: string): string {
  return createHash('sha256').update(sameWording(text)).digest('hex');
}

const LETTERS = 'АБВГДЕЖЗИКЛМНПРСТУФХЦЧШЮЯ';
const DIGITS = '23456789';

/** „К7Ж2М4“: what an unnamed author is called, out of a keyed fingerprint of person and subject in hexadecimal. */
export function authorCodeOf(fingerprint: string): string {
  let rest = BigInt(`0x${fingerprint.slice(0, 16)}`);
  let code = '';
  for (let at = 0; at < 6; at += 1) {
    const from = at % 2 === 0 ? LETTERS : DIGITS;
    code += from[Number(rest % BigInt(from.length))];
    rest /= BigInt(from.length);
  }
  return code;
}
