import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { BookBlock, PrintedBook } from './printed-book.js';
import { PAGE_MARK } from './printed-report.js';

const SOFT = '4B5752';

/** The same text for an office's program: headings by style, so that it can be walked and listed there. */
export function bookDocx(book: PrintedBook): Promise<Buffer> {
  const { title, publisher, edition, contents, lang, chapters } = book;
  const soft = (text: string) =>
    new Paragraph({ spacing: { after: 60 }, children: [new TextRun({ text, color: SOFT })] });
  const font = 'Arial';
  return Packer.toBuffer(
    new Document({
      title,
      creator: publisher,
      styles: {
        default: {
          document: { run: { font, size: 22, language: { value: lang } } },
          title: { run: { font, size: 48, bold: true }, paragraph: { spacing: { before: 480, after: 240 } } },
          heading1: { run: { font, size: 32, bold: true }, paragraph: { spacing: { after: 200 } } },
          heading2: {
            run: { font, size: 25, bold: true },
            paragraph: { spacing: { before: 200, after: 100 } },
          },
        },
      },
      sections: [
        {
          footers: { default: new Footer({ children: [footer(book)] }) },
          children: [
            soft(publisher),
            new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
            ...edition.map(soft),
            new Paragraph({
              spacing: { before: 480 },
              children: [new TextRun({ text: contents, bold: true })],
            }),
            ...chapters.map((chapter) => new Paragraph({ text: chapter.title })),
            ...chapters.flatMap(({ title: heading, blocks }) => [
              new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, pageBreakBefore: true }),
              ...blocks.map(set),
            ]),
          ],
        },
      ],
    }),
  );
}

function set({ kind, text }: BookBlock): Paragraph {
  if (kind === 'heading') return new Paragraph({ text, heading: HeadingLevel.HEADING_2 });
  return new Paragraph({ text, spacing: { after: 140 }, ...(kind === 'item' && { bullet: { level: 0 } }) });
}

function footer({ page }: PrintedBook): Paragraph {
  const [before = '', after = ''] = page.split(PAGE_MARK);
  return new Paragraph({
    children: [new TextRun(before), new TextRun({ children: [PageNumber.CURRENT] }), new TextRun(after)],
  });
}
