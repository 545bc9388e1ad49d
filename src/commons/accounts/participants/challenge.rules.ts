const MINUTE = 60_000;

export const CHALLENGE_LASTS_MS = 60 * MINUTE;
/** Used and expired ones are kept this long, so that a late click is told what happened. */
export const CHALLENGE_KEPT_MS = 30 * 24 * 60 * MINUTE;
export const CODE_TRIES = 5;

/** Six digits out of a proof made with the house's key. */
export function codeOf(proof: string): string {
  const number = Buffer.from(proof, 'base64url').readUIntBE(0, 6);
  return String(number % 1_000_000).padStart(6, '0');
}

export interface ChallengeTimes {
  wrongCodes: number;
  expiresAt: Date;
  consumedAt: Date | null;
}

export type ChallengeProblem = 'used' | 'expired' | 'exhausted';

/** Why a validly signed challenge opens nothing any more; null while it does. */
export function challengeProblem(challenge: ChallengeTimes, now: Date): ChallengeProblem | null {
  if (challenge.consumedAt) return 'used';
  if (challenge.expiresAt <= now) return 'expired';
  return null;
}

/** The code, unlike the link, can be guessed, so it has few tries. */
export function codeProblem(challenge: ChallengeTimes, now: Date): ChallengeProblem | null {
  return challengeProblem(challenge, now) ?? (challenge.wrongCodes >= CODE_TRIES ? 'exhausted' : null);
}
