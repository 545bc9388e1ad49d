import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';

/** Every value is a sentence or a name already; what is '' is left out. */
export interface LetterOnPaper {
  municipality: string;
  to: string;
  heading: string;
  about: string;
  parts: readonly { label: string; value: string }[];
  closing: string;
  signature: string;
}

/** A Word document for the clerk to number, sign and send. */
export function letterDocument(letter: LetterOnPaper): Promise<Buffer> {
  const { municipality, to, heading, about, parts, closing, signature } = letter;
  const after = { spacing: { after: 160 } };
  const document = new Document({
    creator: municipality,
    title: heading,
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: 24, language: { value: 'bg-BG' } } } },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: municipality, alignment: AlignmentType.CENTER, spacing: { after: 320 } }),
          new Paragraph({ ...after, children: [new TextRun({ text: to, bold: true })] }),
          new Paragraph({ text: heading, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
          new Paragraph({ text: about, ...after }),
          ...parts.map(
            ({ label, value }) =>
              new Paragraph({
                ...after,
                children: [
                  ...(label ? [new TextRun({ text: `${label}: `, bold: true })] : []),
                  ...lines(value),
                ],
              }),
          ),
          ...(closing ? [new Paragraph({ text: closing, ...after })] : []),
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
