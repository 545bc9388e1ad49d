export type { Deadline, DeadlineRef, DeadlineRule, DeadlineState, NewDeadline } from './deadline.js';
export { deadlineClock, deadlineLine } from './deadline.presentation.js';
export { howComputed } from './deadline.computed.js';
export { computed, resumed, type Computed, type DeadlineStep, type DeadlineTerm } from './deadline.rules.js';
export { DeadlinesModule } from './deadlines.module.js';
export { DeadlineClock } from './deadlines.jobs.js';
export { Deadlines } from './deadlines.service.js';
