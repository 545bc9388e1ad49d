export type { Deadline, DeadlineRef, DeadlineRule, DeadlineState, NewDeadline } from './deadline.js';
export { howComputed } from './deadline.computed.js';
export { deadlineClock, deadlineLine, deadlineState } from './deadline.presentation.js';
export { computed, resumed, type Computed, type DeadlineStep, type DeadlineTerm } from './deadline.rules.js';
export { DeadlinesModule } from './deadlines.module.js';
export { DeadlineClock } from './deadlines.jobs.js';
export { deadlineAdminMessages } from './deadlines.messages.js';
export { Deadlines } from './deadlines.service.js';
export { toneOfDays, toneOfWaiting } from './term-marks.rules.js';
