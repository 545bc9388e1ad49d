import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Navigation } from '../../../platform/http/index.js';
import { MailKinds } from '../../../platform/mail/index.js';
import { askingMessages } from './asking/asking.messages.js';
import { ASKED_LETTER } from './asking/asking.service.js';
import { workspaceMessages } from './workspace.messages.js';
import { WORKSPACE_PATH } from './workspace.paths.js';

/** What the ground floor learns about the workspace: its door, and the letter to a unit. */
@Injectable()
export class WorkspaceSite implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly kinds: MailKinds,
  ) {}

  onModuleInit(): void {
    const label = workspaceMessages.texts.footer;
    this.navigation.registerFooter({ section: 'participate', path: WORKSPACE_PATH, label, order: 45 });
    const { letterLabel, letterConcerns } = askingMessages.texts;
    this.kinds.register({ kind: ASKED_LETTER, label: letterLabel, concerns: letterConcerns });
  }
}
