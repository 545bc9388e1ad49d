export type { Deadline, DeadlineRef, DeadlineRule, DeadlineState, NewDeadline } from './deadline.js';
export { deadlineClock } from './deadline.presentation.js';
export type { DeadlineStep, DeadlineTerm } from './deadline.rules.js';
export { DeadlinesModule } from './deadlines.module.js';
export { Deadlines } from './deadlines.service.js';
