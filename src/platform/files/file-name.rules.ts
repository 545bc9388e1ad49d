import { FileRefused } from './file-refused.js';

const LONGEST_NAME = 150;
/** Path parts, control characters, and marks that turn the direction of writing („txt.exe“ shown as „exe.txt“). */
const BROKEN = /[\p{Cc}\p{Zl}\p{Zp}/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** What may be uploaded: by extension, its media type and how the content is recognised. */
const KINDS = {
  pdf: { mediaType: 'application/pdf', content: 'pdf' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content: 'docx',
  },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: 'xlsx' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', content: 'odt' },
  png: { mediaType: 'image/png', content: 'png' },
  jpg: { mediaType: 'image/jpeg', content: 'jpeg' },
  jpeg: { mediaType: 'image/jpeg', content: 'jpeg' },
  txt: { mediaType: 'text/plain; charset=utf-8', content: 'text' },
  csv: { mediaType: 'text/csv; charset=utf-8', content: 'text' },
} as const;

type Extension = keyof typeof KINDS;
export type ContentKind = (typeof KINDS)[Extension]['content'];

export interface NamedKind {
  name: string;
  extension: string;
  mediaType: string;
  content: ContentKind;
}

const ALLOWED = Object.keys(KINDS)
  .filter((extension) => extension !== 'jpeg')
  .map((extension) => extension.toUpperCase())
  .join(', ');

/** The name as it is kept, and what the content has to be. @throws FileRefused */
export function namedKind(given: string): NamedKind {
  const name = given.normalize('NFC').trim();
  if (name === '') throw new FileRefused('nameMissing');
  if (!name.isWellFormed() || BROKEN.test(name) || name.startsWith('.')) throw new FileRefused('nameBroken');
  if (name.length > LONGEST_NAME) throw new FileRefused('nameTooLong', { max: LONGEST_NAME });

  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
  if (!isAllowed(extension)) throw new FileRefused('kindRefused', { extension, allowed: ALLOWED });
  return { name, extension, ...KINDS[extension] };
}

function isAllowed(extension: string): extension is Extension {
  return Object.hasOwn(KINDS, extension);
}
