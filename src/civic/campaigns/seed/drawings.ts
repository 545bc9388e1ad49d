import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { fontFile } from '../../../platform/print/index.js';

type Pen = SKRSContext2D;

const INK = '#14282b';
const PAPER = '#fbf9f4';
const PINE = '#0f5b4c';
const PINE_DEEP = '#0a3f36';
const CLAY = '#a83f22';
const SUN = '#e0a526';
const SKY = '#1f5a8f';
const FAMILY = 'Sofia Sans Poster';
const POSTER = { width: 1680, height: 2376 };
const LOGO = 1200;

/** „Мотивационен плакат“: hands that go up in a square. */
export async function poster(): Promise<Buffer> {
  const pen = await penOn(POSTER.width, POSTER.height);
  fill(pen, PINE_DEEP, 0, 0, POSTER.width, POSTER.height);
  disc(pen, SUN, POSTER.width / 2, 1420, 560);
  disc(pen, '#f0c763', POSTER.width / 2, 1420, 430);
  const hands: [x: number, top: number, sleeve: string, skin: string][] = [
    [250, 1330, CLAY, '#e8bd97'],
    [560, 1130, SKY, '#c98f66'],
    [850, 990, PAPER, '#f0cfae'],
    [1140, 1150, CLAY, '#a8714c'],
    [1430, 1310, SKY, '#e8bd97'],
  ];
  for (const [x, top, sleeve, skin] of hands) hand(pen, x, top, sleeve, skin);
  fill(pen, PINE, 0, 1890, POSTER.width, POSTER.height - 1890);
  words(pen, 'Градът се решава', { y: 300, size: 172, colour: PAPER });
  words(pen, 'с вдигната ръка.', { y: 490, size: 172, colour: PAPER });
  words(pen, 'Вдигнете я.', { y: 690, size: 172, colour: SUN });
  words(pen, 'Питайте, предлагайте, подписвайте, идвайте.', { y: 2030, size: 66, colour: PAPER });
  words(pen, 'Мегдан – платформата за граждански дебати', {
    y: 2130,
    size: 56,
    colour: '#cfe3da',
    face: 'normal',
  });
  mark(pen, POSTER.width / 2 - 72, 2185, 144);
  return (pen.canvas as Canvas).encode('png');
}

/** The logo of the festival: people around a plane tree, as a ring of colours. */
export async function festivalLogo(): Promise<Buffer> {
  const pen = await penOn(LOGO, LOGO);
  fill(pen, PAPER, 0, 0, LOGO, LOGO);
  const [x, y] = [LOGO / 2, 440];
  const colours = [PINE, CLAY, SUN, SKY, PINE, CLAY, SUN, SKY];
  for (const [at, colour] of colours.entries()) {
    const turn = (at / colours.length) * Math.PI * 2 - Math.PI / 2;
    pen.save();
    pen.translate(x + Math.cos(turn) * 265, y + Math.sin(turn) * 265);
    pen.rotate(turn + Math.PI / 2);
    disc(pen, colour, 0, -62, 42);
    pen.fillStyle = colour;
    pen.beginPath();
    pen.roundRect(-62, -8, 124, 110, [62, 62, 14, 14]);
    pen.fill();
    pen.restore();
  }
  fill(pen, '#7a5a3c', x - 20, y + 10, 40, 130);
  disc(pen, PINE_DEEP, x - 52, y + 6, 66);
  disc(pen, PINE, x + 50, y - 2, 70);
  disc(pen, PINE, x, y - 62, 78);
  const middle = { centre: LOGO / 2, colour: INK };
  words(pen, 'ФЕСТИВАЛ', { y: 955, size: 150, ...middle });
  words(pen, 'на гражданските инициативи', { y: 1065, size: 78, ...middle, colour: PINE });
  return (pen.canvas as Canvas).encode('png');
}

interface Written {
  y: number;
  size: number;
  colour: string;
  centre?: number;
  face?: 'bold' | 'normal';
}

function words(pen: Pen, text: string, { y, size, colour, centre, face = 'bold' }: Written): void {
  pen.font = `${face} ${size}px "${FAMILY}"`;
  pen.fillStyle = colour;
  pen.textAlign = 'center';
  pen.fillText(text, centre ?? POSTER.width / 2, y);
}

function hand(pen: Pen, x: number, top: number, sleeve: string, skin: string): void {
  pen.fillStyle = skin;
  for (const [at, tall] of [0, -34, -42, -20].entries()) {
    pen.beginPath();
    pen.roundRect(x - 92 + at * 47, top - 150 + tall, 40, 190, 20);
    pen.fill();
  }
  pen.save();
  pen.translate(x + 92, top + 40);
  pen.rotate(0.6);
  pen.beginPath();
  pen.roundRect(-22, -92, 44, 140, 22);
  pen.fill();
  pen.restore();
  pen.beginPath();
  pen.roundRect(x - 94, top - 20, 188, 190, 70);
  pen.fill();
  fill(pen, skin, x - 56, top + 120, 112, 120);
  pen.fillStyle = sleeve;
  pen.beginPath();
  pen.roundRect(x - 100, top + 220, 200, 1200, 36);
  pen.fill();
}

function mark(pen: Pen, x: number, y: number, size: number): void {
  const quarter = (colour: string, from: number, dx: number, dy: number) => {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.moveTo(x + dx * size, y + dy * size);
    pen.arc(x + dx * size, y + dy * size, size * 0.42, from, from + Math.PI / 2);
    pen.fill();
  };
  quarter(PAPER, 0, 0.04, 0.04);
  quarter(CLAY, Math.PI / 2, 0.96, 0.04);
  quarter(SUN, -Math.PI / 2, 0.04, 0.96);
  quarter('#7fa6c9', Math.PI, 0.96, 0.96);
  disc(pen, PAPER, x + size / 2, y + size / 2, size * 0.1);
}

function fill(pen: Pen, colour: string, x: number, y: number, w: number, h: number): void {
  pen.fillStyle = colour;
  pen.fillRect(x, y, w, h);
}

function disc(pen: Pen, colour: string, x: number, y: number, radius: number): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fill();
}

let isRegistered = false;

async function penOn(width: number, height: number): Promise<Pen> {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  if (!isRegistered)
    for (const name of ['SofiaSans-Regular.ttf', 'SofiaSans-Bold.ttf'])
      GlobalFonts.register(fontFile(name), FAMILY);
  isRegistered = true;
  return createCanvas(width, height).getContext('2d');
}
