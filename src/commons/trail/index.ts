export { TrailEditor } from './trail-editor.service.js';
export type { TrailDirection, TrailKind } from './trail.kinds.js';
export { linkAction } from './trail.link-action.js';
export { TrailModule } from './trail.module.js';
export { Trail, type TrailEnds, type TrailEntry } from './trail.service.js';
