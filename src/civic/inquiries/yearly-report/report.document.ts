import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';

export interface ReportDocument {
  municipality: string;
  title: string;
  intro: string;
  parts: readonly ReportPart[];
  made: string;
}

export interface ReportPart {
  heading: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  /** Instead of a table without rows. */
  nothing: string;
}

/** The tables on pages that lie on their side, to be signed and handed in. */
export function reportDocument(report: ReportDocument): Promise<Buffer> {
  const { municipality, title, intro, parts, made } = report;
  const document = new Document({
    creator: municipality,
    title,
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: 20, language: { value: 'bg-BG' } } } },
    },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
        children: [
          new Paragraph({ text: municipality }),
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: intro, spacing: { after: 240 } }),
          ...parts.flatMap(({ heading, columns, rows, nothing }) => [
            new Paragraph({
              text: heading,
              heading: HeadingLevel.HEADING_1,
              spacing: { before: 240, after: 120 },
            }),
            rows.length > 0 ? tableOf(columns, rows) : new Paragraph({ text: nothing }),
          ]),
          new Paragraph({ text: made, spacing: { before: 480 } }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function tableOf(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): Table {
  const row = (cells: readonly (string | number)[], tableHeader = false) =>
    new TableRow({
      tableHeader,
      children: cells.map((cell) => new TableCell({ children: [new Paragraph({ text: String(cell) })] })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(headings, true), ...rows.map((cells) => row(cells))],
  });
}
