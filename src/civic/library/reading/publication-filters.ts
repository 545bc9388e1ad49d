import { z } from 'zod';
import type { Names } from '../publication-choices.service.js';
import { BadRequest } from '../../../platform/errors/index.js';
import { searchText } from '../../../platform/http/index.js';
import { KIND_CODES } from '../publication.rules.js';

/** What one network may search for in a minute, on pages and through the API together; known answers do not count. */
export const SEARCH_LIMIT = { max: 60, perSeconds: 60 };
export const LIST_TAGS = ['list:publication', 'topics', 'places'];

export const filterShape = {
  kind: z.enum(KIND_CODES).optional(),
  topic: z
    .string()
    .regex(/^[a-z][A-Za-z]{1,39}$/)
    .optional(),
  lang: z.enum(['bg', 'en']).optional(),
  year: z
    .string()
    .regex(/^(?:18|19|20)\d\d$/)
    .optional(),
  publisher: z
    .string()
    .max(200)
    .refine((text) => text.isWellFormed() && text.search(/\p{Cc}/u) < 0)
    .optional(),
  q: searchText.optional(),
};

export type AskedFilters = z.output<z.ZodObject<typeof filterShape>>;

/** As they stand in an address; what is not given is ''. */
export function typedFilters({ kind, topic, lang, year, publisher, q }: AskedFilters) {
  const given = { q, kind, topic, lang, year, publisher };
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? ''])) as Record<
    keyof AskedFilters,
    string
  >;
}

/** @throws BadRequest for a topic that is in no register */
export function knownChoices({ topic }: AskedFilters, names: Pick<Names, 'topics'>): void {
  if (topic && !names.topics.has(topic)) throw new BadRequest('wrongParameter', { name: 'topic' });
}
