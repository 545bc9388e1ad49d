import type { Tone } from '../../../../platform/ui/index.js';

export type ResultStatus = 'none' | 'toCome' | 'part' | 'whole';

/** How far a promise is shown to be kept, by what is there to show; what is still to come shows an intention alone. */
export function resultStatus(evidence: readonly { counts: boolean }[], target: number): ResultStatus {
  const shown = evidence.filter(({ counts }) => counts).length;
  if (shown === 0) return evidence.length > 0 ? 'toCome' : 'none';
  return shown < target ? 'part' : 'whole';
}

export const STATUS_TONES: Record<ResultStatus, Tone> = {
  none: 'late',
  toCome: 'wait',
  part: 'wait',
  whole: 'open',
};
