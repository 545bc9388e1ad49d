import type { IsoDate } from '../../../../platform/clock/index.js';
import type { Side } from '../../following/measured.entity.js';

interface Measured {
  on: IsoDate;
  value: number;
  side: Side;
}

export interface IndicatorLines {
  /** Null is the start, where the baseline is. */
  days: (IsoDate | null)[];
  target: number[];
  /** Of the sides that measured anything. */
  sides: Partial<Record<Side, number[]>>;
}

/** Lines over the same days: each side keeps its last value until it measures again. Null where nothing was measured. */
export function indicatorLines(
  { baseline, target }: { baseline: number | null; target: number },
  measured: readonly Measured[],
): IndicatorLines | null {
  if (measured.length === 0) return null;
  const dates = [...new Set(measured.map(({ on }) => on))].sort();
  const days: (IsoDate | null)[] = baseline === null ? dates : [null, ...dates];
  const sides: IndicatorLines['sides'] = {};
  for (const side of ['municipality', 'organisation'] as const) {
    const own = measured.filter((one) => one.side === side);
    const [first] = own;
    if (!first) continue;
    let value = baseline ?? first.value;
    sides[side] = days.map((day) => {
      value = own.findLast(({ on }) => on === day)?.value ?? value;
      return value;
    });
  }
  return { days, target: days.map(() => target), sides };
}
