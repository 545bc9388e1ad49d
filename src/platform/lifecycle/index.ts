export { defineLifecycle, publicStates, transitionsFrom } from './lifecycle.js';
export type { Lifecycle, StateDeclaration, Tone, TransitionDeclaration } from './lifecycle.js';
export { LifecycleModule } from './lifecycle.module.js';
export { LifecycleStep } from './lifecycle-step.entity.js';
export { Lifecycles } from './lifecycles.js';
export type { HistoryStep, Step } from './lifecycles.js';
