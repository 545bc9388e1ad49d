import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Permissions } from '../accounts/index.js';
import { Deadlines } from '../deadlines/index.js';
import { ApiDocs, Navigation } from '../../platform/http/index.js';
import { MailKinds } from '../../platform/mail/index.js';
import { APPEAL_RULE } from './appeals/appeals.service.js';
import { CASE_RULE } from './cases/case-register.js';
import { moderationLogApi } from './log/moderation-log.schemas.js';
import { moderationMessages } from './moderation.messages.js';
import { LOG_PATH, RULES_PATH } from './moderation.paths.js';
import { moderationPermissions } from './moderation.admin.permissions.js';

/** What the rest of the house learns about moderation: permissions, clocks, letters, footer, data. */
@Injectable()
export class ModerationRegistration implements OnModuleInit {
  constructor(
    private readonly permissions: Permissions,
    private readonly deadlines: Deadlines,
    private readonly mailKinds: MailKinds,
    private readonly navigation: Navigation,
    private readonly apiDocs: ApiDocs,
  ) {}

  onModuleInit(): void {
    this.permissions.register(...moderationPermissions);
    this.defineClocks();
    this.nameLetters();
    const { rulesTitle, logTitle } = moderationMessages.texts;
    this.navigation.registerFooter({
      section: 'participate',
      path: RULES_PATH,
      label: rulesTitle,
      order: 60,
    });
    this.navigation.registerFooter({ section: 'transparency', path: LOG_PATH, label: logTitle, order: 60 });
    this.apiDocs.register(moderationLogApi);
  }

  private defineClocks(): void {
    this.deadlines.define({
      key: CASE_RULE,
      label: { bg: 'Решение по сигнал или задържано мнение', en: 'Decision on a report or on what is held' },
      law: null,
      public: false,
    });
    this.deadlines.define({
      key: APPEAL_RULE,
      label: { bg: 'Решение по възражение', en: 'Decision on an appeal' },
      law: { bg: 'чл. 20 от Регламент (ЕС) 2022/2065', en: 'Art. 20 of Regulation (EU) 2022/2065' },
      public: false,
    });
  }

  private nameLetters(): void {
    const decision = { bg: 'решение', en: 'decision' };
    const report = { bg: 'сигнал', en: 'report' };
    this.mailKinds.register(
      {
        kind: 'moderation.statement',
        label: { bg: 'Решение за написаното от участник', en: 'Decision about what somebody wrote' },
        concerns: decision,
      },
      {
        kind: 'moderation.reportReceived',
        label: { bg: 'Получен сигнал', en: 'Report received' },
        concerns: report,
      },
      {
        kind: 'moderation.reportDecided',
        label: { bg: 'Решение по сигнал', en: 'Decision about a report' },
        concerns: report,
      },
      {
        kind: 'moderation.appealReceived',
        label: { bg: 'Получено възражение', en: 'Appeal received' },
        concerns: { bg: 'възражение', en: 'appeal' },
      },
    );
  }
}
