import type { FileHandle } from 'node:fs/promises';

export interface ZipEntry {
  name: string;
  packed: number;
  unpacked: number;
  encrypted: boolean;
  /** Where in the archive the entry begins. */
  at: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LONGEST_COMMENT = 0xffff;
const MOST_DIRECTORY_BYTES = 4_000_000;
const ENCRYPTED_FLAG = 0x0001;
/** ZIP64 marks its fields so; no document of our size needs it. */
const ELSEWHERE_32 = 0xffffffff;
const ELSEWHERE_16 = 0xffff;

/**
 * The list of contents at the end of a ZIP archive, without unpacking anything.
 * @returns null when the archive is broken, in parts, or ZIP64
 */
export async function zipDirectory(file: FileHandle | Buffer, size: number): Promise<ZipEntry[] | null> {
  const tail = await slice(file, Math.max(0, size - END_BYTES - LONGEST_COMMENT), size);
  const end = endRecord(tail);
  if (!end) return null;
  const endAt = size - tail.length + end.at;
  if (end.offset + end.length > endAt || end.length > MOST_DIRECTORY_BYTES) return null;
  return entries(await slice(file, end.offset, end.offset + end.length), end.count);
}

export async function slice(file: FileHandle | Buffer, from: number, to: number): Promise<Buffer> {
  if (Buffer.isBuffer(file)) return file.subarray(from, to);
  const buffer = Buffer.alloc(Math.max(0, to - from));
  const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
  return buffer.subarray(0, bytesRead);
}

function endRecord(tail: Buffer): { at: number; count: number; length: number; offset: number } | null {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    // A comment that happens to hold the signature does not end where the file ends.
    if (at + END_BYTES + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const count = tail.readUInt16LE(at + 10);
    const length = tail.readUInt32LE(at + 12);
    const offset = tail.readUInt32LE(at + 16);
    const inParts = tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 8) !== count;
    if (inParts || count === ELSEWHERE_16 || length === ELSEWHERE_32 || offset === ELSEWHERE_32) return null;
    return { at, count, length, offset };
  }
  return null;
}

function entries(directory: Buffer, count: number): ZipEntry[] | null {
  const found: ZipEntry[] = [];
  let at = 0;
  while (at + ENTRY_BYTES <= directory.length && directory.readUInt32LE(at) === ENTRY_SIGNATURE) {
    const nameBytes = directory.readUInt16LE(at + 28);
    const next =
      at + ENTRY_BYTES + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (next > directory.length) return null;
    found.push({
      name: directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      encrypted: (directory.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0,
      at: directory.readUInt32LE(at + 42),
    });
    at = next;
  }
  return at === directory.length && found.length === count ? found : null;
}
