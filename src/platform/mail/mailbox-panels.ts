import { Injectable } from '@nestjs/common';
import type { Text } from '../i18n/index.js';

export interface MailboxPanel {
  title: Text;
  intro?: Text;
  /** Rows of label and value, such as a staff sign-in and its current one-time code. */
  load(now: Date): Promise<{ label: string; value: string }[]>;
}

/** What else the demo's mailbox page shows. Modules register in onModuleInit; the mail room knows none of them. */
@Injectable()
export class MailboxPanels {
  private readonly panels: MailboxPanel[] = [];

  register(panel: MailboxPanel): void {
    this.panels.push(panel);
  }

  all(): readonly MailboxPanel[] {
    return this.panels;
  }
}
