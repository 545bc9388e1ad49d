import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { pick } from '../../../platform/i18n/index.js';
import { printedColumns, printedRow, type CellPart } from './report.columns.js';
import { reportMessages } from './report.messages.js';
import type { ReportSnapshot } from './report.snapshot.js';
import { edition, fullTitle, headFacts, totalLines } from './report.wording.js';

const LOCALE = 'bg';
/** Twentieths of a point: A4 lying, less the margins. */
const PAGE = { width: 16838, height: 11906, margin: 800 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
const SOFT = '4B5752';
const HEAD = 'ReportHead';
/** What XML cannot hold at all. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The справка as a document of an office: the usual table on lying A4, the heading on each page. */
export async function reportDocx(snapshot: ReportSnapshot): Promise<Buffer> {
  const t = reportMessages(LOCALE);
  const title = written(fullTitle(snapshot, LOCALE));
  const children = [
    new Paragraph({
      style: HEAD,
      children: runs({ text: pick(snapshot.municipality.name, LOCALE), weight: 'soft' }),
    }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
    new Paragraph({ style: HEAD, children: runs({ text: edition(snapshot, LOCALE), weight: 'soft' }) }),
    ...[...headFacts(snapshot, LOCALE), ...totalLines(snapshot, LOCALE)].map(
      ({ label, value }) =>
        new Paragraph({
          style: HEAD,
          children: [...runs({ text: `${label}: `, weight: 'strong' }), ...runs({ text: value })],
        }),
    ),
    new Paragraph({ style: HEAD, children: runs({ text: t('position'), weight: 'soft' }) }),
    snapshot.none
      ? new Paragraph({ style: HEAD, children: runs({ text: t('noneDetail') }) })
      : table(snapshot),
  ];
  const document = new Document({
    title,
    creator: written(pick(snapshot.municipality.name, LOCALE)),
    description: written(edition(snapshot, LOCALE)),
    styles: {
      paragraphStyles: [
        {
          id: HEAD,
          name: 'Head',
          basedOn: 'Normal',
          run: { size: 20 },
          paragraph: { spacing: { after: 60 } },
        },
      ],
      default: {
        // Cells are by far the most, so they are what a paragraph is when nothing is said about it.
        document: { run: { font: 'Arial', size: 17, language: { value: 'bg-BG' } } },
        heading1: {
          run: { font: 'Arial', size: 32, bold: true },
          paragraph: { spacing: { before: 80, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.height, height: PAGE.width, orientation: PageOrientation.LANDSCAPE },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        footers: { default: new Footer({ children: [footer(snapshot)] }) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

function table(snapshot: ReportSnapshot): Table {
  const columns = printedColumns(LOCALE);
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((WIDTH * share) / whole));
  const heading = new TableRow({
    tableHeader: true,
    children: columns.map(({ label }) => cell([{ text: label, weight: 'strong' }], 'E9EFE9')),
  });
  const rows = snapshot.rows.map(
    (row) =>
      new TableRow({
        children: printedRow(row, snapshot, LOCALE).map((parts) => cell(parts)),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    rows: [heading, ...rows],
  });
}

function cell(parts: readonly CellPart[], ground?: string): TableCell {
  const paragraphs = parts.length > 0 ? parts : [{ text: '' }];
  return new TableCell({
    ...(ground && { shading: { fill: ground } }),
    children: paragraphs.map((part) => new Paragraph({ children: runs(part) })),
  });
}

/** Lines of a text stay lines. */
function runs({ text, weight }: CellPart): TextRun[] {
  return written(text)
    .split('\n')
    .map(
      (line, at) =>
        new TextRun({
          text: line,
          ...(at > 0 && { break: 1 }),
          ...(weight === 'strong' && { bold: true }),
          ...(weight === 'soft' && { color: SOFT }),
        }),
    );
}

function footer(snapshot: ReportSnapshot): Paragraph {
  const t = reportMessages(LOCALE);
  const [before = '', between = '', after = ''] = t('pageOf', { page: '\u0001', pages: '\u0001' }).split(
    '\u0001',
  );
  const size = 16;
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ text: `${written(edition(snapshot, LOCALE))} · ${before}`, size }),
      new TextRun({ children: [PageNumber.CURRENT], size }),
      new TextRun({ text: between, size }),
      new TextRun({ children: [PageNumber.TOTAL_PAGES], size }),
      new TextRun({ text: after, size }),
    ],
  });
}

function written(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNWRITABLE, '');
}
