import { z } from 'zod';
import { type Names } from '../../../commons/subjects/index.js';
import { BadRequest } from '../../../platform/errors/index.js';
import { idText, pageSize, searchText } from '../../../platform/http/index.js';
import { INQUIRY_KINDS } from '../inquiry.rules.js';
import { GROUPS, PUBLIC_KINDS, type InquiryFilters } from './inquiries.queries.js';

export const MOST_PER_CALL = 100;
export const DEFAULT_PER_CALL = 50;

/** What one network may search for in a minute, on pages and through the API together. */
export const SEARCH_LIMIT = { max: 60, perSeconds: 60 };
/** A whole table is read from the database each time. */
export const TABLE_LIMIT = { max: 20, perSeconds: 60 };

export const FIRST_YEAR = 2024;
const year = z.coerce.number().int().min(FIRST_YEAR).max(2100).optional();

const filterShape = {
  state: z.enum(GROUPS).optional(),
  kind: z.enum(PUBLIC_KINDS).optional(),
  topic: z
    .string()
    .regex(/^[a-z][A-Za-z]{1,39}$/)
    .optional(),
  place: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  unit: idText.optional(),
  year,
  q: searchText.optional(),
};

export const listQuery = z.object({ ...filterShape, after: z.string().optional() });
export const tableQuery = z.object(filterShape);
export const apiQuery = z.object({
  ...filterShape,
  cursor: z.string().optional(),
  limit: pageSize(MOST_PER_CALL, DEFAULT_PER_CALL),
});

const registerShape = { kind: z.enum(INQUIRY_KINDS).optional(), year };
export const registerQuery = z.object({ ...registerShape, after: z.string().optional() });
export const registerTableQuery = z.object(registerShape);

/** @throws BadRequest for a topic, a settlement or a unit that does not exist */
export function knownChoices(filters: InquiryFilters, { topics, places, units }: Names): void {
  const unknown = (name: string) => new BadRequest('wrongParameter', { name });
  if (filters.topic && !topics.has(filters.topic)) throw unknown('topic');
  if (filters.place && !places.has(filters.place)) throw unknown('place');
  if (filters.unit && !units.has(filters.unit)) throw unknown('unit');
}

/** As they come in addresses. */
export function typedFilters(filters: InquiryFilters): Record<keyof InquiryFilters, string> {
  const { state = '', kind = '', topic = '', place = '', unit = '', year: in_, q = '' } = filters;
  return { state, kind, topic, place, unit, year: in_ ? String(in_) : '', q };
}
