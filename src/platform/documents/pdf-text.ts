import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readingOf } from './chapters.rules.ts';
import { openedPdf } from './pdf-opened.ts';
import { bookmarksOf } from './pdf-bookmarks.ts';
import { headed } from './pdf-headings.rules.ts';
import { linesOf, type Line, type Mark, type PageLines, type TextItem } from './pdf-lines.rules.ts';
import { paragraphsOf } from './pdf-paragraphs.rules.ts';
import { withoutRepeats } from './pdf-repeats.rules.ts';
import { repaired } from './pdf-letters.rules.ts';
import type { Amount, DocumentReading } from './reading.ts';

const HEADING_ROLE = /^(?:title|h(\d?))$/i;

interface StructureNode {
  role?: string;
  type?: string;
  id?: string;
  children?: StructureNode[];
}

/** The text of a PDF. To be called in a thread of its own: nothing here is quick for sure. */
export async function pdfReading(bytes: Uint8Array, most: Amount): Promise<DocumentReading> {
  const pdf = await openedPdf(bytes);
  if (!pdf) return { state: 'encrypted' };
  if (pdf.numPages > most.pages) return { state: 'tooLong' };
  const pages = await pagesOf(pdf, most);
  if (!pages) return { state: 'tooLong' };
  // A scan may bring bookmarks; they alone are not its text.
  if (pages.every(({ lines }) => lines.length === 0)) return { state: 'empty' };
  const lines = headed(withoutRepeats(repaired(pages)), await bookmarksOf(pdf));
  return readingOf(paragraphsOf(lines), pdf.numPages, most);
}

/** Null when there is more text than may be. */
async function pagesOf(pdf: PDFDocumentProxy, most: Amount): Promise<PageLines[] | null> {
  const pages: PageLines[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const lines = await linesOn(page, number);
    characters += lines.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > most.characters) return null;
    const [, bottom = 0, , top = 0] = page.view;
    pages.push({ number, bottom, top, lines });
    page.cleanup();
  }
  return pages;
}

async function linesOn(page: PDFPageProxy, number: number): Promise<Line[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  // What a document says of its structure may be damaged where its text is not.
  const structure = (await page.getStructTree().catch(() => null)) as StructureNode | null;
  const levels = new Map<string, number>();
  if (structure) levelsIn(structure, 0, levels);
  return linesOf(items as (TextItem | Mark)[], number, levels);
}

function levelsIn(node: StructureNode, level: number, levels: Map<string, number>): void {
  const role = HEADING_ROLE.exec(node.role ?? '');
  const own = role ? Number(role[1] ?? 1) || 1 : level;
  if (node.type === 'content' && node.id && own > 0) levels.set(node.id, own);
  for (const child of node.children ?? []) levelsIn(child, own, levels);
}
