import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';

type Fields = Record<string, string | string[]>;

/** What takes one file of a form and says under which reference it is kept; null where it was refused or kept by its field. */
export type TakeFile = (file: { name: string; stream: Readable; field: string }) => Promise<string | null>;

/**
 * The fields of a form, with or without files. References of the files that came along join `attached`.
 * The request keeps the fields, so that a page about an outage can give them back.
 */
export async function submissionOf(request: FastifyRequest, take: TakeFile): Promise<Fields> {
  if (!request.isMultipart()) return (request.body ?? {}) as Fields;
  const fields: Fields = {};
  const failures: unknown[] = [];
  request.body = fields;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') add(fields, part.fieldname, part.value);
    } else if (!part.filename) {
      part.file.resume();
    } else {
      try {
        const ref = await take({ name: part.filename, stream: part.file, field: part.fieldname });
        if (ref) add(fields, 'attached', ref);
      } catch (error) {
        failures.push(error);
        part.file.resume();
      }
    }
  }
  // What was typed below the files is read first.
  if (failures.length > 0) throw failures[0];
  return fields;
}

function add(fields: Fields, name: string, value: string): void {
  if (!/^\w{1,40}$/.test(name) || name === '__proto__') return;
  const known = fields[name];
  fields[name] = known === undefined ? value : [known, value].flat();
}
