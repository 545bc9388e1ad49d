export { TRAIL_KINDS, TRAIL_LABELS, type TrailDirection, type TrailKind } from './trail.kinds.js';
export { TrailModule } from './trail.module.js';
export { Trail, type TrailEntry } from './trail.service.js';
