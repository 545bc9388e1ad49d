import type { DocumentKind, DocumentUnread } from '../../../platform/documents/index.js';

/** Where the reading of a file stands; `failed` waits for the staff. */
export type ReadingState = 'waiting' | 'read' | DocumentUnread | 'failed';

const MINUTE = 60_000;
/** Until the next attempt, which is also how long a worker that died keeps a file: a reading lasts two minutes at most. */
const WAITS = [3 * MINUTE, 10 * MINUTE, 30 * MINUTE, 120 * MINUTE];
export const MOST_ATTEMPTS = WAITS.length;
export const WAITS_SECONDS = WAITS.map((wait) => wait / 1_000);

const TEXTS: Record<string, DocumentKind> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
};
const COVERS: Record<string, 'pdf' | 'picture'> = {
  'application/pdf': 'pdf',
  'image/png': 'picture',
  'image/jpeg': 'picture',
};

/** What is read of a file: its text, its first page, both, or nothing. */
export function readableAs(mediaType: string): {
  text: DocumentKind | null;
  cover: 'pdf' | 'picture' | null;
} {
  return { text: TEXTS[mediaType] ?? null, cover: COVERS[mediaType] ?? null };
}

export function isRead(mediaType: string): boolean {
  const { text, cover } = readableAs(mediaType);
  return text !== null || cover !== null;
}

export const READ_TYPES: readonly string[] = [...new Set([...Object.keys(TEXTS), ...Object.keys(COVERS)])];

/** What is searched is the beginning alone; a `tsvector` holds a megabyte, and signs of far scripts take three bytes. */
const MOST_CHARACTERS = 400_000;
const MOST_BYTES = 800_000;

export function searchedText(text: string): string {
  const start = text.slice(0, MOST_CHARACTERS).toWellFormed();
  if (Buffer.byteLength(start) <= MOST_BYTES) return start;
  return Buffer.from(start)
    .subarray(0, MOST_BYTES)
    .toString()
    .replace(/\ufffd+$/, '');
}

/** What is asked of a file to choose which one is read. */
export interface ReadCopy {
  mediaType: string;
  lang: string;
  sections: number;
  characters: number;
}

/** Within it two files say the same. */
const ALIKE = 0.15;

/**
 * Of the files of a version in one language the one that is read on the page: the first with a text, or the same text
 * in a format that keeps tables and headings better. Annexes are there to be taken.
 */
export function copyToRead<Copy extends ReadCopy>(files: readonly Copy[], lang: string): Copy | null {
  const own = files.filter((file) => file.lang === lang && file.sections > 0);
  const [first] = own;
  if (!first || first.mediaType !== 'application/pdf') return first ?? null;
  const twin = own.find(
    ({ mediaType, characters }) =>
      mediaType !== 'application/pdf' &&
      Math.abs(characters - first.characters) <= ALIKE * Math.max(characters, first.characters),
  );
  return twin ?? first;
}
