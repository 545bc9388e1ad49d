import { Injectable } from '@nestjs/common';
import type { RecurringJob } from '../../../platform/queue/index.js';
import { ParticipationYears } from './participation-years.service.js';

/** Every night, so that no outage in January leaves a year open. */
@Injectable()
export class ParticipationFreezing implements RecurringJob {
  constructor(private readonly years: ParticipationYears) {}

  async run(_slot: string, now: Date): Promise<void> {
    await this.years.freeze(now);
  }
}
