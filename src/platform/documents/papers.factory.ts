import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

type Options = ConstructorParameters<typeof PDFDocument>[0];
export type Paper = InstanceType<typeof PDFDocument>;

const FONTS = fileURLToPath(new URL('../print/fonts/', import.meta.url));

/** A PDF in Sofia Sans, drawn by whoever asks. */
export async function paper(draw: (pdf: Paper) => void, options: Options = {}): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 72, bufferPages: true, ...options });
  pdf.font(`${FONTS}SofiaSans-Regular.ttf`).fontSize(11);
  draw(pdf);
  pdf.end();
  const parts: Buffer[] = [];
  for await (const part of pdf) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A PDF written by hand: objects in their order, the first of them the catalogue. */
export function rawPdf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = parts[0]!.length;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    places.push(at);
    parts.push(part);
    at += part.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const HELVETICA = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';

/** One page that draws what the stream says. The font is the fifth object, what it needs comes behind it. */
export function pageOf(
  stream: Buffer,
  { filter = '', font = HELVETICA, more = [] }: { filter?: string; font?: string; more?: string[] } = {},
): Buffer {
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    Buffer.concat([
      Buffer.from(`<</Length ${stream.length}${filter}>>\nstream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
    font,
    ...more,
  ]);
}
