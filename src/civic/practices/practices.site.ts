import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Files } from '../../platform/files/index.js';
import { ApiDocs, Navigation } from '../../platform/http/index.js';
import { HELD_FILES } from './practice-files.js';
import { PRACTICES_PATH } from './practice.rules.js';
import { practiceMessages } from './practices.messages.js';
import { practiceApi } from './reading/data/practices-api.schemas.js';

/** What the ground floor learns about good practices: a door in the footer, the description of the API, the files that they hold. */
@Injectable()
export class PracticesSite implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly apiDocs: ApiDocs,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    const label = practiceMessages.texts.practices;
    this.navigation.registerFooter({ section: 'participate', path: PRACTICES_PATH, label, order: 60 });
    this.apiDocs.register(practiceApi);
    this.files.holdBy('practices', HELD_FILES);
  }
}
