import { z } from 'zod';
import { BadRequest } from '../../../platform/errors/index.js';
import { pageSize, searchText } from '../../../platform/http/index.js';
import { GROUPS, SORTS, type PetitionFilters } from '../petitions.queries.js';

export const MOST_PER_CALL = 100;
export const DEFAULT_PER_CALL = 50;

/** What one network may search for in a minute, on pages and through the API together; known answers do not count. */
export const SEARCH_LIMIT = { max: 60, perSeconds: 60 };
/** A whole table is read from the database each time. */
export const TABLE_LIMIT = { max: 20, perSeconds: 60 };

const filterShape = {
  state: z.enum(GROUPS).optional(),
  topic: z
    .string()
    .regex(/^[a-z][A-Za-z]{1,39}$/)
    .optional(),
  place: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  q: searchText.optional(),
};

export const listQuery = z.object({
  ...filterShape,
  sort: z.enum(SORTS).optional(),
  after: z.string().optional(),
});

export const tableQuery = z.object(filterShape);

export const apiQuery = z.object({
  ...filterShape,
  cursor: z.string().optional(),
  limit: pageSize(MOST_PER_CALL, DEFAULT_PER_CALL),
});

/** @throws BadRequest for a topic or a settlement that does not exist */
export function knownChoices(
  filters: PetitionFilters,
  { topics, places }: Record<'topics' | 'places', ReadonlyMap<string, unknown>>,
): void {
  if (filters.topic && !topics.has(filters.topic)) throw new BadRequest('wrongParameter', { name: 'topic' });
  if (filters.place && !places.has(filters.place)) throw new BadRequest('wrongParameter', { name: 'place' });
}
