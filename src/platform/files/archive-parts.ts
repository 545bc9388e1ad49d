import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { archiveFault, type ArchiveKind } from './archive.rules.js';
import { FileRefused } from './file-refused.js';
import { zipDirectory, type ZipEntry } from './zip-directory.js';

const LOCAL_HEADER_BYTES = 30;

const inflated = promisify(inflateRaw);

/**
 * Unpacks some parts of an office document, beside the main thread. What the archive says of itself is not believed:
 * unpacking stops at `mostBytes` whatever the list of contents claims.
 * @throws FileRefused
 */
export async function archiveParts(
  archive: Buffer,
  kind: ArchiveKind,
  wanted: (name: string) => boolean,
  mostBytes: number,
): Promise<Map<string, Buffer>> {
  const entries = await zipDirectory(archive, archive.length);
  const fault = archiveFault(kind, entries, archive.length);
  if (fault) throw new FileRefused(fault, { extension: kind });
  const parts = new Map<string, Buffer>();
  let room = mostBytes;
  for (const entry of (entries ?? []).filter(({ name }) => wanted(name))) {
    const part = await unpacked(archive, entry, room);
    room -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

async function unpacked(archive: Buffer, { at, packed }: ZipEntry, room: number): Promise<Buffer> {
  const header = archive.subarray(at, at + LOCAL_HEADER_BYTES);
  if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== 0x04034b50)
    throw new FileRefused('archiveBroken');
  const from = at + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const data = archive.subarray(from, from + packed);
  const method = header.readUInt16LE(8);
  if (data.length < packed || (method !== 0 && method !== 8)) throw new FileRefused('archiveBroken');
  if (method === 0 ? data.length > room : room <= 0) throw new FileRefused('archiveBomb');
  return method === 0 ? data : inflate(data, room);
}

async function inflate(data: Buffer, room: number): Promise<Buffer> {
  try {
    return await inflated(data, { maxOutputLength: room });
  } catch (error) {
    const isTooMuch = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new FileRefused(isTooMuch ? 'archiveBomb' : 'archiveBroken');
  }
}
