import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

/**
 * Reads the fields of a form with files that nobody read before the request failed, so that the answer can give them back.
 * The files are let go: whoever sends the form again chooses them again.
 */
export async function readUnreadForm(request: FastifyRequest): Promise<void> {
  if (request.body || !request.isMultipart()) return;
  const fields: Record<string, unknown[]> = {};
  request.body = fields;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') part.file.resume();
      else if (part.fieldname !== '__proto__') (fields[part.fieldname] ??= []).push(part.value);
    }
  } catch {
    // A body that breaks off or makes no sense keeps what came before.
  }
}
