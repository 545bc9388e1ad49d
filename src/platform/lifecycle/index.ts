export { defineLifecycle, publicStates } from './lifecycle.js';
export type { Lifecycle, Tone } from './lifecycle.js';
export { LifecycleModule } from './lifecycle.module.js';
export { LIFECYCLE_MOVED, Lifecycles } from './lifecycles.js';
export type { HistoryStep, Step } from './lifecycles.js';
