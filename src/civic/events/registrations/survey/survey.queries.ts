import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import type { EventSurvey } from './survey.entity.js';
import type { Answers } from './survey.rules.js';

export type ShownSurvey = Pick<EventSurvey, 'eventId' | 'lang' | 'questions' | 'openedAt' | 'closesAt'>;

const COLUMNS = `event_id AS "eventId", lang, questions, opened_at AS "openedAt", closes_at AS "closesAt"`;

@Injectable()
export class SurveyQueries {
  constructor(private readonly database: Database) {}

  async of(eventId: string): Promise<ShownSurvey | null> {
    const [found] = await this.database.read<ShownSurvey>(
      `SELECT ${COLUMNS} FROM event_survey WHERE event_id = $1`,
      [eventId],
    );
    return found ?? null;
  }

  /** While it takes answers. */
  async openFor(eventId: string, now: Date): Promise<ShownSurvey | null> {
    const found = await this.of(eventId);
    return found && found.questions.length > 0 && found.closesAt && found.closesAt > now ? found : null;
  }

  async answers(eventId: string): Promise<Answers[]> {
    const found = await this.database.read<{ answers: Answers }>(
      'SELECT answers FROM event_survey_answer WHERE event_id = $1 ORDER BY id',
      [eventId],
    );
    return found.map(({ answers }) => answers);
  }
}
