import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../../commons/deadlines/index.js';

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
