import { pictureBox, type PrintedBoard, type PrintedBoards } from './printed-boards.js';
import { TaggedPages, type Face } from './tagged-pages.js';

const SOFT = '#47595c';
const PINE = '#0f5b4c';
const CLAY = '#a83f22';
const LINE = '#d9d4c7';
const PAPER = '#fbf9f4';
const SAND = '#f1ecdf';
const MARGIN = 48;
const QR = 112;
const FOOT = { size: 9.5, leading: 12.5, above: 14, least: 40 };
const BESIDE_MARK = 38;
const LEADING = 1.32;
/** From large to small, until all of it fits; read from two metres as long as it is not the last. */
const SIZES = [
  { heading: 58, figure: 116, label: 24, text: 27 },
  { heading: 46, figure: 92, label: 20, text: 23 },
  { heading: 42, figure: 80, label: 19, text: 21 },
  { heading: 38, figure: 68, label: 18, text: 19 },
  { heading: 34, figure: 56, label: 16, text: 17 },
  { heading: 30, figure: 46, label: 14, text: 15 },
] as const;
/** The four quarters of the mark around its centre, in a square of 48. */
const MARK: [path: string, colour: string][] = [
  ['M4 4h18v6A12 12 0 0 1 10 22H4z', PINE],
  ['M26 4h18v18h-6A12 12 0 0 1 26 10z', CLAY],
  ['M4 26h6a12 12 0 0 1 12 12v6H4z', '#e0a526'],
  ['M38 26h6v18H26v-6a12 12 0 0 1 12-12z', '#1f5a8f'],
];

interface Box {
  x: number;
  y: number;
  width: number;
  bottom: number;
}

interface Line {
  tag: string;
  lines: string[];
  face: Face;
  size: number;
  colour?: string;
  before: number;
}

/** One board on each sheet of A3, with a structure that screen readers follow. */
export async function boardsPdf(printed: PrintedBoards): Promise<Buffer> {
  const pages = new TaggedPages({
    title: printed.title,
    author: printed.municipality,
    lang: printed.lang,
    createdAt: new Date(printed.publishedAt),
    sheet: { size: 'A3', layout: printed.orientation, margin: MARGIN },
  });
  printed.boards.forEach((board, index) => {
    if (index > 0) pages.newPage();
    drawBoard(pages, board, printed);
  });
  return pages.finished();
}

function drawBoard(pages: TaggedPages, board: PrintedBoard, printed: PrintedBoards): void {
  const { pdf } = pages;
  const section = pdf.struct('Sect');
  pages.root.add(section);
  const { width, height } = pictureBox(printed.orientation);
  const [sheetWidth, sheetHeight] = [pdf.page.width, pdf.page.height];
  pages.decorate((page) => {
    page.rect(0, 0, sheetWidth, sheetHeight).fill(PAPER);
    page.rect(0, 0, width, height).fill(SAND);
  });
  const lying = printed.orientation === 'landscape';
  const box: Box = {
    x: lying ? width + MARGIN : MARGIN,
    y: lying ? MARGIN : height + MARGIN * 0.8,
    width: lying ? sheetWidth - width - 2 * MARGIN : sheetWidth - 2 * MARGIN,
    bottom: 0,
  };
  const small = footLines(pages, board, printed, box.width);
  const foot = pages.bottom - Math.max(FOOT.least, FOOT.above + small.length * FOOT.leading);
  box.bottom = foot - QR - 28;
  let { y } = box;
  for (const { tag, lines, face, size, colour, before } of fitting(pages, board, box)) {
    const element = pdf.struct(tag);
    section.add(element);
    const lineHeight = size * (face === 'bold' ? 1.12 : LEADING);
    y += before;
    pages.write(element, tag, lines, { x: box.x, y, face, size, colour, lineHeight });
    element.end();
    y += lines.length * lineHeight;
  }
  pages.figure(section, board.alt, (page) => {
    page.image(bytesOf(board.picture), 0, 0, { fit: [width, height], align: 'center', valign: 'center' });
  });
  wayOn(pages, section, board, { ...box, y: foot - QR - 12 });
  drawFoot(pages, section, small, { ...box, y: foot });
  section.end();
}

/** The words in the largest letters in which all of them fit. */
function fitting(pages: TaggedPages, board: PrintedBoard, box: Box): Line[] {
  let words: Line[] = [];
  for (const sizes of SIZES) {
    words = wordsOf(pages, board, sizes, box.width);
    const tall = words.reduce(
      (sum, { lines, size, face, before }) =>
        sum + before + lines.length * size * (face === 'bold' ? 1.12 : LEADING),
      box.y,
    );
    if (tall <= box.bottom) break;
  }
  return words;
}

function wordsOf(
  pages: TaggedPages,
  { heading, figure, figureLabel, text }: PrintedBoard,
  sizes: (typeof SIZES)[number],
  width: number,
): Line[] {
  const line = (tag: string, words: string, face: Face, size: number, before: number, colour?: string) => ({
    tag,
    lines: pages.wrap(words, face, size, width),
    face,
    size,
    colour,
    before,
  });
  return [
    line('H1', heading, 'bold', sizes.heading, 0, PINE),
    ...(figure
      ? [
          line('P', figure, 'bold', sizes.figure, 14, CLAY),
          line('P', figureLabel, 'regular', sizes.label, 0, SOFT),
        ]
      : []),
    line('P', text, 'regular', sizes.text, 20),
  ];
}

type Element = PDFKit.PDFStructureElement;

/** Squares for a camera, and beside them the address for whoever types it. */
function wayOn(pages: TaggedPages, section: Element, { more }: PrintedBoard, { x, y, width }: Box): void {
  const scale = QR / more.side;
  pages.figure(section, `${more.label}: ${more.address}`, (page) => {
    page.rect(x, y, QR, QR).fill('#ffffff');
    page.save().translate(x, y).scale(scale).path(more.path).fill('#000000').restore();
  });
  const left = x + QR + 18;
  const element = pages.pdf.struct('P');
  section.add(element);
  const room = width - QR - 18;
  const lines = [
    ...pages.wrap(more.label, 'regular', 16, room),
    ...pages.wrap(more.address, 'regular', 16, room),
  ];
  const at = { x: left, face: 'regular' as const, size: 16, lineHeight: 22, colour: SOFT };
  pages.write(element, 'P', lines, { ...at, y: y + (QR - lines.length * 22) / 2 });
  element.end();
}

/** Whose board it is, who made the picture, and who paid. */
function footLines(
  pages: TaggedPages,
  { credit }: PrintedBoard,
  { municipality, series, funding }: PrintedBoards,
  width: number,
): string[] {
  const own = [`${municipality} · ${series}`, credit].filter(Boolean).join(' · ');
  return [own, funding]
    .filter(Boolean)
    .flatMap((line) => pages.wrap(line, 'regular', FOOT.size, width - BESIDE_MARK));
}

function drawFoot(pages: TaggedPages, section: Element, lines: string[], { x, y, width }: Box): void {
  pages.decorate((page) => {
    page.rect(x, y, width, 1).fill(LINE);
    page
      .save()
      .translate(x, y + FOOT.above - 2)
      .scale(26 / 48);
    for (const [path, colour] of MARK) page.path(path).fill(colour);
    page.circle(24, 24, 5).fill('#14282b').restore();
  });
  const element = pages.pdf.struct('P');
  section.add(element);
  const { size, leading: lineHeight, above } = FOOT;
  const at = { x: x + BESIDE_MARK, y: y + above, face: 'regular' as const, size, lineHeight, colour: SOFT };
  pages.write(element, 'P', lines, at);
  element.end();
}

/** What comes from another thread is an array of bytes alone. */
function bytesOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
