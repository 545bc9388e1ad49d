export type DocumentKind = 'pdf' | 'docx' | 'odt';

/** A heading and what stands below it; what comes before the first heading is a chapter of level 0 without a title. */
export interface Chapter {
  level: number;
  title: string;
  paragraphs: string[];
}

export interface DocumentRead {
  state: 'read';
  /** Everything, headings too: paragraphs are apart by an empty line. */
  text: string;
  chapters: Chapter[];
  /** Only a PDF knows. */
  pages: number | null;
}

/**
 * Why a document has no text: it wants a password; it has no layer of text, as scans do; it is damaged; reading it would
 * have taken more time or memory than there is for one document.
 */
export type DocumentUnread = 'encrypted' | 'empty' | 'broken' | 'tooLong';

export type DocumentReading = DocumentRead | { state: DocumentUnread };

export interface DrawnPage {
  state: 'drawn';
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** What the thread is started with. */
export type ReadingOrder =
  | { what: 'word'; parts: ReadonlyMap<string, Uint8Array>; most: Amount }
  | { what: 'text'; kind: 'pdf'; bytes: Uint8Array; most: Amount }
  | { what: 'text'; kind: 'docx' | 'odt'; parts: ReadonlyMap<string, Uint8Array>; most: Amount }
  | { what: 'cover'; bytes: Uint8Array; width: number; height: number; format: 'webp' | 'jpeg' };

export interface Amount {
  pages: number;
  characters: number;
}

/** A piece of a document on the way to its chapters; level 0 is no heading. */
export interface Block {
  level: number;
  text: string;
}

/** One paragraph of a Word document, one row of a table, or a note, which comes after what refers to it. */
export interface WordBlock extends Block {
  kind: 'heading' | 'text' | 'row' | 'note';
}

/** What a Word document says, with the numbers that Word counts itself, and what of it is not in the text. */
export interface WordDocument {
  state: 'read';
  blocks: WordBlock[];
  images: number;
  hasChanges: boolean;
  hasComments: boolean;
  /** There is more of it than was asked for. */
  isCut: boolean;
}

export type WordReading = WordDocument | { state: Exclude<DocumentUnread, 'empty'> };
