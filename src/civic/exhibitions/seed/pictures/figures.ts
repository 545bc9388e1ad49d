import {
  box,
  CLAY,
  CLOTHES,
  disc,
  DUNE,
  GLOW,
  INK,
  LEAF,
  oval,
  PAPER,
  PINE,
  PINE_DEEP,
  shape,
  SKINS,
  SKY,
  stroke,
  SUN,
  type Pen,
} from './palette.js';

/** Hair, by the turn of whoever is drawn. */
const HAIR = [INK, '#5b3a26', '#8a8f8e', '#2f2a28'];

const of = <T>(list: readonly T[], turn: number): T => list[turn % list.length]!;

/** Somebody from head to foot; `y` is where they stand. */
export function person(pen: Pen, x: number, y: number, size: number, turn: number): void {
  const cloth = of(CLOTHES, turn);
  const dress = turn % 3 === 1;
  if (!dress) {
    box(pen, INK, x - size * 0.15, y - size * 0.85, size * 0.13, size * 0.85, size * 0.05);
    box(pen, INK, x + size * 0.02, y - size * 0.85, size * 0.13, size * 0.85, size * 0.05);
  } else {
    box(pen, of(SKINS, turn), x - size * 0.12, y - size * 0.4, size * 0.09, size * 0.4, size * 0.04);
    box(pen, of(SKINS, turn), x + size * 0.03, y - size * 0.4, size * 0.09, size * 0.4, size * 0.04);
  }
  pen.fillStyle = cloth;
  pen.beginPath();
  pen.roundRect(x - size * 0.23, y - size * 1.48, size * 0.46, size * 0.72, [size * 0.2, size * 0.2, 8, 8]);
  pen.fill();
  if (dress)
    shape(pen, cloth, [
      [x - size * 0.22, y - size],
      [x + size * 0.22, y - size],
      [x + size * 0.34, y - size * 0.34],
      [x - size * 0.34, y - size * 0.34],
    ]);
  head(pen, x, y - size * 1.68, size, turn);
}

/** Somebody behind a table, seen to the waist; `y` is the edge of the table. */
export function seated(pen: Pen, x: number, y: number, size: number, turn: number): void {
  pen.fillStyle = of(CLOTHES, turn);
  pen.beginPath();
  pen.roundRect(x - size * 0.34, y - size * 0.72, size * 0.68, size * 0.9, [size * 0.28, size * 0.28, 0, 0]);
  pen.fill();
  head(pen, x, y - size * 0.95, size * 1.25, turn);
}

function head(pen: Pen, x: number, y: number, size: number, turn: number): void {
  const hair = of(HAIR, turn);
  const long = turn % 3 === 1;
  if (long) oval(pen, hair, x, y + size * 0.005, size * 0.225, size * 0.19);
  disc(pen, of(SKINS, turn), x, y + (long ? size * 0.035 : 0), size * 0.17);
  pen.fillStyle = hair;
  pen.beginPath();
  pen.arc(x, y - size * 0.03, size * 0.185, Math.PI * 0.98, Math.PI * 2.02);
  pen.fill();
}

export function arm(
  pen: Pen,
  from: readonly [number, number],
  to: readonly [number, number],
  turn: number,
  width = 46,
): void {
  stroke(pen, of(CLOTHES, turn), width, [from, to]);
  disc(pen, of(SKINS, turn), to[0], to[1], width * 0.56);
}

/** The plane tree of a square. */
export function tree(pen: Pen, x: number, y: number, size: number): void {
  box(pen, '#7a5a3c', x - size * 0.07, y - size * 0.8, size * 0.14, size * 0.8, 8);
  disc(pen, PINE_DEEP, x - size * 0.28, y - size * 0.95, size * 0.36);
  disc(pen, PINE, x + size * 0.25, y - size, size * 0.4);
  disc(pen, PINE, x - size * 0.05, y - size * 1.25, size * 0.42);
  disc(pen, LEAF, x + size * 0.05, y - size * 1.3, size * 0.26);
}

export function house(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  wall: string,
  roof: string,
): void {
  box(pen, wall, x, y - h, w, h);
  shape(pen, roof, [
    [x - w * 0.08, y - h],
    [x + w / 2, y - h - w * 0.36],
    [x + w * 1.08, y - h],
  ]);
  const floors = Math.max(1, Math.round(h / 230));
  for (let floor = 0; floor < floors; floor += 1)
    for (const part of [0.16, 0.44, 0.72])
      box(pen, floor % 2 === 0 ? GLOW : PAPER, x + w * part, y - h + 46 + floor * 200, w * 0.14, 96, 8);
}

/** A sheet that people sign, turned by an angle. */
export function sheet(pen: Pen, x: number, y: number, size: number, turn: number, signed: number): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate(turn);
  box(pen, 'rgba(20, 40, 43, .13)', -size * 0.34, -size * 0.46, size * 0.72, size, 14);
  box(pen, '#ffffff', -size * 0.36, -size * 0.5, size * 0.72, size, 14);
  box(pen, PINE, -size * 0.28, -size * 0.42, size * 0.42, size * 0.05, 6);
  box(pen, DUNE, -size * 0.28, -size * 0.33, size * 0.56, size * 0.025, 4);
  for (let row = 0; row < 8; row += 1) {
    const at = -size * 0.22 + row * size * 0.082;
    box(pen, DUNE, -size * 0.28, at + size * 0.03, size * 0.56, 5);
    if (row >= signed) continue;
    pen.strokeStyle = row % 2 === 0 ? SKY : INK;
    pen.lineWidth = size * 0.011;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.moveTo(-size * 0.26, at + size * 0.012);
    for (let wave = 0; wave < 7; wave += 1)
      pen.quadraticCurveTo(
        -size * 0.26 + (wave + 0.5) * size * 0.055,
        at + (wave % 2 === 0 ? -size * 0.034 : size * 0.034) * ((row + wave) % 3 === 0 ? 0.4 : 1),
        -size * 0.26 + (wave + 1) * size * 0.055,
        at + size * 0.008,
      );
    pen.stroke();
  }
  pen.restore();
}

/** Small flags on a string between two points. */
export function bunting(
  pen: Pen,
  from: readonly [number, number],
  to: readonly [number, number],
  count: number,
): void {
  const at = (part: number): readonly [number, number] => [
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part + Math.sin(part * Math.PI) * 120,
  ];
  stroke(
    pen,
    INK,
    5,
    Array.from({ length: 25 }, (_, step) => at(step / 24)),
  );
  for (let flag = 0; flag < count; flag += 1) {
    const [x, y] = at((flag + 0.5) / count);
    shape(pen, of([CLAY, SUN, SKY, PINE], flag), [
      [x - 42, y],
      [x + 42, y],
      [x, y + 92],
    ]);
  }
}

export function bubble(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  colour: string,
  tail: 1 | -1,
): void {
  box(pen, colour, x - w / 2, y - h / 2, w, h, h * 0.32);
  shape(pen, colour, [
    [x + tail * w * 0.12, y + h * 0.42],
    [x + tail * w * 0.34, y + h * 0.42],
    [x + tail * w * 0.36, y + h * 0.78],
  ]);
}

/** A bunch of grapes, hanging from its point. */
export function grapes(pen: Pen, x: number, y: number, size: number, colour: string, light: string): void {
  for (const [row, count] of [4, 5, 4, 3, 2, 1].entries())
    for (let berry = 0; berry < count; berry += 1)
      disc(
        pen,
        (row + berry) % 3 === 0 ? light : colour,
        x + (berry - (count - 1) / 2) * size * 0.2,
        y + row * size * 0.17,
        size * 0.115,
      );
  stroke(pen, '#7a5a3c', size * 0.05, [
    [x, y - size * 0.08],
    [x + size * 0.04, y - size * 0.3],
  ]);
}

export function vineLeaf(pen: Pen, x: number, y: number, size: number, turn: number, colour: string): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate(turn);
  for (const [dx, dy, radius] of [
    [0, -0.34, 0.36],
    [-0.34, -0.05, 0.33],
    [0.34, -0.05, 0.33],
    [-0.2, 0.28, 0.27],
    [0.2, 0.28, 0.27],
  ] as const)
    disc(pen, colour, dx * size, dy * size, radius * size);
  stroke(pen, SUN, size * 0.03, [
    [0, size * 0.4],
    [0, -size * 0.45],
  ]);
  pen.restore();
}
