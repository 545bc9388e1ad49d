import type { FieldValue } from '../../../platform/backoffice/index.js';

/** A place in an order; what is no number is no place, and is told as such. */
export function placeOf(value: FieldValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}
