import type { Tone } from '../../../../platform/ui/index.js';

export type ResultStatus = 'none' | 'part' | 'whole';

/** How far a promise is shown to be kept, by what is there to show. */
export function resultStatus(shown: number, target: number): ResultStatus {
  if (shown === 0) return 'none';
  return shown < target ? 'part' : 'whole';
}

export const STATUS_TONES: Record<ResultStatus, Tone> = { none: 'late', part: 'wait', whole: 'open' };
