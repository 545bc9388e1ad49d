import type { FieldValue } from '../../../platform/backoffice/index.js';

export function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function listOf(value: FieldValue | undefined): string[] {
  return Array.isArray(value) ? value : [];
}

/** A place in an order; what is no number is no place, and is told as such. */
export function placeOf(value: FieldValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}
