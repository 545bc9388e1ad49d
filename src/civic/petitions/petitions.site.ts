import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ApiDocs, Navigation } from '../../platform/http/index.js';
import { PETITIONS_PATH } from './petition.rules.js';
import { petitionMessages } from './petitions.messages.js';
import { petitionApi } from './reading/petitions-api.schemas.js';

/** What the ground floor learns about petitions: menu, footer, the description of the API. */
@Injectable()
export class PetitionsSite implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly apiDocs: ApiDocs,
  ) {}

  onModuleInit(): void {
    const { petitions, footerOpen, footerNew, footerAnswered } = petitionMessages.texts;
    this.navigation.register({ path: PETITIONS_PATH, label: petitions, order: 30 });
    this.navigation.registerFooter({
      section: 'participate',
      path: `${PETITIONS_PATH}?state=collecting`,
      label: footerOpen,
      order: 30,
    });
    this.navigation.registerFooter({
      section: 'participate',
      path: `${PETITIONS_PATH}/new`,
      label: footerNew,
      order: 31,
    });
    this.navigation.registerFooter({
      section: 'transparency',
      path: `${PETITIONS_PATH}?state=answered`,
      label: footerAnswered,
      order: 30,
    });
    this.apiDocs.register(petitionApi);
  }
}
