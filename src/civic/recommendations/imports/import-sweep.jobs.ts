import { Injectable } from '@nestjs/common';
import type { RecurringJob } from '../../../platform/queue/index.js';
import { Imports } from './imports.service.js';

/** Forgets tables that waited for their button in vain. */
@Injectable()
export class ImportSweep implements RecurringJob {
  constructor(private readonly imports: Imports) {}

  run(_slot: string, now: Date): Promise<void> {
    return this.imports.forget(now);
  }
}
