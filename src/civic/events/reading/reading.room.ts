import type { Provider, Type } from '@nestjs/common';
import { EventCalendarsController } from '../calendar/event-calendars.controller.js';
import { EventsApiController } from './data/events-api.controller.js';
import { EventPages } from './event-pages.service.js';
import { EventsController } from './events.controller.js';

/** The page of one event comes last: its address would take the others for a title. */
export const readingControllers: Type[] = [EventCalendarsController, EventsApiController, EventsController];

export const readingProviders: Provider[] = [EventPages];
