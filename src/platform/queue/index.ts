export { inWorker } from './in-worker.js';
export { JobRuns } from './job-runs.js';
export { QueueModule } from './queue.module.js';
export { redisOptions, refuseEviction } from './redis.js';
export type { RecurringJob, ScheduleEntry } from './schedule.js';
export { JobRunPruning } from './slot.jobs.js';
export { dailyAt, every, weeklyAt } from './slots.js';
export type { Recurrence } from './slots.js';
export { Wakeups } from './wakeups.js';
