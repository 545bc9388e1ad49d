import { BadRequest } from '../errors/index.js';

export type FormBody = Record<string, string | string[]>;

const MAX_PAIRS = 2_000;

/**
 * A posted form; repeated keys become lists. Stricter than the usual parsers, which keep a broken escape as text or
 * put a replacement character where the bytes are not UTF-8.
 * @throws BadRequest
 */
export function parseUrlencoded(text: string): FormBody {
  const body: FormBody = Object.create(null) as FormBody;
  if (text === '') return body;
  const pairs = text.split('&');
  if (pairs.length > MAX_PAIRS) throw new BadRequest('tooManyFields');
  for (const pair of pairs) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decoded(equals === -1 ? pair : pair.slice(0, equals));
    const value = equals === -1 ? '' : decoded(pair.slice(equals + 1));
    if (name === '__proto__') throw new BadRequest('malformedForm');
    const before = body[name];
    if (before === undefined) body[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else body[name] = [before, value];
  }
  return body;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new BadRequest('malformedForm');
  }
}
