import { readFile } from 'node:fs/promises';
import { FileRefused } from '../files/index.js';
import { smallPicture, type SmallPicture } from '../pictures/index.js';
import { readAside, type ReadingBounds } from './reading-thread.js';
import type { DocumentUnread, DrawnPage } from './reading.js';

export type Cover = ({ state: 'drawn' } & SmallPicture) | { state: Exclude<DocumentUnread, 'empty'> };

interface CoverSize {
  width: number;
  height: number;
  /** JPEG for what `platform/files` keeps. */
  format: 'webp' | 'jpeg';
}

/** Wide enough for a page of a phone held sideways; a page that is a long strip is drawn narrower. */
const LARGEST: CoverSize = { width: 800, height: 1_600, format: 'webp' };
const BOUNDS: ReadingBounds = { milliseconds: 30_000, megabytes: 384 };

/**
 * The first page of a PDF, or a picture made small. It belongs into a job of the worker.
 * @param source the file or its path
 */
export async function coverOf(
  source: Buffer | string,
  kind: 'pdf' | 'picture',
  limits: Partial<ReadingBounds & CoverSize> = {},
): Promise<Cover> {
  const { width, height, format } = { ...LARGEST, ...limits };
  if (kind === 'picture') return pictureCover(source, { width, height, format });
  const bytes = typeof source === 'string' ? await readFile(source) : source;
  const bounds = { ...BOUNDS, ...limits };
  const page = await readAside<DrawnPage | { state: 'encrypted' }>(
    { what: 'cover', bytes, width, height, format },
    bounds,
  );
  if (page.state !== 'drawn') return page;
  return { ...page, bytes: Buffer.from(page.bytes), mediaType: `image/${format}` };
}

async function pictureCover(source: Buffer | string, size: CoverSize): Promise<Cover> {
  try {
    return { state: 'drawn', ...(await smallPicture(source, size)) };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { state: error.reason === 'pictureTooLarge' ? 'tooLong' : 'broken' };
  }
}
