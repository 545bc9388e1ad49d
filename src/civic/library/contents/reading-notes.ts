import { filePath } from '../../../platform/files/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { contentsMessages, contentsPath } from './contents.messages.js';
import type { CoverRow, FileReading } from './contents.queries.js';
import { minutesOf } from './contents.presentation.js';
import { fileToRead } from './reading-choice.rules.js';
import { readableAs } from './reading-state.rules.js';

/** The first page of a document, drawn small. */
export interface CoverPicture {
  small: string;
  wide: string;
  width: number;
  height: number;
  /** '' where it shows no more than the words beside it. */
  alt: string;
}

export interface ReadingView {
  path: string;
  /** „7 раздела, около 30 минути четене“ */
  extent: string;
  commented: boolean;
}

export function coverView(cover: CoverRow | undefined): CoverPicture | null {
  if (!cover) return null;
  const { small, wide, width, height, alt } = cover;
  return { small: filePath(small), wide: filePath(wide), width, height, alt };
}

const NOTES = {
  waiting: 'fileWaiting',
  encrypted: 'fileEncrypted',
  empty: 'fileEmpty',
  broken: 'fileBroken',
  tooLong: 'fileTooLong',
  failed: 'fileFailed',
} as const;

/** What readers have to know of a file whose text cannot be read; '' for all others. */
export function readingNote({ state, mediaType, sections }: FileReading, locale: Locale): string {
  if (!readableAs(mediaType).text || state === 'read' || (state === 'waiting' && sections > 0)) return '';
  return contentsMessages(locale)(NOTES[state ?? 'waiting']);
}

/** The way to where the current version is read; null where no file of it can be. */
export function readingView(
  publication: {
    id: string;
    title: string;
    lang: Locale;
    currentVersion: number;
    commentsSince: Date | null;
    commentsUntil: Date | null;
  },
  files: readonly FileReading[],
  locale: Locale,
): ReadingView | null {
  const { currentVersion, lang, commentsSince, commentsUntil } = publication;
  const langs = [...new Set([locale, lang, 'bg', 'en'] as const)];
  const file = fileToRead(files, { asked: currentVersion || null, current: currentVersion, langs }, null);
  if (!file) return null;
  return {
    path: contentsPath(publication),
    extent: contentsMessages(locale)('readSections', {
      count: file.sections,
      minutes: minutesOf(file.characters),
    }),
    commented: commentsSince !== null && commentsUntil === null,
  };
}
