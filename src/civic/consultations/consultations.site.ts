import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ApiDocs, Navigation } from '../../platform/http/index.js';
import { CONSULTATIONS_PATH } from './consultation.subject.js';
import { consultationApi } from './consultations-api.schemas.js';
import { consultationMessages } from './consultations.messages.js';

/** The doors to consultations: menu, footer, the description of the API. */
@Injectable()
export class ConsultationsSite implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly apiDocs: ApiDocs,
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
  }
}
