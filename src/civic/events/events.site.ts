import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Files } from '../../platform/files/index.js';
import { Navigation } from '../../platform/http/index.js';
import { HELD_FILES } from './documents/event-files.js';
import { EVENTS_PATH } from './event.rules.js';
import { eventMessages } from './events.messages.js';

/** What the ground floor learns about events: menu, and the files that they hold. */
@Injectable()
export class EventsSite implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    this.navigation.register({ path: EVENTS_PATH, label: eventMessages.texts.events, order: 50 });
    this.files.holdBy('events', HELD_FILES);
  }
}
