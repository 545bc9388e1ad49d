import type { Criteria } from '../criteria/criteria.rules.js';
import type { Invalidation } from './invalidation.entity.js';

/** Of the signatures that meet the criteria, those that an invalidation takes out. */
export const TAKEN_OUT = `state IN ('counted', 'held')`;

/** What an invalidation compares signatures with. */
export function criteriaOf(
  invalidation: Pick<
    Invalidation,
    'petitionId' | 'nameLookup' | 'blockLookups' | 'domainIds' | 'confirmedFrom' | 'confirmedTo'
  >,
): Criteria {
  const {
    petitionId,
    nameLookup,
    blockLookups,
    domainIds,
    confirmedFrom: from,
    confirmedTo: to,
  } = invalidation;
  return { petitionId, nameLookup, emailLookups: null, blockLookups, domainIds, from, to };
}
