import type { TrailKind } from '../trail.kinds.js';
import type { TrailStage } from '../../subjects/index.js';

/** The way from a proposal to its result. */
export const STAGES: readonly TrailStage[] = ['proposed', 'decided', 'changed', 'done'];

/** What the later end of a link is by that link. */
const STAGE_BY_KIND: Partial<Record<TrailKind, TrailStage>> = {
  decidedBy: 'decided',
  answers: 'decided',
  changed: 'changed',
  implements: 'done',
  evidenceFor: 'done',
};

/** @param stage what its module says of it @param arrivedBy the links whose later end it is */
export function stageOf(stage: TrailStage | undefined, arrivedBy: readonly TrailKind[]): TrailStage {
  const stages = arrivedBy.flatMap((kind) => STAGE_BY_KIND[kind] ?? []);
  const all = stage ? [stage, ...stages] : stages;
  return STAGES.findLast((one) => all.includes(one)) ?? 'proposed';
}
