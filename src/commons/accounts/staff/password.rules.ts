export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

export type PasswordProblem = 'passwordShort' | 'passwordLong' | 'passwordPlain' | 'passwordPersonal';

/** The same letters typed on another keyboard, or pasted with a space around them, are the same password. */
export function normalisedPassword(password: string): string {
  return password.normalize('NFKC').trim();
}

/** What is wrong with a new password; length and being hard to guess count, odd characters do not. */
export function passwordProblem(
  password: string,
  owner: { email: string; name: string },
): PasswordProblem | null {
  const text = normalisedPassword(password).toLowerCase();
  if ([...text].length < PASSWORD_MIN) return 'passwordShort';
  if ([...text].length > PASSWORD_MAX) return 'passwordLong';
  if (new Set(text).size < 6 || isStaircase(text)) return 'passwordPlain';
  const personal = [
    owner.email.split('@')[0] ?? '',
    ...owner.name.split(/\s+/),
    'megdan',
    'мегдан',
    'password',
    'парола',
  ];
  const rest = personal
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 3)
    .reduce((left, word) => left.replaceAll(word, ''), text);
  return [...rest].length < PASSWORD_MIN / 2 ? 'passwordPersonal' : null;
}

/** 123456789012, abcdefghijkl */
function isStaircase(text: string): boolean {
  let steps = 0;
  for (let index = 1; index < text.length; index += 1) {
    if (Math.abs(text.charCodeAt(index) - text.charCodeAt(index - 1)) === 1) steps += 1;
  }
  return steps >= text.length - 2;
}
