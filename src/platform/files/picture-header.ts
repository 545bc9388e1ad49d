import { open, type FileHandle } from 'node:fs/promises';
import { FileRefused } from './file-refused.js';
import { slice } from './zip-directory.js';

export interface PictureFacts {
  type: 'png' | 'jpeg';
  /** As stored: a camera that was held upright says so in a note of its own, which is not read here. */
  width: number;
  height: number;
}

type Size = Pick<PictureFacts, 'width' | 'height'>;

/** What good cameras and scanners make. Decoded, a picture needs four bytes for each of its pixels. */
export const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 30_000;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
/** Signature, length and name of the first chunk, width, height. */
const PNG_HEADER_BYTES = 24;
const JPEG_SEGMENT_BYTES = 9;
/** Comments, colour profiles, previews of the camera: honest pictures bring some dozens. */
const MOST_SEGMENTS = 500;

/**
 * What a picture says of itself in its header; nothing is decoded. A kilobyte may claim gigabytes of pixels, so whoever
 * decodes asks here first.
 * @throws FileRefused
 */
export async function pictureFacts(source: Buffer | FileHandle | string): Promise<PictureFacts> {
  if (typeof source !== 'string') return checked(await header(source));
  const file = await open(source, 'r');
  try {
    return checked(await header(file));
  } finally {
    await file.close();
  }
}

function checked(facts: PictureFacts | null): PictureFacts {
  if (!facts || facts.width === 0 || facts.height === 0) throw new FileRefused('pictureBroken');
  const { width, height } = facts;
  if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
    throw new FileRefused('pictureTooLarge', { width, height, most: MOST_PIXELS / 1_000_000 });
  return facts;
}

async function header(source: Buffer | FileHandle): Promise<PictureFacts | null> {
  const head = await slice(source, 0, PNG_HEADER_BYTES);
  if (begins(head, PNG)) return named('png', pngSize(head));
  if (begins(head, JPEG)) return named('jpeg', await jpegSize(source));
  return null;
}

const begins = (head: Buffer, magic: Buffer) => head.subarray(0, magic.length).equals(magic);
const named = (type: PictureFacts['type'], size: Size | null) => size && { type, ...size };

function pngSize(head: Buffer): Size | null {
  if (head.length < PNG_HEADER_BYTES || head.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

/** The size stands in the header of the frame, behind whatever the camera wrote before it. */
async function jpegSize(source: Buffer | FileHandle): Promise<Size | null> {
  let at = 2;
  for (let segments = 0; segments < MOST_SEGMENTS; segments += 1) {
    const segment = await slice(source, at, at + JPEG_SEGMENT_BYTES);
    if (segment.length < JPEG_SEGMENT_BYTES || segment[0] !== 0xff) return null;
    const marker = segment[1]!;
    if (isFrame(marker)) return { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    // Before the frame there is nothing to draw: neither a scan nor the end may come.
    if (marker === 0xda || marker === 0xd9) return null;
    at += marker === 0xff ? 1 : 2 + segment.readUInt16BE(2);
  }
  return null;
}

/** C4, C8 and CC are tables that only share the row of the frames. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
