import type { Place } from '../../../commons/accounts/index.js';
import { canonicalName } from '../signatures/signature-person.rules.js';

/** Who signed on one line. */
export interface SheetLine {
  name: string;
  /** As typed. */
  place: string;
  /** EKATTE; null for elsewhere. */
  settlement: string | null;
}

/** Line by line as on the paper; null where nothing can be read or it is crossed out. */
export type Keying = (SheetLine | null)[];

export type LineProblem = 'lineNumber' | 'lineShape' | 'lineName' | 'linePlace' | 'lineChoose' | 'lineCount';

export interface Misread {
  problem: LineProblem;
  /** The line, or for `lineCount` how many there were. */
  line: number;
}

export type ReadKeying = { keying: Keying } | Misread;

export const EMPTY_LINE = '-';
/** Between the two readings of a line that somebody has to choose from. */
export const EITHER = ' | ';
const LONGEST_NAME = 100;

/** ЕГН and telephone numbers, however they are spaced. */
const TEN_DIGITS = /\d(?:[\s.-]?\d){9}/u;
const ELSEWHERE = new Set(['другаде', 'elsewhere']);
const NAME = /^[\p{L}\p{M}\s.’'‐-]+$/u;
const LETTERS = /\p{L}.*\p{L}/u;

/** Reads „Име; населено място“, one a row. */
export function readKeying(typed: string, lines: number, places: readonly Place[]): ReadKeying {
  const rows = typed
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '');
  const known = placesByName(places);
  const keying: Keying = [];
  for (const [index, row] of rows.entries()) {
    const read = readLine(row, known);
    if (typeof read === 'string') return { problem: read, line: index + 1 };
    keying.push(read);
  }
  return keying.length === lines ? { keying } : { problem: 'lineCount', line: keying.length };
}

function readLine(row: string, places: ReadonlyMap<string, string>): SheetLine | null | LineProblem {
  if (TEN_DIGITS.test(row)) return 'lineNumber';
  if (row.includes(EITHER.trim())) return 'lineChoose';
  if (row === EMPTY_LINE) return null;
  const [name = '', place = '', ...more] = row.split(';').map((part) => part.trim().replace(/\s+/gu, ' '));
  if (place === '' || more.length > 0) return 'lineShape';
  if (name.length > LONGEST_NAME || !NAME.test(name) || !LETTERS.test(name)) return 'lineName';
  const spoken = canonicalName(place);
  if (ELSEWHERE.has(spoken)) return { name, place, settlement: null };
  const settlement = places.get(spoken);
  return settlement ? { name, place, settlement } : 'linePlace';
}

function placesByName(places: readonly Place[]): Map<string, string> {
  return new Map(
    places.flatMap(({ ekatte, kind, name }): [string, string][] => [
      [canonicalName(name.bg), ekatte],
      [canonicalName(`${kind} ${name.bg}`), ekatte],
    ]),
  );
}

/** The numbers of the lines in which two people read something else. */
export function differences(first: Keying, second: Keying): number[] {
  return first.flatMap((line, index) => (isSame(line, second[index] ?? null) ? [] : [index + 1]));
}

function isSame(one: SheetLine | null, other: SheetLine | null): boolean {
  if (one === null || other === null) return one === other;
  return one.settlement === other.settlement && canonicalName(one.name) === canonicalName(other.name);
}

/** A line as one types it. */
export function lineText(line: SheetLine | null | undefined): string {
  return line ? `${line.name}; ${line.place}` : EMPTY_LINE;
}

/** What a third look begins with: lines on which both agree, and both readings of the others. */
export function settlementDraft(first: Keying, second: Keying): string {
  const differing = new Set(differences(first, second));
  return first
    .map((line, index) =>
      differing.has(index + 1) ? `${lineText(line)}${EITHER}${lineText(second[index])}` : lineText(line),
    )
    .join('\n');
}
