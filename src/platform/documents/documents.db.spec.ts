import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import sharp from 'sharp';
import { docx, odt, png, zip } from '../files/office.factory.js';
import { coverOf, readDocument, readWord, type DocumentReading } from './index.js';
import { pageOf, paper, rawPdf } from './papers.factory.js';

// It needs no database, but threads and time: pure specs are quick.

const SENTENCE = 'Общината поддържа зелената система на територията си и осигурява достъп до нея за всички. ';

const MIMETYPE = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true };
const CONTENT = { name: 'content.xml', content: '<o><text:p>Общи положения.</text:p></o>' };

const titles = (reading: DocumentReading) =>
  reading.state === 'read' ? reading.chapters.map(({ level, title }) => [level, title]) : reading;

describe('a PDF', () => {
  it('gives its words, its chapters by the size of letters, and no running heads', async () => {
    const made = await paper((pdf) => {
      for (const number of [1, 2, 3]) {
        if (number > 1) pdf.addPage();
        pdf.fontSize(18).text(`Глава ${number}. Озеленяване`).moveDown();
        pdf.fontSize(11).text(SENTENCE.repeat(3)).moveDown().text('Втори абзац.');
        pdf.page.margins.bottom = 0;
        pdf.fontSize(9).text('Наръчник за озеленяване', 72, 30).text(`Стр. ${number} от 3`, 72, 800);
        pdf.page.margins.bottom = 72;
        pdf.x = pdf.y = 72;
      }
    });
    const reading = await readDocument(made, 'pdf');
    expect(reading).toMatchObject({ state: 'read', pages: 3 });
    expect(titles(reading)).toEqual([1, 2, 3].map((number) => [1, `Глава ${number}. Озеленяване`]));
    expect(reading).toHaveProperty('chapters.1.paragraphs', [SENTENCE.repeat(3).trim(), 'Втори абзац.']);
  });

  it('gives its chapters by its bookmarks', async () => {
    const made = await paper((pdf) => {
      const chapter = pdf.text('Първа глава').outline.addItem('Първа глава');
      pdf.text('Първа подглава').text(SENTENCE).text(SENTENCE).text('Втора глава').text(SENTENCE);
      chapter.addItem('Първа подглава');
      pdf.outline.addItem('Втора глава');
    });
    expect(titles(await readDocument(made, 'pdf'))).toEqual([
      [1, 'Първа глава'],
      [2, 'Първа подглава'],
      [1, 'Втора глава'],
    ]);
  });

  it('gives its chapters by its structure, and leaves artifacts out', async () => {
    const made = await paper(
      (pdf) => {
        const part = pdf.struct('Document');
        pdf.addStructure(part);
        const say = (role: string, text: string) => part.add(pdf.struct(role, {}, () => void pdf.text(text)));
        say('H1', 'Първа глава');
        say('P', SENTENCE);
        say('H2', 'Подглава');
        say('P', SENTENCE);
        part.end();
        pdf.markContent('Artifact').text('Стр. 1').endMarkedContent();
      },
      { tagged: true, pdfVersion: '1.7', lang: 'bg' },
    );
    const reading = await readDocument(made, 'pdf');
    expect(titles(reading)).toEqual([
      [1, 'Първа глава'],
      [2, 'Подглава'],
    ]);
    expect(reading).not.toHaveProperty('text', expect.stringContaining('Стр. 1'));
  });

  it('gives the words of a font that is not in it, by the tables of the library', async () => {
    const words = Buffer.from('Наредба', 'utf16le').swap16().toString('hex');
    const font =
      '<</Type/Font/Subtype/Type0/BaseFont/HeiseiMin-W3/Encoding/UniJIS-UTF16-H/DescendantFonts[6 0 R]>>';
    const descendant =
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiMin-W3/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/FontDescriptor 7 0 R>>';
    const descriptor =
      '<</Type/FontDescriptor/FontName/HeiseiMin-W3/Flags 4/FontBBox[0 0 1000 1000]/StemV 80>>';
    const made = pageOf(Buffer.from(`BT /F1 24 Tf 72 700 Td <${words}> Tj ET`), {
      font,
      more: [descendant, descriptor],
    });
    expect(await readDocument(made, 'pdf')).toHaveProperty('text', 'Наредба');
  });

  it('that wants a password is told so, one that only forbids copying is read', async () => {
    const draw = (pdf: { text(text: string): unknown }) => void pdf.text(SENTENCE);
    const locked = await paper(draw, { userPassword: 'мелник', ownerPassword: 'x', pdfVersion: '1.7ext3' });
    expect(await readDocument(locked, 'pdf')).toEqual({ state: 'encrypted' });
    expect(await coverOf(locked, 'pdf')).toEqual({ state: 'encrypted' });
    const guarded = await paper(draw, { ownerPassword: 'x', permissions: { copying: false } });
    expect(await readDocument(guarded, 'pdf')).toHaveProperty('text', SENTENCE.trim());
  });

  it('that was scanned is empty, and has a cover', async () => {
    const scan = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#a83f22' } })
      .jpeg()
      .toBuffer();
    const made = await paper((pdf) => {
      pdf.image(scan, 0, 0, { fit: [595, 842] });
      pdf.outline.addItem('Сканирано');
    });
    expect(await readDocument(made, 'pdf')).toEqual({ state: 'empty' });
    const cover = await coverOf(made, 'pdf');
    expect(cover).toMatchObject({ state: 'drawn', mediaType: 'image/webp', width: 800, height: 1131 });
    if (cover.state === 'drawn') expect(await middleOf(cover.bytes)).toEqual(expect.closeTo(168, -1));
  });

  it.each<[what: string, state: string, made: () => Promise<Buffer> | Buffer]>([
    [
      'is cut in the middle',
      'broken',
      async () => (await paper((pdf) => void pdf.text(SENTENCE))).subarray(0, 900),
    ],
    ['is nothing but a name', 'broken', () => Buffer.from('%PDF-1.7\n%%EOF')],
    [
      'holds itself as a page',
      'broken',
      () => rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1>>']),
    ],
  ])('that %s is told as %s', async (_what, state, made) => {
    expect(await readDocument(await made(), 'pdf')).toEqual({ state });
  });

  it('that would take too long, too much memory or too many pages is left, and the next one is read', async () => {
    const endless = deflateSync(`BT /F1 11 Tf ${'(word) Tj '.repeat(1_500_000)} ET`);
    const heavy = pageOf(endless, { filter: '/Filter/FlateDecode' });
    const swelling = pageOf(deflateSync(Buffer.alloc(300_000_000, ' ')), { filter: '/Filter/FlateDecode' });
    const small = zip([MIMETYPE, CONTENT]);
    const sound = await paper((pdf) => void pdf.text('Кратко.').addPage().text('Край.'));
    expect(
      await Promise.all([
        readDocument(heavy, 'pdf', { milliseconds: 700, characters: 1e9 }),
        readDocument(small, 'odt', { megabytes: 4 }),
        readDocument(swelling, 'pdf', { megabytes: 64 }),
        coverOf(heavy, 'pdf', { milliseconds: 0 }),
        readDocument(sound, 'pdf', { pages: 1 }),
        readDocument(sound, 'pdf', { characters: 5 }),
      ]),
    ).toEqual(Array.from({ length: 6 }, () => ({ state: 'tooLong' })));
    expect(await readDocument(sound, 'pdf')).toHaveProperty('text', 'Кратко.\n\nКрай.');
  });
});

describe('an office document', () => {
  it('of Word gives headings, paragraphs, items and rows of tables, from its path too', async () => {
    const cells = (...texts: string[]) =>
      new TableRow({
        children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })),
      });
    const made = await Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph({ text: 'Глава първа', heading: HeadingLevel.HEADING_1 }),
              new Paragraph('Общи положения.'),
              new Paragraph({ text: 'точка', bullet: { level: 0 } }),
              new Paragraph({ text: 'Раздел', heading: HeadingLevel.HEADING_2 }),
              new Table({ rows: [cells('Такса', 'Левове'), cells('Съд', '110')] }),
            ],
          },
        ],
      }),
    );
    const folder = await mkdtemp(join(tmpdir(), 'documents-'));
    const path = join(folder, 'paper.docx');
    await writeFile(path, made);
    expect(await readDocument(path, 'docx')).toMatchObject({
      chapters: [
        { level: 1, title: 'Глава първа', paragraphs: ['Общи положения.', '– точка'] },
        { level: 2, title: 'Раздел', paragraphs: ['Такса | Левове', 'Съд | 110'] },
      ],
      pages: null,
    });
    await rm(folder, { recursive: true });
  });

  it('of LibreOffice is read, or told to want a password', async () => {
    const manifest = { name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' };
    expect(await readDocument(zip([MIMETYPE, CONTENT]), 'odt')).toHaveProperty('text', 'Общи положения.');
    expect(await readDocument(zip([MIMETYPE, CONTENT, manifest]), 'odt')).toEqual({ state: 'encrypted' });
    expect(await readDocument(odt(), 'odt')).toEqual({ state: 'empty' });
  });

  it.each<[what: string, state: string, made: Buffer]>([
    ['is no archive', 'broken', Buffer.from('PK мляко')],
    [
      'is no XML',
      'broken',
      zip([
        { name: '[Content_Types].xml', content: '<' },
        { name: 'word/document.xml', content: '</w:p><' },
      ]),
    ],
    ['is locked', 'encrypted', docx({ name: 'word/x.xml', content: 'x', encrypted: true })],
    [
      'unpacks to more than it says',
      'tooLong',
      docx({ name: 'word/x.xml', content: Buffer.alloc(41_000_000), claims: { unpacked: 10 } }),
    ],
  ])('that %s is told as %s', async (_what, state, made) => {
    expect(await readDocument(made, 'docx')).toEqual({ state });
    expect(await readWord(made)).toEqual({ state });
  });
});

it('a picture is its own cover, unless it would take too much', async () => {
  const photo = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect(await coverOf(photo, 'picture')).toMatchObject({ state: 'drawn', width: 800, height: 450 });
  expect(await coverOf(png(60_000, 60_000), 'picture')).toEqual({ state: 'tooLong' });
  expect(await coverOf(png(60, 60), 'picture')).toEqual({ state: 'broken' });
});

/** How red the middle of a picture is. */
async function middleOf(webp: Buffer): Promise<number> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(webp);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(image.width / 2, image.height / 3, 1, 1).data[0]!;
}
