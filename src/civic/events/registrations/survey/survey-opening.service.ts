import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../../../../platform/database/index.js';
import { Settings } from '../../../../platform/settings/index.js';
import type { LockedEvent } from '../../event-rows.js';
import { RegistrationLetters } from '../letters/registration-letters.service.js';
import { registrationsSettings } from '../registrations.settings.js';
import { whoCame } from '../who-came.js';
import { defaultQuestions } from './default-questions.js';
import type { Question } from './survey.rules.js';

const DAY_MS = 86_400_000;

/** Once an event was held, whoever was there is asked how it was. */
@Injectable()
export class SurveyOpening {
  constructor(
    private readonly settings: Settings,
    private readonly letters: RegistrationLetters,
  ) {}

  /** Once; and nobody is asked where the staff chose no question. */
  async open(tx: Tx, event: LockedEvent, now: Date): Promise<void> {
    const invited = await whoCame(tx, event.id);
    if (invited.length === 0) return;
    const { surveyDays } = this.settings.read(registrationsSettings);
    const [survey] = await rows<{ questions: Question[] }>(
      tx,
      `INSERT INTO event_survey (event_id, lang, questions, opened_at, closes_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (event_id) DO UPDATE SET opened_at = EXCLUDED.opened_at, closes_at = EXCLUDED.closes_at
         WHERE event_survey.opened_at IS NULL
       RETURNING questions`,
      [
        event.id,
        event.lang,
        JSON.stringify(defaultQuestions(event.lang)),
        now,
        new Date(now.getTime() + surveyDays * DAY_MS),
      ],
    );
    if (!survey || survey.questions.length === 0) return;
    for (const one of invited) await this.letters.write(tx, 'survey', one, event, now);
  }
}
