import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Files } from '../../platform/files/index.js';
import { ApiDocs, Navigation } from '../../platform/http/index.js';
import { CONSULTATIONS_PATH } from './consultation.subject.js';
import { contributionApi } from './contributions/open-data/contributions-api.schemas.js';
import { HELD_BY_CONTRIBUTIONS } from './contributions/contributions.queries.js';
import { consultationApi } from './consultations-api.schemas.js';
import { consultationMessages } from './consultations.messages.js';
import { HELD_FILES } from './consultations.queries.js';
import { TEXT_SOURCES } from './text/consultation-texts.service.js';

/** What the ground floor learns about consultations: menu, footer, the description of the API, the files they hold. */
@Injectable()
export class ConsultationsSite implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly apiDocs: ApiDocs,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    const { menu, footerOpen, footerClosed } = consultationMessages.texts;
    this.navigation.register({ path: CONSULTATIONS_PATH, label: menu, order: 20 });
    this.navigation.registerFooter({
      section: 'participate',
      path: `${CONSULTATIONS_PATH}?state=open`,
      label: footerOpen,
      order: 20,
    });
    this.navigation.registerFooter({
      section: 'transparency',
      path: `${CONSULTATIONS_PATH}?state=closed`,
      label: footerClosed,
      order: 20,
    });
    this.apiDocs.register(consultationApi);
    this.apiDocs.register(contributionApi);
    this.files.holdBy('consultations', HELD_FILES);
    this.files.holdBy('contributions', HELD_BY_CONTRIBUTIONS);
    this.files.holdBy('consultationTexts', TEXT_SOURCES);
  }
}
