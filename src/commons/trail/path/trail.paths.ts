import type { SubjectRef } from '../../subjects/index.js';

/** Where the whole path around a subject is read, without the language prefix. */
export function trailPath({ type, id }: SubjectRef): string {
  return `/trail/${type}/${id}`;
}
