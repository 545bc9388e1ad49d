import type { Type } from '@nestjs/common';
import type { Recurrence } from './slots.js';

/** Work that recurs. It may run again for the same slot after a crash, so it continues rather than repeats. */
export interface RecurringJob {
  run(slot: string, now: Date): Promise<void>;
}

export interface ScheduleEntry {
  /** Stable: part of the key of each run. */
  name: string;
  when: Recurrence;
  job: Type<RecurringJob>;
}

export const SCHEDULE = Symbol('schedule');
export const SLOTS = 'slots';

export interface SlotRef {
  name: string;
  slot: string;
}
