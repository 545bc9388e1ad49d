import { generateSync, verifySync } from 'otplib';

/** One code earlier or later is accepted, for clocks that are a little off. */
const TOLERANCE_SECONDS = 30;
/** A key that nobody connected by then is forgotten. */
export const PENDING_KEY_LASTS_MS = 30 * 60_000;

export const RECOVERY_CODES = 10;
const RECOVERY_ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const RECOVERY_LENGTH = 12;

function seconds(now: Date): number {
  return Math.floor(now.getTime() / 1000);
}

/** The time step to which a code belongs, or null when it is wrong. Whether it was used before is the row's to say. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const result = verifySync({ secret, token: code, epoch: seconds(now), epochTolerance: TOLERANCE_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

export function totpCode(secret: string, now: Date): string {
  return generateSync({ secret, epoch: seconds(now) });
}

/** `bytes` come from a source of randomness, one for each character. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const letters = Array.from(
    bytes.subarray(0, RECOVERY_LENGTH),
    (byte) => RECOVERY_ALPHABET[byte % RECOVERY_ALPHABET.length],
  );
  return [0, 4, 8].map((start) => letters.slice(start, start + 4).join('')).join('-');
}

/** As typed: capitals, spaces and dashes do not matter. */
export function normalisedRecoveryCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s\u2010-\u2015-]/g, '');
}
