import { z } from 'zod';
import { BadRequest } from '../../../platform/errors/index.js';
import { idText, searchText } from '../../../platform/http/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import { EVENT_FORMS } from '../event.rules.js';
import { KINDS_TAG } from '../kinds/event-kinds.service.js';
import { WHEN, type EventFilters, type When } from '../events.queries.js';

/** What one network may search for in a minute, on pages and through the API together; known answers do not count. */
export const SEARCH_LIMIT = { max: 60, perSeconds: 60 };
export const LIST_TAGS = ['list:event', KINDS_TAG, 'topics', 'places', 'today'];

export const filterShape = {
  when: z.enum(WHEN).optional(),
  kind: z
    .string()
    .regex(/^[a-z][A-Za-z]{1,39}$/)
    .optional(),
  form: z.enum(EVENT_FORMS).optional(),
  topic: z
    .string()
    .regex(/^[a-z][A-Za-z]{1,39}$/)
    .optional(),
  place: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  series: idText.optional(),
  month: z
    .string()
    .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)
    .optional(),
  q: searchText.optional(),
};

export type AskedFilters = z.output<z.ZodObject<typeof filterShape>>;

/** A month or a series is asked for as a whole; otherwise what is to come, or what this kind of list begins with. */
export function filtersOf(asked: AskedFilters, usual: When): EventFilters {
  return { ...asked, when: asked.when ?? (asked.month || asked.series ? 'all' : usual) };
}

/** As they stand in an address; what is not given is ''. */
export function typedFilters({ when, kind, form, topic, place, series, month, q }: AskedFilters) {
  const given = { when, kind, form, topic, place, series, month, q };
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? ''])) as Record<
    keyof AskedFilters,
    string
  >;
}

/** @throws BadRequest for what is in no register */
export function knownChoices(
  filters: AskedFilters,
  names: Record<'kinds' | 'topics' | 'places' | 'series', ReadonlyMap<string, Text>>,
): void {
  if (filters.kind && !names.kinds.has(filters.kind))
    throw new BadRequest('wrongParameter', { name: 'kind' });
  if (filters.topic && !names.topics.has(filters.topic))
    throw new BadRequest('wrongParameter', { name: 'topic' });
  if (filters.place && !names.places.has(filters.place))
    throw new BadRequest('wrongParameter', { name: 'place' });
  if (filters.series && !names.series.has(filters.series))
    throw new BadRequest('wrongParameter', { name: 'series' });
}
