import { readFile } from 'node:fs/promises';
import { archiveParts, FileRefused } from '../files/index.js';
import { readAside, type ReadingBounds } from './reading-thread.js';
import type {
  Amount,
  DocumentKind,
  DocumentReading,
  DocumentUnread,
  WordDocument,
  WordReading,
} from './reading.js';

export interface ReadingLimits extends Amount, ReadingBounds {
  /** Of the parts of an archive that speak of text. */
  unpackedBytes: number;
}

type Parts = Map<string, Buffer>;
type NotUnpacked = { state: Exclude<DocumentUnread, 'empty'> };

/** A report of 500 pages takes six seconds and 180 MB. */
const LIMITS: ReadingLimits = {
  pages: 2_000,
  characters: 3_000_000,
  unpackedBytes: 40_000_000,
  milliseconds: 60_000,
  megabytes: 384,
};
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
  limits: Partial<ReadingLimits> = {},
): Promise<DocumentReading> {
  const bytes = await bytesOf(source);
  const most = { ...LIMITS, ...limits };
  if (kind === 'pdf') return readAside<DocumentReading>({ what: 'text', kind, bytes, most }, most);
  const parts = await partsOf(bytes, kind, most);
  return 'state' in parts ? parts : readAside<DocumentReading>({ what: 'text', kind, parts, most }, most);
}

/**
 * What stands in a Word document, piece by piece, for those who make something else of it than chapters. It is read as
 * every document is, and what is longer than `characters` is cut there.
 * @param source the document or its path
 */
export async function readWord(
  source: Buffer | string,
  limits: Partial<ReadingLimits> = {},
): Promise<WordReading> {
  const most = { ...LIMITS, ...limits };
  const parts = await partsOf(await bytesOf(source), 'docx', most);
  return 'state' in parts ? parts : readAside<WordDocument>({ what: 'word', parts, most }, most);
}

async function bytesOf(source: Buffer | string): Promise<Buffer> {
  return typeof source === 'string' ? readFile(source) : source;
}

async function partsOf(
  bytes: Buffer,
  kind: keyof typeof PARTS,
  { unpackedBytes }: ReadingLimits,
): Promise<Parts | NotUnpacked> {
  try {
    const parts = await archiveParts(bytes, kind, (name) => PARTS[kind].test(name), unpackedBytes);
    return parts.get(MANIFEST)?.includes('encryption-data') ? { state: 'encrypted' } : parts;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    if (error.reason === 'archiveLocked') return { state: 'encrypted' };
    return { state: error.reason === 'archiveBomb' ? 'tooLong' : 'broken' };
  }
}
