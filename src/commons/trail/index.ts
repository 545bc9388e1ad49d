export { TrailEditor } from './trail-editor.service.js';
export { TRAIL_KINDS, TRAIL_LABELS, type TrailDirection, type TrailKind } from './trail.kinds.js';
export { linkAction } from './trail.link-action.js';
export { TrailModule } from './trail.module.js';
export { Trail, type TrailEnds, type TrailEntry } from './trail.service.js';
