import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';

/** What an announcement says; every value is a sentence or a name already. */
export interface Announcement {
  municipality: string;
  heading: string;
  number: string;
  title: string;
  summary: string;
  facts: readonly { label: string; value: string }[];
  signature: string;
}

/** „Обявление“ as a Word document with real headings, so that a screen reader and the next clerk can work with it. */
export async function announcementDocument(announcement: Announcement): Promise<Buffer> {
  const { municipality, heading, number, title, summary, facts, signature } = announcement;
  const document = new Document({
    creator: municipality,
    title: `${heading} ${number}`,
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: 24, language: { value: 'bg-BG' } } } },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: municipality, alignment: AlignmentType.CENTER }),
          new Paragraph({ text: heading, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
          new Paragraph({ text: number, alignment: AlignmentType.CENTER, spacing: { after: 240 } }),
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...summary.split('\n').map((line) => new Paragraph({ text: line, spacing: { after: 120 } })),
          ...facts.map(
            ({ label, value }) =>
              new Paragraph({
                spacing: { after: 120 },
                children: [new TextRun({ text: `${label}: `, bold: true }), ...lines(value)],
              }),
          ),
          new Paragraph({ text: signature, spacing: { before: 480 } }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function lines(value: string): TextRun[] {
  return value.split('\n').map((text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) }));
}
