import PDFDocument from 'pdfkit';
import { drawable, fontFile } from './fonts.js';

export type Face = 'regular' | 'bold';
type Element = PDFKit.PDFStructureElement;

export interface Placed {
  x: number;
  y: number;
  face: Face;
  size: number;
  colour?: string;
  lineHeight: number;
}

/** What pdfkit knows of the font in use, and does not tell in its types; its version is pinned. */
interface PdfInside {
  _font: {
    id: string;
    ascender: number;
    ref(): PDFKit.PDFKitReference;
    encode(text: string): Encoded;
  };
  page: { height: number; fonts: Record<string, PDFKit.PDFKitReference> };
}
type Encoded = [glyphs: string[], positions: { xAdvance: number; advanceWidth: number }[]];

const INK = '#1c2321';
const MARGIN = 34;
const FOOT = 22;

export interface PageSetup {
  title: string;
  author: string;
  lang: string;
  createdAt: Date;
  /** Left out, nothing stands at the foot. */
  footer?: (page: number) => string;
  /** What is left out is that of lying A4 with a margin. */
  sheet?: { size?: 'A3'; layout?: 'landscape' | 'portrait'; margin?: number };
}

/**
 * Pages whose every mark belongs to the structure tree, or is declared to be decoration. A page that is full
 * leaves for the stream at once, so that a long document needs no more memory than a short one; that is why its footer
 * does not know how many there will be.
 */
export class TaggedPages {
  readonly pdf: PDFKit.PDFDocument;
  readonly root: Element;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly bottom: number;
  private readonly chunks: Buffer[] = [];
  private pageNumber = 1;
  private readonly widths: Record<Face, Map<string, number>> = { regular: new Map(), bold: new Map() };

  constructor(private readonly setup: PageSetup) {
    const { size = 'A4', layout = 'landscape', margin = MARGIN } = setup.sheet ?? {};
    this.pdf = new PDFDocument({
      size,
      layout,
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: setup.lang,
      info: { Title: setup.title, Author: setup.author, CreationDate: setup.createdAt },
    });
    this.pdf.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.pdf.registerFont('regular', fontFile('SofiaSans-Regular.ttf'));
    this.pdf.registerFont('bold', fontFile('SofiaSans-Bold.ttf'));
    this.left = margin;
    this.top = margin;
    this.width = this.pdf.page.width - 2 * margin;
    this.bottom = this.pdf.page.height - margin - (setup.footer ? FOOT : 0);
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  newPage(): void {
    this.footer();
    this.pdf.addPage();
    this.pageNumber += 1;
  }

  /** Lines of text under one element of the tree; they have to fit on the page. */
  write(element: Element, tag: string, lines: readonly string[], at: Placed): void {
    element.add(this.pdf.markStructureContent(tag));
    this.draw(lines, at);
    this.pdf.endMarkedContent();
  }

  /**
   * One text object for all lines of a cell. `pdf.text` makes a dozen small buffers for each line, which a document of
   * two thousand rows pays for in memory.
   */
  draw(lines: readonly string[], { x, y, face, size, colour = INK, lineHeight }: Placed): void {
    this.pdf.font(face, size).fillColor(colour);
    const { page, _font: font } = this.pdf as unknown as PdfInside;
    page.fonts[font.id] ??= font.ref();
    const baseline = page.height - y - (font.ascender * size) / 1_000;
    const shown = lines.map((line) => `${line === '' ? '' : `${glyphs(font.encode(line))} TJ `}T*`);
    this.pdf.addContent(
      `q 1 0 0 -1 0 ${round(page.height)} cm BT /${font.id} ${size} Tf ${round(lineHeight)} TL ` +
        `1 0 0 1 ${round(x)} ${round(baseline)} Tm ${shown.join(' ')} ET Q`,
    );
  }

  /** Lines and grounds that nobody has to hear of. */
  decorate(draw: (pdf: PDFKit.PDFDocument) => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw(this.pdf);
    this.pdf.endMarkedContent();
  }

  /** A picture that fills its box to the edges, with the words that stand for it. */
  figure(parent: Element, alt: string, draw: (pdf: PDFKit.PDFDocument) => void): void {
    const element = this.pdf.struct('Figure', { alt: drawable(alt) }, () => draw(this.pdf));
    parent.add(element);
    element.end();
  }

  /** Breaks a text into lines of a width; words that are longer than a line are cut. */
  wrap(text: string, face: Face, size: number, width: number): string[] {
    return text
      .replace(/\r\n?/g, '\n')
      .split('\n')
      .flatMap((paragraph) => this.wrapParagraph(drawable(paragraph), face, size, width));
  }

  /** Closes the tree and gives the bytes. */
  async finished(): Promise<Buffer> {
    this.footer();
    this.root.end();
    const ended = new Promise<void>((resolve, reject) => this.pdf.on('end', resolve).on('error', reject));
    this.pdf.end();
    await ended;
    return Buffer.concat(this.chunks);
  }

  private footer(): void {
    const { pdf } = this;
    if (!this.setup.footer) return;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('regular', 8).fillColor('#4b5752');
    const text = drawable(this.setup.footer(this.pageNumber));
    const y = this.bottom + FOOT - 8;
    pdf.text(text, this.left + this.width - pdf.widthOfString(text), y, { lineBreak: false });
    pdf.endMarkedContent();
  }

  private wrapParagraph(paragraph: string, face: Face, size: number, width: number): string[] {
    const lines: string[] = [];
    const space = this.widthOf(' ', face, size);
    let line = '';
    let filled = 0;
    for (const word of paragraph.split(/[ \t]+/).flatMap((long) => this.cut(long, face, size, width))) {
      const wide = this.widthOf(word, face, size);
      if (line !== '' && filled + space + wide > width) {
        lines.push(line);
        line = '';
        filled = 0;
      }
      filled += line === '' ? wide : space + wide;
      line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  }

  private cut(word: string, face: Face, size: number, width: number): string[] {
    if (this.widthOf(word, face, size) <= width) return [word];
    const pieces: string[] = [];
    let piece = '';
    let filled = 0;
    for (const letter of word) {
      const wide = this.widthOf(letter, face, size);
      if (piece !== '' && filled + wide > width) {
        pieces.push(piece);
        piece = '';
        filled = 0;
      }
      piece += letter;
      filled += wide;
    }
    return [...pieces, piece];
  }

  private widthOf(word: string, face: Face, size: number): number {
    const known = this.widths[face];
    let at1000 = known.get(word);
    if (at1000 === undefined) {
      at1000 = this.pdf.font(face, 1000).widthOfString(word);
      known.set(word, at1000);
    }
    return (at1000 * size) / 1000;
  }
}

/** Glyphs with the kerning between them, as an array for TJ. */
function glyphs([codes, positions]: Encoded): string {
  let array = '[<';
  codes.forEach((code, at) => {
    array += code;
    const { xAdvance, advanceWidth } = positions[at]!;
    if (xAdvance !== advanceWidth) array += `> ${round(advanceWidth - xAdvance)} <`;
  });
  return `${array}>]`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
