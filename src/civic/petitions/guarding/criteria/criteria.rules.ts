/** As a member of the staff typed them. */
export interface TypedCriteria {
  petitionId: string;
  name?: string | null;
  email?: string | null;
  domain?: string | null;
  network?: string | null;
  from?: Date | null;
  to?: Date | null;
}

/** Which signatures of a petition: all criteria that are not null have to be met. */
export interface Criteria {
  petitionId: string;
  nameLookup: string | null;
  emailLookups: string[] | null;
  blockLookups: string[] | null;
  domainIds: string[] | null;
  from: Date | null;
  /** That moment is no more of it. */
  to: Date | null;
}

/** The part of a WHERE on `signature`, with its parameters from $1 on. */
export function conditionOf(criteria: Criteria): { sql: string; params: unknown[] } {
  const params: unknown[] = [];
  const parts: string[] = [];
  const add = (value: unknown, part: (place: string) => string) => {
    if (value === null) return;
    params.push(value);
    parts.push(part(`$${params.length}`));
  };
  add(criteria.petitionId, (place) => `petition_id = ${place}::bigint`);
  add(criteria.nameLookup, (place) => `name_lookup = ${place}`);
  add(criteria.emailLookups, (place) => `email_lookup = ANY(${place}::text[])`);
  add(criteria.blockLookups, (place) => `block_lookup = ANY(${place}::text[])`);
  add(criteria.domainIds, (place) => `domain_id = ANY(${place}::bigint[])`);
  add(criteria.from, (place) => `confirmed_at >= ${place}::timestamptz`);
  add(criteria.to, (place) => `confirmed_at < ${place}::timestamptz`);
  return { sql: parts.join(' AND '), params };
}
