import { setTimeout as pause } from 'node:timers/promises';

interface Patience {
  /** How long to go on asking; generous, because it is only used up by a failure. */
  within?: number;
  every?: number;
}

/**
 * Asks again and again until the answer is neither null, undefined nor false, and hands it out.
 * @throws naming what was waited for, with the last error if asking itself failed
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  { within = 20_000, every = 40 }: Patience = {},
): Promise<T> {
  const deadline = Date.now() + within;
  let lastError: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      lastError = undefined;
    } catch (error) {
      lastError = error;
    }
    if (Date.now() > deadline) {
      const why = lastError instanceof Error ? `; ${lastError.message}` : '';
      throw new Error(`Waited ${within} ms in vain for: ${what}${why}`, { cause: lastError });
    }
    await pause(every);
  }
}
