import { INQUIRIES_PATH } from './inquiry.rules.js';

/** Where a signed-in sender reads theirs: all of them, or one. */
export function minePath(id?: string): string {
  return id ? `${INQUIRIES_PATH}/mine/${id}` : `${INQUIRIES_PATH}/mine`;
}

/** Where whoever has the letter reads theirs, without an account. */
export function trackPath(token: string): string {
  return `${INQUIRIES_PATH}/track/${token}`;
}
