import type { Face, TaggedPages } from './tagged-pages.js';

export interface TableColumn {
  label: string;
  /** Its part of the width. */
  share: number;
}

/** Paragraphs of one cell; a cell may go on on the next page. */
export interface CellText {
  text: string;
  face?: Face;
  colour?: string;
}

const SIZE = 8.5;
const LINE = 11;
const PAD = 4;
const RULE = '#c9c2b4';
const HEAD_GROUND = '#e9efe9';

interface Line {
  text: string;
  face: Face;
  colour: string;
}

/** A table whose heading stands on every page, and whose rows and cells are rows and cells to a screen reader too. */
export class TaggedTable {
  private readonly table: PDFKit.PDFStructureElement;
  private readonly lefts: number[];
  private readonly widths: number[];
  private readonly heading: Line[][];
  private y: number;

  constructor(
    private readonly pages: TaggedPages,
    columns: readonly TableColumn[],
    y: number,
  ) {
    const whole = columns.reduce((sum, { share }) => sum + share, 0);
    this.widths = columns.map(({ share }) => (pages.width * share) / whole);
    this.lefts = this.widths.map(
      (_, at) => pages.left + this.widths.slice(0, at).reduce((sum, one) => sum + one, 0),
    );
    this.heading = columns.map(({ label }, at) => this.lines([{ text: label, face: 'bold' }], at));
    this.y = y;
    this.table = pages.pdf.struct('Table');
    pages.root.add(this.table);
    this.headingRow();
  }

  row(cells: readonly (readonly CellText[])[]): void {
    const left = cells.map((cell, at) => this.lines(cell, at));
    const row = this.pages.pdf.struct('TR');
    this.table.add(row);
    const elements = left.map((_, at) => {
      const element = this.pages.pdf.struct(at === 0 ? 'TH' : 'TD');
      row.add(element);
      return element;
    });
    const whole = Math.max(...left.map(({ length }) => length));
    // A short row is not torn apart; a long one begins where there is room for some of it.
    if (this.room() < Math.min(whole, 4)) this.turn();
    for (;;) {
      const fits = Math.min(this.room(), Math.max(...left.map(({ length }) => length)));
      this.draw(
        left.map((lines) => lines.splice(0, fits)),
        elements,
        ['TH', 'TD'],
      );
      if (left.every(({ length }) => length === 0)) break;
      this.turn();
    }
    elements.forEach((element) => element.end());
    row.end();
  }

  end(): number {
    this.table.end();
    return this.y;
  }

  private headingRow(): void {
    const { pages } = this;
    const height = this.heightOf(this.heading);
    pages.decorate((pdf) => pdf.rect(pages.left, this.y, pages.width, height).fill(HEAD_GROUND));
    const row = pages.pdf.struct('TR');
    this.table.add(row);
    const elements = this.heading.map(() => {
      const element = pages.pdf.struct('TH');
      row.add(element);
      return element;
    });
    this.draw(this.heading, elements, ['TH', 'TH']);
    elements.forEach((element) => element.end());
    row.end();
  }

  /** On later pages the heading is only repeated for the eye: the table has one. */
  private repeatHeading(): void {
    const { pages } = this;
    const height = this.heightOf(this.heading);
    pages.decorate((pdf) => {
      pdf.rect(pages.left, this.y, pages.width, height).fill(HEAD_GROUND);
      this.heading.forEach((lines, at) => {
        const place = { x: this.lefts[at]! + PAD, y: this.y + PAD, face: 'bold' as const };
        pages.draw(
          lines.map(({ text }) => text),
          { ...place, size: SIZE, lineHeight: LINE },
        );
      });
    });
    this.y += height;
    this.rule();
  }

  private draw(
    cells: readonly (readonly Line[])[],
    elements: readonly PDFKit.PDFStructureElement[],
    [firstTag, tag]: readonly [string, string],
  ): void {
    cells.forEach((lines, at) => {
      if (lines.length === 0) return;
      let from = 0;
      while (from < lines.length) {
        const { face, colour } = lines[from]!;
        let to = from;
        while (to < lines.length && lines[to]!.face === face && lines[to]!.colour === colour) to += 1;
        this.pages.write(
          elements[at]!,
          at === 0 ? firstTag : tag,
          lines.slice(from, to).map(({ text }) => text),
          {
            x: this.lefts[at]! + PAD,
            y: this.y + PAD + from * LINE,
            face,
            size: SIZE,
            colour,
            lineHeight: LINE,
          },
        );
        from = to;
      }
    });
    this.y += this.heightOf(cells);
    this.rule();
  }

  private rule(): void {
    const { left, width } = this.pages;
    const { y } = this;
    this.pages.decorate((pdf) =>
      pdf
        .lineWidth(0.6)
        .moveTo(left, y)
        .lineTo(left + width, y)
        .stroke(RULE),
    );
  }

  private turn(): void {
    this.pages.newPage();
    this.y = this.pages.top;
    this.repeatHeading();
  }

  private room(): number {
    return Math.floor((this.pages.bottom - this.y - 2 * PAD) / LINE);
  }

  private heightOf(cells: readonly (readonly Line[])[]): number {
    return Math.max(...cells.map(({ length }) => length)) * LINE + 2 * PAD;
  }

  private lines(cell: readonly CellText[], at: number): Line[] {
    return cell.flatMap(({ text, face = 'regular', colour = '#1c2321' }) =>
      text === ''
        ? []
        : this.pages
            .wrap(text, face, SIZE, this.widths[at]! - 2 * PAD)
            .map((line) => ({ text: line, face, colour })),
    );
  }
}
