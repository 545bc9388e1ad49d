import { stem } from './word-stem.js';

const WORD = /[\p{L}\p{N}]+/gu;
const SHORTEST = 2;
const MOST = 8;

/** A part of a text; `hit` where it is what was searched for. */
export interface Marked {
  text: string;
  hit: boolean;
}

/** As `library_folded` in the database compares them, a word at a time. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[ёѐ]/g, 'е').replace(/[йѝ]/g, 'и');
}

/** What of a question can be looked for: the stems of words of two signs and more, and single digits. */
export function searchWords(question: string): string[] {
  const words = (folded(question).match(WORD) ?? []).filter(
    (word) => Array.from(word).length >= SHORTEST || /^\p{N}$/u.test(word),
  );
  return [...new Set(words.map(stem))].slice(0, MOST);
}

/** A pattern of the database that finds such beginnings in a text that is not folded; case is left to it. */
export function insideText(words: readonly string[]): string {
  const all = words.map((word) => word.replace(/и/g, '[иѝй]\u0306?').replace(/е/g, '[еѐё]\u0308?'));
  return `\\m(?:${all.join('|')})`;
}

/** Words that begin with one of these are marked as a whole. */
export function marked(text: string, words: readonly string[]): Marked[] {
  const parts: Marked[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!words.some((beginning) => folded(word).startsWith(beginning))) continue;
    if (index > from) parts.push({ text: text.slice(from, index), hit: false });
    parts.push({ text: word, hit: true });
    from = index + word.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), hit: false });
  return parts;
}

/** A piece of a long text begins and ends with whole words. */
export function snippet(piece: string, { begins, ends }: { begins: boolean; ends: boolean }): string {
  const text = piece.replace(/\s+/g, ' ');
  const start = begins ? text : text.replace(/^\S*\s/, '… ');
  return (ends ? start : start.replace(/\s\S*$/, ' …')).trim();
}
