import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines, type Deadline } from '../../commons/deadlines/index.js';
import type { SubjectRef } from '../../commons/subjects/index.js';
import { Database } from '../../platform/database/index.js';
import { Settings } from '../../platform/settings/index.js';
import { debatesSettings } from './debates.settings.js';

export const CONCLUSION_RULE = 'debates.conclusion';
export const REVIEW_RULE = 'debates.review';

/** Where the staff act on one debate. */
export function recordPath(id: string): string {
  return `/admin/resources/debates/records/${id}/show`;
}

/** What is owed after a debate. */
@Injectable()
export class DebateDeadlines implements OnModuleInit {
  constructor(private readonly deadlines: Deadlines) {}

  onModuleInit(): void {
    this.deadlines.define({
      key: CONCLUSION_RULE,
      label: { bg: 'Заключение по дебат', en: 'Conclusion of a debate' },
      law: null,
      public: true,
    });
    this.deadlines.define({
      key: REVIEW_RULE,
      label: { bg: 'Преглед след заключение', en: 'Review after a conclusion' },
      law: null,
      public: true,
    });
  }
}

/** What the municipality owes on one debate now, for its page. */
@Injectable()
export class DebateOwed {
  constructor(
    private readonly database: Database,
    private readonly deadlines: Deadlines,
    private readonly settings: Settings,
  ) {}

  async of(subject: SubjectRef): Promise<{ conclusion: Deadline | undefined; conclusionDays: number }> {
    const found = await this.deadlines.of(this.database, subject);
    const isOwed = ({ rule, state }: Deadline) =>
      rule.key === CONCLUSION_RULE && (state === 'running' || state === 'paused');
    const { conclusionDays } = this.settings.read(debatesSettings);
    return { conclusion: found.find(isOwed), conclusionDays };
  }
}
