import { describe, expect, it } from '@jest/globals';
import { drawingOf, RADIUS } from './drawing.rules.js';
import { inTime, nearest, ranksOf, type Arc } from './graph.rules.js';
import { stageOf } from './stages.rules.js';

const LIMITS = { nodes: 60, steps: 8, branches: 12 };
const arcs = (...pairs: string[]): Arc[] =>
  pairs.map((pair) => {
    const [earlier, later] = pair.split('>') as [string, string];
    return { earlier: `lamp:${earlier}`, later: `lamp:${later}` };
  });
const lamps = (...ids: (number | string)[]) => ids.map((id) => `lamp:${id}`);
const all = () => true;

describe('what is near', () => {
  it('is met breadth first, round a circle too', () => {
    const found = nearest('lamp:1', arcs('1>2', '2>3', '3>1', '4>1'), all, LIMITS);
    expect(found).toEqual({ keys: lamps(1, 2, 3, 4), more: false });
  });

  it('ends at what nobody may see, and does not go round it', () => {
    const seen = (key: string) => key !== 'lamp:2';
    expect(nearest('lamp:1', arcs('1>2', '2>3', '1>4'), seen, LIMITS)).toEqual({
      keys: lamps(1, 4),
      more: false,
    });
  });

  it.each([
    ['nodes', { ...LIMITS, nodes: 3 }, 3],
    ['steps', { ...LIMITS, steps: 2 }, 3],
    ['branches of a type', { ...LIMITS, branches: 2 }, 9],
  ])('says that there is more beyond so many %s', (_what, limits, count) => {
    const chain = arcs('1>2', '2>3', '3>4', '4>5', '5>6', '6>7', '7>8', '7>9', '7>10', '7>11');
    const { keys, more } = nearest('lamp:1', chain, all, limits);
    expect([keys.length, more]).toEqual([count === 9 ? 8 : count, true]);
  });
});

describe('the order', () => {
  it('ranks by the longest way, and a circle breaks nothing', () => {
    expect([...ranksOf(lamps(1, 2, 3), arcs('1>2', '2>3', '1>3'))]).toEqual([
      ['lamp:1', 0],
      ['lamp:2', 1],
      ['lamp:3', 2],
    ]);
    expect(ranksOf(lamps(1, 2), arcs('1>2', '2>1')).size).toBe(2);
  });

  it('is that of time, and never puts an answer before its question', () => {
    const times: Record<string, number> = { 'lamp:1': 5, 'lamp:2': 3, 'lamp:3': 4 };
    expect(inTime(lamps(2, 3, 1), arcs('1>2'), (key) => times[key]!)).toEqual(lamps(3, 1, 2));
  });
});

describe('the drawing', () => {
  it('keeps every circle apart and inside, however many there are', () => {
    const many = Array.from({ length: 58 }, (_, index) => `1>${index + 2}`);
    const keys = lamps(...Array.from({ length: 59 }, (_, index) => index + 1));
    const { places, width, height, curves } = drawingOf(keys, arcs(...many));
    const spots = [...places.values()];
    expect(curves).toHaveLength(58);
    for (const [index, { x, y }] of spots.entries()) {
      expect(x - RADIUS >= 0 && x + RADIUS <= width && y + RADIUS <= height).toBe(true);
      for (const other of spots.slice(index + 1))
        expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(2 * RADIUS);
    }
  });
});

describe('a stage', () => {
  it('is the farthest that links and module say', () => {
    expect(stageOf(undefined, [])).toBe('proposed');
    expect(stageOf(undefined, ['partOf', 'decidedBy'])).toBe('decided');
    expect(stageOf('done', ['arisesFrom'])).toBe('done');
    expect(stageOf('decided', ['evidenceFor', 'changed'])).toBe('done');
  });
});
