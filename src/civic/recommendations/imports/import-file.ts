import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { csvTable } from './csv-table.js';
import { NoTable, TABLE_LIMITS, type Table } from './table.js';
import { xlsxTable } from './xlsx-table.js';

export interface UploadedTable {
  name: string;
  bytes: Buffer;
}

/** The file of the form and its fields; the rest of a file that is too large is read and forgotten. @throws NoTable */
export async function uploadedTable(
  request: FastifyRequest,
): Promise<{ file: UploadedTable | null; setId: string; fault: NoTable | null }> {
  let file: UploadedTable | null = null;
  let setId = '';
  let fault: NoTable | null = null;
  if (!request.isMultipart()) return { file, setId, fault };
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.fieldname === 'setId' && typeof part.value === 'string') setId = part.value;
    } else if (!part.filename || file) {
      part.file.resume();
    } else {
      const bytes = await bytesOf(part.file);
      if (bytes) file = { name: part.filename.slice(0, 200), bytes };
      else fault = new NoTable('fileTooLarge');
    }
  }
  return { file, setId, fault };
}

/** By its content where that says so, whatever the name. @throws NoTable, FileRefused */
export async function tableIn({ name, bytes }: UploadedTable): Promise<Table> {
  if (bytes.length === 0) throw new NoTable('fileEmpty');
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return xlsxTable(bytes);
  if (!/\.(?:csv|tsv|txt)$/i.test(name)) throw new NoTable('fileKind');
  return csvTable(bytes);
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size <= TABLE_LIMITS.bytes) chunks.push(chunk);
  }
  return size > TABLE_LIMITS.bytes ? null : Buffer.concat(chunks);
}
