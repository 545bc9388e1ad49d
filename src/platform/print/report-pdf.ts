import { PAGE_MARK, type CellPart, type PrintedReport } from './printed-report.js';
import { paragraph } from './tagged-flow.js';
import { TaggedPages } from './tagged-pages.js';
import { TaggedTable, type CellText } from './tagged-table.js';

const SOFT = '#4b5752';
/** The report on paper, with a structure that screen readers follow. */
export async function reportPdf(report: PrintedReport): Promise<Buffer> {
  const pages = new TaggedPages({
    title: report.title,
    author: report.municipality,
    lang: report.lang,
    createdAt: new Date(report.publishedAt),
    footer: (page) => `${report.edition} · ${report.page.replace(PAGE_MARK, String(page))}`,
  });
  const y = charts(pages, report, head(pages, report));
  if (report.none !== null) {
    paragraph(pages, 'P', report.none, { y: y + 6, size: 11, face: 'regular' });
  } else {
    const table = new TaggedTable(pages, report.columns, y + 8);
    for (const row of report.rows) table.row(row.map((cell) => cell.map(drawn)));
    table.end();
  }
  return pages.finished();
}

function head(pages: TaggedPages, report: PrintedReport): number {
  const soft = { face: 'regular' as const, colour: SOFT };
  let y = paragraph(pages, 'P', report.municipality, { y: pages.top, size: 10, ...soft });
  y = paragraph(pages, 'H1', report.title, { y: y + 4, size: 17, face: 'bold' });
  y = paragraph(pages, 'P', report.edition, { y: y + 2, size: 9.5, ...soft }) + 6;
  for (const { label, value } of report.facts)
    y = paragraph(pages, 'P', `${label}: ${value}`, { y, size: 10, face: 'regular' });
  return paragraph(pages, 'P', report.position, { y: y + 4, size: 9.5, ...soft });
}

const BAR = { from: 260, width: 320, height: 8, colour: '#0f5b4c' };

/** Words and numbers are read; the bars beside them are for the eye. */
function charts(pages: TaggedPages, { charts: all = [] }: PrintedReport, from: number): number {
  let y = from;
  for (const { title, bars } of all) {
    const most = Math.max(1, ...bars.map(({ value }) => value));
    y = paragraph(pages, 'H2', title, { y: y + 8, size: 11, face: 'bold' });
    for (const { label, value } of bars) {
      const end = paragraph(pages, 'P', `${label}: ${value}`, {
        y,
        size: 9.5,
        face: 'regular',
        width: BAR.from - pages.left - 8,
      });
      const top = end - 9.5 * 1.35 + 3;
      pages.decorate((pdf) =>
        pdf.rect(BAR.from, top, (BAR.width * value) / most, BAR.height).fill(BAR.colour),
      );
      y = end;
    }
  }
  return y;
}

function drawn({ text, weight }: CellPart): CellText {
  if (weight === 'strong') return { text, face: 'bold' };
  return weight === 'soft' ? { text, colour: SOFT } : { text };
}
