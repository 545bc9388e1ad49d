import { house, person, seated, sheet, tree } from './figures.js';
import { spruce } from './landscape.js';
import {
  AIR,
  box,
  CLAY,
  cloud,
  disc,
  DUNE,
  DUSK,
  GLOW,
  ground,
  INK,
  LEAF,
  MIST,
  oval,
  PAPER,
  PINE,
  PINE_DEEP,
  SAND,
  shape,
  SKY,
  stroke,
  SUN,
  sun,
  type Pen,
  type Scene,
} from './palette.js';

const WOOD = '#8a5a34';
const WOOD_DARK = '#6f4526';

/** Two bins before the gate of a house. */
export const bins: Scene = (pen) => {
  ground(pen, AIR);
  sun(pen, 1500, 300, 110);
  house(pen, 260, 1180, 760, 620, PAPER, CLAY);
  ground(pen, DUNE, 1160);
  tree(pen, 2080, 1200, 560);
  for (let at = 0; at < 8; at += 1) box(pen, WOOD, 1060 + at * 110, 860, 84, 330, [42, 42, 0, 0]);
  box(pen, WOOD_DARK, 1040, 960, 900, 40, 8);
  bin(pen, 1220, 1420, '#7a5a3c', LEAF);
  bin(pen, 1560, 1420, PINE, PAPER);
  person(pen, 860, 1440, 330, 1);
};

/** Two neighbours at a door, one with shopping. */
export const neighbours: Scene = (pen) => {
  ground(pen, '#fbe9e2');
  box(pen, SAND, 300, 240, 1800, 1040);
  box(pen, PINE_DEEP, 980, 480, 440, 800, [220, 220, 0, 0]);
  box(pen, GLOW, 1020, 520, 360, 760, [180, 180, 0, 0]);
  for (const x of [460, 1560]) {
    box(pen, PAPER, x, 460, 380, 380, 16);
    box(pen, AIR, x + 24, 484, 332, 332, 10);
    box(pen, PAPER, x + 180, 484, 20, 332);
    for (const flower of [40, 140, 240, 330]) disc(pen, flower % 3 ? CLAY : SUN, x + flower, 850, 34);
    box(pen, WOOD, x - 10, 866, 400, 60, 10);
  }
  ground(pen, DUNE, 1270);
  person(pen, 1200, 1300, 400, 2);
  person(pen, 860, 1440, 430, 1);
  box(pen, SUN, 1000, 1190, 130, 170, 12);
  stroke(pen, '#8c3219', 12, [
    [1030, 1190],
    [1030, 1130],
    [1100, 1130],
    [1100, 1190],
  ]);
  disc(pen, LEAF, 1040, 1180, 34);
  disc(pen, CLAY, 1094, 1176, 30);
};

/** A white van with a cross, and people who wait before it in a village. */
export const surgery: Scene = (pen) => {
  ground(pen, AIR);
  cloud(pen, 480, 260, 150);
  house(pen, 90, 1060, 400, 380, PAPER, CLAY);
  house(pen, 1880, 1060, 420, 360, GLOW, '#8c3219');
  ground(pen, LEAF, 1040);
  ground(pen, DUNE, 1240);
  box(pen, PAPER, 760, 560, 1080, 700, [60, 200, 30, 30]);
  box(pen, DUSK, 1500, 640, 280, 260, [20, 140, 10, 10]);
  box(pen, GLOW, 840, 660, 210, 560, 16);
  box(pen, CLAY, 1210, 690, 70, 230, 10);
  box(pen, CLAY, 1130, 770, 230, 70, 10);
  box(pen, PINE, 760, 1130, 1080, 40);
  for (const x of [1060, 1600]) {
    disc(pen, INK, x, 1270, 110);
    disc(pen, SAND, x, 1270, 46);
  }
  person(pen, 930, 1230, 300, 4);
  for (const [at, x] of [300, 470, 640].entries()) person(pen, x, 1440 + (at % 2) * 30, 340, at + 1);
};

/** A toaster, a lamp and a bicycle wheel on a bench, and people who mend them. */
export const workshop: Scene = (pen) => {
  ground(pen, MIST);
  box(pen, '#cfe0d4', 200, 160, 2000, 540, 24);
  for (const [at, x] of [320, 480, 640, 1740, 1900, 2060].entries()) {
    stroke(pen, at % 2 ? INK : CLAY, 30, [
      [x, 260],
      [x, 520],
    ]);
    disc(pen, at % 2 ? DUSK : SUN, x, 260, 46);
  }
  wheel(pen, 1200, 430, 210);
  for (const [at, x] of [520, 1000, 1500, 1980].entries()) seated(pen, x, 1080, 420, at + 1);
  box(pen, WOOD, 120, 1070, 2160, 130, 20);
  box(pen, WOOD_DARK, 260, 1200, 110, 400);
  box(pen, WOOD_DARK, 2030, 1200, 110, 400);
  box(pen, DUSK, 660, 900, 260, 180, 40);
  box(pen, INK, 700, 886, 180, 26, 10);
  box(pen, PAPER, 720, 830, 60, 70, 10);
  box(pen, INK, 1230, 880, 26, 200);
  shape(pen, SUN, [
    [1130, 900],
    [1200, 760],
    [1290, 760],
    [1360, 900],
  ]);
  box(pen, CLAY, 1690, 980, 190, 100, 14);
  stroke(pen, INK, 22, [
    [1620, 1060],
    [1560, 990],
  ]);
};

/** A drinking fountain in a park. */
export const fountain: Scene = (pen) => {
  ground(pen, AIR);
  sun(pen, 1180, 280, 110);
  ground(pen, LEAF, 860);
  for (const [x, y, size] of [
    [1900, 980, 480],
    [2180, 1060, 400],
    [1680, 940, 340],
  ] as const)
    spruce(pen, x, y, size);
  tree(pen, 300, 1120, 620);
  oval(pen, DUNE, 1200, 1380, 1020, 240);
  box(pen, '#9fb0b3', 1080, 720, 240, 640, [120, 120, 0, 0]);
  oval(pen, '#7c9093', 1200, 1360, 300, 70);
  oval(pen, DUSK, 1200, 1350, 240, 46);
  box(pen, SUN, 1180, 880, 220, 44, 20);
  stroke(pen, SKY, 26, [
    [1380, 930],
    [1390, 1080],
    [1360, 1330],
  ]);
  person(pen, 1640, 1440, 380, 3);
  person(pen, 800, 1440, 250, 1);
  person(pen, 640, 1470, 370, 6);
};

/** Pupils before a board with bars, who put papers into a box. */
export const schoolVote: Scene = (pen) => {
  ground(pen, SAND);
  box(pen, WOOD, 520, 160, 1360, 660, 20);
  box(pen, PINE_DEEP, 556, 196, 1288, 588, 10);
  for (const [at, [height, colour]] of (
    [
      [180, SUN],
      [340, MIST],
      [260, DUSK],
      [410, GLOW],
    ] as const
  ).entries())
    box(pen, colour, 720 + at * 260, 740 - height, 150, height, 10);
  ground(pen, '#d9c6a4', 1180);
  box(pen, SKY, 1010, 1000, 380, 340, 24);
  box(pen, INK, 1110, 996, 180, 26, 12);
  sheet(pen, 1200, 950, 190, 0.12, 3);
  for (const [at, x] of [330, 560, 800, 1600, 1840, 2080].entries())
    person(pen, x, 1440 + (at % 2) * 60, 330, at);
};

/** Young people in a half circle, one of whom stands and reads. */
export const youthCouncil: Scene = (pen) => {
  ground(pen, '#e4eef7');
  for (const x of [260, 900, 1540]) box(pen, PAPER, x, 170, 600, 420, 20);
  for (const [at, x] of [330, 970, 1610].entries()) {
    box(pen, [PINE, CLAY, SUN][at]!, x, 240, 220, 40, 12);
    for (const row of [0, 1, 2]) box(pen, DUNE, x, 330 + row * 70, 440 - row * 60, 24, 12);
  }
  oval(pen, '#cfdfec', 1200, 1380, 1150, 330);
  for (const [at, x] of [300, 620, 1780, 2100].entries()) seated(pen, x, 1230, 420, at + 3);
  person(pen, 1200, 1400, 480, 1);
  sheet(pen, 1360, 930, 240, 0.2, 5);
  for (const x of [150, 1630]) box(pen, WOOD, x, 1220, 620, 120, 20);
  for (const x of [220, 640, 1700, 2120]) box(pen, WOOD_DARK, x, 1340, 70, 220);
};

function bin(pen: Pen, x: number, y: number, colour: string, leaf: string): void {
  box(pen, colour, x - 120, y - 380, 240, 380, [10, 10, 40, 40]);
  box(pen, INK, x - 140, y - 420, 280, 56, 24);
  oval(pen, leaf, x, y - 190, 62, 34, -0.6);
  for (const wheelX of [x - 90, x + 90]) disc(pen, INK, wheelX, y, 34);
}

function wheel(pen: Pen, x: number, y: number, radius: number): void {
  disc(pen, INK, x, y, radius);
  disc(pen, MIST, x, y, radius - 34);
  for (let spoke = 0; spoke < 8; spoke += 1) {
    const turn = (spoke / 8) * Math.PI * 2;
    const to = [x + Math.cos(turn) * (radius - 30), y + Math.sin(turn) * (radius - 30)] as const;
    stroke(pen, DUSK, 8, [[x, y], to]);
  }
  disc(pen, CLAY, x, y, 34);
}
