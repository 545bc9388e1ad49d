import { ranksOf, type Arc } from './graph.rules.js';

export interface Drawing {
  width: number;
  height: number;
  /** One or more for each rank: what came first is above. `named` are those that the label of the row speaks of. */
  rows: { top: number; named: readonly string[] }[];
  places: ReadonlyMap<string, { x: number; y: number }>;
  /** The curve of each arc, in their order; what spans more than one row is `far`. */
  curves: { line: string; far: boolean }[];
}

export const RADIUS = 15;
const WIDTH = 340;
const MARGIN = 24;
const MOST_IN_A_ROW = 7;
const ROW = 76;
/** From the top of a row to its circles: its label stands there. */
const LABEL = 40;
const BOW = 46;

/** Where the circles stand and how the curves run: each rank in a row of its own, beside what it came from. */
export function drawingOf(keys: readonly string[], arcs: readonly Arc[]): Drawing {
  const ranks = ranksOf(keys, arcs);
  const before = Map.groupBy(arcs, ({ later }) => later);
  const places = new Map<string, { x: number; y: number }>();
  const rows: Drawing['rows'] = [];
  const byRank = Map.groupBy(keys, (key) => ranks.get(key)!);
  for (const rank of [...byRank.keys()].sort((one, other) => one - other)) {
    const wanted = new Map(byRank.get(rank)!.map((key) => [key, meanOf(before.get(key) ?? [], places)]));
    const own = [...wanted.keys()].sort((one, other) => wanted.get(one)! - wanted.get(other)!);
    for (let at = 0; at < own.length; at += MOST_IN_A_ROW) {
      const row = own.slice(at, at + MOST_IN_A_ROW);
      const top = rows.length * ROW;
      row.forEach((key, index) => places.set(key, { x: spread(index, row.length), y: top + LABEL }));
      rows.push({ top, named: at === 0 ? own : [] });
    }
  }
  const curves = arcs.map(({ earlier, later }) => curve(places.get(earlier)!, places.get(later)!));
  return { width: WIDTH, height: rows.length * ROW - ROW + LABEL + RADIUS + 6, rows, places, curves };
}

function meanOf(arcs: readonly Arc[], places: ReadonlyMap<string, { x: number }>): number {
  const found = arcs.flatMap(({ earlier }) => places.get(earlier)?.x ?? []);
  return found.length > 0 ? found.reduce((sum, x) => sum + x, 0) / found.length : WIDTH / 2;
}

function spread(index: number, count: number): number {
  return Math.round(MARGIN + ((WIDTH - 2 * MARGIN) * (index + 0.5)) / count);
}

/** What spans more than one row bows out to the side, past the circles between. */
function curve(from: { x: number; y: number }, to: { x: number; y: number }): Drawing['curves'][number] {
  const rows = Math.round(Math.abs(to.y - from.y) / ROW);
  const bow = rows > 1 ? (from.x + to.x >= WIDTH ? BOW : -BOW) * Math.min(rows, 3) : 0;
  const [down, up] = to.y > from.y ? [from.y + RADIUS, to.y - RADIUS] : [from.y, to.y];
  const bend = Math.max(14, Math.abs(up - down) * 0.4);
  const within = (x: number) => Math.min(WIDTH, Math.max(0, x));
  const line = `M${from.x} ${down}C${within(from.x + bow)} ${down + bend} ${within(to.x + bow)} ${up - bend} ${to.x} ${up}`;
  return { line, far: rows > 1 };
}
