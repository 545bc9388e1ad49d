import type { Criteria } from '../criteria/criteria.rules.js';
import type { SignatureSweep } from './signature-sweep.entity.js';

/** Of the signatures that meet the criteria, those that a sweep takes out. */
export const TAKEN_OUT = `state IN ('counted', 'held')`;

/** What a sweep compares signatures with. */
export function criteriaOf(
  sweep: Pick<
    SignatureSweep,
    'petitionId' | 'nameLookup' | 'blockLookups' | 'domainIds' | 'confirmedFrom' | 'confirmedTo'
  >,
): Criteria {
  const { petitionId, nameLookup, blockLookups, domainIds, confirmedFrom: from, confirmedTo: to } = sweep;
  return { petitionId, nameLookup, emailLookups: null, blockLookups, domainIds, from, to };
}
