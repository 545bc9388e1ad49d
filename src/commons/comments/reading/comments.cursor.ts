import { z } from 'zod';
import { cursorOf, idText, readCursor } from '../../../platform/http/index.js';
import type { CommentCursor } from './comments.queries.js';

const shape = z.tuple([z.number(), idText]);

export function cursorText({ value, id }: CommentCursor): string {
  return cursorOf([value, id]);
}

/** @throws BadRequest for a text that is no cursor of a list of comments */
export function cursorIn(text: string | undefined): CommentCursor | null {
  if (text === undefined) return null;
  const [value, id] = readCursor(shape, text);
  return { value, id };
}
