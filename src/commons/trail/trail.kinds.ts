import type { Text } from '../../platform/i18n/index.js';

export const TRAIL_KINDS = ['ledTo', 'partOf', 'about'] as const;
export type TrailKind = (typeof TRAIL_KINDS)[number];

export type TrailDirection = 'forward' | 'backward';

/** How each kind of link reads from either end. */
export const TRAIL_LABELS: Record<TrailKind, Record<TrailDirection, Text>> = {
  ledTo: {
    forward: { bg: 'Доведе до', en: 'Led to' },
    backward: { bg: 'Произтича от', en: 'Follows from' },
  },
  partOf: {
    forward: { bg: 'Част от', en: 'Part of' },
    backward: { bg: 'Включва', en: 'Includes' },
  },
  about: {
    forward: { bg: 'Засяга', en: 'Concerns' },
    backward: { bg: 'Засегнато от', en: 'Concerned by' },
  },
};
