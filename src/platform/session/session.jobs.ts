import { Injectable } from '@nestjs/common';
import type { RecurringJob } from '../queue/index.js';
import { Sessions } from './sessions.service.js';

@Injectable()
export class SessionSweep implements RecurringJob {
  constructor(private readonly sessions: Sessions) {}

  async run(_slot: string, now: Date): Promise<void> {
    await this.sessions.sweep(now);
  }
}
