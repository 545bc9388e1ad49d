import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines, type DeadlineRule } from '../../commons/deadlines/index.js';
import type { Tx } from '../../platform/database/index.js';
import { Settings } from '../../platform/settings/index.js';
import { PRACTICE, recordPath } from './practice.rules.js';
import { practicesSettings } from './practices.settings.js';

export const REVIEW_RULE = 'practice.review';
export const ANSWER_RULE = 'practice.answer';

const RULES: readonly DeadlineRule[] = [
  {
    key: REVIEW_RULE,
    label: { bg: 'Преглед на предложена добра практика', en: 'Review of a proposed good practice' },
    law: null,
    public: false,
  },
  {
    key: ANSWER_RULE,
    label: { bg: 'Отговор за практика, която хората искат', en: 'Answer about a practice that people want' },
    law: null,
    public: true,
  },
];

export interface Owed {
  id: string;
  title: string;
  unitId: string | null;
}

/** What the municipality owes on a practice, and until when. */
@Injectable()
export class PracticeClock implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    for (const rule of RULES) this.deadlines.define(rule);
  }

  /** Somebody reviews it; whoever sent it waits. */
  async proposed(tx: Tx, { id, title }: Owed, now: Date): Promise<void> {
    const { reviewDays } = this.settings.read(practicesSettings);
    await this.deadlines.start(
      tx,
      {
        rule: REVIEW_RULE,
        subject: { type: PRACTICE, id },
        from: now,
        term: { days: reviewDays },
        title,
        path: recordPath(id),
        permission: 'practices.review',
      },
      now,
    );
  }

  /** It was published, returned or refused. */
  async reviewed(tx: Tx, id: string, now: Date): Promise<void> {
    await this.deadlines.meet(tx, { rule: REVIEW_RULE, subject: { type: PRACTICE, id } }, now);
  }

  /** Whether so many are enough for the municipality to owe an answer. */
  isWanted(supporters: number): boolean {
    return supporters >= this.settings.read(practicesSettings).supportThreshold;
  }

  /** The unit says what it makes of it. */
  async wanted(tx: Tx, { id, title, unitId }: Owed, now: Date): Promise<void> {
    const { answerDays } = this.settings.read(practicesSettings);
    await this.deadlines.start(
      tx,
      {
        rule: ANSWER_RULE,
        subject: { type: PRACTICE, id },
        from: now,
        term: { days: answerDays },
        title,
        path: recordPath(id),
        permission: 'practices.answer',
        unitId,
      },
      now,
    );
  }

  async assigned(tx: Tx, id: string, unitId: string | null): Promise<void> {
    await this.deadlines.assign(tx, { rule: ANSWER_RULE, subject: { type: PRACTICE, id } }, unitId);
  }

  async answered(tx: Tx, id: string, now: Date): Promise<void> {
    await this.deadlines.meet(tx, { rule: ANSWER_RULE, subject: { type: PRACTICE, id } }, now);
  }
}
