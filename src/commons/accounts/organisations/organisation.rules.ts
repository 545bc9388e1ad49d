export const organisationKinds = ['ngo', 'business'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

function weighted(digits: number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11;
}

function checkDigit(digits: number[], first: readonly number[], second: readonly number[]): number {
  const rest = weighted(digits, first);
  return rest < 10 ? rest : weighted(digits, second) % 10;
}

/** Whether an ЕИК (9 digits, 13 for a branch) has the right check digits. */
export function isEik(eik: string): boolean {
  if (!/^(\d{9}|\d{13})$/.test(eik)) return false;
  const digits = Array.from(eik, Number);
  if (checkDigit(digits, [1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 5, 6, 7, 8, 9, 10]) !== digits[8]) return false;
  return eik.length === 9 || checkDigit(digits.slice(8), [2, 7, 3, 5], [4, 9, 5, 7]) === digits[12];
}
