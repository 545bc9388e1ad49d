import { z } from 'zod';
import { BadRequest } from '../../platform/errors/index.js';
import { PUBLIC_STATES } from './consultation.lifecycle.js';
import type { ConsultationFilters, Cursor } from './consultations.queries.js';

const LONGEST_QUERY = 100;
const MOST_PER_CALL = 100;
const DEFAULT_PER_CALL = 50;
const CURSOR = /^(\d{1,15})\.([1-9]\d{0,17})$/;

const cursor = z
  .string()
  .max(80)
  .transform((text, ctx): Cursor => {
    const match = CURSOR.exec(Buffer.from(text, 'base64url').toString('latin1'));
    if (match) return { place: match[1]!, id: match[2]! };
    ctx.addIssue({ code: 'custom', message: 'not a cursor of ours' });
    return z.NEVER;
  });

const words = z
  .string()
  .max(LONGEST_QUERY)
  .refine((text) => text.isWellFormed() && text.search(/\p{Cc}/u) < 0)
  .transform((text) => text.trim().normalize('NFC'));

const blank = z.literal('').transform(() => undefined);

const filterShape = {
  // A GET form sends the fields that were left empty, too.
  state: z.union([blank, z.enum(PUBLIC_STATES)]).optional(),
  topic: z.union([blank, z.string().regex(/^[a-z][A-Za-z]{1,39}$/)]).optional(),
  q: z.union([blank, words]).optional(),
};

/** Of a page: what does not belong to us (a campaign's mark, say) is ignored; what does must make sense. */
export const listQuery = z.object({ ...filterShape, after: cursor.optional() });

/** Of the API: a mistyped filter must not look like a list without a filter. */
export const apiQuery = z.strictObject({
  ...filterShape,
  cursor: cursor.optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(MOST_PER_CALL))
    .default(DEFAULT_PER_CALL),
});

/** @throws BadRequest naming the parameter that makes no sense */
export function readQuery<S extends z.ZodType>(schema: S, query: unknown): z.output<S> {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const parameter = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
  throw new BadRequest('parameterInvalid', { parameter: String(parameter ?? '').slice(0, 40) });
}

/** @throws BadRequest for a topic that does not exist */
export function knownTopic(filters: ConsultationFilters, topics: ReadonlyMap<string, unknown>): void {
  if (filters.topic && !topics.has(filters.topic))
    throw new BadRequest('parameterInvalid', { parameter: 'topic' });
}

export function writeCursor({ place, id }: Cursor): string {
  return Buffer.from(`${place}.${id}`, 'latin1').toString('base64url');
}

/** The id of „12-naredba-za-otpadatsite“; null when no id is in it. */
export function idOf(idSlug: string): string | null {
  return /^([1-9]\d{0,17})(?:-|$)/.exec(idSlug)?.[1] ?? null;
}
