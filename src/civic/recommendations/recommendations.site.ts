import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Files } from '../../platform/files/index.js';
import { ApiDocs, Navigation } from '../../platform/http/index.js';
import { recommendationApi } from './reading/data/recommendations-api.schemas.js';
import { listMessages } from './reading/lists/lists.messages.js';
import { HELD_FILES } from './recommendation-files.js';
import { RECOMMENDATIONS_PATH } from './recommendation.rules.js';
import { recommendationMessages } from './recommendations.messages.js';

/** What the ground floor learns about recommendations: menu, footer, the description of the API, their files. */
@Injectable()
export class RecommendationsSite implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly apiDocs: ApiDocs,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    const { footerOverdue, scoreboard } = listMessages.texts;
    this.navigation.register({
      path: RECOMMENDATIONS_PATH,
      label: recommendationMessages.texts.recommendations,
      order: 40,
    });
    this.navigation.registerFooter({
      section: 'transparency',
      path: `${RECOMMENDATIONS_PATH}/scoreboard`,
      label: scoreboard,
      order: 40,
    });
    this.navigation.registerFooter({
      section: 'transparency',
      path: `${RECOMMENDATIONS_PATH}?overdue=yes`,
      label: footerOverdue,
      order: 41,
    });
    this.apiDocs.register(recommendationApi);
    this.files.holdBy('recommendations', HELD_FILES);
  }
}
