import { readingOf } from './chapters.rules.ts';
import type { Amount, DocumentReading, WordBlock } from './reading.ts';
import { wordDocument } from './word-document.ts';

/** The chapters of a Word document. To be called in a thread of its own. */
export async function wordText(
  parts: ReadonlyMap<string, Uint8Array>,
  most: Amount,
): Promise<DocumentReading> {
  const { blocks, isCut } = await wordDocument(parts, most);
  return isCut ? { state: 'tooLong' } : readingOf(blocks.map(titled), null, most);
}

/** Titles stand in lists of contents, where a mark would lead to no note. */
function titled({ kind, level, text }: WordBlock) {
  return { level, text: kind === 'heading' ? text.replace(/ \[\d+\]/g, '') : text };
}
