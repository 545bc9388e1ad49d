import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../../../../platform/database/index.js';
import { Settings } from '../../../../platform/settings/index.js';
import type { LockedEvent } from '../../event-rows.js';
import { RegistrationLetters, type Addressee } from '../letters/registration-letters.service.js';
import { registrationsSettings } from '../registrations.settings.js';
import { ADDRESSEE } from '../seats.service.js';
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
    const invited = await this.invited(tx, event.id);
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

  /** Those who came; where nobody was checked in, those who were to come. */
  private invited(tx: Tx, eventId: string): Promise<Addressee[]> {
    return rows<Addressee>(
      tx,
      `SELECT ${ADDRESSEE} FROM event_registration
       WHERE event_id = $1 AND (checked_in_at IS NOT NULL OR state = 'registered' AND NOT EXISTS
         (SELECT FROM event_registration AS other WHERE other.event_id = $1 AND other.checked_in_at IS NOT NULL))
       ORDER BY number`,
      [eventId],
    );
  }
}
