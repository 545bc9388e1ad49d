import type { Provider, Type } from '@nestjs/common';
import { CounterEntry } from './counter-entry.service.js';
import { EntriesAdmin } from './entries.admin.js';
import { SlipController } from './slip.controller.js';
import { Slips } from './slips.service.js';

export const counterControllers: Type[] = [SlipController];
export const counterProviders: Provider[] = [CounterEntry, EntriesAdmin, Slips];
