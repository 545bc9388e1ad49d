import type { PracticeRecord } from '../practice-record.js';
import type { Problems } from '../practice-record.rules.js';

export type CheckKey =
  | 'checkNumbers'
  | 'checkEvidence'
  | 'checkPhoto'
  | 'checkAlt'
  | 'checkConsent'
  | 'checkRecord';

export interface Check {
  key: CheckKey;
  done: boolean;
  /** Without it nothing is published. */
  needed: boolean;
}

/** What whoever reviews looks at, whether it is there or not. */
export function checklist(record: PracticeRecord, problems: Problems): Check[] {
  const { results, evidence, photoId, photoAlt, contactPerson, contactConsent } = record;
  const isTold = (field: string) => !['contactConsent', 'photoAlt'].includes(field);
  return [
    { key: 'checkRecord', done: !Object.keys(problems).some(isTold), needed: true },
    { key: 'checkNumbers', done: results.length > 0, needed: false },
    { key: 'checkEvidence', done: evidence.length > 0, needed: false },
    { key: 'checkPhoto', done: photoId !== null, needed: false },
    ...(photoId === null ? [] : [{ key: 'checkAlt' as const, done: photoAlt !== '', needed: true }]),
    ...(contactPerson ? [{ key: 'checkConsent' as const, done: contactConsent, needed: true }] : []),
  ];
}
