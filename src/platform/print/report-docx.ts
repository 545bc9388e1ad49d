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
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { PAGE_MARK, type CellPart, type PrintedBars, type PrintedReport } from './printed-report.js';

/** Twentieths of a point: A4 lying, less the margins. */
const PAGE = { width: 16838, height: 11906, margin: 800 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
const SOFT = '4B5752';
const HEAD = 'ReportHead';
/** What XML cannot hold at all. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The report as a document of an office: the usual table on lying A4, the heading on each page. */
export async function reportDocx(report: PrintedReport): Promise<Buffer> {
  const title = written(report.title);
  const children = [
    new Paragraph({
      style: HEAD,
      children: runs({ text: report.municipality, weight: 'soft' }),
    }),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
    new Paragraph({ style: HEAD, children: runs({ text: report.edition, weight: 'soft' }) }),
    ...report.facts.map(
      ({ label, value }) =>
        new Paragraph({
          style: HEAD,
          children: [...runs({ text: `${label}: `, weight: 'strong' }), ...runs({ text: value })],
        }),
    ),
    new Paragraph({ style: HEAD, children: runs({ text: report.position, weight: 'soft' }) }),
    ...(report.charts ?? []).flatMap(bars),
    report.none === null
      ? table(report)
      : new Paragraph({ style: HEAD, children: runs({ text: report.none }) }),
  ];
  const document = new Document({
    title,
    creator: written(report.municipality),
    description: written(report.edition),
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
        document: { run: { font: 'Arial', size: 17, language: { value: report.lang } } },
        heading1: {
          run: { font: 'Arial', size: 32, bold: true },
          paragraph: { spacing: { before: 80, after: 80 } },
        },
        heading2: {
          run: { font: 'Arial', size: 22, bold: true },
          paragraph: { spacing: { before: 160, after: 60 } },
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
        footers: { default: new Footer({ children: [footer(report)] }) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

const BAR = { signs: 40, fill: '0F5B4C' };

/** Each bar is a shaded stretch of spaces: it is seen, and nobody has to hear of it. */
function bars({ title, bars: all }: PrintedBars): Paragraph[] {
  const most = Math.max(1, ...all.map(({ value }) => value));
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(written(title))] }),
    ...all.map(
      ({ label, value }) =>
        new Paragraph({
          style: HEAD,
          tabStops: [{ type: TabStopType.LEFT, position: WIDTH / 3 }],
          children: [
            ...runs({ text: `${label}: ${value}` }),
            new TextRun({ text: '\t' }),
            new TextRun({
              text: '\u00a0'.repeat(Math.round((BAR.signs * value) / most)),
              shading: { fill: BAR.fill },
            }),
          ],
        }),
    ),
  ];
}

function table({ columns, rows: printed }: PrintedReport): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((WIDTH * share) / whole));
  const heading = new TableRow({
    tableHeader: true,
    children: columns.map(({ label }) => cell([{ text: label, weight: 'strong' }], 'E9EFE9')),
  });
  const rows = printed.map((row) => new TableRow({ children: row.map((parts) => cell(parts)) }));
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

function footer(report: PrintedReport): Paragraph {
  const [before = '', between = '', after = ''] = report.pageOf.split(PAGE_MARK);
  const size = 16;
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ text: `${written(report.edition)} · ${before}`, size }),
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
