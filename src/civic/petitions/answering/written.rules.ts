/** What officials write into forms about petitions. */
export const LIMITS = { reason: 3_000, to: 300, law: 300, official: 200, place: 300, note: 2_000 } as const;

export type WrittenField = keyof typeof LIMITS;

const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060\u2066-\u2069\ufeff]/u;

/** Why a text is refused, as the code of a sentence with `{label}` and `{max}`. */
export type WrittenProblem = 'petitionMissing' | 'petitionTooLong' | 'petitionStrangeCharacters';

export function writtenProblem(text: string, field: WrittenField, needed = true): WrittenProblem | null {
  if (text.trim() === '') return needed ? 'petitionMissing' : null;
  if (!text.isWellFormed() || UNSEEN.test(text) || /\p{Cc}/u.test(text.replace(/[\n\t]/g, '')))
    return 'petitionStrangeCharacters';
  return text.length > LIMITS[field] ? 'petitionTooLong' : null;
}
