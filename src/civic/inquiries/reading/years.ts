import { dateIn } from '../../../platform/clock/index.js';
import type { Option } from '../../../platform/ui/index.js';
import { FIRST_YEAR } from './reading.forms.js';

/** The years that can be asked for, the present one first. */
export function yearsUntil(now: Date): Option[] {
  const last = Number(dateIn(now).slice(0, 4));
  const count = Math.max(1, last - FIRST_YEAR + 1);
  return Array.from({ length: count }, (_, back) => String(last - back)).map((value) => ({
    value,
    label: value,
  }));
}
