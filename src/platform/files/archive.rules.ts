import type { ZipEntry } from './zip-directory.js';

const MOST_ENTRIES = 3_000;
const MOST_UNPACKED = 200_000_000;
const MOST_RATIO = 150;
/** Small parts of XML may shrink to almost nothing; that harms nobody. */
const UNSUSPECTED = 5_000_000;
const LOCAL_HEADER_BYTES = 30;

export type ArchiveFault = 'archiveBroken' | 'archiveBomb' | 'archiveLocked' | 'macros' | 'contentDiffers';

const REQUIRED = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml', odt: 'content.xml' } as const;
const MACROS = /(^|\/)vbaProject\.bin$|^Basic\//i;

export type ArchiveKind = keyof typeof REQUIRED;

/** What speaks against an office document, by its list of contents. */
export function archiveFault(
  kind: ArchiveKind,
  entries: ZipEntry[] | null,
  size: number,
): ArchiveFault | null {
  if (!entries || !fits(entries, size) || entries.some(({ name }) => leavesFolder(name)))
    return 'archiveBroken';
  if (entries.length > MOST_ENTRIES || swells(entries)) return 'archiveBomb';
  if (entries.some(({ encrypted }) => encrypted)) return 'archiveLocked';
  if (!entries.some(({ name }) => name === REQUIRED[kind])) return 'contentDiffers';
  if (kind !== 'odt' && !entries.some(({ name }) => name === '[Content_Types].xml')) return 'contentDiffers';
  return entries.some(({ name }) => MACROS.test(name)) ? 'macros' : null;
}

/** Entries that lie over each other would unpack the same bytes again and again. */
function fits(entries: ZipEntry[], size: number): boolean {
  let free = 0;
  for (const { at, packed } of [...entries].sort((one, other) => one.at - other.at)) {
    if (at < free) return false;
    free = at + LOCAL_HEADER_BYTES + packed;
  }
  return free <= size;
}

function leavesFolder(name: string): boolean {
  return name === '' || /[\\\p{Cc}]|^\/|^[a-z]:/iu.test(name) || name.split('/').includes('..');
}

function swells(entries: ZipEntry[]): boolean {
  const total = (of: 'packed' | 'unpacked') => entries.reduce((sum, entry) => sum + entry[of], 0);
  const tooDense = (unpacked: number, packed: number) =>
    unpacked > UNSUSPECTED && unpacked > packed * MOST_RATIO;
  return (
    total('unpacked') > MOST_UNPACKED ||
    tooDense(total('unpacked'), total('packed')) ||
    entries.some(({ unpacked, packed }) => tooDense(unpacked, packed))
  );
}
