import type { ChoiceText, FieldValue } from './fields.js';

export const LANGUAGES: readonly ChoiceText[] = [
  { value: 'bg', label: { bg: 'Български', en: 'Bulgarian' } },
  { value: 'en', label: { bg: 'Английски', en: 'English' } },
];

/** What a form sent under a name, as what its module wants; whatever is of another kind is nothing. */
export function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function listOf(value: FieldValue | undefined): string[] {
  return Array.isArray(value) ? value : [];
}

export function numberOf(value: FieldValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

export function timeOf(value: FieldValue | undefined): Date | null {
  return value instanceof Date ? value : null;
}
