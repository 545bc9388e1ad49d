const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060\u2066-\u2069\ufeff]/u;

export type OfficialTextProblem = 'missing' | 'tooLong' | 'strangeCharacters';

/** Why what an official writes is not taken. */
export function officialTextProblem(text: string, max: number, needed = true): OfficialTextProblem | null {
  if (text.trim() === '') return needed ? 'missing' : null;
  if (!text.isWellFormed() || UNSEEN.test(text) || /\p{Cc}/u.test(text.replace(/[\n\t]/g, '')))
    return 'strangeCharacters';
  return text.length > max ? 'tooLong' : null;
}
