import { LIMITS } from '../practice-record.rules.js';

export const RESULT_ROWS = LIMITS.results;
export const EVIDENCE_ROWS = 4;
/** Of the rows of results, those that are open before anything is typed. */
export const OPEN_RESULTS = 2;
export const OPEN_EVIDENCE = 1;

export const RESULT_PARTS = ['Indicator', 'Unit', 'Before', 'After', 'Measured', 'Source'] as const;

export function rowsUpTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
