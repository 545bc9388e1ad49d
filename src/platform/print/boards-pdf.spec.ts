import { expect, it } from '@jest/globals';
import sharp from 'sharp';
import { qrDrawing } from '../ui/index.js';
import { pictureBox, printed, type Orientation, type PrintedBoard } from './index.js';

const board = async (more: Partial<PrintedBoard> = {}): Promise<PrintedBoard> => ({
  heading: 'Мостът',
  text: 'Свързва двата бряга.',
  figure: '1 207',
  figureLabel: 'подписа',
  picture: await sharp({ create: { width: 300, height: 200, channels: 3, background: '#0f5b4c' } })
    .jpeg()
    .toBuffer(),
  alt: 'Каменен мост над река',
  credit: 'Картина: нашата',
  more: {
    ...qrDrawing('https://sandanski.example/events/7'),
    label: 'Прочетете повече',
    address: 'sandanski.example/events/7',
  },
  ...more,
});
const sheets = (orientation: Orientation, boards: PrintedBoard[]) =>
  printed({
    format: 'boards',
    boards: {
      lang: 'bg-BG',
      title: 'Реката',
      municipality: 'Община Сандански',
      series: 'Постоянна изложба „Реката“',
      funding: 'Договор № 1',
      publishedAt: '2026-05-20T09:00:00Z',
      orientation,
      boards,
    },
  });
/** Width and height of each page, in points. */
const pagesOf = (pdf: Buffer) =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
    size.map((side) => Math.round(Number(side))),
  );

it.each<[Orientation, number[]]>([
  ['landscape', [1191, 842]],
  ['portrait', [842, 1191]],
])('a board is one sheet of A3, %s, however long its words are', async (orientation, size) => {
  const long = await board({
    heading: 'Щ'.repeat(90),
    text: 'Широкоплещести '.repeat(47).slice(0, 700),
    figure: '100 000 000',
    figureLabel: 'Ш'.repeat(60),
  });
  const pdf = await sheets(orientation, [await board(), long]);
  expect(pagesOf(pdf)).toEqual([size, size]);
});

it('is tagged, says its language, and its picture is told in words', async () => {
  const pdf = (await sheets('landscape', [await board()])).toString('latin1');
  expect(pdf).toContain('/Lang (bg-BG)');
  expect(pdf).toMatch(/\/Marked true/);
  const alt = Buffer.from('Каменен мост над река', 'utf16le').swap16().toString('latin1');
  expect(pdf).toContain(alt);
});

it.each<Orientation>(['landscape', 'portrait'])(
  'leaves room for words beside a picture, %s',
  (orientation) => {
    const { width, height } = pictureBox(orientation);
    const [w, h] = orientation === 'landscape' ? [1190.55, 841.89] : [841.89, 1190.55];
    expect(width * height).toBeLessThan(w * h * 0.6);
  },
);
