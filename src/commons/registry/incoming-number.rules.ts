import type { IsoDate } from '../../platform/clock/index.js';

export const LONGEST_NUMBER = 40;

/** As the register has it, without what is written before a number; null where it is none. */
export function incomingNumber(typed: string): string | null {
  const number = typed
    .normalize('NFC')
    .replace(/^\s*вх\.?\s*/iu, '')
    .replace(/^(?:№|#|no\.)\s*/iu, '')
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\s+/gu, '')
    .toUpperCase();
  const fits = /^[\p{L}\d]([\p{L}\d./()-]*[\p{L}\d)])?$/u.test(number) && /\d/.test(number);
  return fits && number.length <= LONGEST_NUMBER ? number : null;
}

/** изх. №: the same register gives it. */
export function outgoingNumber(typed: string): string | null {
  return incomingNumber(typed.replace(/^\s*изх\.?\s*/iu, ''));
}

/** A number is given on the day of the receipt or later, and not tomorrow. */
export function numberDayProblem(
  on: IsoDate,
  { receivedOn, today }: { receivedOn: IsoDate; today: IsoDate },
): 'numberBeforeReceipt' | 'numberInFuture' | null {
  if (on < receivedOn) return 'numberBeforeReceipt';
  return on > today ? 'numberInFuture' : null;
}
