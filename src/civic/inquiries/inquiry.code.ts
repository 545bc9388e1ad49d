import { randomInt } from 'node:crypto';

/** Without what looks alike when it is read out: I, O, 0, 1. */
const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** By which a sender asks about theirs; nobody can guess one. */
export function newCode(): string {
  const part = () => Array.from({ length: 4 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
  return `${part()}-${part()}-${part()}`;
}
