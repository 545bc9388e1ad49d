import { z } from 'zod';

/** Shapes and OpenAPI parts that every module's data has in common. */
export const apiText = z.object({ bg: z.string(), en: z.string() });

/** ISO 8601 with the offset of the place; `localTime` of platform/clock writes it. */
export const apiTime = z.iso.datetime({ offset: true });

export const apiNextPage = z.url().nullable().describe('The next page; null on the last');

export function apiParameter(name: string, description: string, schema: object): object {
  return { name, in: 'query', description, schema };
}

/** What `pageSize` and a cursor take. */
export function apiPaging({ most, usual }: { most: number; usual: number }): object[] {
  return [
    apiParameter('cursor', 'Where the page begins; taken from `next`', { type: 'string' }),
    apiParameter('limit', 'How many at once', {
      type: 'integer',
      minimum: 1,
      maximum: most,
      default: usual,
    }),
  ];
}

/** @param name of a schema that is registered */
export function apiAnswer(name: string, description: string): object {
  return {
    description,
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
  };
}

export function apiProblem(description: string): object {
  return { description, content: { 'application/problem+json': {} } };
}
