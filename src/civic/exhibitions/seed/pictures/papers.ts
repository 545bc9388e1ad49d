import { arm, house, person, sheet } from './figures.js';
import {
  AIR,
  box,
  CLAY,
  disc,
  DUNE,
  GLOW,
  ground,
  INK,
  LEAF,
  MIST,
  oval,
  PAPER,
  PINE,
  PINE_DEEP,
  shape,
  SKY,
  stroke,
  SUN,
  type Pen,
  type Scene,
} from './palette.js';

/** A sheet that is being signed. */
export const petition: Scene = (pen) => {
  ground(pen, GLOW);
  oval(pen, '#f9e8ba', 1200, 860, 1150, 760);
  sheet(pen, 760, 840, 1180, -0.14, 8);
  sheet(pen, 1640, 880, 1180, 0.1, 5);
  pen.save();
  pen.translate(1980, 760);
  pen.rotate(0.72);
  box(pen, PINE, -34, -560, 68, 520, 30);
  box(pen, SUN, -34, -120, 68, 46);
  shape(pen, INK, [
    [-34, -44],
    [34, -44],
    [0, 60],
  ]);
  pen.restore();
  arm(pen, [2400, 240], [2120, 470], 0, 150);
};

/** What is left of paper when all of it is in one place. */
export const openData: Scene = (pen) => {
  ground(pen, '#e4eef7');
  oval(pen, AIR, 1200, 900, 1100, 700);
  box(pen, INK, 420, 300, 1560, 980, 60);
  box(pen, PAPER, 470, 350, 1460, 880, 30);
  box(pen, PINE, 470, 350, 1460, 110, [30, 30, 0, 0]);
  for (const [at, colour] of [CLAY, SUN, MIST].entries()) disc(pen, colour, 540 + at * 64, 405, 20);
  for (const [at, height] of [180, 300, 250, 420, 350, 520].entries())
    box(pen, [PINE, LEAF, SKY, SUN, CLAY, PINE_DEEP][at]!, 560 + at * 130, 1130 - height, 90, height, 12);
  pie(pen, 1640, 800, 210, [
    [0.46, PINE],
    [0.3, SUN],
    [0.24, CLAY],
  ]);
  for (const [row, w] of [230, 300, 180].entries()) box(pen, DUNE, 1500, 1070 + row * 44, w, 20, 10);
  box(pen, '#2a4145', 1060, 1280, 280, 120);
  box(pen, INK, 820, 1390, 760, 46, 23);
  person(pen, 260, 1500, 330, 1);
  person(pen, 2160, 1500, 330, 4);
};

/** A letter that finds its way and comes back with an answer. */
export const answers: Scene = (pen) => {
  ground(pen, '#e3efe9');
  oval(pen, '#d3e6dd', 1200, 1000, 1180, 520);
  house(pen, 1650, 1180, 520, 520, PAPER, CLAY);
  box(pen, PINE, 1850, 960, 120, 220, [60, 60, 0, 0]);
  person(pen, 420, 1250, 400, 1);
  pen.setLineDash([8, 40]);
  pen.strokeStyle = PINE;
  pen.lineWidth = 14;
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(600, 760);
  pen.bezierCurveTo(860, 200, 1400, 200, 1720, 640);
  pen.stroke();
  pen.beginPath();
  pen.moveTo(1640, 1080);
  pen.bezierCurveTo(1300, 1440, 900, 1420, 620, 1130);
  pen.stroke();
  pen.setLineDash([]);
  envelope(pen, 1160, 370, 340, -0.08, PAPER, CLAY);
  envelope(pen, 1130, 1300, 340, 0.06, GLOW, PINE);
};

function envelope(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  turn: number,
  paper: string,
  seal: string,
): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate(turn);
  box(pen, 'rgba(20, 40, 43, .14)', -size / 2 + 10, -size * 0.31 + 14, size, size * 0.62, 18);
  box(pen, paper, -size / 2, -size * 0.31, size, size * 0.62, 18);
  stroke(pen, INK, 9, [
    [-size * 0.47, -size * 0.27],
    [0, size * 0.06],
    [size * 0.47, -size * 0.27],
  ]);
  disc(pen, seal, 0, size * 0.08, size * 0.09);
  pen.restore();
}

function pie(
  pen: Pen,
  x: number,
  y: number,
  radius: number,
  parts: readonly (readonly [number, string])[],
): void {
  let from = -Math.PI / 2;
  for (const [part, colour] of parts) {
    pen.fillStyle = colour;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.arc(x, y, radius, from, from + part * Math.PI * 2);
    pen.fill();
    from += part * Math.PI * 2;
  }
  disc(pen, PAPER, x, y, radius * 0.5);
}
