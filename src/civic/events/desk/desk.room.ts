import type { Provider } from '@nestjs/common';
import { EventDeeds } from './event-deeds.service.js';
import { EventDeskParts } from './event-desk-parts.service.js';
import { EventPartsAdmin } from './event-parts.admin.js';
import { EventRecord } from './event-record.service.js';
import { EventSeriesAdmin } from './event-series.admin.js';
import { EventsAdmin } from './events.admin.js';
import { EventsDesk } from './events.desk.js';

export const deskProviders: Provider[] = [
  EventDeeds,
  EventDeskParts,
  EventPartsAdmin,
  EventRecord,
  EventsAdmin,
  EventsDesk,
  EventSeriesAdmin,
];
