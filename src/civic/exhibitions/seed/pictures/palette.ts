import type { SKRSContext2D } from '@napi-rs/canvas';

export type Pen = SKRSContext2D;
export type Scene = (pen: Pen) => void;
export type Point = readonly [x: number, y: number];

/** All scenes are drawn on this sheet. */
export const SHEET = { width: 2400, height: 1600 };

/** Of the face of the platform, with the few shades between that a picture needs. */
export const INK = '#14282b';
export const PAPER = '#fbf9f4';
export const SAND = '#f1ecdf';
export const DUNE = '#e2d8c1';
export const PINE = '#0f5b4c';
export const PINE_DEEP = '#0a3f36';
export const LEAF = '#3f8a74';
export const MIST = '#cfe3da';
export const CLAY = '#a83f22';
export const ROSE = '#d98a6f';
export const SUN = '#e0a526';
export const GLOW = '#f6dd9a';
export const SKY = '#1f5a8f';
export const AIR = '#d8e7f3';
export const DUSK = '#7fa6c9';
export const SKINS = ['#e8bd97', '#c98f66', '#f0cfae', '#a8714c'];
export const CLOTHES = [PINE, CLAY, SKY, SUN, LEAF, ROSE, DUSK];

export function ground(pen: Pen, colour: string, y = 0, height = SHEET.height - y): void {
  pen.fillStyle = colour;
  pen.fillRect(0, y, SHEET.width, height);
}

export function box(
  pen: Pen,
  colour: string,
  x: number,
  y: number,
  w: number,
  h: number,
  round: number | number[] = 0,
): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(x, y, w, h, round);
  pen.fill();
}

export function disc(pen: Pen, colour: string, x: number, y: number, radius: number): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
  pen.fill();
}

export function oval(pen: Pen, colour: string, x: number, y: number, rx: number, ry: number, turn = 0): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(x, y, rx, ry, turn, 0, Math.PI * 2);
  pen.fill();
}

export function shape(pen: Pen, colour: string, points: readonly Point[]): void {
  pen.fillStyle = colour;
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.closePath();
  pen.fill();
}

export function stroke(pen: Pen, colour: string, width: number, points: readonly Point[]): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.stroke();
}

/** A slope whose upper edge goes smoothly through the points, down to the foot of the sheet. */
export function hill(pen: Pen, colour: string, points: readonly Point[]): void {
  pen.fillStyle = colour;
  pen.beginPath();
  const [first, ...rest] = points as [Point, ...Point[]];
  pen.moveTo(first[0], SHEET.height);
  pen.lineTo(first[0], first[1]);
  let [x, y] = first;
  for (const [toX, toY] of rest) {
    pen.bezierCurveTo((x + toX) / 2, y, (x + toX) / 2, toY, toX, toY);
    [x, y] = [toX, toY];
  }
  pen.lineTo(x, SHEET.height);
  pen.closePath();
  pen.fill();
}

export function sun(pen: Pen, x: number, y: number, radius: number): void {
  disc(pen, GLOW, x, y, radius * 1.55);
  disc(pen, SUN, x, y, radius);
}

export function cloud(pen: Pen, x: number, y: number, size: number, colour = PAPER): void {
  box(pen, colour, x - size, y - size * 0.28, size * 2, size * 0.56, size * 0.28);
  disc(pen, colour, x - size * 0.3, y - size * 0.3, size * 0.42);
  disc(pen, colour, x + size * 0.3, y - size * 0.22, size * 0.32);
}
