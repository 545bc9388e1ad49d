import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Files } from '../../platform/files/index.js';
import { ApiDocs, Navigation } from '../../platform/http/index.js';
import { HELD_FILES } from './documents/event-files.js';
import { EVENTS_PATH } from './event.rules.js';
import { eventMessages } from './events.messages.js';
import { eventApi } from './reading/data/events-api.schemas.js';

/** What the ground floor learns about events: menu, footer, the description of the API, and the files that they hold. */
@Injectable()
export class EventsSite implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly apiDocs: ApiDocs,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    const { events, footerComing, footerPast } = eventMessages.texts;
    this.navigation.register({ path: EVENTS_PATH, label: events, order: 50 });
    this.navigation.registerFooter({
      section: 'participate',
      path: EVENTS_PATH,
      label: footerComing,
      order: 50,
    });
    this.navigation.registerFooter({
      section: 'transparency',
      path: `${EVENTS_PATH}?when=past`,
      label: footerPast,
      order: 50,
    });
    this.apiDocs.register(eventApi);
    this.files.holdBy('events', HELD_FILES);
  }
}
