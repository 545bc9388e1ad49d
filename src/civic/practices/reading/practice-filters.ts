import { z } from 'zod';
import { BadRequest } from '../../../platform/errors/index.js';
import { searchText } from '../../../platform/http/index.js';
import { ACTOR_KINDS, COST_CODES } from '../practice.rules.js';
import { ORDERS, PLACES, type PracticeFilters } from '../practices.queries.js';

/** What one network may search for in a minute, on pages and through the API together; known answers do not count. */
export const SEARCH_LIMIT = { max: 60, perSeconds: 60 };
export const LIST_TAGS = ['list:practice', 'topics', 'places'];

export const filterShape = {
  topic: z
    .string()
    .regex(/^[a-z][A-Za-z]{1,39}$/)
    .optional(),
  actor: z.enum(ACTOR_KINDS).optional(),
  where: z.enum(PLACES).optional(),
  cost: z.enum(COST_CODES).optional(),
  numbers: z.literal('yes').optional(),
  q: searchText.optional(),
  order: z.enum(ORDERS).optional(),
};

export type AskedFilters = z.output<z.ZodObject<typeof filterShape>>;

export function filtersOf(asked: AskedFilters): PracticeFilters {
  return { ...asked, order: asked.order ?? 'newest' };
}

/** As they stand in an address; what is not given is ''. */
export function typedFilters({ topic, actor, where, cost, numbers, q, order }: AskedFilters) {
  const given = { topic, actor, where, cost, numbers, q, order };
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? ''])) as Record<
    keyof AskedFilters,
    string
  >;
}

/** @throws BadRequest for a topic that nobody knows */
export function knownTopic({ topic }: AskedFilters, topics: ReadonlyMap<string, unknown>): void {
  if (topic && !topics.has(topic)) throw new BadRequest('wrongParameter', { name: 'topic' });
}
