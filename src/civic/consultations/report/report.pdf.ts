import { pick } from '../../../platform/i18n/index.js';
import { TaggedPages, type Face } from './pdf/tagged-pages.js';
import { TaggedTable, type CellText } from './pdf/tagged-table.js';
import { printedColumns, printedRow, type CellPart } from './report.columns.js';
import { reportMessages } from './report.messages.js';
import type { ReportSnapshot } from './report.snapshot.js';
import { edition, fullTitle, headFacts, totalLines } from './report.wording.js';

const LOCALE = 'bg';
const SOFT = '#4b5752';
/** After so many rows others get their turn: a worker has more to do than one document. */
const ROWS_AT_ONCE = 50;

/** The справка on paper, with a structure that screen readers follow. */
export async function reportPdf(snapshot: ReportSnapshot): Promise<Buffer> {
  const t = reportMessages(LOCALE);
  const pages = new TaggedPages({
    title: fullTitle(snapshot, LOCALE),
    author: pick(snapshot.municipality.name, LOCALE),
    lang: 'bg-BG',
    createdAt: new Date(snapshot.publishedAt),
    footer: (page) => `${edition(snapshot, LOCALE)} · ${t('pageNumber', { page })}`,
  });
  let y = head(pages, snapshot);
  if (snapshot.none) {
    y = paragraph(pages, 'P', t('noneDetail'), { y: y + 6, size: 11, face: 'regular' });
    return pages.finished();
  }
  const table = new TaggedTable(pages, printedColumns(LOCALE), y + 8);
  for (const [at, row] of snapshot.rows.entries()) {
    table.row(printedRow(row, snapshot, LOCALE).map((cell) => cell.map(drawn)));
    if (at % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await new Promise(setImmediate);
  }
  table.end();
  return pages.finished();
}

function head(pages: TaggedPages, snapshot: ReportSnapshot): number {
  const t = reportMessages(LOCALE);
  let y = paragraph(pages, 'P', pick(snapshot.municipality.name, LOCALE), {
    y: pages.top,
    size: 10,
    face: 'regular',
    colour: SOFT,
  });
  y = paragraph(pages, 'H1', fullTitle(snapshot, LOCALE), { y: y + 4, size: 17, face: 'bold' });
  y = paragraph(pages, 'P', edition(snapshot, LOCALE), {
    y: y + 2,
    size: 9.5,
    face: 'regular',
    colour: SOFT,
  });
  y += 6;
  for (const { label, value } of [...headFacts(snapshot, LOCALE), ...totalLines(snapshot, LOCALE)])
    y = paragraph(pages, 'P', `${label}: ${value}`, { y, size: 10, face: 'regular' });
  y = paragraph(pages, 'P', t('position'), { y: y + 4, size: 9.5, face: 'regular', colour: SOFT });
  return y;
}

function paragraph(
  pages: TaggedPages,
  tag: string,
  text: string,
  at: { y: number; size: number; face: Face; colour?: string },
): number {
  const lineHeight = at.size * 1.35;
  const element = pages.pdf.struct(tag);
  pages.root.add(element);
  let { y } = at;
  const lines = pages.wrap(text, at.face, at.size, pages.width);
  while (lines.length > 0) {
    const fits = Math.max(0, Math.floor((pages.bottom - y) / lineHeight));
    const now = lines.splice(0, fits);
    if (now.length > 0) pages.write(element, tag, now, { x: pages.left, lineHeight, ...at, y });
    y += now.length * lineHeight;
    if (lines.length > 0) {
      pages.newPage();
      y = pages.top;
    }
  }
  element.end();
  return y;
}

function drawn({ text, weight }: CellPart): CellText {
  if (weight === 'strong') return { text, face: 'bold' };
  return weight === 'soft' ? { text, colour: SOFT } : { text };
}
