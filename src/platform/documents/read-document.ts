import { readFile } from 'node:fs/promises';
import { archiveParts, FileRefused } from '../files/index.js';
import { readAside, type ReadingBounds } from './reading-thread.js';
import type { Amount, DocumentKind, DocumentReading, ReadingOrder } from './reading.js';

const MOST: Amount = { pages: 2_000, characters: 3_000_000 };
/** A report of 500 pages takes six seconds and 180 MB. */
const BOUNDS: ReadingBounds = { milliseconds: 60_000, megabytes: 384 };
const MOST_UNPACKED = 40_000_000;
const MANIFEST = 'META-INF/manifest.xml';
/** What speaks of text, and no picture. */
const PARTS = { docx: /\.(?:xml|rels)$/, odt: /^(?:content|META-INF\/manifest)\.xml$/ };

/**
 * The text of a document with its chapters, read in a thread of its own within bounds of time and memory. It belongs
 * into a job of the worker: a long document takes seconds.
 * @param source the document or its path
 * @param limits for one that is known to be larger or smaller than others
 */
export async function readDocument(
  source: Buffer | string,
  kind: DocumentKind,
  limits: Partial<Amount & ReadingBounds> = {},
): Promise<DocumentReading> {
  const bytes = typeof source === 'string' ? await readFile(source) : source;
  const most = { ...MOST, ...limits };
  const order = await orderOf(bytes, kind, most);
  return 'state' in order ? order : readAside<DocumentReading>(order, { ...BOUNDS, ...limits });
}

async function orderOf(
  bytes: Buffer,
  kind: DocumentKind,
  most: Amount,
): Promise<ReadingOrder | Exclude<DocumentReading, { state: 'read' }>> {
  if (kind === 'pdf') return { what: 'text', kind, bytes, most };
  try {
    const parts = await archiveParts(bytes, kind, (name) => PARTS[kind].test(name), MOST_UNPACKED);
    if (parts.get(MANIFEST)?.includes('encryption-data')) return { state: 'encrypted' };
    return { what: 'text', kind, parts, most };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    if (error.reason === 'archiveLocked') return { state: 'encrypted' };
    return { state: error.reason === 'archiveBomb' ? 'tooLong' : 'broken' };
  }
}
