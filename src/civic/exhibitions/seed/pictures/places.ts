import { grapes, house, person, seated, tree, vineLeaf } from './figures.js';
import { pirinRange, spruce } from './landscape.js';
import {
  AIR,
  box,
  CLAY,
  cloud,
  disc,
  DUNE,
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
  type Scene,
} from './palette.js';

/** People of a town on its square, below the plane tree. */
export const square: Scene = (pen) => {
  ground(pen, AIR);
  sun(pen, 1980, 300, 120);
  cloud(pen, 420, 260, 150);
  pirinRange(pen, 720);
  house(pen, 120, 1100, 420, 420, PAPER, CLAY);
  house(pen, 600, 1100, 360, 330, GLOW, '#8c3219');
  house(pen, 1560, 1100, 400, 400, SAND, CLAY);
  house(pen, 2010, 1100, 340, 320, PAPER, '#8c3219');
  ground(pen, DUNE, 1090);
  oval(pen, SAND, 1200, 1400, 1050, 230);
  tree(pen, 1250, 1260, 560);
  for (const [at, [x, y]] of [
    [430, 1370],
    [640, 1450],
    [860, 1390],
    [1560, 1400],
    [1760, 1470],
    [1990, 1390],
    [1040, 1500],
    [1400, 1520],
  ].entries())
    person(pen, x!, y!, 250, at);
};

/** Pirin above the town, with a path that goes up. */
export const pirin: Scene = (pen) => {
  ground(pen, '#f7e3c4');
  sun(pen, 1700, 460, 170);
  cloud(pen, 520, 330, 170);
  cloud(pen, 2080, 250, 120);
  pirinRange(pen, 820);
  hill(pen, LEAF, [
    [0, 1000],
    [600, 860],
    [1200, 1020],
    [1800, 880],
    [2400, 1000],
  ]);
  hill(pen, PINE, [
    [0, 1180],
    [700, 1080],
    [1500, 1220],
    [2400, 1100],
  ]);
  for (let at = 0; at < 15; at += 1)
    spruce(pen, 80 + at * 164, 1210 + Math.sin(at * 1.7) * 46, 150 + (at % 3) * 34);
  hill(pen, PINE_DEEP, [
    [0, 1420],
    [800, 1330],
    [1700, 1430],
    [2400, 1350],
  ]);
  stroke(pen, DUNE, 46, [
    [1120, 1600],
    [1260, 1470],
    [1120, 1370],
    [1270, 1270],
    [1180, 1180],
  ]);
  for (const [at, [x, y]] of [
    [1150, 1540],
    [1290, 1440],
    [1090, 1380],
  ].entries())
    person(pen, x!, y!, 128 - at * 18, at + 1);
};

/** Vines before the sandstone of Melnik. */
export const melnik: Scene = (pen) => {
  ground(pen, AIR);
  cloud(pen, 1900, 230, 130);
  for (const [x, top, w, colour] of [
    [180, 420, 420, '#e3c795'],
    [560, 300, 460, '#d8b67c'],
    [1040, 380, 430, '#e8d0a3'],
    [1480, 290, 480, '#d8b67c'],
    [1980, 410, 520, '#e3c795'],
  ] as const) {
    shape(pen, colour, [
      [x - w * 0.55, 1100],
      [x - w * 0.1, top],
      [x + w * 0.12, top + 60],
      [x + w * 0.55, 1100],
    ]);
    shape(pen, '#c79f62', [
      [x + w * 0.12, top + 60],
      [x + w * 0.55, 1100],
      [x + w * 0.2, 1100],
    ]);
  }
  house(pen, 300, 1080, 330, 300, PAPER, CLAY);
  house(pen, 700, 1080, 290, 240, PAPER, '#8c3219');
  ground(pen, LEAF, 1060);
  for (const y of [1130, 1290, 1470])
    stroke(pen, PINE, 22, [
      [0, y + 40],
      [2400, y + 8],
    ]);
  stroke(pen, '#7a5a3c', 34, [
    [2400, 120],
    [2050, 260],
    [1760, 210],
    [1430, 330],
    [1180, 280],
  ]);
  for (const [x, y, size, turn, colour] of [
    [2200, 250, 190, 0.4, PINE],
    [1900, 180, 170, -0.5, LEAF],
    [1640, 330, 190, 0.7, PINE],
    [1360, 240, 160, -0.2, LEAF],
    [1150, 350, 140, 0.5, PINE],
  ] as const)
    vineLeaf(pen, x, y, size, turn, colour);
  grapes(pen, 2060, 480, 420, '#5b2a4a', '#7d4168');
  grapes(pen, 1560, 520, 360, '#5b2a4a', '#7d4168');
  grapes(pen, 1250, 500, 270, '#5b2a4a', '#7d4168');
};

/** A street on which children walk to school. */
export const schoolStreet: Scene = (pen) => {
  ground(pen, AIR);
  cloud(pen, 620, 240, 150);
  sun(pen, 2120, 250, 100);
  box(pen, GLOW, 700, 380, 1060, 640);
  shape(pen, CLAY, [
    [640, 390],
    [1230, 150],
    [1820, 390],
  ]);
  for (const x of [790, 990, 1380, 1580]) for (const y of [480, 720]) box(pen, SKY, x, y, 100, 150, 10);
  box(pen, PINE, 1160, 720, 150, 300, [75, 75, 0, 0]);
  disc(pen, PAPER, 1230, 520, 70);
  stroke(pen, INK, 10, [
    [1230, 480],
    [1230, 520],
    [1262, 536],
  ]);
  tree(pen, 380, 1060, 430);
  tree(pen, 2070, 1060, 470);
  ground(pen, '#9fb4b0', 1020);
  ground(pen, DUNE, 1420);
  for (let stripe = 0; stripe < 9; stripe += 1) box(pen, PAPER, 190 + stripe * 240, 1060, 120, 330, 6);
  for (const [at, x] of [520, 760, 1010, 1300, 1560, 1800].entries())
    person(pen, x, 1330 + (at % 2) * 40, 200 + (at % 3) * 26, at + 2);
};

/** A playground that neighbours made. */
export const playground: Scene = (pen) => {
  ground(pen, '#e9f2df');
  cloud(pen, 1900, 240, 150);
  hill(pen, MIST, [
    [0, 760],
    [800, 640],
    [1700, 760],
    [2400, 660],
  ]);
  ground(pen, LEAF, 1080);
  oval(pen, DUNE, 1250, 1340, 1020, 200);
  stroke(pen, CLAY, 40, [
    [430, 1300],
    [620, 620],
    [810, 1300],
  ]);
  stroke(pen, CLAY, 40, [
    [1190, 1300],
    [1380, 620],
    [1570, 1300],
  ]);
  stroke(pen, CLAY, 40, [
    [620, 620],
    [1380, 620],
  ]);
  for (const [at, x] of [810, 1160].entries()) {
    const sway = at === 0 ? -90 : 70;
    stroke(pen, INK, 8, [
      [x - 46, 630],
      [x + sway - 46, 1080],
    ]);
    stroke(pen, INK, 8, [
      [x + 46, 630],
      [x + sway + 46, 1080],
    ]);
    box(pen, SUN, x + sway - 76, 1074, 152, 30, 12);
    seated(pen, x + sway, 1070, 190, at + 1);
  }
  box(pen, SKY, 1740, 640, 60, 660, 20);
  box(pen, SKY, 1960, 640, 60, 660, 20);
  for (const y of [740, 860, 980, 1100, 1220]) box(pen, SUN, 1740, y, 280, 26, 12);
  shape(pen, ROSE, [
    [2010, 650],
    [2080, 650],
    [2340, 1300],
    [2230, 1300],
  ]);
  tree(pen, 210, 1190, 520);
  person(pen, 1660, 1420, 220, 4);
  person(pen, 560, 1440, 250, 3);
};

/** The last bus of the evening, on its way to the villages. */
export const eveningBus: Scene = (pen) => {
  ground(pen, '#274a68');
  disc(pen, GLOW, 1960, 330, 130);
  disc(pen, '#274a68', 1900, 290, 120);
  hill(pen, '#1d3a54', [
    [0, 780],
    [560, 560],
    [1100, 760],
    [1700, 520],
    [2400, 760],
  ]);
  for (const [x, h] of [
    [140, 250],
    [480, 200],
    [1960, 240],
  ] as const)
    house(pen, x, 1060, 270, h, '#3c6382', '#14283a');
  ground(pen, '#14283a', 1050);
  ground(pen, '#20364a', 1290);
  for (let dash = 0; dash < 8; dash += 1) box(pen, GLOW, 60 + dash * 310, 1430, 170, 22, 11);
  box(pen, CLAY, 560, 690, 1280, 520, [70, 120, 40, 40]);
  box(pen, PAPER, 560, 1000, 1280, 46);
  for (let at = 0; at < 4; at += 1) {
    box(pen, GLOW, 640 + at * 222, 770, 190, 190, 24);
    seated(pen, 735 + at * 222, 960, 140, at + 1);
  }
  box(pen, AIR, 1560, 770, 210, 280, 24);
  box(pen, SUN, 1770, 1090, 70, 50, 20);
  for (const x of [850, 1560]) {
    disc(pen, INK, x, 1220, 120);
    disc(pen, DUNE, x, 1220, 52);
  }
};
