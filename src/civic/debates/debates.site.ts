import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Files } from '../../platform/files/index.js';
import { ApiDocs, Navigation } from '../../platform/http/index.js';
import { MailKinds } from '../../platform/mail/index.js';
import { HELD_FILES } from './debate-files.service.js';
import { DEBATES_PATH } from './debate.subject.js';
import { debateApi } from './debates-api.schemas.js';
import { debateMessages } from './debates.messages.js';
import { DECISION_MAIL } from './proposals/decision-letters.js';

/** What the ground floor learns about debates: menu, footer, the description of the API, their files and letters. */
@Injectable()
export class DebatesSite implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly apiDocs: ApiDocs,
    private readonly files: Files,
    private readonly mailKinds: MailKinds,
  ) {}

  onModuleInit(): void {
    const { debates, footerOpen, footerNew, footerConcluded } = debateMessages.texts;
    this.navigation.register({ path: DEBATES_PATH, label: debates, order: 10 });
    this.navigation.registerFooter({
      section: 'participate',
      path: `${DEBATES_PATH}?state=open`,
      label: footerOpen,
      order: 16,
    });
    this.navigation.registerFooter({
      section: 'participate',
      path: `${DEBATES_PATH}/new`,
      label: footerNew,
      order: 17,
    });
    this.navigation.registerFooter({
      section: 'transparency',
      path: `${DEBATES_PATH}?state=concluded`,
      label: footerConcluded,
      order: 16,
    });
    this.apiDocs.register(debateApi);
    this.files.holdBy('debates', HELD_FILES);
    this.mailKinds.register({
      kind: DECISION_MAIL,
      label: { bg: 'Решение за предложен дебат', en: 'Decision on a proposed debate' },
      concerns: { bg: 'участник', en: 'participant' },
    });
  }
}
