export type { Deadline, DeadlineRef, DeadlineRule, DeadlineState, NewDeadline } from './deadline.js';
export { deadlineClock, deadlineLine, deadlineState } from './deadline.presentation.js';
export type { DeadlineStep, DeadlineTerm } from './deadline.rules.js';
export { DeadlinesModule } from './deadlines.module.js';
export { DeadlineClock } from './deadlines.jobs.js';
export { deadlineAdminMessages } from './deadlines.messages.js';
export { Deadlines } from './deadlines.service.js';
