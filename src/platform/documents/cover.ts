import { readFile } from 'node:fs/promises';
import { FileRefused } from '../files/index.js';
import { smallPicture, type SmallPicture } from '../pictures/index.js';
import { readAside, type ReadingBounds } from './reading-thread.js';
import type { DocumentUnread, DrawnPage } from './reading.js';

export type Cover = ({ state: 'drawn' } & SmallPicture) | { state: Exclude<DocumentUnread, 'empty'> };

/** Wide enough for a page of a phone held sideways; a page that is a long strip is drawn narrower. */
const LARGEST = { width: 800, height: 1_600 };
const BOUNDS: ReadingBounds = { milliseconds: 30_000, megabytes: 384 };

/**
 * The first page of a PDF, or a picture made small. It belongs into a job of the worker.
 * @param source the file or its path
 */
export async function coverOf(
  source: Buffer | string,
  kind: 'pdf' | 'picture',
  limits: Partial<ReadingBounds> = {},
): Promise<Cover> {
  if (kind === 'picture') return pictureCover(source);
  const bytes = typeof source === 'string' ? await readFile(source) : source;
  const bounds = { ...BOUNDS, ...limits };
  const page = await readAside<DrawnPage | { state: 'encrypted' }>(
    { what: 'cover', bytes, ...LARGEST },
    bounds,
  );
  if (page.state !== 'drawn') return page;
  return { ...page, bytes: Buffer.from(page.bytes), mediaType: 'image/webp' };
}

async function pictureCover(source: Buffer | string): Promise<Cover> {
  try {
    return { state: 'drawn', ...(await smallPicture(source, LARGEST)) };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { state: error.reason === 'pictureTooLarge' ? 'tooLong' : 'broken' };
  }
}
