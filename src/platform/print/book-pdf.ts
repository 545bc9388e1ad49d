import type { BookBlock, PrintedBook } from './printed-book.js';
import { PAGE_MARK } from './printed-report.js';
import { paragraph } from './tagged-flow.js';
import { TaggedPages } from './tagged-pages.js';

const SOFT = '#4b5752';
const PINE = '#0f5b4c';
const INDENT = 16;
/** Room below a heading, so that none stands alone at the end of a page. */
const KEPT_TOGETHER = 70;

/** A text with chapters on standing pages: tagged, with bookmarks, each chapter on a page of its own. */
export async function bookPdf(book: PrintedBook): Promise<Buffer> {
  const { title, publisher: author, lang, createdAt, chapters } = book;
  const pages = new TaggedPages({
    title,
    author,
    lang,
    createdAt,
    sheet: { layout: 'portrait' },
    footer: (page) => `${title} · ${book.page.replace(PAGE_MARK, String(page))}`,
  });
  cover(pages, book);
  for (const { title: heading, blocks } of chapters) {
    pages.newPage();
    pages.pdf.outline.addItem(heading);
    let y = paragraph(pages, 'H2', heading, { y: pages.top, size: 18, face: 'bold', colour: PINE }) + 8;
    for (const block of blocks) y = set(pages, block, y);
  }
  return pages.finished();
}

function cover(pages: TaggedPages, { title, publisher, edition, contents, chapters }: PrintedBook): void {
  const soft = { face: 'regular' as const, colour: SOFT };
  pages.decorate((pdf) => pdf.rect(0, 0, pdf.page.width, 10).fill(PINE));
  let y = paragraph(pages, 'P', publisher, { y: pages.top + 30, size: 12, ...soft }) + 40;
  y = paragraph(pages, 'H1', title, { y, size: 27, face: 'bold', colour: PINE }) + 16;
  for (const line of edition) y = paragraph(pages, 'P', line, { y, size: 11, ...soft }) + 2;
  y = paragraph(pages, 'H2', contents, { y: y + 50, size: 14, face: 'bold' }) + 6;
  for (const { title: heading } of chapters)
    y = paragraph(pages, 'P', heading, { y, size: 11.5, face: 'regular' }) + 4;
}

function set(pages: TaggedPages, { kind, text }: BookBlock, at: number): number {
  let y = at;
  if (kind === 'heading') {
    if (y > pages.bottom - KEPT_TOGETHER) {
      pages.newPage();
      y = pages.top;
    }
    return paragraph(pages, 'H3', text, { y: y + 6, size: 13, face: 'bold' }) + 3;
  }
  if (kind === 'paragraph') return paragraph(pages, 'P', text, { y, size: 11.5, face: 'regular' }) + 8;
  const x = pages.left + INDENT;
  const width = pages.width - INDENT;
  return paragraph(pages, 'P', `– ${text}`, { y, size: 11.5, face: 'regular', x, width }) + 5;
}
