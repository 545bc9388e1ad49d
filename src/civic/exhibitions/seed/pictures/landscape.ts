import { DUSK, PAPER, PINE_DEEP, shape, type Pen } from './palette.js';

/** The range with snow on its tops. */
export function pirinRange(pen: Pen, foot: number): void {
  for (const [x, top, w, colour] of [
    [420, foot - 330, 760, '#a9c3d9'],
    [1980, foot - 380, 860, '#a9c3d9'],
    [840, foot - 470, 900, DUSK],
    [1480, foot - 540, 1000, '#6f97bb'],
  ] as const) {
    shape(pen, colour, [
      [x - w / 2, foot + 260],
      [x, top],
      [x + w / 2, foot + 260],
    ]);
    const snow = 150;
    const slope = w / 2 / (foot + 260 - top);
    shape(pen, PAPER, [
      [x, top],
      [x + slope * snow, top + snow],
      [x + slope * snow * 0.35, top + snow * 0.72],
      [x, top + snow * 1.1],
      [x - slope * snow * 0.45, top + snow * 0.7],
      [x - slope * snow, top + snow],
    ]);
  }
}

export function spruce(pen: Pen, x: number, y: number, size: number): void {
  for (const [part, w] of [
    [0, 0.32],
    [0.28, 0.42],
    [0.56, 0.52],
  ] as const)
    shape(pen, PINE_DEEP, [
      [x, y - size + part * size],
      [x - w * size * 0.7, y - size * 0.5 + part * size],
      [x + w * size * 0.7, y - size * 0.5 + part * size],
    ]);
}
