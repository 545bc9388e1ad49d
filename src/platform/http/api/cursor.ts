import { z } from 'zod';
import { BadRequest } from '../../errors/index.js';

const LONGEST = 600;

/**
 * Where the next page of a list begins: the sort values of the last row, as text that says nothing to anybody else.
 * `cursorOf([closesAt.toISOString(), id])` goes into the link, `readCursor(shape, text)` gives the values back.
 */
export function cursorOf(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws BadRequest when the text is not a cursor of this shape */
export function readCursor<T extends z.ZodType>(shape: T, text: string): z.output<T> {
  if (text.length > LONGEST || !/^[\w-]+$/.test(text)) throw new BadRequest('wrongCursor');
  try {
    return shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw new BadRequest('wrongCursor');
  }
}

/** A bigint id as it comes in addresses and cursors. */
export const idText = z.string().regex(/^[1-9]\d{0,17}$/);

/** The end of a page of a list whose order is one number, and the id within it. */
export interface PlaceCursor {
  place: string;
  id: string;
}

const placeShape = z.tuple([z.string().regex(/^\d{1,15}$/), idText]);

/** @throws BadRequest for a text that is no cursor of such a list */
export function readPlace(text: string | undefined): PlaceCursor | null {
  if (text === undefined) return null;
  const [place, id] = readCursor(placeShape, text);
  return { place, id };
}

export function placeText({ place, id }: PlaceCursor): string {
  return cursorOf([place, id]);
}

export const LONGEST_SEARCH = 100;

/** What is searched for, as it comes in addresses. */
export const searchText = z
  .string()
  .max(LONGEST_SEARCH)
  .refine((text) => text.isWellFormed() && text.search(/\p{Cc}/u) < 0)
  .transform((text) => text.trim().normalize('NFC'));

/** `?per_page=`, bounded. */
export const pageSize = (max: number, usual: number) =>
  z.coerce.number().int().min(1).max(max).default(usual);

/** `@Get(':idSlug')`: '12-naredba-za-parkiraneto' → '12'; null when there is no id in it. */
export function idOf(idSlug: string): string | null {
  return /^([1-9]\d{0,17})(?:-|$)/.exec(idSlug)?.[1] ?? null;
}
