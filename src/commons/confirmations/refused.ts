import type { RuleBroken } from '../../platform/errors/index.js';
import type { Locale } from '../../platform/i18n/index.js';

/** A rule that a page can tell about. */
type Refusal = RuleBroken & { sentence(locale: Locale): string };

export interface Refused {
  kind: 'refused';
  refusal: Refusal;
}

/** What making it may end with instead, as an answer. */
export async function orRefused<Answer>(
  answer: Promise<Answer>,
  kinds: readonly (abstract new (...args: never[]) => Refusal)[],
): Promise<Answer | Refused> {
  try {
    return await answer;
  } catch (error) {
    if (kinds.some((kind) => error instanceof kind)) return { kind: 'refused', refusal: error as Refusal };
    throw error;
  }
}
