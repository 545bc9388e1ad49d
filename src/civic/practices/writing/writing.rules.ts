import type { PracticeRecord } from '../practice-record.js';
import { LIMITS } from '../practice-record.rules.js';

export const RESULT_ROWS = LIMITS.results;
export const EVIDENCE_ROWS = LIMITS.evidence;
/** Of the rows of results, those that are open before anything is typed. */
export const OPEN_RESULTS = 2;
export const OPEN_EVIDENCE = 1;

export const RESULT_PARTS = ['Indicator', 'Unit', 'Before', 'After', 'Measured', 'Source'] as const;

export function rowsUpTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** The sections of the form and of its check, by the first field to which one goes back. `title` names its place, too. */
export const SECTIONS = [
  { title: 'secWhat', at: 'title', fields: ['title', 'summary', 'problem', 'solution'] },
  { title: 'secResult', at: 'resultIndicator1', fields: ['results'] },
  {
    title: 'secWho',
    at: 'actorName',
    fields: ['actorKind', 'actorName', 'ekatte', 'place', 'country', 'fromYear', 'toYear'],
  },
  { title: 'secCost', at: 'costAmount', fields: ['costKind', 'costAmount', 'costPayer'] },
  { title: 'secRepeat', at: 'success', fields: ['success', 'steps', 'risks'] },
  { title: 'secShown', at: 'evidenceLabel1', fields: ['evidence', 'photoAlt'] },
  {
    title: 'secContact',
    at: 'contactName',
    fields: ['contactName', 'contactEmail', 'contactPhone', 'contactPerson'],
  },
  { title: 'secFind', at: 'topics', fields: ['topics', 'lang'] },
] as const satisfies readonly { title: string; at: string; fields: readonly (keyof PracticeRecord)[] }[];

export type SectionKey = (typeof SECTIONS)[number]['title'] | 'secNote';
