import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { deskProviders } from './desk/desk.room.js';
import { documentsEntities, documentsProviders } from './documents/documents.room.js';
import { EventChanges } from './event-changes.service.js';
import { EventChoices } from './event-choices.service.js';
import { EventOrganiser, EventTimeChange } from './event-parts.entity.js';
import { EventSections } from './event-sections.service.js';
import { EventSeries } from './event-series.entity.js';
import { EventTimes } from './event-times.service.js';
import { CivicEvent } from './event.entity.js';
import { EventSubject } from './event.subject.js';
import { EventClock } from './events.jobs.js';
import { EventPermissions } from './events.permissions.js';
import { EventQueries } from './events.queries.js';
import { Events } from './events.service.js';
import { EventsSite } from './events.site.js';
import { kindsEntities, kindsProviders } from './kinds/kinds.room.js';
import { hallControllers, hallEntities, hallProviders } from './hall/hall.room.js';
import { programmeEntities, programmeProviders } from './programme/programme.room.js';
import { readingControllers, readingProviders } from './reading/reading.room.js';
import {
  registrationsControllers,
  registrationsEntities,
  registrationsProviders,
} from './registrations/registrations.room.js';
import { seriesControllers, seriesProviders } from './series/series.room.js';
import { EventFigures } from './events.figures.js';

/** Each room inside says what it brings; see README.md. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      CivicEvent,
      EventOrganiser,
      EventSeries,
      EventTimeChange,
      ...documentsEntities,
      ...kindsEntities,
      ...hallEntities,
      ...programmeEntities,
      ...registrationsEntities,
    ]),
  ],
  controllers: [...seriesControllers, ...registrationsControllers, ...readingControllers, ...hallControllers],
  providers: [
    EventChanges,
    EventChoices,
    EventClock,
    EventFigures,
    EventPermissions,
    EventQueries,
    Events,
    EventSections,
    EventsSite,
    EventSubject,
    EventTimes,
    ...deskProviders,
    ...documentsProviders,
    ...kindsProviders,
    ...hallProviders,
    ...programmeProviders,
    ...readingProviders,
    ...registrationsProviders,
    ...seriesProviders,
  ],
})
export class EventsModule {}
