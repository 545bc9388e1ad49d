/** What either side writes into forms about recommendations. */
export const WRITTEN_LIMITS = {
  reason: 3_000,
  text: 3_000,
  official: 200,
  title: 200,
  message: 300,
  link: 500,
} as const;

export type WrittenField = keyof typeof WRITTEN_LIMITS;

const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060\u2066-\u2069\ufeff]/u;

/** Why a text is refused, as the code of a sentence with `{label}` and `{max}`. */
export type WrittenProblem =
  'recommendationMissing' | 'recommendationTooLong' | 'recommendationStrangeCharacters';

export function writtenProblem(text: string, field: WrittenField): WrittenProblem | null {
  if (text.trim() === '') return 'recommendationMissing';
  if (!text.isWellFormed() || UNSEEN.test(text) || /\p{Cc}/u.test(text.replace(/[\n\t]/g, '')))
    return 'recommendationStrangeCharacters';
  return text.length > WRITTEN_LIMITS[field] ? 'recommendationTooLong' : null;
}

/** An address that everybody can open; '' is none. */
export function linkProblem(link: string): 'recommendationBadLink' | null {
  if (link === '') return null;
  if (link.length > WRITTEN_LIMITS.link || !URL.canParse(link)) return 'recommendationBadLink';
  return ['http:', 'https:'].includes(new URL(link).protocol) ? null : 'recommendationBadLink';
}
