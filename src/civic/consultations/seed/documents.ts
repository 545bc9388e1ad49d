import { crc32 } from 'node:zlib';
import type { Motives } from '../consultation.motives.js';
import { parseText } from '../text/consultation.text.js';
import type { SeededConsultation } from './seeded-consultation.js';

/** The draft as a Word document, article by article. */
export function draftDocument({ title, text }: SeededConsultation): Buffer {
  const sections = parseText(text).flatMap(({ heading, paragraphs }) => [
    ...(heading ? [bold(heading)] : []),
    ...paragraphs.flatMap((paragraph) => paragraph.text.split('\n').map(plain)),
  ]);
  return docx([bold('ПРОЕКТ'), bold(title), ...sections]);
}

/** The five points of art. 28(2) of the Normative Acts Act. */
export function motivesOf({ summary, motives }: SeededConsultation): Motives {
  return {
    reasons: motives?.reasons ?? `Сега няма единни правила. ${summary}`,
    goals: 'Ясни и изпълними правила, които хората познават предварително.',
    means: motives?.money ?? 'Не са необходими средства извън бюджета на общината.',
    results: motives?.results ?? 'Еднакви правила за всички и по-малко спорове при прилагането им.',
    euLaw: 'Проектът не въвежда и не противоречи на актове на Европейския съюз.',
  };
}

export function motivesDocument(seeded: SeededConsultation): Buffer {
  const { reasons, goals, means, results, euLaw } = motivesOf(seeded);
  const points: [string, string][] = [
    ['1. Причини, които налагат приемането', reasons],
    ['2. Цели', goals],
    ['3. Финансови и други средства', means],
    ['4. Очаквани резултати', results],
    ['5. Съответствие с правото на Европейския съюз', euLaw],
  ];
  return docx([
    bold(`Мотиви към проект: ${seeded.title}`),
    ...points.flatMap(([heading, text]) => [bold(heading), plain(text)]),
  ]);
}

/** A sketch: numbered places along a street. */
export function sketch(places: number): Buffer {
  const marks = Array.from({ length: places }, (_, index) => {
    const x = 80 + (index % 6) * 80;
    const y = 700 - Math.floor(index / 6) * 160;
    return `${x} ${y} 24 24 re S BT /F1 12 Tf ${x + 7} ${y + 8} Td (${index + 1}) Tj ET`;
  });
  return pdf(['1.5 w 60 660 m 540 660 l S', ...marks].join('\n'));
}

const MIME = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const plain = (text: string) => paragraph(text, '');
const bold = (text: string) => paragraph(text, '<w:rPr><w:b/></w:rPr>');

function paragraph(text: string, style: string): string {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<w:p><w:r>${style}<w:t xml:space="preserve">${safe}</w:t></w:r></w:p>`;
}

function docx(paragraphs: string[]): Buffer {
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MIME}"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
  });
}

/** Entries are stored uncompressed: they are small, and nothing has to be inflated to read them. */
function zip(entries: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const bytes = Buffer.from(text, 'utf8');
    const file = Buffer.from(name, 'utf8');
    const description = Buffer.alloc(26);
    description.writeUInt16LE(20, 0);
    description.writeUInt16LE(0x21, 8);
    description.writeUInt32LE(crc32(bytes), 10);
    description.writeUInt32LE(bytes.length, 14);
    description.writeUInt32LE(bytes.length, 18);
    description.writeUInt16LE(file.length, 22);
    const local = Buffer.concat([signature(0x04034b50), description, file, bytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(local);
    directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), description, tail, file]));
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listed, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function pdf(drawing: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}
