import type { z } from 'zod';
import { BadRequest } from '../../errors/index.js';

/**
 * The query of an address by an allow-list: a zod object with every key that means something here. Unknown keys,
 * repeated keys and values that do not fit are refused, so that no sort, filter or size gets further unchecked.
 * @param strange pages ignore keys that are not theirs, such as the mark of a campaign; for programs, a mistyped
 * filter must not look like a list without a filter
 * @throws BadRequest with the name of the first key that is wrong
 */
export function parseQuery<S extends z.ZodObject>(
  schema: S,
  query: unknown,
  strange: 'refused' | 'ignored' = 'refused',
): z.output<S> {
  const given = Object.fromEntries(
    Object.entries((query ?? {}) as Record<string, unknown>).filter(([, value]) => value !== ''),
  );
  for (const name of Object.keys(given)) {
    if (strange === 'refused' && !Object.hasOwn(schema.shape, name))
      throw new BadRequest('unknownParameter', { name: name.slice(0, 60) });
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new BadRequest('wrongParameter', { name: String(parsed.error.issues[0]?.path[0] ?? '') });
}

/** A path or address with a query; what is not given, or is empty, stays out of it. */
export function withQuery(path: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]);
  const search = new URLSearchParams(given).toString();
  return search ? `${path}?${search}` : path;
}
