import { arm, bubble, bunting, person, seated, sheet, tree } from './figures.js';
import {
  AIR,
  box,
  CLAY,
  disc,
  DUNE,
  DUSK,
  GLOW,
  ground,
  hill,
  INK,
  LEAF,
  MIST,
  oval,
  PAPER,
  PINE,
  PINE_DEEP,
  ROSE,
  SAND,
  shape,
  SKY,
  stroke,
  SUN,
  sun,
  type Pen,
  type Scene,
} from './palette.js';

/** The council's table, where citizens sit too. */
export const councilTable: Scene = (pen) => {
  ground(pen, MIST);
  for (const x of [240, 980, 1720]) {
    box(pen, PAPER, x, 160, 440, 560, 220);
    box(pen, AIR, x + 36, 196, 368, 488, 184);
    windowHill(pen, x + 36, 684, 368);
  }
  for (const [at, x] of [330, 680, 1030, 1380, 1730, 2080].entries()) seated(pen, x, 1010, 360, at);
  box(pen, '#8a5a34', 90, 1000, 2220, 130, 40);
  box(pen, '#6f4526', 260, 1130, 110, 470);
  box(pen, '#6f4526', 2030, 1130, 110, 470);
  for (const [at, x] of [330, 680, 1030, 1380, 1730, 2080].entries()) {
    box(pen, PAPER, x - 90, 1018, 150, 40, 6);
    if (at % 2 === 0) box(pen, DUSK, x + 90, 950, 44, 76, 10);
  }
  bubble(pen, 860, 420, 380, 200, PINE, 1);
  bubble(pen, 1560, 340, 380, 200, CLAY, -1);
  for (const [x, y, colour] of [
    [860, 420, MIST],
    [1560, 340, '#fbe9e2'],
  ] as const)
    for (const [row, w] of [250, 180].entries()) box(pen, colour, x - w / 2, y - 40 + row * 46, w, 26, 13);
};

/** Hands of many on one round table. */
export const roundTable: Scene = (pen) => {
  ground(pen, SAND);
  disc(pen, '#e6dcc6', 1200, 800, 1020);
  disc(pen, '#8a5a34', 1200, 800, 560);
  disc(pen, '#a06b40', 1200, 800, 500);
  for (let at = 0; at < 8; at += 1) {
    const turn = (at / 8) * Math.PI * 2 + 0.2;
    const [x, y] = [1200 + Math.cos(turn) * 720, 800 + Math.sin(turn) * 690];
    arm(pen, [x, y], [1200 + Math.cos(turn - 0.12) * 400, 800 + Math.sin(turn - 0.12) * 390], at, 74);
    oval(pen, [PINE, CLAY, SKY, SUN, LEAF, ROSE, DUSK, PINE_DEEP][at]!, x, y, 190, 150, turn + Math.PI / 2);
    disc(pen, [INK, '#5b3a26', '#8a8f8e', '#2f2a28'][at % 4]!, x, y, 92);
  }
  sheet(pen, 1200, 800, 330, 0.1, 4);
  for (const [x, y, colour] of [
    [960, 720, SUN],
    [1440, 900, SKY],
    [1400, 660, CLAY],
  ] as const)
    box(pen, colour, x - 48, y - 48, 96, 96, 8);
};

/** The stage of the festival. */
export const festival: Scene = (pen) => {
  ground(pen, '#12344a');
  for (const [x, y, radius] of [
    [320, 200, 7],
    [700, 120, 9],
    [1180, 210, 6],
    [1700, 110, 8],
    [2120, 230, 7],
    [1480, 300, 5],
    [920, 320, 5],
  ] as const)
    disc(pen, GLOW, x, y, radius);
  hill(pen, '#0c2536', [
    [0, 860],
    [500, 640],
    [980, 800],
    [1500, 560],
    [2000, 790],
    [2400, 660],
  ]);
  shape(pen, 'rgba(246, 221, 154, .28)', [
    [780, 320],
    [1200, 1120],
    [420, 1120],
  ]);
  shape(pen, 'rgba(246, 221, 154, .28)', [
    [1620, 320],
    [1980, 1120],
    [1200, 1120],
  ]);
  box(pen, PINE_DEEP, 380, 1080, 1640, 150, 20);
  stroke(pen, DUSK, 26, [
    [430, 1090],
    [430, 330],
    [1970, 330],
    [1970, 1090],
  ]);
  bunting(pen, [430, 360], [1200, 420], 9);
  bunting(pen, [1200, 420], [1970, 360], 9);
  person(pen, 840, 1090, 270, 1);
  person(pen, 1200, 1090, 290, 3);
  person(pen, 1560, 1090, 270, 5);
  for (let at = 0; at < 13; at += 1) {
    const x = 40 + at * 195;
    pen.fillStyle = at % 2 === 0 ? '#0a1f2d' : '#0d2a3d';
    pen.beginPath();
    pen.roundRect(x - 105, 1370 + (at % 3) * 26, 210, 400, 100);
    pen.fill();
    disc(pen, at % 2 === 0 ? '#0a1f2d' : '#0d2a3d', x, 1330 + (at % 3) * 26, 68);
  }
};

/** A library of the village, its door open. */
export const chitalishte: Scene = (pen) => {
  ground(pen, '#fbe9e2');
  sun(pen, 420, 330, 120);
  hill(pen, '#e9c4b3', [
    [0, 820],
    [700, 680],
    [1500, 820],
    [2400, 700],
  ]);
  box(pen, PAPER, 560, 520, 1280, 720);
  shape(pen, CLAY, [
    [490, 540],
    [1200, 230],
    [1910, 540],
  ]);
  for (const x of [640, 860, 1440, 1660]) {
    box(pen, SAND, x, 600, 120, 640);
    box(pen, DUNE, x - 16, 580, 152, 40, 8);
  }
  box(pen, PINE_DEEP, 1060, 740, 280, 500, [140, 140, 0, 0]);
  box(pen, GLOW, 1090, 770, 220, 470, [110, 110, 0, 0]);
  for (const [shelf, y] of [880, 1010, 1140].entries()) {
    box(pen, '#8a5a34', 1096, y, 208, 14);
    for (let book = 0; book < 7; book += 1)
      box(
        pen,
        [PINE, CLAY, SKY, SUN, LEAF, INK, ROSE][(book + shelf * 2) % 7]!,
        1104 + book * 28,
        y - 82 + (book % 3) * 8,
        22,
        82 - (book % 3) * 8,
        3,
      );
  }
  ground(pen, LEAF, 1240);
  shape(pen, DUNE, [
    [1080, 1240],
    [1320, 1240],
    [1600, 1600],
    [800, 1600],
  ]);
  tree(pen, 290, 1330, 560);
  tree(pen, 2130, 1330, 520);
  person(pen, 900, 1440, 250, 0);
  person(pen, 1500, 1420, 240, 1);
  person(pen, 1240, 1500, 200, 2);
};

/** A hill seen through a window. */
function windowHill(pen: Pen, x: number, y: number, w: number): void {
  pen.save();
  pen.beginPath();
  pen.roundRect(x, y - 488, w, 488, 184);
  pen.clip();
  disc(pen, LEAF, x + w * 0.25, y + 60, w * 0.5);
  disc(pen, PINE, x + w * 0.85, y + 90, w * 0.5);
  pen.restore();
}
