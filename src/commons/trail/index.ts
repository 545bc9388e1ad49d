export { TrailPaths, type Path } from './path/trail-paths.service.js';
export { trailPath } from './path/trail.paths.js';
export { StandingLinks, type SettledLinks } from './standing-links.service.js';
export { TrailEditor } from './trail-editor.service.js';
export type { TrailDirection, TrailKind } from './trail.kinds.js';
export { linkAction } from './trail.link-action.js';
export { TrailModule } from './trail.module.js';
export { Trail, type TrailEnds, type TrailEntry, type TrailShown } from './trail.service.js';
