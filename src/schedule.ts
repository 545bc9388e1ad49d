import { every, JobRunPruning, type ScheduleEntry } from './platform/queue/index.js';

/** Every recurring job of the house. Times are local in Sofia; each slot runs once, on whichever worker is first. */
export const schedule: ScheduleEntry[] = [{ name: 'queue.prune', when: every(60, 'minutes'), job: JobRunPruning }];
