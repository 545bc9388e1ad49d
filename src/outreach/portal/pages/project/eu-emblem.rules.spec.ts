import { describe, expect, it } from '@jest/globals';
import { EMBLEM, emblemStars } from './eu-emblem.rules.js';

const corners = emblemStars().map((points) =>
  points.split(' ').map((corner) => corner.split(',').map(Number)),
);
const centre = { x: EMBLEM.width / 2, y: EMBLEM.height / 2 };

describe('the European emblem', () => {
  it('is three to two, blue and gold', () => {
    expect(EMBLEM.width / EMBLEM.height).toBe(1.5);
    expect([EMBLEM.field, EMBLEM.stars]).toEqual(['#003399', '#ffcc00']);
  });

  it('has twelve stars on a circle of a third of its height', () => {
    expect(corners).toHaveLength(12);
    for (const star of corners) {
      const [x, y] = [0, 1].map((axis) => star.reduce((sum, corner) => sum + corner[axis]!, 0) / star.length);
      expect(Math.hypot(x! - centre.x, y! - centre.y)).toBeCloseTo(EMBLEM.height / 3, 2);
    }
  });

  it('has every star upright, five-pointed, as wide as the rules say', () => {
    for (const star of corners) {
      const [tip] = star;
      const highest = Math.min(...star.map(([, y]) => y!));
      expect(tip![1]).toBe(highest);
      const middle = star.reduce((sum, [, y]) => sum + y!, 0) / star.length;
      expect(middle - highest).toBeCloseTo(EMBLEM.height / 18, 2);
      expect(star).toHaveLength(10);
    }
  });

  it('has no star twice', () => {
    expect(new Set(emblemStars()).size).toBe(12);
  });
});
