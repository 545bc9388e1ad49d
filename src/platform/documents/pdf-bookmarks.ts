import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An entry of the contents that a reader shows beside a PDF. */
export interface Bookmark {
  level: number;
  title: string;
  page: number;
  /** Where on the page it leads, counted from below; null when to the page as such. */
  y: number | null;
}

type Entry = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>[number];
type Reference = Parameters<PDFDocumentProxy['getPageIndex']>[0];

const MOST = 2_000;
const DEEPEST = 6;

export async function bookmarksOf(pdf: PDFDocumentProxy): Promise<Bookmark[]> {
  const entries = await pdf.getOutline().catch(() => null);
  const found: Bookmark[] = [];
  await gather(pdf, entries ?? [], 1, found);
  return found;
}

async function gather(pdf: PDFDocumentProxy, entries: Entry[], level: number, found: Bookmark[]) {
  for (const { title, dest, items } of entries) {
    if (found.length >= MOST) return;
    const place = await placeOf(pdf, dest).catch(() => null);
    if (place && title.trim() !== '') found.push({ level, title: title.trim(), ...place });
    if (level < DEEPEST) await gather(pdf, items as Entry[], level + 1, found);
  }
}

async function placeOf(pdf: PDFDocumentProxy, dest: Entry['dest']) {
  const target = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) as unknown[] | null;
  if (!target) return null;
  const [page, kind, ...numbers] = target;
  const index = typeof page === 'number' ? page : await pdf.getPageIndex(page as Reference);
  const y = (kind as { name?: string })?.name === 'XYZ' ? numbers[1] : numbers[0];
  return { page: index + 1, y: typeof y === 'number' && y > 0 ? y : null };
}
