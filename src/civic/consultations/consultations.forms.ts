import { z } from 'zod';
import { BadRequest } from '../../platform/errors/index.js';
import { pageSize, searchText } from '../../platform/http/index.js';
import { PUBLIC_STATES } from './consultation.lifecycle.js';
import type { ConsultationFilters } from './consultations.queries.js';

export const MOST_PER_CALL = 100;
export const DEFAULT_PER_CALL = 50;

/** What one network may search for in a minute, on pages and through the API together; known answers do not count. */
export const SEARCH_LIMIT = { max: 60, perSeconds: 60 };

const filterShape = {
  state: z.enum(PUBLIC_STATES).optional(),
  topic: z
    .string()
    .regex(/^[a-z][A-Za-z]{1,39}$/)
    .optional(),
  q: searchText.optional(),
};

export const listQuery = z.object({ ...filterShape, after: z.string().optional() });

export const apiQuery = z.object({
  ...filterShape,
  cursor: z.string().optional(),
  limit: pageSize(MOST_PER_CALL, DEFAULT_PER_CALL),
});

/** @throws BadRequest for a topic that does not exist */
export function knownTopic(filters: ConsultationFilters, topics: ReadonlyMap<string, unknown>): void {
  if (filters.topic && !topics.has(filters.topic)) throw new BadRequest('wrongParameter', { name: 'topic' });
}
